import { spawn } from 'node:child_process'
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
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, onTestFinished } from 'vitest'
import { findBrowser } from '../../electron/web/browsers'
import { processesThatTell } from '../helpers/who-tells'
import { lackingBrowser } from '../helpers/browser'
import { slow } from '../helpers/slow'

const program = join(dirname(dirname(import.meta.dirname)), 'dist', 'web', 'main.js')

/** The real browser, for a machine without a display; its process ids are written down. */
function putBrowser(home: string): () => number[] {
  const [path, started] = [join(home, 'bin', 'chromium'), join(home, 'started')]
  const real = findBrowser(process.platform, process.env)?.path ?? ''
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    `#!/bin/sh\necho $$ >> '${started}'\nexec '${real}' --headless=new --no-sandbox --disable-gpu "$@"\n`,
  )
  chmodSync(path, 0o755)
  return () => (existsSync(started) ? readFileSync(started, 'utf8').trim().split('\n').map(Number) : [])
}

describe.skipIf(lackingBrowser !== '' || process.platform === 'win32')(`the window as an app${lackingBrowser}`, () => {
  slow('opens by itself in the browser of this machine, once, and the program ends when it is closed', async () => {
    const home = mkdtempSync(join(tmpdir(), 'trunkwright-app-'))
    const browsers = putBrowser(home)
    onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }))
    const env = {
      ...process.env,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      DISPLAY: ':0',
      PATH: `${home}/bin:/usr/bin:/bin`,
    }
    const start = () => {
      const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      onTestFinished(() => void child.kill('SIGKILL'))
      let printed = ''
      child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
      return { ended: once(child, 'exit'), printed: () => printed }
    }
    const first = start()
    const code = await codeOfPage(join(home, 'data', 'trunkwright'))
    await expect.poll(first.printed).toBe("Electron's runtime is not here: the window opens in Chromium.\n")
    // It has come in as soon as another start opens no window of its own.
    await expect
      .poll(
        async () => {
          const before = browsers().length
          expect(await start().ended).toEqual([0, null])
          return browsers().length - before
        },
        { interval: 1_000 },
      )
      .toBe(0)
    expect(processesThatTell('trunkwright-start-')).not.toEqual([])
    expect(processesThatTell(code)).toEqual([])
    for (const id of browsers()) end(id)
    expect(await first.ended).toEqual([0, null])
  })
})

/** The code in the page that the browser is given, which is gone as soon as the window has come in. */
async function codeOfPage(folder: string): Promise<string> {
  for (;;) {
    const name = existsSync(folder) && readdirSync(folder).find((each) => each.startsWith('trunkwright-start-'))
    const page =
      typeof name === 'string' && existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''
    const code = /#([\w-]{43})"/.exec(page)?.[1]
    if (code !== undefined) return code
    await after(5)
  }
}

/** One that handed over to the first has ended already. */
function end(id: number): void {
  try {
    process.kill(id, 'SIGTERM')
  } catch {
    return
  }
}
