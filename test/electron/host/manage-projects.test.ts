import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DesktopShell } from '../../../electron/host/desktop-shell'
import { isSummary, type ProjectEntry } from '../../../shared/contract/results'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { temporaryFolder } from './disk'

const pathOf = ({ place }: Pick<ProjectEntry, 'place'>) => join(place.folder, place.file)
const projectAt = (path: string) => {
  const read = readProject(readFileSync(path, 'utf8'))
  return read.ok ? read.value : expect.fail(JSON.stringify(read.failure))
}
const shell = (more: Partial<DesktopShell>): DesktopShell => ({
  chooseFile: () => Promise.resolve(null),
  chooseTarget: () => Promise.resolve(null),
  print: () => Promise.resolve(),
  trash: () => Promise.reject(new Error('no bin')),
  showInFolder: () => undefined,
  open: () => Promise.resolve(),
  closeAnswered: () => undefined,
  ...more,
})

/** A host with the worked example, closed, and a plan elsewhere. */
async function twoPlans(desktop?: DesktopShell) {
  const folder = temporaryFolder()
  const { program, giveFile } = hostOn(folder, desktop ? { desktop } : {})
  const opened = await got(program.createProject({ name: '', example: true }))
  await got(program.closeProject({ handle: opened.handle }))
  const path = join(folder, 'elsewhere.trunkwright')
  const done = { state: 'done', by: '', on: '', evidence: '', of: '' } as const
  writeFileSync(path, writeProject({ ...examplePlan(), name: 'Elsewhere', checklist: { b1: done } }))
  if (desktop) giveFile(path)
  const elsewhere = desktop ? await got(program.takeGivenFile({})) : await got(program.locateFile({ path }))
  if (!elsewhere) return expect.fail('the file was not given')
  return { folder, program, own: opened, elsewhere }
}

describe('a plan of the list', () => {
  it('is duplicated as a plan of its own in the library, without ticks and signatures', async () => {
    const { program, elsewhere } = await twoPlans()
    const before = readFileSync(pathOf(elsewhere))
    const copy = await got(program.duplicateProject({ file: elsewhere.file, name: 'Second night' }))
    expect(copy).toMatchObject({ isInLibrary: true, about: { name: 'Second night', revision: 1 } })
    const [first, second] = [projectAt(pathOf(elsewhere)), projectAt(pathOf(copy))]
    expect(second).toEqual({
      ...first,
      ...{ id: second.id, name: 'Second night', createdAt: second.createdAt, updatedAt: second.updatedAt },
      ...{ checklist: {}, signatures: [], revision: 1 },
    })
    expect(second.id).not.toBe(first.id)
    expect(readFileSync(pathOf(elsewhere))).toEqual(before)
    // It can be taken back to what it was, as after any save.
    const again = await got(program.duplicateProject({ file: elsewhere.file, name: 'Second night' }))
    expect(pathOf(again)).not.toBe(pathOf(copy))
  })

  it('is renamed in its file, which keeps its own name and what was before', async () => {
    const { program, own } = await twoPlans()
    const entry = await got(program.renameProject({ file: own.file, name: 'Renamed' }))
    expect([entry.place, isSummary(entry.about) && entry.about.name]).toEqual([own.place, 'Renamed'])
    expect(projectAt(pathOf(own))).toMatchObject({ name: 'Renamed', id: own.project.id })
    const versions = await got(program.listVersions({ file: own.file }))
    expect(versions.map(({ about }) => isSummary(about) && about.name)).toEqual([own.project.name])
  })

  it.each(['', '   ', 'x'.repeat(201), 'a\u0000b'])('is not given the name %j', async (name) => {
    const { program, own } = await twoPlans()
    const before = readFileSync(pathOf(own))
    for (const call of [
      program.renameProject({ file: own.file, name }),
      program.duplicateProject({ file: own.file, name }),
    ])
      expect(await refused(call)).toMatchObject({ kind: name.length > 200 ? (expect.any(String) as string) : 'name' })
    expect(readFileSync(pathOf(own))).toEqual(before)
  })

  it('is moved out of the library with its versions, and told where; nothing is deleted', async () => {
    const { program, own } = await twoPlans()
    await got(program.renameProject({ file: own.file, name: 'Renamed' }))
    const bytes = readFileSync(pathOf(own))
    const { folder } = await got(program.deleteProject({ file: own.file }))
    expect(existsSync(pathOf(own))).toBe(false)
    expect(readFileSync(join(folder ?? '', own.place.file))).toEqual(bytes)
    expect(readdirSync(folder ?? '')).toHaveLength(2)
    expect((await got(program.listProjects({}))).map(({ place }) => place.file)).not.toContain(own.place.file)
  })

  it('elsewhere is left where it is, where there is no bin; while it is open nothing is', async () => {
    const { program, own, elsewhere } = await twoPlans()
    expect(await refused(program.deleteProject({ file: elsewhere.file }))).toMatchObject({ kind: 'not-here' })
    expect(await refused(program.showInFolder({ file: elsewhere.file }))).toMatchObject({ kind: 'not-here' })
    expect(existsSync(pathOf(elsewhere))).toBe(true)
    await got(program.openProject({ file: own.file }))
    expect(await refused(program.deleteProject({ file: own.file }))).toMatchObject({ kind: 'locked' })
    expect(existsSync(pathOf(own))).toBe(true)
  })

  it('goes to the bin of the system with its versions where there is one, and is shown in its folder', async () => {
    const [gone, shown]: string[][] = [[], []]
    const desktop = shell({
      trash: (path) => Promise.resolve(void gone?.push(path)),
      showInFolder: (path) => shown?.push(path),
    })
    const { program, own, elsewhere } = await twoPlans(desktop)
    await got(program.renameProject({ file: own.file, name: 'Renamed' }))
    await got(program.showInFolder({ file: own.file }))
    expect(await got(program.deleteProject({ file: own.file }))).toEqual({ folder: null })
    expect(await got(program.deleteProject({ file: elsewhere.file }))).toEqual({ folder: null })
    expect(shown).toEqual([pathOf(own)])
    expect(gone?.[0]).toBe(pathOf(own))
    expect(gone).toHaveLength(3)
  })

  it('stays, and is listed, where the bin does not take it', async () => {
    const { program, own } = await twoPlans(shell({}))
    expect(await refused(program.deleteProject({ file: own.file }))).toMatchObject({ kind: 'not-writable' })
    expect((await got(program.listProjects({}))).map(({ place }) => place.file)).toContain(own.place.file)
  })

  it('is listed with how it stands: nothing planned, its errors, the lines that are done', async () => {
    const { program, own, elsewhere } = await twoPlans()
    const empty = await got(program.createProject({ name: 'Empty', example: false }))
    await got(program.openProject({ file: elsewhere.file }))
    const states = new Map(
      (await got(program.listProjects({}))).map(({ place, about }) => [place.file, isSummary(about) && about.state]),
    )
    expect(states.get(empty.place.file)).toEqual({ ready: 'nothing planned', errors: 0, done: 0 })
    expect(states.get(own.place.file)).toMatchObject({ ready: 'not ready', errors: 2, done: 0 })
    expect(states.get(elsewhere.place.file)).toMatchObject({ done: 1 })
  })
})
