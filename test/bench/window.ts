import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { writeProject } from '../../shared/project-file/write-project'
import { goToStep, isOpen, press } from '../e2e/steps'
import { bigProject } from '../helpers/big-project'
import { buildAll } from '../helpers/build-all'
import { lackingBrowser } from '../helpers/browser'
import { closeBrowser, makeMachine } from '../helpers/window'
import { median, type Measured } from './measure'
import { framesToTheEnd, timesOfEdits } from './window-page'

const name = 'Large rollout'
const grid = (page: Page, label: string) => page.getByRole('grid', { name: label, exact: true })

/** The scripts of the window as they are sent, in bytes. */
function scriptBytes(): number {
  const assets = join(dirname(dirname(import.meta.dirname)), 'dist', 'window', 'assets')
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
  return scripts.reduce((bytes, file) => bytes + gzipSync(readFileSync(join(assets, file))).length, 0)
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

/** What the window costs with a plan of that many trunks. */
async function* benchPlan(trunks: number): AsyncGenerator<Measured> {
  const machine = makeMachine()
  try {
    writeFileSync(join(machine.library, 'large.trunkwright'), writeProject(bigProject(trunks)))
    const page = await machine.open((await machine.start()).address)
    yield { bench: 'window-open', trunks, ms: await open(page) }
    yield { bench: 'window-letter', trunks, ms: await typed(page) }
    yield { bench: 'window-box', trunks, ms: await checked(page) }
    yield* scrolled(page, trunks)
    yield* imported(page, trunks)
  } finally {
    await machine.close()
  }
}

/** Opening, edits and scrolling in a real browser; nothing where there is none. */
export async function* benchWindow(): AsyncGenerator<Measured> {
  if (lackingBrowser !== '') return
  await buildAll()
  console.error(`The scripts of the window, gzipped: ${(scriptBytes() / 1000).toFixed(0)} kB.`)
  try {
    for (const trunks of [1_000, 10_000]) yield* benchPlan(trunks)
  } finally {
    await closeBrowser()
  }
}
