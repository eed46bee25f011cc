import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, type TestContext } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { got, hostOn, refused } from '../../helpers/hosts'
import { programOf } from '../../helpers/test-programs'
import { asOrdinaryUser, hasTool, mounted, names, skipUnless, temporaryFolder } from './disk'
import { openIn, openPlan, plan, withNotes } from './open-plan'
import { slow } from '../../helpers/slow'

/** A save failed: nothing changed on the disk, nothing was left there, and a later save works. */
async function expectNothingLost(
  { folder, onDisk, save }: Awaited<ReturnType<typeof openIn>>,
  before: string,
  mend: () => void,
) {
  expect(onDisk()).toBe(before)
  expect(names(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  mend()
  expect(Object.keys(await got(save('later'))).sort()).toEqual(['note', 'place', 'savedAt'])
  expect(onDisk()).toBe(writeProject(withNotes('later')))
}

describe('a save that cannot be done is told, changes nothing, and works once it can be', () => {
  it('the disk is full', async (context) => {
    const root = temporaryFolder()
    const disk = mounted(context, join(root, 'disk'), '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs')
    const open = await openIn(disk, hostOn(root))
    await got(open.save('before'))
    const ballast = join(disk, 'ballast')
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1k'], { stdio: 'ignore' })
    for (const notes of ['x', 'x'.repeat(200_000), 'x'.repeat(1_000_000)]) {
      const failure = await refused(open.save(notes))
      expect(failure).toMatchObject({ kind: 'full', message: `There is no space left to write ${open.path}.` })
    }
    await expectNothingLost(open, writeProject(withNotes('before')), () => rmSync(ballast))
  })

  it('the disk is full when a project is opened: it can be read, and copied to another disk', async (context) => {
    const root = temporaryFolder()
    const disk = mounted(context, join(root, 'disk'), '-t', 'tmpfs', '-o', 'size=128k', 'tmpfs')
    const path = join(disk, 'plan.trunkwright')
    writeFileSync(path, writeProject(plan))
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=1k'], { stdio: 'ignore' })
    const { program } = hostOn(root)
    const { file } = await got(program.locateFile({ path }))
    const { handle } = await got(program.openProject({ file }))
    expect((await refused(program.saveProject({ handle, project: withNotes('x') }))).kind).toBe('full')
    await got(program.saveCopy({ project: withNotes('x'), path: join(root, 'copy.trunkwright') }))
    expect(readFileSync(join(root, 'copy.trunkwright'), 'utf8')).toBe(writeProject(withNotes('x')))
    await got(program.closeProject({ handle }))
    expect(names(disk)).toEqual(['ballast', 'plan.trunkwright'])
  })

  it('the folder is read-only', async () => {
    const open = await openPlan()
    await got(open.save('before'))
    chmodSync(open.root, 0o755)
    chmodSync(open.folder, 0o555)
    await asOrdinaryUser(async () => {
      const failure = await refused(open.save('x'))
      expect(failure.kind).toBe('not-writable')
      expect(failure.message).toContain(open.path)
    })
    await expectNothingLost(open, writeProject(withNotes('before')), () => chmodSync(open.folder, 0o755))
  })

  it('the file is read-only: somebody wants it to stay', async () => {
    const open = await openPlan()
    chmodSync(open.path, 0o444)
    expect((await refused(open.save('x'))).kind).toBe('not-writable')
    await expectNothingLost(open, writeProject(plan), () => chmodSync(open.path, 0o644))
  })

  it('the file belongs to somebody else, in a folder for all', async (context) => {
    skipUnless(process.geteuid?.() === 0, context, 'needs to become another user')
    const open = await openPlan()
    chmodSync(open.root, 0o755)
    chmodSync(open.folder, 0o777)
    chmodSync(open.path, 0o644)
    await asOrdinaryUser(async () => {
      expect(await refused(open.save('x'))).toMatchObject({
        kind: 'not-writable',
        message: expect.stringContaining(`${open.path} cannot`) as string,
      })
    })
    await expectNothingLost(open, writeProject(plan), () => undefined)
  })

  it('the disk is read-only', async (context) => {
    const root = temporaryFolder()
    const disk = mounted(context, join(root, 'disk'), '-t', 'tmpfs', 'tmpfs')
    const open = await openIn(disk, hostOn(root))
    const remount = (way: string) => spawnSync('mount', ['-o', `remount,${way}`, disk])
    remount('ro')
    expect((await refused(open.save('x'))).kind).toBe('not-writable')
    await expectNothingLost(open, writeProject(plan), () => remount('rw'))
  })

  slow('the file is held by the system', async (context) => {
    const open = await openPlan()
    const unmount = bound(context, open.path)
    const begun = performance.now()
    const failure = await refused(open.save('x'))
    expect(failure).toMatchObject({ kind: 'busy' })
    expect(performance.now() - begun).toBeGreaterThan(4_000)
    await expectNothingLost(open, writeProject(plan), unmount)
  })

  it('the folder is gone, and comes back', async () => {
    const open = await openPlan()
    renameSync(open.folder, `${open.folder}-away`)
    expect((await refused(open.save('x'))).kind).toBe('not-there')
    renameSync(`${open.folder}-away`, open.folder)
    await expectNothingLost(open, writeProject(plan), () => undefined)
  })

  it('the file is renamed away, and comes back', async () => {
    const open = await openPlan()
    renameSync(open.path, `${open.path}-away`)
    const failure = await refused(open.save('x'))
    expect(failure).toMatchObject({ kind: 'not-there', message: `${open.path} does not exist.` })
    renameSync(`${open.path}-away`, open.path)
    await expectNothingLost(open, writeProject(plan), () => undefined)
  })

  it('the folder of kept versions cannot be written', async () => {
    const open = await openPlan()
    const versions = join(open.folder, '.plan.trunkwright.versions')
    writeFileSync(versions, 'in the way')
    expect((await refused(open.save('x'))).message).toContain(versions)
    await expectNothingLost(open, writeProject(plan), () => rmSync(versions))
  })

  slow('the project is too large to be read again', async () => {
    const open = await openPlan()
    expect((await refused(open.save('x'.repeat(65 * 1024 * 1024)))).message).toContain('too large')
    await expectNothingLost(open, writeProject(plan), () => undefined)
  })
})

/** Makes the system hold a file, as a virus scanner does on Windows; gives what lets it go. */
function bound(context: TestContext, path: string): () => void {
  mounted(context, path, '--bind', path)
  return () => void spawnSync('umount', [path])
}

describe('a save', () => {
  it('is done again while a file is held, and succeeds when it is let go', async (context) => {
    const open = await openPlan()
    const letGo = bound(context, open.path)
    const saving = open.save('x')
    await pause(400)
    letGo()
    await got(saving)
    expect(open.onDisk()).toBe(writeProject(withNotes('x')))
  })

  it('is not hindered by a program that reads the file', async () => {
    const open = await openPlan()
    const held = openSync(open.path, 'r')
    await got(open.save('x'))
    expect(open.onDisk()).toBe(writeProject(withNotes('x')))
    closeSync(held)
  })

  it('goes elsewhere with the work that could not be saved', async () => {
    const open = await openPlan()
    rmSync(open.folder, { recursive: true })
    expect((await refused(open.save('mine'))).kind).toBe('not-there')
    const copy = await got(open.program.saveCopy({ project: withNotes('mine'), path: null }))
    await got(open.program.saveProject({ handle: copy.handle, project: withNotes('more') }))
    expect(readFileSync(join(copy.place.folder, copy.place.file), 'utf8')).toBe(writeProject(withNotes('more')))
  })
})

/** Saves twice in a process whose calls to the system are written down, and may be made to fail. */
async function traced(context: TestContext, ...options: string[]) {
  skipUnless(hasTool('strace', 'true'), context, 'needs strace, to watch calls of the system and make them fail')
  const folder = temporaryFolder()
  const path = join(folder, 'plan.trunkwright')
  const log = join(folder, 'log')
  writeFileSync(path, writeProject(plan))
  const script = programOf('electron/host/save-twice')
  const command = ['-f', '-o', log, '-e', 'trace=fsync,link,rename', ...options, process.execPath, script, folder, path]
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' }
  const { stdout } = spawnSync('strace', command, { env })
  const calls = readFileSync(log, 'utf8').split('\n')
  return { folder, path, calls, kinds: JSON.parse(stdout.toString()) as string[], text: readFileSync(path, 'utf8') }
}

describe('the disk', () => {
  it('has the bytes before they take the name, and the name before the save is confirmed', async (context) => {
    const { calls, kinds } = await traced(context)
    expect(kinds).toEqual(['saved', 'saved'])
    const names = calls.flatMap((call) => /(fsync|link|rename)\(/.exec(call)?.[1] ?? [])
    const first = ['fsync', 'link', 'fsync', 'rename', 'fsync']
    const version = ['fsync', 'rename', 'fsync']
    const second = ['fsync', 'rename', 'fsync']
    const both = [...first, ...version, ...second, ...version]
    expect(names.slice(-both.length)).toEqual(both)
    const renames = calls.filter((call) => call.includes('/plan.trunkwright") = 0'))
    expect(renames).toHaveLength(2)
  })

  it.for([
    ['it does not take the new bytes', 3, 'other'],
    ['it does not take the former version', 4, 'no-version'],
    ['nobody knows whether the new name lasts', 5, 'other'],
  ] as const)('fails: a save is refused where %s, and the next one is no conflict', async ([, when, kind], context) => {
    const { calls, kinds, text, folder } = await traced(context, '-e', `inject=fsync:error=EIO:when=${when}`)
    expect(calls.join()).toContain('(INJECTED)')
    expect(kinds).toEqual([kind, 'saved'])
    expect(text).toBe(writeProject(withNotes('two')))
    expect(names(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('fails to take the version: the save is done all the same, and the next one keeps it', async (context) => {
    const { calls, kinds, folder } = await traced(context, '-e', 'inject=fsync:error=EIO:when=6')
    expect(calls.join()).toContain('(INJECTED)')
    expect(kinds).toEqual(['saved', 'saved'])
    const versions = join(folder, '.plan.trunkwright.versions')
    const kept = names(versions).map((name) => readFileSync(join(versions, name), 'utf8'))
    expect(kept.sort()).toEqual([plan, withNotes('one'), withNotes('two')].map(writeProject).sort())
  })
})
