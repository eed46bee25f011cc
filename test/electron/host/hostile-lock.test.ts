import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { got, hostOn, refused } from '../../helpers/hosts'
import { names, temporaryFolder } from './disk'
import { plan, withNotes } from './open-plan'
import { slow } from '../../helpers/slow'

/** What somebody may have put where the lock of a file is. */
const hostile: [what: string, put: (path: string) => void][] = [
  ['a pipe', (path) => void spawnSync('mkfifo', [path])],
  ['a link to a device without an end', (path) => symlinkSync('/dev/zero', path)],
  ['a link to another file', (path) => symlinkSync('/etc/hostname', path)],
  ['a link to nowhere', (path) => symlinkSync('nowhere', path)],
  ['a file of 300 MB', (path) => (writeFileSync(path, ''), truncateSync(path, 300 << 20))],
  ['a folder', (path) => mkdirSync(path)],
  [
    'a socket',
    (path) => {
      const server = createServer().listen(path)
      onTestFinished(() => void server.close())
    },
  ],
]

const lockTiming = { beat: 20_000, fresh: 5_000, freshHere: 1_000, watch: 400 }

function twoPlans() {
  const root = temporaryFolder()
  const paths = ['one', 'other'].map((name) => join(root, `${name}.trunkwright`))
  for (const path of paths) writeFileSync(path, writeProject(plan))
  const { program, unexpected } = hostOn(root, { lockTiming })
  const open = async (path = '') => {
    const { file } = await got(program.locateFile({ path }))
    return got(program.openProject({ file }))
  }
  return { root, paths, open, program, unexpected, lock: join(root, '.one.trunkwright.lock') }
}

describe.skipIf(process.platform === 'win32')('where a lock should be, there is', () => {
  it.each(hostile)('%s: the plan opens, a save is refused with its name, and other plans are saved', async (_, put) => {
    const { paths, open, program, unexpected, lock, root } = twoPlans()
    put(lock)
    const [one, other] = await Promise.all(paths.map(open))
    const save = (handle = '') => program.saveProject({ handle, project: withNotes('saved') })
    await got(save(other?.handle))
    expect(await refused(save(one?.handle))).toEqual({
      kind: 'not-ours',
      message: `${lock} is in the way, and is no lock of this program.`,
      remedy: 'Look at it, and remove it.',
    })
    expect(lstatSync(lock)).toBeDefined()
    rmSync(lock, { recursive: true })
    await got(save(one?.handle))
    for (const handle of [one?.handle, other?.handle]) await got(program.closeProject({ handle: handle ?? '' }))
    expect(names(root).filter((name) => /\.(lock|lock-turn|new)$/.test(name))).toEqual([])
    expect(unexpected).toEqual([])
  })

  it.each(hostile)('%s at the lock of the settings: they are read, and a change is refused', async (_, put) => {
    const { program, root } = twoPlans()
    mkdirSync(join(root, 'data'))
    put(join(root, 'data', '.settings.json.lock'))
    const settings = await got(program.getSettings({}))
    expect((await refused(program.setSettings({ ...settings, theme: 'dark' }))).message).toContain('settings.json.lock')
  })

  slow('a turn that somebody left, of any kind: it is waited for, and no longer than moments', async () => {
    const waited = async (put: (path: string) => unknown) => {
      const { paths, open, program, lock } = twoPlans()
      writeFileSync(lock, '{}')
      utimesSync(lock, 1, 1)
      put(lock.replace('.lock', '.lock-turn'))
      const { handle } = await open(paths[0])
      await got(program.saveProject({ handle, project: withNotes('saved') }))
      await got(program.closeProject({ handle }))
      expect(existsSync(lock)).toBe(false)
    }
    await Promise.all(hostile.filter(([what]) => what !== 'a folder').map(([, put]) => waited(put)))
  })
})

describe.skipIf(process.platform === 'win32')('what is the program’s own beside a file', () => {
  it.each(hostile)('may be %s instead: nothing hangs, and the save says what is in its way', async (_, put) => {
    const { paths, open, program, unexpected, root } = twoPlans()
    put(join(root, '.one.trunkwright.versions'))
    const { handle } = await open(paths[0])
    const saved = await program.saveProject({ handle, project: withNotes('saved') })
    if (!saved.ok) expect(saved.failure.message).toContain('.one.trunkwright.versions')
    expect(unexpected).toEqual([])
  })

  it.each(hostile)('of the data folder, read at the start, may be %s instead: nothing hangs', async (_, put) => {
    const { program, unexpected, root } = twoPlans()
    mkdirSync(join(root, 'data'))
    for (const name of ['settings.json', 'recents.json', 'summaries.json']) put(join(root, 'data', name))
    expect((await got(program.getSettings({}))).theme).toBe('system')
    await got(program.listProjects({}))
    expect(unexpected).toEqual([])
  })
})
