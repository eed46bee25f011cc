import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { builtFile, root, targets } from '../../../build/targets'
import type { FromDouble, ToDouble } from '../../electron-double/messages'
import { programOf } from '../../helpers/test-programs'
import { lackingBrowser } from '../../helpers/browser'
import type { Driver, ElectronModule, Launch, Running } from './driver'
import { dropFile } from './drop-file'
import { endOf, environmentOf } from './program-process'

function start(launch: Launch): ChildProcess {
  const program = ['--import', programOf('electron-double/register'), programOf('electron-double/run')]
  const args = [...program, builtFile(targets.main), ...(launch.args ?? [])]
  return spawn(process.execPath, args, {
    cwd: root,
    env: environmentOf(launch),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/** The built program over Node and Chromium, the double in place of Electron. */
export const doubleDriver: Driver = {
  name: 'the double',
  lacking: lackingBrowser === '' ? '' : 'there is no Chromium-family browser',
  run: (launch) => endOf(start(launch)),
  launch: async (launch) => {
    const child = start(launch)
    const ended = endOf(child)
    const main = mainProcess(child)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await startedPort(child, ended)}`)
    const page = await windowOf(browser)
    const running: Running = {
      ...{ page, ended, inMain: main.evaluate },
      address: () => page.url().replace('https://trunkwright.app.localhost', 'app://trunkwright'),
      drop: async (path) => {
        await main.evaluate(tellPaths, { [basename(path)]: path })
        await dropFile(page, path)
      },
      close: async () => {
        await browser.close()
        await end(child, main)
        const { stderr } = await ended
        if (main.leaks.length > 0) throw new Error(`the app would have asked for ${main.leaks.join(', ')}`)
        if (stderr !== '') throw new Error(stderr)
      },
    }
    return running
  },
}

const tellPaths = ({ BrowserWindow }: ElectronModule, paths: Record<string, string>): Promise<void> =>
  (
    BrowserWindow.getAllWindows()[0]?.webContents as unknown as { tellPaths: (given: unknown) => Promise<void> }
  ).tellPaths(paths)

/** By itself, so that nothing is left behind; what does not end in time is ended. */
async function end(child: ChildProcess, main: MainProcess): Promise<void> {
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000)
  if (child.connected) void main.evaluate(({ app }) => app.exit(0), null).catch(() => undefined)
  if (child.exitCode === null) await once(child, 'exit')
  clearTimeout(late)
}

interface MainProcess {
  evaluate: Running['inMain']
  leaks: string[]
}

function mainProcess(child: ChildProcess): MainProcess {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  const main: MainProcess = {
    leaks: [],
    evaluate: (run, arg) =>
      new Promise((resolve, reject) => {
        const id = waiting.size
        waiting.set(id, { resolve, reject })
        child.send({ id, text: run.toString(), arg } satisfies ToDouble)
      }),
  }
  child.on('message', (message: FromDouble) => {
    if (message.kind === 'started') return
    if (message.kind === 'error') waiting.get(message.id)?.reject(new Error(message.message))
    else {
      waiting.get(message.id)?.resolve(message.value as never)
      main.leaks = message.leaks
    }
  })
  return main
}

async function startedPort(child: ChildProcess, ended: Running['ended']): Promise<number> {
  const started = new Promise<number>((resolve) => {
    child.on('message', (message: FromDouble) => {
      if (message.kind === 'started') resolve(message.port)
    })
  })
  const port = await Promise.race([started, ended])
  if (typeof port === 'number') return port
  throw new Error(`the program ended with ${String(port.code)}: ${port.stderr}`)
}

/** The page of the app among those of the browser, which comes with an empty one. */
async function windowOf(browser: Browser): Promise<Page> {
  const isOwn = (page: Page) => page.url().startsWith('https://trunkwright.app.')
  for (let tries = 0; tries < 2_400; tries += 1) {
    const page = browser.contexts()[0]?.pages().find(isOwn)
    if (page) {
      page.setDefaultTimeout(120_000)
      await page.waitForLoadState()
      return page
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the window did not open')
}
