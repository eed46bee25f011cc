import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeProject } from '../../shared/project-file/write-project'
import { screens, setTheme, settle, showCertificates } from '../e2e/screens'
import { atStart, changeWindow, isOpen, leave, openExample, openPath } from '../e2e/steps'
import { certificateShop } from '../helpers/certificate-shop'
import { deskPlan } from '../helpers/desk-plan'
import { buildAll } from '../helpers/build-all'
import { lackingBrowser } from '../helpers/browser'
import { nightPlan } from '../helpers/night-plan'
import { closeBrowser, makeMachine, type TestMachine } from '../helpers/window'

/** Writes pictures of every screen with the worked example: `npm run screenshots -- FOLDER`. */
const folder = process.argv[2]
const themes = ['light', 'dark', 'contrast']
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

async function takePictures(into: string): Promise<void> {
  mkdirSync(into, { recursive: true })
  await buildAll()
  const machine = makeMachine()
  const page = await machine.open((await machine.start()).address)
  const take = async (name: string) => {
    for (const theme of themes) {
      await setTheme(page, theme)
      for (const size of sizes) {
        await page.setViewportSize(size)
        await settle(page)
        const file = `${name}-${theme}-${String(size.width)}.png`.replaceAll(' ', '-').toLowerCase()
        await page.screenshot({ path: join(into, file) })
      }
    }
  }
  await atStart(page)
  await take('start')
  await openExample(page)
  // What the pointer is over looks otherwise.
  await page.mouse.move(0, 0)
  for (const { name, show } of screens) {
    await show(page)
    await take(name)
  }
  await takeDesk(machine, page, take)
  await takeNight(machine, page, take)
  await machine.close()
  await closeBrowser()
}

/** The worked example has no certificates: another plan shows the desk with them. */
async function takeDesk(machine: TestMachine, page: Page, take: (name: string) => Promise<void>): Promise<void> {
  const shop = certificateShop()
  const file = join(machine.home, 'harbour.trunkwright')
  writeFileSync(file, writeProject(deskPlan(shop)))
  shop.close()
  await leave(page)
  await atStart(page)
  await openPath(page, file)
  await isOpen(page, 'Harbour SIP security')
  await showCertificates(page)
  await page.mouse.move(0, 0)
  await take('certificate desk')
}

/** A window that runs: its pilot is done, the first trunk of the second wave is in hand. */
async function takeNight(machine: TestMachine, page: Page, take: (name: string) => Promise<void>): Promise<void> {
  const file = join(machine.home, 'night.trunkwright')
  writeFileSync(file, writeProject(nightPlan()))
  await leave(page)
  await atStart(page)
  await openPath(page, file)
  await isOpen(page, nightPlan().name)
  await page.clock.install({ time: new Date('2026-12-05T21:00:00Z') })
  await page.reload()
  await isOpen(page, nightPlan().name)
  await changeWindow(page)
  while ((await page.locator('.night h1').textContent())?.trim() !== 'SIP-PSTN-02') {
    await page.clock.runFor(40_000)
    await page.locator('.line-do .btn-main').click()
    await settle(page)
  }
  await page.locator('.line-do .btn-main').click()
  await page.mouse.move(0, 0)
  await take('change window running')
}

if (folder === undefined) {
  console.error('Usage: npm run screenshots -- FOLDER')
  process.exitCode = 2
} else if (lackingBrowser === '') await takePictures(folder)
