import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { programIn, releasePage } from '../../build/runtime/electron-package'
import { temporaryFolder } from '../electron/host/disk'
import { makeInstalledCheckout, type InstalledCheckout } from '../helpers/checkout'
import { archive, standInRuntime, sumOf, version } from '../helpers/electron-place'
import { environment, startScript } from '../helpers/start'
import { allOrFew } from '../helpers/draws'
import { slow } from '../helpers/slow'

describe.skipIf(process.platform === 'win32')('npm run electron', () => {
  let checkout: InstalledCheckout
  let home = ''
  const runtime = standInRuntime()
  const checksums = () => join(checkout.electron, 'checksums.json')
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(home, name), bytes)
    return name
  }

  beforeAll(() => {
    checkout = makeInstalledCheckout()
    // The stand-in is what the package says that its runtime is; that of another system has another sum.
    const other = { 'electron-v1.2.3-other-x64.zip': sumOf(Buffer.from('another')) }
    const sums = JSON.parse(readFileSync(checksums(), 'utf8')) as Record<string, string>
    writeFileSync(checksums(), JSON.stringify({ ...sums, [archive]: sumOf(runtime), ...other }))
  })
  afterAll(() => checkout.remove())
  beforeEach(() => {
    home = temporaryFolder()
    rmSync(join(checkout.electron, 'dist'), { recursive: true, force: true })
  })

  /** As npm calls it where a person is in another folder; there is no network. */
  async function run(...args: string[]) {
    const npm = { npm_lifecycle_event: 'electron', INIT_CWD: home, ELECTRON_MIRROR: 'http://electron.invalid/' }
    const started = startScript(checkout, 'take-electron.ts', args, environment(home, npm))
    const [code] = await started.ended
    return { code, printed: started.printed() }
  }

  slow('takes a runtime that was carried by hand, which npm start then opens the window in', async () => {
    expect(await run(put('carried.zip', runtime))).toEqual({
      code: 0,
      printed: `Electron ${version} is in place, from ${join(home, 'carried.zip')}; npm start opens the window in it.\n`,
    })
    const seen = join(home, 'seen')
    const started = startScript(checkout, 'start.ts', [], environment(home, { SEEN: seen }))
    expect([await started.ended, started.printed()]).toEqual([[7, null], 'The window opens in Electron.\n'])
    expect(readFileSync(seen, 'utf8')).toBe(`${join(checkout.folder, 'dist', 'main', 'main.js')}\n`)
    expect((await run()).printed).toBe(
      `Electron ${version} is here already, as node_modules/electron/dist/${programIn(process.platform)}.\n`,
    )
  })

  const needs = `this machine needs ${archive} from ${releasePage(version)}.`

  const others = [
    [
      'is another',
      Buffer.from('something'),
      `has another checksum than ${archive} of the package, so it was not taken; ${needs}`,
    ],
    [
      'was cut off',
      runtime.subarray(0, 1000),
      `has another checksum than ${archive} of the package, so it was not taken; ${needs}`,
    ],
    ['is of another system', Buffer.from('another'), `is electron-v1.2.3-other-x64.zip, so it was not taken; ${needs}`],
  ] as const

  it.each(allOrFew(others, others.slice(0, 1)))('refuses in one sentence a file that %s', async (_, bytes, words) => {
    expect(await run(put('carried.zip', bytes))).toEqual({
      code: 2,
      printed: `${join(home, 'carried.zip')} ${words}\n`,
    })
    expect(readdirSync(checkout.electron)).not.toContain('dist')
  })

  slow('refuses what is not there and what is a folder', async () => {
    mkdirSync(join(home, 'folder'))
    expect((await run('none.zip')).printed).toBe(
      `${join(home, 'none.zip')} does not exist; check the name and the folder.\n`,
    )
    expect((await run('folder')).printed).toBe(`${join(home, 'folder')} is no file; name ${archive} in it.\n`)
    expect(await run('a.zip', 'b.zip')).toEqual({ code: 2, printed: 'Usage: npm run electron [-- ZIP]\n' })
  })

  it('says how it can be carried where it cannot be fetched', async () => {
    expect(await run()).toEqual({
      code: 2,
      printed:
        `Electron ${version} could not be fetched: electron.invalid is not known here. ` +
        `Carry ${archive} here from ${releasePage(version)}, then: npm run electron -- ${archive}\n`,
    })
  })
})
