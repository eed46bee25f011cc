import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronVersion } from '../helpers/electron-stub'
import { makeCheckout, type Checkout } from '../helpers/packaging'
import { slow } from '../helpers/slow'

describe('npm run package refuses in one sentence', () => {
  let checkout: Checkout
  beforeAll(() => {
    checkout = makeCheckout()
  })
  afterAll(() => checkout.remove())

  const refusal = (args: string[], runtime?: string) => {
    const run = checkout.package(args, runtime === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime })
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' })
    expect(existsSync(join(checkout.folder, 'dist'))).toBe(false)
    return run.stderr.trimEnd()
  }

  slow('where the runtime cannot be downloaded, and names the way without', () => {
    expect(refusal(['--linux', '--dir'])).toMatch(
      new RegExp(
        `^The runtime of Electron ${electronVersion} for linux x64 cannot be downloaded \\(.+\\)\\. .*` +
          `electron-v${electronVersion}-linux-x64\\.zip .*ELECTRON_OVERRIDE_DIST_PATH.*electronDist.*\\.$`,
      ),
    )
  })

  it('where the folder that is named has no runtime for the platform', async () => {
    expect(refusal(['--win', '--dir'], await checkout.unpackedRuntime())).toBe(
      'The folder in ELECTRON_OVERRIDE_DIST_PATH has no ' +
        `electron-v${electronVersion}-win32-x64.zip and no unpacked electron.exe.`,
    )
  })

  slow('where archives lie in the folder of what is unpacked, since all of it would be packaged', async () => {
    const folder = await checkout.unpackedRuntime()
    writeFileSync(join(folder, `electron-v${electronVersion}-win32-x64.zip`), '')
    expect(refusal(['--linux', '--dir'], folder)).toBe(
      `The folder in ELECTRON_OVERRIDE_DIST_PATH has no electron-v${electronVersion}-linux-x64.zip.`,
    )
  })

  slow('where what is unpacked cannot serve both processors', () => {
    const folder = join(checkout.folder, 'unpacked')
    mkdirSync(join(folder, 'Electron.app'), { recursive: true })
    expect(refusal(['--mac', '--dir'], folder)).toBe(
      `The folder in ELECTRON_OVERRIDE_DIST_PATH has no electron-v${electronVersion}-darwin-x64.zip.`,
    )
  })

  slow('where the runtime is of another version', async () => {
    const folder = await checkout.unpackedRuntime()
    writeFileSync(join(folder, 'version'), 'v1.2.3\n')
    expect(refusal(['--linux', '--dir'], folder)).toBe(
      `The folder in ELECTRON_OVERRIDE_DIST_PATH holds Electron v1.2.3; this project needs ${electronVersion}.`,
    )
    rmSync(join(folder, 'version'))
    expect(refusal(['--linux', '--dir'], folder)).toContain('holds Electron unknown')
  })

  it('where it does not understand what is asked for', () => {
    expect(refusal(['--everything'])).toBe('Usage: npm run package -- [--linux] [--win] [--mac] [--dir]')
  })
})
