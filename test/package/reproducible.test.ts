import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOrFew } from '../helpers/draws'
import { electronVersion } from '../helpers/electron-stub'
import { filesBelow } from '../helpers/files-below'
import { lackingWindows, makeBuiltCheckout, makeCheckout, type Checkout } from '../helpers/packaging'

/** Whether a package for Linux is for the machine that makes it. */
const isForHere = process.platform === 'linux' && process.arch === 'x64'

/** One more for Windows is made where every slow case is run. */
const windows = lackingWindows === '' ? allOrFew(['--win'], []) : []

/** Every file below a folder, with the hash of its bytes. */
const hashes = (folder: string) =>
  filesBelow(folder).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ])

describe('the same sources', () => {
  let one: Checkout
  let other: Checkout
  beforeAll(() => {
    one = makeBuiltCheckout()
    other = makeCheckout(join('elsewhere', 'with a space', 'and deeper'))
    expect(other.build()).toMatchObject({ status: 0, stderr: '' })
  })
  afterAll(() => {
    one.remove()
    other.remove()
  })

  it('are built to the same bytes in another folder', () => {
    const built = hashes(join(one.folder, 'dist'))
    expect(built.map(([file]) => file)).toContain('main/main.js')
    expect(hashes(join(other.folder, 'dist'))).toEqual(built)
  })

  it('are packaged to the same bytes in another folder, from archives and from the runtime of npm start', async () => {
    const packages = (checkout: Checkout, name: string) => hashes(join(checkout.folder, 'dist', 'packages', name))
    const make = (checkout: Checkout, runtime: string, ...options: string[]) => {
      const run = checkout.package([...options, '--dir'], { ELECTRON_OVERRIDE_DIST_PATH: runtime })
      expect(run).toMatchObject({ status: 0, stderr: '' })
      return run.stdout
    }
    const told = (from: string) => `Electron ${electronVersion} for linux x64 is from ${from}.\n`
    const given = 'the folder in ELECTRON_OVERRIDE_DIST_PATH'
    expect(make(one, await one.runtimeArchives(), '--linux', ...windows)).toContain(told(given))
    if (isForHere) await other.placeRuntime()
    const runtime = isForHere ? '' : await other.unpackedRuntime()
    const from = isForHere ? 'node_modules/electron/dist, where npm start has it' : given
    expect(make(other, runtime, '--linux')).toContain(told(from))
    const first = packages(one, 'linux-unpacked')
    expect(first.map(([file]) => file)).toContain('resources/app.asar')
    expect(packages(other, 'linux-unpacked')).toEqual(first)

    if (windows.length === 0) return
    make(other, await other.runtimeArchives(), ...windows)
    expect(packages(other, 'win-unpacked')).toEqual(packages(one, 'win-unpacked'))
  })
})
