import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronVersion, fuses, makeArchive, writeRuntimeArchive } from './electron-stub'

const contents = 'Electron.app/Contents'
const framework = `${contents}/Frameworks/Electron Framework.framework`
const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`)
const languages = ['de', 'en', 'en_GB', 'fr']

const plist = (program: string) =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>' +
  `<key>CFBundleExecutable</key><string>${program}</string>` +
  `<key>CFBundleIconFile</key><string>electron.icns</string></dict></plist>\n`

/** Archives like those of the macOS runtimes for both processors, in a folder: nothing in them can run. */
export async function makeMacArchives(folder: string): Promise<void> {
  const files: Record<string, string | Buffer> = {
    LICENSE: 'LICENSE',
    'LICENSES.chromium.html': 'LICENSES.chromium.html',
    version: electronVersion,
    [`${contents}/Info.plist`]: plist('Electron'),
    [`${contents}/MacOS/Electron`]: 'program',
    [`${contents}/Resources/default_app.asar`]: await welcome(),
    [`${contents}/Resources/electron.icns`]: 'icon',
    [`${framework}/Electron Framework`]: fuses,
  }
  for (const language of languages) {
    files[`${contents}/Resources/${language}.lproj/locale.pak`] = language
    files[`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`] = language
  }
  for (const helper of helpers) {
    files[`${contents}/Frameworks/${helper}.app/Contents/Info.plist`] = plist(helper)
    files[`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`] = 'helper'
  }
  for (const arch of ['x64', 'arm64']) writeRuntimeArchive(folder, `darwin-${arch}`, files)
}

async function welcome(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-welcome-'))
  try {
    await makeArchive(join(folder, 'default_app.asar'))
    return readFileSync(join(folder, 'default_app.asar'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
