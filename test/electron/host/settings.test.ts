import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { names, temporaryFolder } from './disk'
import { slow } from '../../helpers/slow'

const initial = { autosave: true, theme: 'system', person: '' }
const mine = { autosave: false, theme: 'dark', person: 'M. Ruiz' } as const

function hostInFolder() {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  return { folder, data, ...hostOn(folder) }
}

describe('settings', () => {
  it('save by itself at first, and are what was set last, for the next start too', async () => {
    const { folder, data, program } = hostInFolder()
    expect(await got(program.getSettings({}))).toEqual(initial)
    expect(names(folder)).toEqual([])
    expect(await got(program.setSettings(mine))).toEqual(mine)
    expect(await got(program.getSettings({}))).toEqual(mine)
    expect(await got(hostOn(folder).program.getSettings({}))).toEqual(mine)
    expect(statSync(join(data, 'settings.json')).mode & 0o777).toBe(0o600)
    expect(statSync(data).mode & 0o777).toBe(0o700)
    expect(names(data)).toEqual(['settings.json'])
  })

  it.each(['', '{', '\u0000'.repeat(50), '[]', '{"autosave":"yes"}', Buffer.from([0xff, 0x80])])(
    'are as at first where the file is damaged, which is set aside by the next change: %j',
    async (content) => {
      const { data, program } = hostInFolder()
      mkdirSync(data)
      const path = join(data, 'settings.json')
      writeFileSync(path, content)
      expect(await got(program.getSettings({}))).toEqual(initial)
      expect(readFileSync(path).equals(Buffer.from(content))).toBe(true)
      expect(await got(program.setSettings(mine))).toEqual(mine)
      const [file, aside = ''] = names(data)
      expect(file).toBe('settings.json')
      expect(aside).toMatch(/^settings\.json\.damaged-\d{8}T\d{9}Z$/)
      expect(readFileSync(join(data, aside)).equals(Buffer.from(content))).toBe(true)
    },
  )

  it('keep what a later version of the program wrote', async () => {
    const { data, program } = hostInFolder()
    mkdirSync(data)
    writeFileSync(join(data, 'settings.json'), '{"autosave":true,"later":"kept"}')
    await got(program.setSettings(mine))
    expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toEqual({ ...mine, later: 'kept' })
  })

  it('that cannot be written are told', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const { program } = hostOn(folder, { dataFolder: join(folder, 'file', 'data') })
    expect((await refused(program.setSettings(mine))).kind).toBe('not-there')
    expect(await got(program.getSettings({}))).toEqual(initial)
  })
})

describe('the files that were opened elsewhere', () => {
  async function openMany(count: number) {
    const { folder, data, program } = hostInFolder()
    for (let index = 0; index < count; index += 1) {
      const path = join(folder, `${index}.trunkwright`)
      writeFileSync(path, writeProject(examplePlan()))
      const { file } = await got(program.locateFile({ path }))
      const { handle } = await got(program.openProject({ file }))
      await got(program.closeProject({ handle }))
    }
    return { folder, data, program, recents: join(data, 'recents.json') }
  }

  it('are listed by the next start too, each once', async () => {
    const { folder, program } = await openMany(3)
    const path = join(folder, '0.trunkwright')
    await got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))
    const listed = await got(hostOn(folder).program.listProjects({}))
    expect(listed.map(({ place }) => place.file).sort()).toEqual(['0.trunkwright', '1.trunkwright', '2.trunkwright'])
  })

  it('do not hinder opening where the list is damaged or cannot be written', async () => {
    const { folder, program, recents } = await openMany(1)
    writeFileSync(recents, '{"files":"x"}')
    expect(await got(program.listProjects({}))).toEqual([])
    const path = join(folder, '0.trunkwright')
    const { handle } = await got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))
    expect(await got(program.listProjects({}))).toHaveLength(1)
    await got(program.closeProject({ handle }))
    writeFileSync(join(folder, 'file'), '')
    const other = hostOn(folder, { dataFolder: join(folder, 'file') })
    await got(other.program.openProject({ file: (await got(other.program.locateFile({ path }))).file }))
    expect(other.unexpected).toEqual([])
  })
})

slow('many hosts on one folder lose no change of each other', async () => {
  const { folder } = hostInFolder()
  const paths = Array.from({ length: 12 }, (_, index) => join(folder, `${index}.trunkwright`))
  for (const path of paths) writeFileSync(path, writeProject(examplePlan()))
  const opened = paths.map(async (path) => {
    const { program } = hostOn(folder)
    return got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))
  })
  await Promise.all(opened)
  expect(await got(hostOn(folder).program.listProjects({}))).toHaveLength(12)
})
