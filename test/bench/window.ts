import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { writeProject } from '../../shared/project-file/write-project'
import { goToStep, isOpen, press } from '../e2e/steps'
import { bigProject } from '../helpers/big-project'
import { buildAll } from '../helpers/build-all'
import { lackingBrowser } from '../helpers/browser'
import { closeBrowser, makeMachine } from '../helpers/window'
import { median, type Measured } from './measure'
import { firstText, framesToTheEnd, longestTask, timesOfEdits } from './window-page'

const name = 'Large rollout'
const grid = (page: Page, label: string) => page.getByRole('grid', { name: label, exact: true })

/** The scripts that the window has fetched so far, in kB as they are when gzipped. */
async function fetchedScripts(page: Page): Promise<number> {
  const assets = join(dirname(dirname(import.meta.dirname)), 'dist', 'window', 'assets')
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const scripts = new Set(fetched.map((address) => basename(new URL(address).pathname)))
  const bytes = readdirSync(assets)
    .filter((file) => file.endsWith('.js') && scripts.has(file))
    .map((file) => gzipSync(readFileSync(join(assets, file))).length)
  return bytes.reduce((sum, each) => sum + each, 0) / 1_000
}

async function open(page: Page): Promise<number> {
  await page.getByRole('button', { name, exact: true }).waitFor()
  const began = performance.now()
  await press(page, name)
  await isOpen(page, name)
  await page.locator('.grid-body .grid-row').first().waitFor()
  return performance.now() - began
}

/** A letter typed in the form of a trunk, beside the table of all devices. */
async function typed(page: Page): Promise<number> {
  await goToStep(page, 1)
  await grid(page, 'Devices').locator('.grid-body .grid-row [role=rowheader]').first().dblclick()
  return median(await timesOfEdits(page.getByRole('textbox', { name: 'Description', exact: true }).first(), 'letter'))
}

/** A box in the table of step 5, whose finding comes and goes below its row. */
async function checked(page: Page): Promise<number> {
  await goToStep(page, 5)
  const box = grid(page, 'Devices and SRTP').locator('.grid-body .grid-row').first().locator('[data-check]').first()
  return median(await timesOfEdits(box, 'box'))
}

async function* scrolled(page: Page, trunks: number): AsyncGenerator<Measured> {
  await goToStep(page, 3)
  const frames = await framesToTheEnd(grid(page, 'SIP trunks'))
  frames.sort((a, b) => a - b)
  yield { bench: 'frame-median', trunks, ms: median(frames) }
  yield { bench: 'frame-p95', trunks, ms: frames[Math.floor(frames.length * 0.95)] ?? 0 }
  yield { bench: 'frame-worst', trunks, ms: frames.at(-1) ?? 0 }
}

/** The preview of a sheet with as many rows, from its top to its end. */
async function* imported(page: Page, trunks: number): AsyncGenerator<Measured> {
  const rows = Array.from({ length: trunks }, (_, at) => `NEW-${String(at)};192.0.2.1;5061;yes`)
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByLabel('Files to import').setInputFiles({
    ...{ name: 'trunks.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(['Trunk;Address;Port;SRTP', ...rows].join('\n')),
  })
  await dialog.getByText(`${String(trunks)} rows: ${String(trunks)} added`).waitFor()
  const frames = await framesToTheEnd(dialog.getByRole('table', { name: 'What each row becomes' }))
  frames.sort((a, b) => a - b)
  yield { bench: 'import-frame-median', trunks, ms: median(frames) }
  yield { bench: 'import-frame-worst', trunks, ms: frames.at(-1) ?? 0 }
}

/**
 * The longest time for which nothing else can be done once an edit is on screen: what is left for when typing rests, in
 * steps 1 and 5.
 */
async function longestAtRest(page: Page): Promise<number> {
  const longest: number[] = []
  for (const step of [1, 5] as const) {
    await goToStep(page, step)
    const box = grid(page, 'Devices and SRTP').locator('.grid-body .grid-row').first().locator('[data-check]').first()
    if (step === 5) await box.click()
    longest.push(await longestTask(page, 5_000))
  }
  return Math.max(...longest)
}

async function heapOf(page: Page): Promise<number> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await tools.send('Runtime.getHeapUsage')
  await tools.detach()
  return usedSize / 1_000_000
}

/** What the window costs with a plan of that many trunks. */
async function* benchPlan(trunks: number): AsyncGenerator<Measured> {
  const machine = makeMachine()
  try {
    writeFileSync(join(machine.library, 'large.trunkwright'), writeProject(bigProject(trunks)))
    const page = await machine.open((await machine.start()).address)
    yield { bench: 'size-window-scripts', trunks, ms: await fetchedScripts(page) }
    yield { bench: 'window-first-text', trunks, ms: await firstText(page) }
    yield { bench: 'window-open', trunks, ms: await open(page) }
    yield { bench: 'window-letter', trunks, ms: await typed(page) }
    yield { bench: 'window-box', trunks, ms: await checked(page) }
    yield { bench: 'window-rest', trunks, ms: await longestAtRest(page) }
    yield* scrolled(page, trunks)
    yield { bench: 'memory-window', trunks, ms: await heapOf(page) }
    yield* imported(page, trunks)
  } finally {
    await machine.close()
  }
}

/** Opening, edits and scrolling in a real browser; nothing where there is none. */
export async function* benchWindow(): AsyncGenerator<Measured> {
  if (lackingBrowser !== '') return
  await buildAll()
  try {
    for (const trunks of [1_000, 10_000]) yield* benchPlan(trunks)
  } finally {
    await closeBrowser()
  }
}
