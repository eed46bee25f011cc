import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectron } from '../../build/electron-runtime'
import { temporaryFolder } from '../electron/host/disk'
import { putProgram } from '../helpers/programs'

describe("Electron's runtime", () => {
  const packageWith = (of: { path?: string; version?: string }): string => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3' }))
    mkdirSync(join(folder, 'dist'))
    if (of.path !== undefined) writeFileSync(join(folder, 'path.txt'), of.path)
    if (of.version !== undefined) writeFileSync(join(folder, 'dist', 'version'), of.version)
    return folder
  }

  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ])('is there on %s where the file is that the package names', (platform, program) => {
    const folder = packageWith({ path: program, version: 'v1.2.3' })
    expect(findElectron({}, folder, platform)).toBeNull()
    putProgram(join(folder, 'dist'), program)
    expect(findElectron({}, folder, platform)).toBe(join(folder, 'dist', program))
  })

  it.each([
    ['nothing says that it is whole', { version: '1.2.3' }],
    ['it is of another version', { path: 'electron', version: '1.2.4' }],
    ['nothing tells its version', { path: 'electron' }],
    ['it is of another system, in a folder that two systems share', { path: 'electron.exe', version: '1.2.3' }],
  ])('is not there where %s', (_, of) => {
    const folder = packageWith(of)
    putProgram(join(folder, 'dist'), 'electron')
    expect(findElectron({}, folder, 'linux')).toBeNull()
  })

  it('is not there where the package is not', () => {
    expect(findElectron({}, join(temporaryFolder(), 'none'))).toBeNull()
  })

  it('is where ELECTRON_OVERRIDE_DIST_PATH says, with a download or without', () => {
    const elsewhere = temporaryFolder()
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    expect(findElectron(env, packageWith({}), 'linux')).toBeNull()
    putProgram(elsewhere, 'electron')
    expect(findElectron(env, packageWith({}), 'linux')).toBe(join(elsewhere, 'electron'))
  })
})
