import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../electron/web/browsers'
import { draw } from './draw'
import { icns, icnsSizes } from './icns'
import { ico } from './ico'
import type { Picture } from './picture'

/** After a change of a drawing: `npx tsx build/icons/make-icons.ts`. What it writes is kept with the project. */
const icoSizes = [16, 20, 24, 32, 40, 48, 64, 256]
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
/** Apple leaves this much around the rounded square of an app. */
const macMargin = 100 / 1024

const here = (...path: string[]): string => join(import.meta.dirname, ...path)

async function drawAll(page: Page, name: string, sizes: readonly number[], margin = 0): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const size of sizes) pictures.push(await draw(page, name, size, margin))
  return pictures
}

async function makeIcons(page: Page): Promise<void> {
  mkdirSync(here('app'), { recursive: true })
  for (const { size, png } of await drawAll(page, 'app', linuxSizes)) {
    writeFileSync(here('app', `${String(size)}x${String(size)}.png`), png)
  }
  for (const [name, margin] of [
    ['app', macMargin],
    ['project', 0],
  ] as const) {
    writeFileSync(here(`${name}.ico`), ico(await drawAll(page, name, icoSizes)))
    writeFileSync(here(`${name}.icns`), icns(await drawAll(page, name, icnsSizes, margin)))
  }
}

const found = findBrowser(process.platform, process.env)
if (found === null) throw new Error('The icons are drawn by a Chromium-family browser, and there is none here.')
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
try {
  await makeIcons(await browser.newPage())
} finally {
  await browser.close()
}
