import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWindow } from '../helpers/build-window'
import { closeBrowser, lackingBrowser, makeDesk, type Desk } from '../helpers/window'
import { exampleName, nameOnDisk, openExample, press, rename, saved, theFile } from './steps'

/** Everything that axe finds, in light and dark. */
async function found(page: Page): Promise<string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    all.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes[0]?.html ?? ''}`))
  }
  return all
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()')

describe.skipIf(lackingBrowser !== '')(`the plain window for everybody${lackingBrowser}`, () => {
  let desk: Desk
  let page: Page
  let started: Awaited<ReturnType<Desk['start']>>

  beforeAll(buildWindow)
  afterAll(closeBrowser)
  beforeEach(async () => {
    desk = makeDesk()
    started = await desk.start()
    page = await desk.open(started.address)
    await page.getByRole('button', { name: 'New plan' }).waitFor()
  })
  afterEach(async () => {
    expect(desk.reports).toEqual([])
    expect([...desk.requests]).toEqual([...new Set(desk.origins)])
    await desk.close()
  })

  it('axe finds nothing: lists, a plan, what was exported', async () => {
    expect(await found(page)).toEqual([])
    await openExample(page)
    expect(await found(page)).toEqual([])
    await press(page, 'Export the bundle')
    await page.getByText('it says NOT READY').waitFor()
    await press(page, 'Export the bundle')
    await page.getByRole('button', { name: 'Replace it' }).waitFor()
    expect(await found(page)).toEqual([])
    await press(page, 'Replace it')
    await page.getByText('it says NOT READY').waitFor()
    await press(page, 'All plans')
    await page.getByRole('button', { name: exampleName }).waitFor()
    expect(await found(page)).toEqual([])
  })

  it('axe finds nothing: a conflict with what differs, the question on leaving, a damaged file', async () => {
    await openExample(page)
    await rename(page, 'Saved once')
    await saved(page)
    writeFileSync(theFile(desk), readFileSync(theFile(desk), 'utf8').replace('Saved once', 'Theirs'))
    await rename(page, 'Mine')
    await press(page, 'Save')
    await press(page, 'See what differs')
    await page.getByRole('row', { name: 'Plan Name Theirs Mine' }).waitFor()
    await press(page, 'All plans')
    await page.getByRole('alertdialog').waitFor()
    expect(await found(page)).toEqual([])
    await press(page, 'Leave without saving')
    writeFileSync(theFile(desk), '{')
    await page.reload()
    await page.getByRole('list', { name: 'Kept versions' }).waitFor()
    expect(await found(page)).toEqual([])
  })

  it('the whole way with the keyboard alone, with the focus where work goes on', async () => {
    expect(await focused(page)).toBe('Trunkwright')
    const type = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await type('Tab')
    await page.keyboard.type('Keys only')
    await type('Enter')
    await page.getByRole('heading', { name: 'Keys only' }).waitFor()
    expect(await focused(page)).toBe('Keys only')
    await type('Tab', 'Tab', 'Tab', 'End')
    await page.keyboard.type(', twice')
    await type('Control+s')
    await saved(page)
    expect(nameOnDisk(theFile(desk))).toBe('Keys only, twice')
    await type('Tab')
    expect(await focused(page)).toBe('Export the bundle')
    await type('Enter')
    await page.getByText('Written:').waitFor()
    await type('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    expect(await focused(page)).toBe('All plans')
    await type('Enter')
    await page.getByRole('button', { name: 'Keys only, twice' }).waitFor()
    expect(await focused(page)).toBe('Trunkwright')
    await type('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
    expect(await focused(page)).toBe('Keys only, twice')
    await type('Enter')
    await page.getByRole('heading', { name: 'Keys only, twice' }).waitFor()
  })

  it('what a plan holds is text and nothing else', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{ 7 * 7 }}'
    await openExample(page)
    await rename(page, hostile)
    await saved(page)
    await page.getByRole('heading', { name: hostile }).waitFor()
    await press(page, 'All plans')
    await page.getByRole('button', { name: hostile }).waitFor()
    expect(await page.locator('img, main script').count()).toBe(0)
  })

  it('nothing is lost at twice the size', async () => {
    await openExample(page)
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 720 })
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await press(page, 'All plans')
    await page.getByRole('button', { name: exampleName }).waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  })

  it('the title names the plan, and says that another start asks for the window', async () => {
    await openExample(page)
    expect(await page.title()).toBe(`${exampleName} – Trunkwright`)
    await page.evaluate('document.hasFocus = () => false')
    await (
      await desk.start()
    ).ended
    await expect.poll(() => page.title()).toBe(`▶ ${exampleName} – Trunkwright`)
    await page.evaluate("dispatchEvent(new Event('focus'))")
    expect(await page.title()).toBe(`${exampleName} – Trunkwright`)
  })
})
