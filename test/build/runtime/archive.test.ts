import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi, type TestContext } from 'vitest'
import { fetchArchive } from '../../../build/runtime/archive'
import type { Circumstances } from '../../../build/runtime/downloader'
import { readElectronPackage, thisMachine } from '../../../build/runtime/electron-package'
import { mounted, temporaryFolder } from '../../electron/host/disk'
import {
  archive,
  openElectronPlace,
  sumOf,
  version,
  type Behaviour,
  type ElectronPlace,
} from '../../helpers/electron-place'
import { filesBelow } from '../../helpers/files-below'
import { openProxy } from '../../helpers/proxy'

let place: ElectronPlace
let cache = ''

const variables = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy', 'npm_config_proxy', 'npm_config_https_proxy']

beforeEach(async () => {
  place = await openElectronPlace()
  cache = temporaryFolder()
  vi.stubEnv('ELECTRON_MIRROR', place.mirror)
  vi.stubEnv('electron_config_cache', cache)
  for (const name of variables) for (const each of [name, name.toUpperCase()]) vi.stubEnv(each, undefined)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await place.close()
})

/** The package as it would be, were the stand-in its runtime. */
const wanted = () => {
  const pack = readElectronPackage()
  return {
    pack: { ...pack, checksums: { ...pack.checksums, [archive]: sumOf(place.runtime) } },
    machine: thisMachine(),
  }
}

async function fetched(more: Partial<Circumstances> = {}, what = wanted()) {
  const shown: string[] = []
  const screen = { write: (text: string) => shown.push(text) }
  const result = await fetchArchive(what, { env: process.env, stop: new AbortController().signal, screen, ...more })
  return { result, shown }
}

async function archiveFrom(more?: Partial<Circumstances>) {
  const { result } = await fetched(more)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

async function whyNot(more?: Partial<Circumstances>): Promise<string> {
  const { result } = await fetched(more)
  return result.ok ? 'it was fetched' : result.failure
}

describe('an archive of the runtime', () => {
  it('is fetched with its size and each tenth of the way shown, and is what the place has', async () => {
    const { result, shown } = await fetched()
    if (!result.ok) throw new Error(result.failure)
    expect(result.value.from).toBe(place.host)
    expect(sumOf(readFileSync(result.value.path))).toBe(sumOf(place.runtime))
    expect(filesBelow(cache)).toHaveLength(1)
    expect(shown.at(-1)).toBe(`Electron ${version} from ${place.host}: 100 % of 2.0 MB\n`)
    expect(shown.length).toBeLessThanOrEqual(11)
  })

  it('is taken from the cache the next time, without a word to the place', async () => {
    await archiveFrom()
    place.behave('refused')
    const again = await archiveFrom()
    expect(again.from).toBe(`the cache of an earlier download, ${again.path}`)
    expect(place.asked).toEqual([archive])
  })

  it('is fetched again where what is in the cache has been changed', async () => {
    const { path } = await archiveFrom()
    writeFileSync(path, 'something else')
    expect((await archiveFrom()).from).toBe(place.host)
    expect(sumOf(readFileSync(path))).toBe(sumOf(place.runtime))
  })

  it('comes however slowly, as long as something comes', async () => {
    place.behave('slow')
    expect((await archiveFrom({ patience: 1_200 })).from).toBe(place.host)
  })

  it('may come without its size', async () => {
    place.behave('untold')
    const { result, shown } = await fetched()
    expect(result.ok).toBe(true)
    expect(shown[0]).toMatch(new RegExp(`^Electron ${version} from ${place.host}: [\\d.]+ MB\n$`))
  })

  it('is checked by the sums of the place where the package says so, and that is told', async () => {
    vi.stubEnv('electron_use_remote_checksums', '1')
    const { result } = await fetched({}, { ...wanted(), pack: readElectronPackage() })
    expect(result.ok && result.value.from).toBe(`${place.host}, with checksums that the mirror names`)
    expect(place.asked).toEqual([archive, 'SHASUMS256.txt'])
  })

  it('is not asked for where there is none for this machine', async () => {
    const { result } = await fetched({}, { ...wanted(), machine: { platform: 'linux', arch: 'ia32' } })
    expect(result.ok || result.failure).toBe(`Electron ${version} is not made for linux ia32`)
    expect(place.asked).toEqual([])
  })
})

describe('an archive that cannot be had is told in words, and nothing is left of it', () => {
  it.each<[Behaviour, string]>([
    ['wrong', 'what came is not what the package names: its checksum is another'],
    ['cut', 'the line to HOST was cut'],
    ['stuck', 'nothing came from HOST for 1 seconds'],
    ['silent', 'nothing came from HOST for 1 seconds'],
    ['refused', 'HOST answers 403'],
    ['absent', 'HOST does not have it'],
  ])('where the place is one that is %s', async (behaviour, words) => {
    place.behave(behaviour)
    const isQuiet = ['stuck', 'silent'].includes(behaviour)
    expect(await whyNot(isQuiet ? { patience: 300 } : {})).toBe(words.replace('HOST', place.host))
    expect(filesBelow(cache)).toEqual([])
    place.behave('whole')
    expect((await archiveFrom()).from).toBe(place.host)
  })

  it('where nobody listens', async () => {
    await place.close()
    expect(await whyNot()).toBe(`127.0.0.1, port ${place.host.split(':')[1]}, refuses the connection`)
  })

  it('where the name is not known', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://electron.invalid/')
    expect(await whyNot()).toBe('electron.invalid is not known here')
  })

  it('where the other side speaks another language', async () => {
    const server = createServer((socket) => socket.end('220 mail.example.org ESMTP\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`)
    expect(await whyNot()).toBe(`127.0.0.1:${port} gives no answer that can be read`)
  })

  it('where the address of the mirror is none, or has a password in it, which is not repeated', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'nowhere')
    expect(await whyNot()).toBe('the address of the mirror is no address')
    vi.stubEnv('ELECTRON_MIRROR', `http://ann:secret@${place.host}/`)
    expect(await whyNot()).toBe('the address of the mirror has a password in it, which is not taken')
  })

  it('where the person has stopped it', async () => {
    place.behave('held')
    const stopping = new AbortController()
    const outcome = whyNot({ stop: stopping.signal })
    await expect.poll(() => place.asked).toEqual([archive])
    stopping.abort()
    await outcome
    expect(filesBelow(cache)).toEqual([])
  })
})

describe('a disk', () => {
  const smallDisk = (context: TestContext): string =>
    mounted(context, join(temporaryFolder(), 'disk'), '-t', 'tmpfs', '-o', 'size=1000000', 'tmpfs')

  it('without the space for it is told before it is full', async (context) => {
    const folder = smallDisk(context)
    vi.stubEnv('electron_config_cache', folder)
    expect(await whyNot()).toMatch(new RegExp(`^there is no space for 2\\.0 MB in ${folder}, only for 1\\.0 MB$`))
    expect(filesBelow(folder)).toEqual([])
  })

  it('that is full although it was not told how much comes is left as it was', async (context) => {
    const folder = smallDisk(context)
    vi.stubEnv('electron_config_cache', folder)
    place.behave('untold')
    expect(await whyNot()).toBe(`there is no space left in ${folder}`)
    expect(filesBelow(folder)).toEqual([])
  })

  it('that is read-only has no cache, and the archive is fetched for one use', async (context) => {
    const folder = smallDisk(context)
    spawnSync('mount', ['-o', 'remount,ro', folder])
    vi.stubEnv('electron_config_cache', folder)
    const own = temporaryFolder()
    vi.stubEnv('TMPDIR', own)
    const { path, release } = await archiveFrom()
    expect(sumOf(readFileSync(path))).toBe(sumOf(place.runtime))
    release()
    expect(filesBelow(own)).toEqual([])
  })
})

describe('a proxy', () => {
  it.each(['http_proxy', 'HTTP_PROXY', 'npm_config_proxy', 'ALL_PROXY'])('is asked where %s names it', async (name) => {
    const proxy = await openProxy()
    onTestFinished(proxy.close)
    vi.stubEnv(name, `http://ann:secret@${proxy.address}`)
    expect((await archiveFrom()).from).toBe(place.host)
    expect([proxy.asked, proxy.names]).toEqual([
      [place.host],
      [`Basic ${Buffer.from('ann:secret').toString('base64')}`],
    ])
  })

  it('may be named without its scheme', async () => {
    const proxy = await openProxy()
    onTestFinished(proxy.close)
    vi.stubEnv('HTTP_PROXY', proxy.address)
    expect((await archiveFrom()).from).toBe(place.host)
    expect(proxy.asked).toEqual([place.host])
  })

  it('is left out for hosts that NO_PROXY names', async () => {
    const proxy = await openProxy()
    onTestFinished(proxy.close)
    vi.stubEnv('HTTP_PROXY', `http://${proxy.address}`)
    vi.stubEnv('NO_PROXY', 'example.org,127.0.0.1')
    expect((await archiveFrom()).from).toBe(place.host)
    expect(proxy.asked).toEqual([])
  })

  it.each([
    [403, 'the proxy refuses'],
    [407, 'the proxy asks for a name and a password'],
  ])('that answers %i is told from the place', async (status, words) => {
    const proxy = await openProxy(status)
    onTestFinished(proxy.close)
    vi.stubEnv('HTTP_PROXY', `http://${proxy.address}`)
    expect(await whyNot()).toBe(words)
    expect(place.asked).toEqual([])
  })

  it('that is not there, or whose address is none, is told', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1')
    expect(await whyNot()).toBe('127.0.0.1, port 1, refuses the connection')
    vi.stubEnv('HTTP_PROXY', 'http://')
    expect(await whyNot()).toBe('the proxy that the environment names is no address')
  })
})
