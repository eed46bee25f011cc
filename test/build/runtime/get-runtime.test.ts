import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi, type TestContext } from 'vitest'
import { findElectron } from '../../../build/electron-runtime'
import { programIn } from '../../../build/runtime/electron-package'
import { getRuntime, takeRuntime, type Getting, type Got } from '../../../build/runtime/get-runtime'
import { root } from '../../../build/targets'
import { thisProcess } from '../../../electron/host/store/process-identity'
import { mounted, temporaryFolder } from '../../electron/host/disk'
import { copyElectronPackage } from '../../helpers/checkout'
import {
  archive,
  openElectronPlace,
  standInRuntime,
  version,
  type Behaviour,
  type ElectronPlace,
} from '../../helpers/electron-place'
import { filesBelow } from '../../helpers/files-below'
import { allOrFew } from '../../helpers/draws'
import { slow } from '../../helpers/slow'

const dayMs = 24 * 60 * 60 * 1000
const first = new Date('2026-11-28T10:00:00Z')
const after = (ms: number): Date => new Date(first.getTime() + ms)

let place: ElectronPlace
let home = ''
let folder = ''
let said: string[] = []

beforeEach(async () => {
  place = await openElectronPlace()
  home = temporaryFolder()
  folder = copyElectronPackage(join(home, 'electron'))
  said = []
  vi.stubEnv('ELECTRON_MIRROR', place.mirror)
  vi.stubEnv('electron_config_cache', join(home, 'cache'))
  vi.stubEnv('electron_use_remote_checksums', '1')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await place.close()
})

const getting = (more: Partial<Getting> = {}): Getting => ({
  ...{ env: process.env, stop: new AbortController().signal, screen: { write: () => true } },
  ...{ now: () => first, say: (line) => said.push(line), folder, memory: join(home, 'memory', 'not-fetched.json') },
  ...more,
})

const program = (): string => join(folder, 'dist', programIn(process.platform))
const tries = (): number => place.asked.filter((name) => name === archive).length
const whyOf = (got: Got): string => (got.kind === 'failed' ? got.why : got.kind)
/** What is in the package's folder that npm did not bring. */
const added = (): string[] => {
  const brought = readdirSync(copyElectronPackage(temporaryFolder()))
  return readdirSync(folder).filter((name) => !brought.includes(name))
}

describe("Electron's runtime", () => {
  it('is put where the package looks for it, runs, and is not fetched again', async () => {
    expect(await getRuntime(getting())).toEqual({
      ...{ kind: 'placed', program: program() },
      from: `${place.host}, with checksums that the mirror names`,
    })
    expect(added().sort()).toEqual(['dist', 'path.txt'])
    expect(readFileSync(join(folder, 'path.txt'), 'utf8')).toBe(programIn(process.platform))
    expect(spawnSync(program(), []).status).toBe(7)
    expect(await getRuntime(getting())).toEqual({ kind: 'here', program: program() })
    expect(tries()).toBe(1)
  })

  slow('is what the package itself finds, which then fetches nothing', async () => {
    await getRuntime(getting())
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
    const { stdout } = spawnSync(process.execPath, ['-p', `require(${JSON.stringify(folder)})`], { encoding: 'utf8' })
    expect(stdout.trim()).toBe(program())
    expect(spawnSync(process.execPath, [join(folder, 'install.js')], { env: process.env }).status).toBe(0)
    expect(tries()).toBe(1)
  })

  it('is fetched again in the place of one of another version', async () => {
    await getRuntime(getting())
    writeFileSync(join(folder, 'dist', 'version'), 'v1.2.3')
    writeFileSync(join(folder, 'dist', 'left'), '')
    expect((await getRuntime(getting())).kind).toBe('placed')
    expect(existsSync(join(folder, 'dist', 'left'))).toBe(false)
    expect(tries()).toBe(1)
  })

  it('is fetched once by two starts at once: the other waits, and says so', async () => {
    place.behave('held')
    const both = [getRuntime(getting()), getRuntime(getting())]
    await expect.poll(() => said).toEqual(["Another start is fetching Electron's runtime; this one waits for it."])
    place.goOn()
    expect((await Promise.all(both)).map(({ kind }) => kind).sort()).toEqual(['here', 'placed'])
    expect(tries()).toBe(1)
    expect(added().sort()).toEqual(['dist', 'path.txt'])
  })

  slow('is not fetched by the one that waited where the other has failed', async () => {
    place.behave('stuck')
    const both = [getRuntime(getting({ patience: 2_000 })), getRuntime(getting({ patience: 2_000 }))]
    for (const got of await Promise.all(both)) expect(whyOf(got)).toMatch(/^nothing came from /)
    expect(tries()).toBe(1)
  })

  it('is fetched where a start was killed while it fetched, and what that left is gone', async () => {
    mkdirSync(join(folder, '.dist-new'))
    writeFileSync(join(folder, '.dist-new', 'half'), '')
    const { pid } = spawnSync(process.execPath, ['--version'])
    const holder = { ...(await thisProcess()), pid, token: '', since: '', program: '' }
    writeFileSync(join(folder, '.dist.lock'), JSON.stringify(holder))
    expect((await getRuntime(getting())).kind).toBe('placed')
    expect(added().sort()).toEqual(['dist', 'path.txt'])
  })

  it.each<Behaviour>(['held', 'silent'])('is left where a person stops it at a place that is %s', async (behaviour) => {
    place.behave(behaviour)
    const stopping = new AbortController()
    const got = getRuntime(getting({ stop: stopping.signal }))
    await expect.poll(tries).toBe(1)
    stopping.abort()
    expect(await got).toEqual({ kind: 'stopped' })
    expect(added()).toEqual([])
    expect(filesBelow(join(home, 'cache'))).toEqual([])
    place.behave('whole')
    expect((await getRuntime(getting())).kind).toBe('placed')
  })

  it('may be stopped while another start is waited for', async () => {
    place.behave('held')
    const stopping = new AbortController()
    const one = getRuntime(getting())
    await expect.poll(tries).toBe(1)
    const other = getRuntime(getting({ stop: stopping.signal }))
    await expect.poll(() => said.length).toBe(1)
    stopping.abort()
    expect(await other).toEqual({ kind: 'stopped' })
    place.goOn()
    expect((await one).kind).toBe('placed')
  })

  it.each([
    ['another version', standInRuntime('1.2.3', 10), `the archive holds another version than ${version}`],
    ['nothing that runs', undefined, `the archive holds no ${programIn(process.platform)}`],
  ])('is not put in place where the archive holds %s', async (_, runtime, words) => {
    const { zipSync } = await import('fflate')
    const other = await openElectronPlace(runtime ?? zipSync({ version: Buffer.from(version) }))
    vi.stubEnv('ELECTRON_MIRROR', other.mirror)
    expect(whyOf(await getRuntime(getting()))).toBe(words)
    expect(findElectron({}, folder)).toBeNull()
    await other.close()
  })
})

describe('a try that failed', () => {
  const failing: Behaviour[] = ['wrong', 'cut', 'stuck', 'refused', 'absent']

  it.each(allOrFew(failing, failing.slice(0, 2)))(
    'at a place that is %s is remembered for a day, and then made again',
    async (behaviour) => {
      place.behave(behaviour)
      const failed = await getRuntime(getting({ patience: 1_000 }))
      if (failed.kind !== 'failed') throw new Error(failed.kind)
      expect([failed.before, failed.isRemembered, added()]).toEqual([null, true, []])
      place.behave('whole')
      const again = await getRuntime(getting({ now: () => after(dayMs - 1) }))
      expect(again).toEqual({ ...failed, before: first })
      expect(tries()).toBe(1)
      expect((await getRuntime(getting({ now: () => after(dayMs) }))).kind).toBe('placed')
      expect(tries()).toBe(2)
    },
  )

  it('is not remembered by a clock that has gone back', async () => {
    place.behave('refused')
    await getRuntime(getting())
    place.behave('whole')
    expect((await getRuntime(getting({ now: () => after(-1) }))).kind).toBe('placed')
  })

  it('is not remembered of another mirror or proxy', async () => {
    place.behave('refused')
    await getRuntime(getting())
    const other = await openElectronPlace()
    vi.stubEnv('ELECTRON_MIRROR', other.mirror)
    expect((await getRuntime(getting())).kind).toBe('placed')
    await other.close()
  })

  it('is made again at once where a person asks for it, and forgotten when that succeeds', async () => {
    place.behave('refused')
    await getRuntime(getting())
    expect((await getRuntime(getting(), true)).kind).toBe('failed')
    place.behave('whole')
    expect((await getRuntime(getting(), true)).kind).toBe('placed')
    expect([tries(), filesBelow(join(home, 'memory'))]).toEqual([3, []])
  })

  it('tells in its file why and when, without a password that the environment holds', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://ann:secret@127.0.0.1:1')
    expect(whyOf(await getRuntime(getting()))).toBe('127.0.0.1, port 1, refuses the connection')
    const text = readFileSync(join(home, 'memory', 'not-fetched.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      at: first.toISOString(),
      why: '127.0.0.1, port 1, refuses the connection',
    })
    expect(text).not.toContain('secret')
  })

  it.each(['', 'null', '{"at":"today"}', '{"what":"","at":"2026-11-28T10:00:00.000Z","why":"x","way":"another"}'])(
    'is not known from a file with %j',
    async (text) => {
      mkdirSync(join(home, 'memory'))
      writeFileSync(join(home, 'memory', 'not-fetched.json'), text)
      expect((await getRuntime(getting())).kind).toBe('placed')
    },
  )

  it('is told as not remembered where it cannot be', async () => {
    writeFileSync(join(home, 'memory'), '')
    place.behave('refused')
    expect(await getRuntime(getting())).toMatchObject({ kind: 'failed', isRemembered: false })
  })
})

describe('a runtime that was carried by hand', () => {
  const carried = (bytes = place.runtime): string => {
    const file = join(home, 'carried.zip')
    writeFileSync(file, bytes)
    return file
  }

  it('is put in place, kept for a later installation, and clears what is remembered', async () => {
    place.behave('refused')
    await getRuntime(getting())
    expect(await takeRuntime(getting(), carried())).toMatchObject({ kind: 'placed', program: program() })
    expect([tries(), filesBelow(join(home, 'memory'))]).toEqual([1, []])
    const other = copyElectronPackage(join(home, 'installed-again'))
    expect((await getRuntime(getting({ folder: other }))).kind).toBe('placed')
    expect(tries()).toBe(1)
  })

  it('is put in the place of the one that is there', async () => {
    await getRuntime(getting())
    writeFileSync(join(dirname(program()), 'left'), '')
    expect((await takeRuntime(getting(), carried())).kind).toBe('placed')
    expect(existsSync(join(dirname(program()), 'left'))).toBe(false)
  })

  it('is not taken where its checksum is another; the one that is there stays', async () => {
    await getRuntime(getting())
    expect(whyOf(await takeRuntime(getting(), carried(standInRuntime())))).toMatch(/its checksum is another$/)
    expect(findElectron({}, folder)).toBe(program())
  })
})

describe('a disk', () => {
  const packageOn = (context: TestContext, bytes: number): string => {
    const disk = mounted(context, join(home, 'disk'), '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs')
    return copyElectronPackage(join(disk, 'electron'))
  }

  it('that is too small for what is unpacked is left as it was, and that is remembered', async (context) => {
    folder = packageOn(context, 1_500_000)
    const got = await getRuntime(getting())
    expect(got).toMatchObject({ kind: 'failed', why: `there is no space left in ${folder}`, isRemembered: true })
    expect(added()).toEqual([])
    expect(await getRuntime(getting())).toMatchObject({ kind: 'failed', before: first })
    expect(tries()).toBe(1)
  })

  it('that is read-only is not fetched for', async (context) => {
    folder = packageOn(context, 4_000_000)
    spawnSync('mount', ['-o', 'remount,ro', dirname(folder)])
    expect(await getRuntime(getting())).toMatchObject({ why: `${folder} cannot be written`, isRemembered: false })
    expect(place.asked).toEqual([])
  })
})
