import { spawnSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { got, hostOn, refused, type TestHost } from '../../helpers/hosts'
import { names, skipUnless, temporaryFolder } from './disk'
import { openPlan, plan, withNotes } from './open-plan'
import { slow } from '../../helpers/slow'

describe('a file that was changed by another program', () => {
  it('is not overwritten, and both are there to choose from', async () => {
    const open = await openPlan()
    await got(open.save('before'))
    const theirs = writeProject({ ...plan, customer: 'theirs' })
    writeFileSync(open.path, theirs)
    const failure = await refused(open.save('mine'))
    expect(failure).toMatchObject({ kind: 'conflict' })
    expect(failure.message).toContain(open.path)
    expect((await refused(open.save('mine'))).kind).toBe('conflict')
    expect(open.onDisk()).toBe(theirs)

    const differences = await got(open.program.compareWithDisk({ handle: open.handle, project: withNotes('mine') }))
    expect(differences.map(({ setting, from, to }) => [setting, from, to])).toEqual([
      ['Customer', 'theirs', plan.customer],
      ['Notes', plan.notes, 'mine'],
    ])
    const copy = await got(open.program.saveCopy({ project: withNotes('mine'), path: null }))
    expect(copy.project).toEqual(withNotes('mine'))

    const reloaded = await got(open.program.reloadProject({ handle: open.handle }))
    expect(reloaded.project.customer).toBe('theirs')
    expect(reloaded.handle).toBe(open.handle)
    await got(open.save('after'))
    expect(open.onDisk()).toBe(writeProject(withNotes('after')))
  })

  it('is replaced where a person has merged it, as long as it holds just that, and is among the versions', async () => {
    const open = await openPlan()
    const [file] = await got(open.program.listProjects({}))
    const read = () => got(open.program.readPlan({ file: file?.file ?? '' }))
    const over = (notes: string, sha256: string) =>
      open.program.saveProject({ handle: open.handle, project: withNotes(notes), over: sha256 })
    const theirs = writeProject({ ...plan, customer: 'theirs' })
    writeFileSync(open.path, theirs)
    const { sha256, project } = await read()
    expect(project.customer).toBe('theirs')
    const later = writeProject({ ...plan, customer: 'later' })
    writeFileSync(open.path, later)
    expect((await refused(over('both', sha256))).kind).toBe('conflict')
    expect(open.onDisk()).toBe(later)
    await got(over('both', (await read()).sha256))
    expect(open.onDisk()).toBe(writeProject(withNotes('both')))
    const versions = await got(open.program.listVersions({ file: file?.file ?? '' }))
    const customers = await Promise.all(
      versions.map(({ version }) => got(open.program.readVersion({ file: file?.file ?? '', version }))),
    )
    expect(customers.map(({ project: { customer } }) => customer)).toContain('later')
    // It holds for that save alone.
    writeFileSync(open.path, later)
    expect((await refused(open.save('mine'))).kind).toBe('conflict')
  })

  it('is told also when it was replaced by a file of the same size and time', async () => {
    const open = await openPlan()
    const { atime, mtime } = statSync(open.path)
    const other = join(open.folder, 'other')
    writeFileSync(other, writeProject({ ...plan, notes: plan.notes.replace(/.$/, '!') }))
    utimesSync(other, atime, mtime)
    renameSync(other, open.path)
    expect(statSync(open.path).size).toBe(Buffer.byteLength(writeProject(plan)))
    expect((await refused(open.save('mine'))).kind).toBe('conflict')
  })

  it.each<[string, (path: string) => void]>([
    ['its time was changed', (path) => utimesSync(path, 1, 1)],
    ['it was written again with the same bytes', (path) => writeFileSync(path, readFileSync(path))],
    [
      'it was replaced by the same bytes, as a sync program does',
      (path) => {
        writeFileSync(`${path}.tmp`, readFileSync(path))
        renameSync(`${path}.tmp`, path)
      },
    ],
  ])('is no false alarm where %s', async (_, touch) => {
    const open = await openPlan()
    touch(open.path)
    await got(open.save('one'))
    touch(open.path)
    await got(open.save('two'))
    expect(open.onDisk()).toBe(writeProject(withNotes('two')))
  })

  it.each<[string, (path: string, away: string) => void]>([
    ['a link to it', (path, away) => symlinkSync(away, path)],
    ['a link to nowhere', (path) => symlinkSync('nowhere', path)],
    ['a folder', (path) => void mkdirSync(path)],
    ['a pipe', (path) => void spawnSync('mkfifo', [path])],
  ])('is not replaced where %s came into its place while it was open', async (_, put) => {
    const open = await openPlan()
    const away = join(open.root, 'away')
    renameSync(open.path, away)
    put(open.path, away)
    const { ino } = lstatSync(open.path)
    expect(await refused(open.save('mine'))).toMatchObject({ kind: 'conflict' })
    expect(lstatSync(open.path).ino).toBe(ino)
    expect(readFileSync(away, 'utf8')).toBe(writeProject(plan))
    expect(names(open.folder).filter((name) => name.endsWith('.new'))).toEqual([])
    rmSync(open.path, { recursive: true })
    renameSync(away, open.path)
    await got(open.save('mine'))
    expect(open.onDisk()).toBe(writeProject(withNotes('mine')))
  })

  it('is told as damaged or gone where it is compared or taken, and what is open stays', async () => {
    const open = await openPlan()
    const { program, handle } = open
    writeFileSync(open.path, 'damaged')
    expect((await refused(open.save('mine'))).kind).toBe('conflict')
    expect((await refused(program.compareWithDisk({ handle, project: plan }))).kind).toBe('damaged')
    expect((await refused(program.reloadProject({ handle }))).kind).toBe('damaged')
    rmSync(open.path)
    expect((await refused(program.reloadProject({ handle }))).kind).toBe('not-there')
    expect((await refused(program.compareWithDisk({ handle, project: plan }))).kind).toBe('not-there')
    writeFileSync(open.path, writeProject(plan))
    await got(open.save('mine'))
  })
})

describe('the window is told of a change on the disk', () => {
  /** What was told, once there is as much as that, and a while longer. */
  const seen = async ({ events }: TestHost, count: number) => {
    await expect.poll(() => events.length).toBeGreaterThanOrEqual(count)
    await pause(800)
    return events
  }

  slow('once for each change, and not of its own saves nor of another time', async () => {
    const open = await openPlan()
    const { host, handle } = open
    for (const notes of ['1', '2', '3']) await got(open.save(notes))
    utimesSync(open.path, 5, 5)
    expect(await seen(host, 0)).toEqual([])
    writeFileSync(open.path, writeProject(withNotes('theirs')))
    expect(await seen(host, 1)).toEqual([{ kind: 'changed-on-disk', handle }])
    utimesSync(open.path, 6, 6)
    expect(await seen(host, 1)).toHaveLength(1)
    rmSync(open.path)
    expect(await seen(host, 2)).toHaveLength(2)
    writeFileSync(open.path, writeProject(withNotes('3')))
    expect(await seen(host, 2)).toHaveLength(2)
    await got(open.save('4'))
    await got(open.program.closeProject({ handle }))
    writeFileSync(open.path, 'x')
    expect(await seen(host, 2)).toHaveLength(2)
    expect(host.unexpected).toEqual([])
  })

  it('to each of two windows that have it open in one host: what one saves is a change to the other', async () => {
    const open = await openPlan()
    const again = await got(open.program.openProject({ file: open.file }))
    expect(again.handle).not.toBe(open.handle)
    await got(open.save('first'))
    expect(await seen(open.host, 1)).toEqual([{ kind: 'changed-on-disk', handle: again.handle }])
    const second = { handle: again.handle, project: withNotes('second') }
    expect((await refused(open.program.saveProject(second))).kind).toBe('conflict')
    await got(open.program.closeProject({ handle: open.handle }))
    await got(open.program.reloadProject({ handle: again.handle }))
    await got(open.program.saveProject(second))
    expect(open.onDisk()).toBe(writeProject(withNotes('second')))
  })
})

it('what a killed process left beside a file goes when it is opened, and nothing else does', async (context) => {
  skipUnless(process.platform !== 'win32', context, 'needs names with a dot to be plain')
  const root = temporaryFolder()
  const path = join(root, 'plan.trunkwright')
  writeFileSync(path, writeProject(plan))
  const others = ['.plan.trunkwright.notes', '.other.trunkwright.0123456789abcdef.new', 'plan.trunkwright.new']
  for (const name of [...others, '.plan.trunkwright.0123456789abcdef.new']) writeFileSync(join(root, name), 'x')
  const { program } = hostOn(root)
  const { handle } = await got(program.openProject({ file: (await got(program.locateFile({ path }))).file }))
  await got(program.closeProject({ handle }))
  expect(names(root).filter((name) => name !== 'data')).toEqual([...others, 'plan.trunkwright'].sort())
})
