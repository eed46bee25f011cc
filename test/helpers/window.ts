import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser'
import { isWhole } from './draws'

const root = dirname(dirname(import.meta.dirname))
/** Long enough for a loaded machine. */
const patienceMs = 120_000

/** What moves is drawn sixty times a second on its way: in tests without CI=true it is for a person who asks for less. */
const motion = process.env['VITEST'] !== undefined && !isWhole ? 'reduce' : null

/** A person's machine: a home folder, and a program that runs in it. */
export interface TestMachine {
  home: string
  library: string
  exports: string
  /** Starts the program as a person does who has no display, and gives the address that it prints. */
  start: () => Promise<{ address: string; ended: Promise<number | null>; kill: () => void }>
  /** Opens an address in real Chromium, as a person of its own. */
  open: (address: string) => Promise<Page>
  /**
   * What the browser reported as wrong, breaches of the content security policy among it; nothing of what its window
   * reports when the program has been killed, and, once closed, not that nobody answers after the program has ended.
   */
  reports: string[]
  /** The origins that were asked for anything, and those that the program printed. */
  requests: Set<string>
  origins: string[]
  close: () => Promise<void>
}

let browser: Promise<Browser> | undefined
/** Where people sat who have gone, and left nothing behind. */
const seats: BrowserContext[] = []

/** For tests that need one of their own, before the first window is opened. */
export function useBrowser(own: Promise<Browser>): void {
  browser = own
}

/** After the tests of a file. */
export async function closeBrowser(): Promise<void> {
  seats.length = 0
  await (await browser)?.close()
  browser = undefined
}

export function makeMachine(): TestMachine {
  const home = mkdtempSync(join(tmpdir(), 'trunkwright-machine-'))
  const library = join(home, 'data', 'trunkwright', 'projects')
  mkdirSync(library, { recursive: true })
  const children: ChildProcess[] = []
  const people: BrowserContext[] = []
  const reports: string[] = []
  let isKilled = false
  const report = (text: string) => void (isKilled || reports.push(text))
  const requests = new Set<string>()
  const origins: string[] = []
  return {
    ...{ home, library, reports, requests, origins, exports: join(home, 'Trunkwright exports') },
    start: async () => {
      const child = startProgram(home)
      children.push(child)
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      const address = await printedAddress(child)
      if (address !== '') origins.push(new URL(address).origin)
      const kill = () => {
        isKilled = true
        child.kill('SIGKILL')
      }
      return { address, ended, kill }
    },
    open: async (address) => {
      const context = seats.pop() ?? (await newSeat())
      people.push(context)
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && report(message.text()))
      page.on('pageerror', (error) => report(error.message))
      page.on('request', (request) => requests.add(new URL(request.url()).origin))
      await page.addInitScript(reportBreaches)
      await page.goto(address)
      return page
    },
    close: async () => {
      const hasEnded = children.some((child) => child.exitCode !== null || child.signalCode !== null)
      await Promise.all(people.map((context) => leaveSeat(context, origins)))
      if (hasEnded) reports.splice(0, reports.length, ...reports.filter((text) => !nobodyAnswers.test(text)))
      for (const child of children) child.kill('SIGKILL')
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * One that another person takes later has the engine's process ready, in which a window opens at half its cost: its page
 * without content keeps that process.
 */
async function newSeat(): Promise<BrowserContext> {
  browser ??= openBrowser()
  const opened = await browser
  const viewport = { width: 1280, height: 720 }
  const context = await opened.newContext({ viewport, acceptDownloads: true, reducedMotion: motion })
  context.setDefaultTimeout(patienceMs)
  await context.newPage()
  return context
}

/** The next person there finds a browser as new. */
async function leaveSeat(context: BrowserContext, origins: readonly string[]): Promise<void> {
  const [blank, ...windows] = context.pages()
  await Promise.all(windows.map((page) => page.close()))
  if (!blank) return
  const devTools = await context.newCDPSession(blank)
  for (const origin of origins) await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devTools.detach()
  await context.clearCookies()
  await context.clearPermissions()
  seats.push(context)
}

/** A window that is still open asks again and again for a program that has ended. */
const nobodyAnswers = /net::ERR_(?:CONNECTION|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED)/u

const reportBreaches = `addEventListener('securitypolicyviolation', (breach) => console.error('CSP', breach.violatedDirective))`

function startProgram(home: string): ChildProcess {
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), DISPLAY: '', WAYLAND_DISPLAY: '' }
  return spawn(process.execPath, [join(root, 'dist', 'web', 'main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /http:\S+/.exec(printed)?.[0]
      if (address !== undefined || printed.includes('running already')) resolve(address ?? '')
    })
    child.once('exit', () => {
      reject(new Error(`the program ended: ${printed}`))
    })
  })
}
