import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSummary } from '../../../shared/contract/results'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { got, hostOn, refused } from '../../helpers/hosts'
import { names, temporaryFolder } from './disk'

const pathOf = ({ place }: { place: { folder: string; file: string } }) => join(place.folder, place.file)

function hostInFolder() {
  const folder = temporaryFolder()
  return { folder, ...hostOn(folder), library: join(folder, 'data', 'projects') }
}

const openAt = async (program: ReturnType<typeof hostOn>['program'], path: string) =>
  got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))

describe('the list of projects', () => {
  it('shows what each holds, the last written first, and files opened elsewhere', async () => {
    const { folder, program } = hostInFolder()
    expect(await got(program.listProjects({}))).toEqual([])
    await got(program.createProject({ name: 'First', example: false }))
    const example = await got(program.createProject({ name: '', example: true }))
    const elsewhere = join(folder, 'elsewhere.trunkwright')
    writeFileSync(elsewhere, writeProject({ ...examplePlan(), name: 'Elsewhere' }))
    utimesSync(elsewhere, 1e9, 1e9)
    await openAt(program, elsewhere)
    const listed = await got(program.listProjects({}))
    expect(listed.map(({ about, isInLibrary }) => [isSummary(about) && about.name, isInLibrary])).toEqual([
      [example.project.name, true],
      ['First', true],
      ['Elsewhere', false],
    ])
    const { sipTrunks, h323Devices, mgcpGateways, cluster, customer } = example.project
    expect(listed[0]).toEqual({
      file: example.file,
      place: example.place,
      isInLibrary: true,
      // Without `bigint` Node rounds the time up to the next millisecond.
      writtenAt: statSync(pathOf(example), { bigint: true }).mtime.toISOString(),
      about: {
        id: example.project.id,
        name: example.project.name,
        customer,
        cluster: cluster.name,
        revision: 1,
        trunks: sipTrunks.length,
        devices: h323Devices.length + mgcpGateways.length,
        state: { ready: 'not ready', errors: 2, done: 0 },
      },
    })
    expect(listed[2]?.writtenAt).toBe('2001-09-09T01:46:40.000Z')
  })

  it('is read again where a file was written, and remembered where it was not', async () => {
    const { folder, program, library } = hostInFolder()
    const opened = await got(program.createProject({ name: 'A', example: false }))
    const name = async (host = program) => {
      const [entry] = await got(host.listProjects({}))
      if (!entry) return undefined
      return isSummary(entry.about) ? entry.about.name : entry.about.kind
    }
    expect(await name()).toBe('A')
    await got(program.saveProject({ handle: opened.handle, project: { ...opened.project, name: 'B' } }))
    expect(await name()).toBe('B')
    expect(await name(hostOn(folder).program)).toBe('B')
    writeFileSync(pathOf(opened), 'broken')
    expect(await name()).toBe('damaged')
    expect(names(library).filter((each) => !each.startsWith('.'))).toEqual([opened.place.file])
  })

  it('does without the summaries that it keeps', async () => {
    const { folder, program } = hostInFolder()
    await got(program.createProject({ name: 'A', example: false }))
    const [expected] = await got(program.listProjects({}))
    for (const text of ['', '{"files":{"x":1}}', 'null', 'x'.repeat(1000)]) {
      writeFileSync(join(folder, 'data', 'summaries.json'), text)
      const [entry] = await got(hostOn(folder).program.listProjects({}))
      expect(entry).toEqual({ ...expected, file: entry?.file })
    }
  })

  it('tells what is wrong with a file, and that one is gone', async () => {
    const { folder, program, library } = hostInFolder()
    mkdirSync(library, { recursive: true })
    writeFileSync(join(library, 'other.trunkwright'), '{}')
    writeFileSync(join(library, 'notes.txt'), 'x')
    writeFileSync(join(library, '.hidden.trunkwright'), 'x')
    mkdirSync(join(library, 'folder.trunkwright'))
    const gone = join(folder, 'gone.trunkwright')
    writeFileSync(gone, writeProject(examplePlan()))
    await openAt(program, gone)
    utimesSync(gone, 1, 1)
    const { rmSync } = await import('node:fs')
    rmSync(gone)
    const listed = await got(program.listProjects({}))
    const kinds = listed.map(({ place, about }) => [place.file, isSummary(about) ? '' : about.kind])
    expect(kinds.sort()).toEqual([
      ['folder.trunkwright', 'not-ours'],
      ['gone.trunkwright', 'not-there'],
      ['other.trunkwright', 'not-ours'],
    ])
    expect(listed.find(({ place }) => place.file === 'gone.trunkwright')?.writtenAt).toBe('')
  })
})

describe('a file that a person names', () => {
  it('is found from the root or from home, always under the same token', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.trunkwright')
    writeFileSync(path, writeProject(examplePlan()))
    const surroundings = { platform: process.platform, env: {}, home: folder }
    const { program } = hostOn(folder, { surroundings })
    const found = await got(program.locateFile({ path: '~/a.trunkwright' }))
    expect(found.place).toEqual({ folder, file: 'a.trunkwright' })
    expect(await got(program.locateFile({ path }))).toEqual(found)
    expect(await got(program.locateFile({ path: join(folder, 'x', '..', 'a.trunkwright') }))).toEqual(found)
    expect(await got(program.listProjects({}))).toEqual([])
  })

  it.each(['a.trunkwright', './a', '../a', '~anna/a', 'C:plan', 'a\0b', '/a\0b'])(
    'is refused where its path is not full: %j',
    async (path) => {
      const failure = await refused(hostInFolder().program.locateFile({ path }))
      expect(failure.kind).toBe('name')
      expect(failure.message).toContain('is not a full path')
    },
  )

  it('is refused where it is not there', async () => {
    const failure = await refused(hostInFolder().program.locateFile({ path: '/nowhere/a.trunkwright' }))
    expect(failure).toMatchObject({ kind: 'not-there', message: '/nowhere/a.trunkwright does not exist.' })
  })
})
