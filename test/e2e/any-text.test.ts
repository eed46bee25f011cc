import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Project } from '../../shared/plan/project'
import { writeProject } from '../../shared/project-file/write-project'
import { draws, seed } from '../helpers/draws'
import { plan } from '../helpers/plan'
import { richPlan } from '../helpers/rich-plan'
import { describeWindow, openWindow } from './opened-window'
import {
  atStart,
  changeWindow,
  goToStep,
  inDetails,
  isOpen,
  leave,
  openPath,
  planOnDisk,
  press,
  saveNow,
} from './steps'
import { slow } from '../helpers/slow'

/** Units of UTF-16: office programs' line breaks, other controls, no characters, halves of some, right to left, emoji. */
const unit = fc.oneof(
  fc.constantFrom(
    0x0b,
    0x0c,
    0,
    0x1b,
    0x7f,
    0x85,
    0x2028,
    0xfffe,
    0xffff,
    0xd83d,
    0xde00,
    0xd800,
    0x202e,
    0x5d0,
    0x200d,
  ),
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0xffff }),
)
const digits = Array<number>(400).fill(0x39)
/** As code units, since half a character does not come through to a page as text. */
const texts = (count: number, at: number): number[][] => [
  digits,
  [0x61, 0x0b, 0x62],
  ...fc.sample(fc.array(unit, { minLength: 1, maxLength: 12 }), { numRuns: count, seed: seed + at }),
]

const mark = 'Zq'

/** Types into all that is on the page now as a keyboard does, one text after another, each with the mark behind it. */
const typeIntoAll = (page: Page, units: number[][], within: string) =>
  page.evaluate<number>(`(() => {
    const texts = ${JSON.stringify(units)}.map((each) => String.fromCharCode(...each))
    const fields = [...document.querySelectorAll(${JSON.stringify(`${within} input, ${within} textarea`)})].filter((field) =>
      field.checkVisibility() && !field.disabled && !field.readOnly && !field.closest('.grid-toolbar, .toolbar') &&
      !/^(?:checkbox|radio|file|search)$/.test(field.type) && !/search|filter|find/i.test(field.getAttribute('aria-label') ?? ''))
    fields.forEach((field, at) => {
      field.focus()
      field.select?.()
      document.execCommand('insertText', false, texts[at % texts.length] + '${mark}')
      field.dispatchEvent(new Event('change', { bubbles: true }))
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    return fields.length
  })()`)

/** Pastes a block over the cells of each table that is there, from the first on. */
async function pasteIntoAll(page: Page, units: number[][]): Promise<void> {
  await page.getByRole('grid').first().waitFor()
  for (const grid of await page.getByRole('grid').all()) {
    const first = grid.locator('.grid-body .is-name').first()
    if ((await first.count()) === 0) continue
    await first.click()
    await page.evaluate(`(() => {
      const texts = ${JSON.stringify(units)}.map((each) => String.fromCharCode(...each) + '${mark}')
      const quoted = (text) => '"' + text.replaceAll('"', '""') + '"'
      const rows = Array.from({ length: 6 }, (_, row) => Array.from({ length: 20 }, (_, column) => quoted(texts[(row * 7 + column) % texts.length])))
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', rows.map((row) => row.join('\\t')).join('\\n'))
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })()`)
    await page.keyboard.press('Escape')
  }
}

/** Types into the cells of the first row of each table that is there, one after another, as far as each can be edited. */
async function typeIntoCells(page: Page, units: number[][]): Promise<number> {
  let typed = 0
  for (const grid of await page.getByRole('grid').all()) {
    const cells = grid.locator('.grid-body .grid-row').first().locator('[data-column]')
    for (let at = 0; at < (await cells.count()); at += 1) {
      await cells.nth(at).click()
      await page.keyboard.press('F2')
      const taken = await page.evaluate<number>(`(() => {
        const field = document.activeElement
        if (!field?.matches('.grid-body input:not([data-check], [data-pick]), .grid-body textarea')) return 0
        field.select()
        document.execCommand('insertText', false, String.fromCharCode(...${JSON.stringify(units[at % units.length])}) + '${mark}')
        return 1
      })()`)
      if (taken > 0) await page.keyboard.press('Enter')
      typed += taken
    }
  }
  return typed
}

const count = (project: Project): number => writeProject(project).split(mark).length - 1

describeWindow('whatever is typed or pasted', () => {
  slow('by form and by table, can be saved, and what a file can hold of it is kept', async () => {
    const { machine, page } = await openWindow(atStart)
    const file = join(machine.home, 'any.trunkwright')
    const onDisk = async (): Promise<Project> => {
      await saveNow(page)
      return planOnDisk(file)
    }
    const forms = async (units: number[][]): Promise<void> => {
      await goToStep(page, 1)
      for (const [tab, name] of [
        [/^Devices/, 'TLS'],
        [/^Devices/, 'GW'],
        [/^Devices/, 'e1'],
        [/^Far ends/, 'TLS'],
      ] as const) {
        await page.getByRole('button', { name: tab }).click()
        await page.locator('.grid-body').getByText(name, { exact: true }).first().dblclick()
        await page.locator('.form h2').waitFor()
        expect(await typeIntoAll(page, units, '.form')).toBeGreaterThan(3)
        await page
          .getByRole('button', { name: /^Close/ })
          .first()
          .click()
      }
      await page.getByRole('button', { name: 'Edit cluster' }).click()
      expect(await typeIntoAll(page, units, '[role=dialog]')).toBeGreaterThan(3)
      await page.keyboard.press('Escape')
      await goToStep(page, 2)
      expect(await typeIntoAll(page, units, '.form')).toBeGreaterThan(2)
      await inDetails(page, () => typeIntoAll(page, units, '[role=dialog]'))
    }
    const asFound = async (units: number[][]): Promise<void> => {
      await goToStep(page, 4)
      for (const part of [/^Profiles found/, /^SIP trunks found/, /^H.323 devices found/]) {
        await page.getByRole('button', { name: part }).click()
        await pasteIntoAll(page, units)
      }
      expect(await typeIntoAll(page, units, '.work')).toBeGreaterThan(1)
    }
    const inWindow = async (units: number[][]): Promise<void> => {
      await changeWindow(page)
      await page.getByRole('button', { name: 'Hours…' }).click()
      await page.getByRole('dialog').getByLabel('Day', { exact: true }).waitFor()
      expect(await typeIntoAll(page, units, '[role=dialog]')).toBeGreaterThan(6)
      await page.keyboard.press('Escape')
      await press(page, 'Leave')
    }
    for (let at = 0; at < draws(3); at += 1) {
      writeFileSync(file, writeProject({ ...plan(richPlan), name: 'Any' }))
      await openPath(page, file)
      await isOpen(page, 'Any')
      const units = texts(20, at)
      await forms(units)
      const typed = count(await onDisk())
      expect(typed).toBeGreaterThan(25)
      for (const step of [1, 3, 5]) {
        await goToStep(page, step)
        await page.locator('.work h1 .step-number').getByText(String(step)).waitFor()
        if (at === 0) expect(await typeIntoCells(page, units)).toBeGreaterThan(0)
        await pasteIntoAll(page, units)
        for (const part of step === 3 ? [/^SIP realms/, /^Application users/] : []) {
          await page.getByRole('button', { name: part }).click()
          await pasteIntoAll(page, units)
        }
      }
      const inPlan = count(await onDisk())
      expect(inPlan).toBeGreaterThan(typed)
      await asFound(units)
      const inFound = count(await onDisk())
      expect(inFound).toBeGreaterThan(inPlan)
      await inWindow(units)
      expect(count(await onDisk())).toBeGreaterThan(inFound)
      expect(await page.locator('.save-status').textContent()).toMatch(/^Saved/u)
      await leave(page)
      await atStart(page)
    }
  })

  slow('is told where a file cannot hold it, in a line that moves nothing that a hand is on its way to', async () => {
    const { machine, page } = await openWindow(atStart)
    const file = join(machine.home, 'untold.trunkwright')
    writeFileSync(file, writeProject({ ...plan(richPlan), name: 'Any' }))
    await openPath(page, file)
    await isOpen(page, 'Any')
    const isBelow = async (still: string, type: () => Promise<unknown>): Promise<void> => {
      const before = await page.locator(still).first().boundingBox()
      await type()
      const told = page.locator('main').getByText('characters that no file can hold')
      await told.waitFor()
      expect(await page.locator(still).first().boundingBox()).toEqual(before)
      const [box, main] = [await told.boundingBox(), await page.locator('main').boundingBox()]
      expect(box?.height).toBeLessThan(60)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((main?.y ?? 0) + (main?.height ?? 0) + 1)
    }
    await goToStep(page, 1)
    await page.locator('.grid-body').getByText('TLS', { exact: true }).first().dblclick()
    await isBelow('.work h1', async () => {
      await page.getByRole('textbox', { name: 'Description', exact: true }).first().fill('a\u0001b')
      await page.keyboard.press('Tab')
    })
    await page.keyboard.press('Control+z')
    await changeWindow(page)
    await isBelow('.unit-head h1', async () => {
      await page.getByRole('button', { name: 'Hours…' }).click()
      await page.getByRole('dialog').getByLabel('Day', { exact: true }).waitFor()
      await typeIntoAll(page, [[0x61, 0x1, 0x62]], '[role=dialog]')
      await page.keyboard.press('Escape')
    })
  })
})
