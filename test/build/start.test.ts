import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findElectron } from '../../build/electron-runtime'

const root = dirname(dirname(import.meta.dirname))

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Stands in for a program: writes down with what it was started, and ends with 7. */
function putProgram(folder: string, name: string): () => string {
  const [path, seen] = [join(folder, name), join(folder, 'seen')]
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, `#!/bin/sh\nprintf '%s ' "$@" > '${seen}'\nexit 7\n`)
  chmodSync(path, 0o755)
  return () => (existsSync(seen) ? readFileSync(seen, 'utf8').trim() : '')
}

describe("Electron's runtime", () => {
  const packageWith = (path: string | null): string => {
    const folder = temporary()
    if (path !== null) writeFileSync(join(folder, 'path.txt'), path)
    return folder
  }

  it('is there where the file is that the package names', () => {
    const folder = packageWith('electron')
    expect(findElectron({}, folder)).toBeNull()
    putProgram(join(folder, 'dist'), 'electron')
    expect(findElectron({}, folder)).toBe(join(folder, 'dist', 'electron'))
  })

  it('is not there where its download has not been made', () => {
    const folder = packageWith(null)
    expect(findElectron({}, folder)).toBeNull()
    putProgram(join(folder, 'dist'), 'electron')
    expect(findElectron({}, folder)).toBeNull()
    expect(findElectron({}, join(folder, 'none'))).toBeNull()
  })

  it('is where ELECTRON_OVERRIDE_DIST_PATH says, with a download or without', () => {
    const elsewhere = temporary()
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    expect(findElectron(env, packageWith(null))).toBeNull()
    putProgram(elsewhere, 'electron')
    expect(findElectron(env, packageWith(null))).toBe(join(elsewhere, 'electron'))
    putProgram(elsewhere, 'Electron.app')
    expect(findElectron(env, packageWith('Electron.app\n'))).toBe(join(elsewhere, 'Electron.app'))
  })
})

function start(home: string, more: Record<string, string>): { child: ChildProcess; printed: () => string } {
  const env = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
    NODE_ENV: '',
    ...more,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'build', 'start.ts')], { cwd: root, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
  return { child, printed: () => printed }
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('starts Electron where its runtime is, says so in one line, and ends as it ends', async () => {
    const home = temporary()
    const seen = putProgram(join(home, 'dist'), 'electron')
    const { child, printed } = start(home, { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(home, 'dist') })
    expect(await once(child, 'exit')).toEqual([7, null])
    expect(printed()).toBe('The window opens in Electron.\n')
    expect(seen()).toBe(join(root, 'dist', 'main', 'main.js'))
  })

  it('opens the window in a browser where Electron is not, without starting its download', async () => {
    const home = temporary()
    const before = readdirSync(join(root, 'node_modules', 'electron'))
    const seen = putProgram(join(home, 'bin'), 'brave-browser')
    writeFileSync(
      join(home, 'bin', 'brave-browser'),
      readFileSync(join(home, 'bin', 'brave-browser'), 'utf8').replace('exit 7', 'exit 0'),
    )
    const { child, printed } = start(home, { DISPLAY: ':0', PATH: join(home, 'bin') })
    await expect.poll(printed, { timeout: 20_000 }).toContain('\n')
    expect(printed()).toBe("Electron's runtime is not here: the window opens in Brave.\n")
    expect(seen()).toMatch(/--app=file:\/\/\S+\/trunkwright-start-[0-9a-f]{16}\.html /)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(readdirSync(join(root, 'node_modules', 'electron'))).toEqual(before)
  })

  it('prints the address on one line where there is no display, Electron or not, and serves on', async () => {
    const home = temporary()
    const seen = putProgram(join(home, 'dist'), 'electron')
    const { child, printed } = start(home, { ELECTRON_OVERRIDE_DIST_PATH: join(home, 'dist') })
    await expect.poll(printed, { timeout: 20_000 }).toContain('\n')
    expect(printed()).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+\/#\S{43} in a browser on this machine\.\n$/)
    const origin = /http:\/\/[\d.:]+/.exec(printed())?.[0] ?? ''
    expect((await fetch(`${origin}/`)).status).toBe(200)
    expect(seen()).toBe('')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
