import { getRawHeader, listPackage, statFile } from '@electron/asar'
import { FuseV1Options as Fuse, getCurrentFuseWire } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOrFew } from '../helpers/draws'
import { electronVersion } from '../helpers/electron-stub'
import { filesBelow } from '../helpers/files-below'
import {
  allPlatforms,
  lackingWindows,
  makeBuiltCheckout,
  makeCheckout,
  type Checkout,
  type Run,
} from '../helpers/packaging'
import { slow } from '../helpers/slow'

const canary = 'canary-5f1d0c7e'
const secrets = { WIN_CSC_KEY_PASSWORD: canary, APPLE_APP_SPECIFIC_PASSWORD: canary, GH_TOKEN: canary }
const packaged = ['fonts', 'main', 'preload', 'window', 'worker']

const allSystems = [
  {
    name: 'Linux',
    system: 'Linux',
    folder: 'linux-unpacked',
    resources: 'resources',
    fuses: 'trunkwright',
    locales: ['locales/en-GB.pak', 'locales/en-US.pak'],
    without: '',
  },
  {
    name: 'Windows',
    system: 'Windows',
    folder: 'win-unpacked',
    resources: 'resources',
    fuses: 'Trunkwright.exe',
    locales: ['locales/en-GB.pak', 'locales/en-US.pak'],
    without: lackingWindows,
  },
  ...['mac', 'mac-arm64'].map((folder) => ({
    name: `macOS, ${folder}`,
    system: 'macOS',
    folder,
    resources: 'Trunkwright.app/Contents/Resources',
    fuses: 'Trunkwright.app',
    locales: ['en.lproj', 'en_GB.lproj'].flatMap((name) => [
      `Trunkwright.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources/${name}/locale.pak`,
      `Trunkwright.app/Contents/Resources/${name}/locale.pak`,
    ]),
    without: '',
  })),
] as const

/** Those of macOS are made where every slow case is: twice, and with what Windows has been asked for. */
const platforms = allOrFew(allSystems, allSystems.slice(0, 2))
const options = allOrFew(
  allPlatforms,
  allPlatforms.filter((option) => option !== '--mac'),
)

let checkout: Checkout
let run: Run
/** What was built here before anything was planted beside it. */
let built: Hashes

beforeAll(async () => {
  checkout = makeBuiltCheckout()
  built = hashes(join(checkout.folder, 'dist'))
  plantWhatMayNotBePackaged(checkout.folder)
  const runtimes = await checkout.runtimeArchives()
  run = checkout.package([...options, '--dir'], { ...secrets, ELECTRON_OVERRIDE_DIST_PATH: runtimes })
})
afterAll(() => checkout.remove())

type Hashes = [file: string, hash: string][]

/** Every file below a folder, with the hash of its bytes. */
const hashes = (folder: string): Hashes =>
  filesBelow(folder).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ])

function plantWhatMayNotBePackaged(folder: string): void {
  mkdirSync(join(folder, 'dist', 'main', 'node_modules', 'left'), { recursive: true })
  const files = ['main/main.js.map', 'main/node_modules/left/index.js', 'window/assets/index.js.map', 'left.txt']
  for (const file of files) writeFileSync(join(folder, 'dist', file), canary)
  writeFileSync(join(folder, '.env'), `PASSWORD=${canary}\n`)
}

/** What is written as text or as UTF-16, as Windows programs have it. */
const holds = (bytes: Buffer, text: string): boolean => bytes.includes(text) || bytes.includes(text, 0, 'utf16le')

for (const { name, system, folder, resources, fuses, locales, without } of platforms) {
  describe.skipIf(without !== '')(`the package for ${name}${without}`, () => {
    const path = (...parts: string[]) => join(checkout.folder, 'dist', 'packages', folder, ...parts)
    const archive = () => path(resources, 'app.asar')
    const headerHash = () => createHash('sha256').update(getRawHeader(archive()).headerString).digest('hex')

    it('is made without a network, and is said to be unsigned', () => {
      expect(run).toMatchObject({ status: 0, stderr: '' })
      expect(run.stdout).toMatch(new RegExp(`^The ${system} packages are not signed.*\\.$`, 'm'))
    })

    it('holds in its archive what runs, and nothing else', () => {
      const dist = join(checkout.folder, 'dist')
      const built = packaged.flatMap((target) => filesBelow(join(dist, target)).map((file) => `dist/${target}/${file}`))
      const expected = [...built.filter((file) => !/\.map$|node_modules/.test(file)), 'package.json']
      const files = listPackage(archive(), { isPack: false })
        .map((file) => file.replaceAll('\\', '/').slice(1))
        .filter((file) => !('files' in statFile(archive(), file)))
      expect(files.sort()).toEqual(expected.sort())
      for (const main of ['main/main.js', 'preload/preload.cjs', 'window/index.html', 'worker/export-worker.js']) {
        expect(files).toContain(`dist/${main}`)
      }
    })

    it('has the fuses of Electron set', async () => {
      const { version, ...wire } = await getCurrentFuseWire(path(fuses))
      const digits = Object.fromEntries(
        Object.entries(wire).map(([fuse, state]) => [fuse, String.fromCharCode(Number(state))]),
      )
      expect(version).toBe('1')
      expect(digits).toEqual({
        [Fuse.RunAsNode]: '0',
        [Fuse.EnableCookieEncryption]: '1',
        [Fuse.EnableNodeOptionsEnvironmentVariable]: '0',
        [Fuse.EnableNodeCliInspectArguments]: '0',
        [Fuse.EnableEmbeddedAsarIntegrityValidation]: '1',
        [Fuse.OnlyLoadAppFromAsar]: '1',
        [Fuse.LoadBrowserProcessSpecificV8Snapshot]: '0',
        [Fuse.GrantFileProtocolExtraPrivileges]: '0',
        // Not ours to set: as it came.
        8: '1',
      })
    })

    it.skipIf(name === 'Linux')('names the sum of its archive, which Electron checks (not on Linux)', () => {
      const place = name === 'Windows' ? path('Trunkwright.exe') : path('Trunkwright.app/Contents/Info.plist')
      expect(holds(readFileSync(place), headerHash())).toBe(true)
    })

    it('has English only, and no welcome page of Electron', () => {
      const files = filesBelow(path())
      const languages = files.filter((file) => file.endsWith('.pak') && !file.endsWith('resources.pak'))
      expect(languages).toEqual([...locales].sort())
      expect(files.filter((file) => /default_app|(^|\/)version$|elevate|update/.test(file))).toEqual([])
    })

    it('has all licences', () => {
      const files = filesBelow(path())
      for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'THIRD-PARTY-LICENCES.txt']) {
        expect(files.filter((each) => each.endsWith(file))).toHaveLength(1)
      }
    })

    it('has no path of the machine, no secret, and no source map', () => {
      // The folders of the test are all in one with such a name, its home folder too.
      const traces = ['trunkwright-package-', join(import.meta.dirname, '../..'), canary, 'sourceMappingURL=']
      const found = filesBelow(path()).flatMap((file) => {
        const bytes = readFileSync(path(file))
        return traces.filter((trace) => holds(bytes, trace))
      })
      expect(found).toEqual([])
      expect(holds(readFileSync(archive()), 'trunkwright:call')).toBe(true)
    })
  })
}

const icon = (name: string) => readFileSync(join(checkout.folder, 'build', 'icons', name))
const packages = (...parts: string[]) => join(checkout.folder, 'dist', 'packages', ...parts)

it.skipIf(lackingWindows !== '')(`the program for Windows bears our icon and name${lackingWindows}`, () => {
  const program = readFileSync(packages('win-unpacked', 'Trunkwright.exe'))
  const ico = icon('app.ico')
  // The last and largest picture of the file is a PNG.
  expect(program.includes(ico.subarray(ico.lastIndexOf('\x89PNG', undefined, 'latin1')))).toBe(true)
  const { version } = JSON.parse(readFileSync(join(checkout.folder, 'package.json'), 'utf8')) as { version: string }
  for (const text of ['Trunkwright', version]) expect(holds(program, text)).toBe(true)
})

slow('the app for macOS bears our icons and opens .trunkwright files', () => {
  const contents = packages('mac', 'Trunkwright.app', 'Contents')
  expect(readFileSync(join(contents, 'Resources', 'icon.icns')).equals(icon('app.icns'))).toBe(true)
  expect(readFileSync(join(contents, 'Resources', 'project.icns')).equals(icon('project.icns'))).toBe(true)
  const plist = readFileSync(join(contents, 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><')
  expect(plist).toContain('<key>CFBundleTypeExtensions</key><array><string>trunkwright</string></array>')
  expect(plist).toContain('<key>CFBundleTypeIconFile</key><string>project.icns</string>')
})

/** Whether a package for Linux is for the machine that makes it. */
const isForHere = process.platform === 'linux' && process.arch === 'x64'

/** One more for Windows is made where every slow case is run. */
const windows = lackingWindows === '' ? allOrFew(['--win'], []) : []

describe('the same sources in another folder', () => {
  let other: Checkout
  beforeAll(() => {
    other = makeCheckout(join('elsewhere', 'with a space', 'and deeper'))
    expect(other.build()).toMatchObject({ status: 0, stderr: '' })
  })
  afterAll(() => other.remove())

  const inOther = (name: string) => hashes(join(other.folder, 'dist', 'packages', name))
  const make = (runtime: string, ...options: string[]) => {
    const made = other.package([...options, '--dir'], { ELECTRON_OVERRIDE_DIST_PATH: runtime })
    expect(made).toMatchObject({ status: 0, stderr: '' })
    return made.stdout
  }
  const told = (from: string) => `Electron ${electronVersion} for linux x64 is from ${from}.\n`
  const given = 'the folder in ELECTRON_OVERRIDE_DIST_PATH'

  it('are built to the same bytes', () => {
    expect(built.map(([file]) => file)).toContain('main/main.js')
    expect(hashes(join(other.folder, 'dist'))).toEqual(built)
  })

  slow('are packaged to the same bytes, from archives and from the runtime of npm start', async () => {
    expect(run.stdout).toContain(told(given))
    if (isForHere) await other.placeRuntime()
    const runtime = isForHere ? '' : await other.unpackedRuntime()
    const from = isForHere ? 'node_modules/electron/dist, where npm start has it' : given
    expect(make(runtime, '--linux')).toContain(told(from))
    const first = hashes(packages('linux-unpacked'))
    expect(first.map(([file]) => file)).toContain('resources/app.asar')
    expect(inOther('linux-unpacked')).toEqual(first)

    if (windows.length === 0) return
    make(await other.runtimeArchives(), ...windows)
    expect(inOther('win-unpacked')).toEqual(hashes(packages('win-unpacked')))
  })
})

slow('a runtime that is damaged is told by the exit code', async () => {
  const runtimes = await checkout.runtimeArchives()
  for (const file of filesBelow(runtimes)) writeFileSync(join(runtimes, file), 'no archive')
  const { status, stderr } = checkout.package(['--linux', '--dir'], { ELECTRON_OVERRIDE_DIST_PATH: runtimes })
  expect(status).toBe(2)
  expect(stderr).not.toBe('')
})
