import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { devHeaders } from '../../build/dev/dev-headers'
import { contentSecurityPolicy } from '../../electron/web/security-headers'
import { atStart, exampleName, isOpen, press } from '../e2e/steps'
import { makeBuiltCheckout } from '../helpers/packaging'
import { lackingBrowser } from '../helpers/browser'
import { allOrFew } from '../helpers/draws'
import { closeBrowser, makeMachine } from '../helpers/window'
import { slow } from '../helpers/slow'
import { slowWhere } from '../helpers/slow'

const root = dirname(dirname(import.meta.dirname))

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-dev-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** What `npm run dev` starts, in a checkout, on a machine without a display. */
function startDev(checkout: string, ...args: string[]) {
  const [hooks, main] = ['text-imports.ts', 'dev/main.ts'].map((file) => join(checkout, 'build', file))
  const env = { ...process.env, TMPDIR: temporary(), NODE_ENV: '', DISPLAY: '', WAYLAND_DISPLAY: '' }
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', hooks ?? '', main ?? '', ...args], {
    ...{ cwd: checkout, env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const lines = createInterface(child.stdout)
  const said: string[] = []
  const address = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      said.push(line)
      const found = /http:\S+/.exec(line)?.[0]
      if (found !== undefined) resolve(found)
    })
    lines.once('close', () => {
      resolve('')
    })
  })
  return { address, ended, said, stop: () => child.kill('SIGINT') }
}

/** The code of the address is used up, so that whoever comes from the window's own page is refused for that, and all others before. */
async function expectClosedToOthers(address: string): Promise<void> {
  const { origin, hash } = new URL(address)
  const enter = async (from: string, site: string): Promise<number> => {
    const headers = { origin: from, 'sec-fetch-site': site, 'content-type': 'application/json' }
    return (await fetch(`${origin}/enter`, { method: 'POST', headers, body: JSON.stringify(hash.slice(1)) })).status
  }
  expect(await enter('http://example.com', 'cross-site')).toBe(403)
  expect(await enter(origin, 'cross-site')).toBe(403)
  expect(await enter('http://127.0.0.1:1', 'same-origin')).toBe(403)
  expect(await enter(origin, 'same-origin')).toBe(401)
  expect((await fetch(`${origin}/call/about`, { method: 'POST' })).status).toBe(403)
}

function openMachine() {
  const machine = makeMachine()
  onTestFinished(machine.close)
  return machine
}

afterAll(closeBrowser)

const pages = [
  ['form', 'The form', '?kind=cluster'],
  ['grid', 'Gateways and trunks', '?rows=100'],
] as const

describe('npm run dev', () => {
  slowWhere(lackingBrowser === '')(
    `shows the window on the real host, replaces a change in it hot, and lets no other page to the host${lackingBrowser}`,
    async () => {
      const checkout = makeBuiltCheckout()
      onTestFinished(checkout.remove)
      const { address, ended, said, stop } = startDev(checkout.folder)
      const machine = openMachine()
      const page = await machine.open(await address)
      await atStart(page)
      await expectClosedToOthers(await address)
      await page.getByLabel('Filter projects').fill('ashmere')
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))

      const file = join(checkout.folder, 'renderer', 'pages', 'StartPage.vue')
      const heading = 'Secure a cluster’s trunks'
      const source = readFileSync(file, 'utf8')
      expect(source).toContain(heading)
      await page.getByRole('heading', { name: heading }).waitFor()
      writeFileSync(file, source.replace(heading, 'Written a moment ago'))
      await page.getByRole('heading', { name: 'Written a moment ago' }).waitFor()
      expect(await page.getByLabel('Filter projects').inputValue()).toBe('ashmere')
      expect(await page.evaluate(() => Reflect.get(globalThis, 'isSamePage') as unknown)).toBe(true)

      await press(page, exampleName)
      await isOpen(page, exampleName)
      const [, dataFolder = ''] = /in (\S+), which/.exec(said.join('\n')) ?? []
      expect(existsSync(join(dataFolder, 'projects'))).toBe(true)
      expect(machine.reports).toEqual([])
      expect([...machine.requests]).toEqual([new URL(await address).origin])

      stop()
      expect(await ended).toBe(0)
      expect(existsSync(dataFolder)).toBe(false)
    },
  )

  it.skipIf(lackingBrowser !== '').each(allOrFew(pages, []))(
    `-- %s shows the page “%s” that the tests have${lackingBrowser}`,
    async (name, heading, query) => {
      const { address, ended, stop } = startDev(root, name)
      const machine = openMachine()
      const page = await machine.open((await address) + query)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor({ state: 'attached' })
      await page.locator('#app input, #app [role=grid]').first().waitFor()
      expect(machine.reports).toEqual([])
      stop()
      expect(await ended).toBe(0)
    },
  )

  slow('says what it knows when it is asked for anything else', async () => {
    const { address, ended } = startDev(root, 'grids')
    expect(await address).toBe('')
    expect(await ended).toBe(2)
  })
})

describe('the policy while one works', () => {
  it('is that of the product but for styles in the page and a socket on this machine', () => {
    const directives = (policy: string) => policy.split('; ')
    const added = directives(devHeaders['content-security-policy'] ?? '').filter(
      (directive) => !directives(contentSecurityPolicy).includes(directive),
    )
    expect(added).toEqual(["style-src 'self' 'unsafe-inline'", "connect-src 'self' ws://127.0.0.1:*"])
  })
})
