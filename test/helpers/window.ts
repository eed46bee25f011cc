import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '../../electron/web/browsers'

const root = dirname(dirname(import.meta.dirname))
const flags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A reason to leave the tests of the window out; empty where there is a browser. */
export const lackingBrowser =
  findBrowser(process.platform, process.env) === null ? ' (skipped: no Chromium-family browser)' : ''

/** Builds what `npm start` builds. */
export function buildWindow(): void {
  const args = ['--import', 'tsx', join(root, 'build', 'build-all.ts')]
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: '' },
  })
  if (status !== 0) throw new Error(stderr)
}

/** A person's machine: a home folder, and a program that runs in it. */
export interface Desk {
  home: string
  library: string
  exports: string
  /** Starts the program as a person does who has no display, and gives the address that it prints. */
  start: () => Promise<{ address: string; ended: Promise<number | null>; kill: () => void }>
  /** Opens an address in real Chromium; what the browser reports as wrong is collected. */
  open: (address: string) => Promise<Page>
  reports: string[]
  requests: Set<string>
  close: () => Promise<void>
}

export function makeDesk(): Desk {
  const home = mkdtempSync(join(tmpdir(), 'trunkwright-desk-'))
  const library = join(home, 'data', 'trunkwright', 'projects')
  mkdirSync(library, { recursive: true })
  const children: ChildProcess[] = []
  const browsers: Browser[] = []
  const reports: string[] = []
  const requests = new Set<string>()
  return {
    ...{ home, library, reports, requests, exports: join(home, 'Trunkwright exports') },
    start: async () => {
      const child = startProgram(home)
      children.push(child)
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      return { address: await printedAddress(child), ended, kill: () => child.kill('SIGKILL') }
    },
    open: async (address) => {
      const browser = await launch()
      browsers.push(browser)
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && reports.push(message.text()))
      page.on('pageerror', (error) => reports.push(error.message))
      page.on('request', (request) => requests.add(new URL(request.url()).host))
      await page.goto(address)
      return page
    },
    close: async () => {
      await Promise.all(browsers.map((browser) => browser.close()))
      for (const child of children) child.kill('SIGKILL')
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const launch = (): Promise<Browser> => {
  const executablePath = findBrowser(process.platform, process.env)?.path ?? ''
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags })
}

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
