import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeFindings } from '../helpers/axe'
import { servePage } from '../helpers/serve-page'
import { looks } from './looks'
import { describeWindow, openPage } from './opened-window'
import { cell, focusedText, isFocusSeen, place, press, rowAt, rowsInPage, seen, selected } from './grid-steps'
import { slow } from '../helpers/slow'

/** Each row begins where the one before it ends; the current one is in the page wherever one scrolls. */
function isInLine(rows: Awaited<ReturnType<typeof rowsInPage>>): boolean {
  return rows.every(({ index, top }, at) => {
    const above = rows[at - 1]
    return above?.index !== index - 1 || Math.abs(top - above.bottom) < 1
  })
}

describeWindow('a table of 10,000 rows', () => {
  let site: Awaited<ReturnType<typeof servePage>>
  let page: Page

  beforeAll(async () => {
    site = await servePage('grid-page')
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    page = await openPage(site.address, (window) => cell(window, 'SIP-CUBE-00001').waitFor())
  })

  slow('goes by keys to the last row and back, with few rows in the page and the focus in view', async () => {
    await cell(page, 'SIP-CUBE-00002').click()
    await press(page, 'PageDown', 'PageDown', 'ArrowRight')
    expect(await isFocusSeen(page)).toBe(true)
    await press(page, 'Control+End', 'Home', 'ArrowUp')
    expect(await focusedText(page)).toBe('SIP-CUBE-10000')
    expect(await isFocusSeen(page)).toBe(true)
    expect(await place(page)).toEqual({ row: 't9999', column: 'name' })
    expect(await page.locator('.grid-body .grid-row').count()).toBeLessThan(80)
    await press(page, 'ArrowUp', 'ArrowUp', 'End')
    expect(await isFocusSeen(page)).toBe(true)
    await press(page, 'Control+Home')
    expect(await focusedText(page)).toBe('SIP-CUBE-00001')
    expect(await isFocusSeen(page)).toBe(true)
  })

  it('shows each row once and as its own, one below the other, wherever one scrolls', async () => {
    for (const top of [60_000, 60_300, 150_000, 60_100, 0, 200_000]) {
      await page.evaluate(`document.querySelector('.grid-scroll').scrollTop = ${String(top)}`)
      // Rows tell their height after they are in the page.
      await expect.poll(async () => isInLine(await rowsInPage(page))).toBe(true)
      const rows = (await rowsInPage(page)).filter(({ index }) => index > 0 || top === 0)
      expect(rows.length).toBeGreaterThan(10)
      expect(rows.map(({ index }) => index)).toEqual(rows.map((_, at) => (rows[0]?.index ?? 0) + at))
      for (const { index, name, hasCaution } of rows) {
        expect(name).toBe(`SIP-CUBE-${String(index + 1).padStart(5, '0')}`)
        expect(hasCaution).toBe(index % 5 === 0 && index % 3 !== 0)
      }
    }
  })

  it('shows the worst of the marks where there is no room for all', async () => {
    const full = page.locator('.grid-row', { hasText: 'SIP-CUBE-00008' }).locator('[data-column="3"]')
    const [around, worst] = [await full.boundingBox(), await full.locator('.count-mark').first().boundingBox()]
    expect(await full.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true)
    expect(await full.locator('.count-mark').first().textContent()).toBe('12')
    expect(worst?.x).toBeGreaterThanOrEqual(around?.x ?? Infinity)
  })

  it('shows columns of a wide window where the table has room for them', async () => {
    const heads = () => page.locator('[role=columnheader]', { hasText: 'Signaling' }).count()
    expect(await heads()).toBe(0)
    await page.setViewportSize({ width: 1600, height: 760 })
    await expect.poll(heads).toBe(1)
    await page.evaluate("document.querySelector('.data-grid').style.inlineSize = '1000px'")
    await expect.poll(heads).toBe(0)
    expect(await page.evaluate("document.querySelector('.grid-scroll').scrollWidth")).toBeLessThanOrEqual(1000)
  })

  it('tells each row its number and how many there are', async () => {
    const grid = page.getByRole('grid', { name: 'Trunks' })
    expect(await grid.getAttribute('aria-rowcount')).toBe('10002')
    expect(await grid.getAttribute('aria-colcount')).toBe('7')
    const row = page.locator('.grid-row', { hasText: 'SIP-CUBE-00003' })
    expect(await row.getAttribute('aria-rowindex')).toBe('4')
  })

  it('is one stop of the tab key for its rows, and the links of the current row follow', async () => {
    await cell(page, 'SIP-CUBE-00006').click()
    await press(page, 'Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('1 caution')
    await press(page, 'Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Record how this path is secured')
    await press(page, 'Tab')
    expect(await page.evaluate("document.querySelector('.grid-scroll').contains(document.activeElement)")).toBe(false)
  })

  slow('keeps the focus when its row is scrolled away, moved, sorted or filtered', async () => {
    await cell(page, 'SIP-CUBE-00002').click()
    await page.evaluate("document.querySelector('.grid-scroll').scrollTop = 200000")
    await cell(page, 'SIP-CUBE-06').waitFor()
    expect(await focusedText(page)).toBe('SIP-CUBE-00002')
    await page.evaluate('turn()')
    await press(page, 'ArrowUp')
    expect(await focusedText(page)).toBe('SIP-CUBE-00003')
    expect(await isFocusSeen(page)).toBe(true)
    await page.evaluate('turn()')
    await press(page, 'ArrowDown')
    expect(await focusedText(page)).toBe('SIP-CUBE-00004')
  })

  slow('gives the focus to the row that comes to the place of one that goes', async () => {
    await cell(page, 'SIP-CUBE-00004').click()
    await page.evaluate("drop('t3')")
    await expect.poll(() => focusedText(page)).toBe('SIP-CUBE-00005')
    await page.getByLabel('Filter Trunks').fill('no such trunk')
    await page.getByText('No row matches').waitFor()
    await page.getByLabel('Filter Trunks').fill('00007')
    await press(page, 'ArrowDown')
    expect(await focusedText(page)).toBe('SIP-CUBE-00007')
  })

  it('sorts by the head with keys, and says so', async () => {
    await cell(page, 'SIP-CUBE-00001').click()
    await press(page, 'ArrowUp', 'Enter', 'Enter')
    const head = page.getByRole('columnheader', { name: 'Trunk' })
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    await press(page, 'ArrowDown')
    await press(page, 'Control+Home')
    expect(await focusedText(page)).toBe('SIP-CUBE-10000')
  })

  it('edits with Enter, F2 or typing; Esc leaves, and Tab goes on', async () => {
    await cell(page, '10.0.0.1').click()
    await press(page, 'Enter')
    await page.keyboard.type('192.0.2.7')
    await press(page, 'Tab')
    expect(await seen(page)).toEqual([['edit', [['t0', 'address', '192.0.2.7']]]])
    await page.keyboard.type('5o61')
    await press(page, 'Enter')
    expect(await seen(page)).toEqual([['edit', [['t0', 'port', '5o61']]]])
    expect(await place(page)).toEqual({ row: 't0', column: 'port' })
    expect(await focusedText(page)).toContain('5o61')
    await press(page, 'F2', 'Escape', '9', 'Escape')
    expect(await seen(page)).toEqual([])
    expect((await rowAt(page, 't0'))['port']).toBe('5o61')
  })

  it('chooses by the first letter, and Esc leaves the cell as it was', async () => {
    await cell(page, 'SIP trunk').click({ position: { x: 20, y: 12 } })
    await press(page, 'm', 'ArrowDown', 'Escape')
    expect(await seen(page)).toEqual([])
    await press(page, 'm', 'Enter')
    expect(await seen(page)).toEqual([['edit', [['t0', 'kind', 'MGCP, E1 PRI']]]])
    expect(await focusedText(page)).toBe('MGCP, E1 PRI')
    await page.locator('[data-arrow]').nth(1).click()
    await page.getByRole('combobox', { name: 'Kind, SIP-CUBE-00002' }).selectOption('SIP trunk')
    expect(await seen(page)).toEqual([['edit', [['t1', 'kind', 'SIP trunk']]]])
    expect(await place(page)).toEqual({ row: 't1', column: 'kind' })
  })

  it('sets a value in all selected rows as one step', async () => {
    await cell(page, '10.0.0.1').click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
    expect(await selected(page)).toEqual(['t0', 't1', 't2'])
    await page.keyboard.type('x')
    await page.getByText('in 3 rows').waitFor()
    await press(page, 'Enter')
    const edits = ['t0', 't1', 't2'].map((id) => [id, 'address', 'x'])
    expect(await seen(page)).toEqual([['edit', edits]])
    await press(page, 'Escape')
    expect(await selected(page)).toEqual([])
  })

  it('toggles a box with Space and with the mouse, in all selected rows that have one', async () => {
    await cell(page, 'SIP-CUBE-00002').click()
    await press(
      page,
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
      'Space',
    )
    const both = ['t1', 't3'].map((id) => [id, 'srtp', true])
    expect(await seen(page)).toEqual([['edit', both]])
    await page.getByRole('checkbox', { name: 'SRTP Allowed, SIP-CUBE-00008' }).click()
    expect(await seen(page)).toEqual([['edit', [['t7', 'srtp', true]]]])
    expect(await place(page)).toEqual({ row: 't7', column: 'srtp' })
  })

  it('says why a cell cannot be changed', async () => {
    await cell(page, 'SIP-CUBE-00003').click()
    await press(page, 'End', 'ArrowLeft', 'Enter')
    await page.locator('.grid-said', { hasText: 'An E1 PRI takes it from its gateway.' }).waitFor()
    const id = await page.evaluate<string>("document.activeElement.getAttribute('aria-describedby')")
    expect(await page.locator(`[id="${id}"]`).textContent()).toBe('An E1 PRI takes it from its gateway.')
  })

  it('opens with Enter on a name and with a double click, adds on the last row', async () => {
    await cell(page, 'SIP-CUBE-00003').click()
    await press(page, 'Enter')
    await cell(page, 'SIP-CUBE-00005').dblclick()
    await press(page, 'Control+End', 'Enter')
    expect(await seen(page)).toEqual([['open', 't2'], ['open', 't4'], ['add']])
  })

  it.each(looks)('has nothing that axe finds: %s %o', async (theme, media) => {
    await page.emulateMedia(media)
    await page.goto(`${site.address}?rows=12&theme=${theme}`)
    await cell(page, 'SIP-CUBE-00001').click()
    await press(page, 'Shift+ArrowDown')
    expect(await axeFindings(page)).toEqual([])
  })
})
