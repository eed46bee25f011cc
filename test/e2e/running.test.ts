import type { Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { notes } from '../../shared/checklist/front/notes'
import { describeWindow, openWindow, type OpenedWindow } from './opened-window'
import { openExample, planOnDisk, press, review, saveNow, saved, theFile } from './steps'
import { slow } from '../helpers/slow'

describeWindow('running the plan', () => {
  let { machine, page } = {} as OpenedWindow

  beforeEach(async () => {
    ;({ machine, page } = await openWindow(openExample))
  })

  const onDisk = () => planOnDisk(theFile(machine))
  const save = () => saveNow(page)
  const entries = () => Object.values(onDisk().checklist).map(({ state, by, evidence }) => ({ state, by, evidence }))

  slow('a line is ticked, the next one is blocked with what was seen, and both are on the disk', async () => {
    await review(page, 'Checklist')
    // What lines refer to by number is told beside them.
    expect(await page.locator('.checklist-notes dt').allTextContents()).toEqual(notes.map(({ name }) => name))
    const next = page.getByRole('button', { name: /^Next open line/ })
    await next.click()
    await page.locator('.checkline-tick:focus').waitFor()
    const first = page.locator('.checkline.current')
    const number = await first.getAttribute('aria-label')
    await page.keyboard.press('Space')
    await first.getByLabel(/^Initials for/).fill('MR')
    await first.getByLabel(/^Evidence for/).fill('Seen in CUCM')
    await first.getByRole('checkbox').focus()
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('.checkline.current').getAttribute('aria-label')).not.toBe(number)
    await page.locator('.checkline-tick:focus').waitFor()
    await page.keyboard.press('b')
    await page.getByRole('region', { name: 'Progress' }).getByText('1 blocked', { exact: true }).first().waitFor()
    await save()
    expect(entries().sort((a, b) => b.state.localeCompare(a.state))).toEqual([
      { state: 'done', by: 'MR', evidence: 'Seen in CUCM' },
      { state: 'blocked', by: '', evidence: '' },
    ])
    await page.getByLabel('Show').selectOption('blocked')
    await page.getByText('1 line', { exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByLabel('Show').selectOption('all')
    await save()
    expect(entries()).toHaveLength(1)
  })

  slow('a revision is frozen, kept for good, and the plan can go back to it', async () => {
    await review(page, 'Revisions')
    await press(page, 'Freeze revision 1…')
    await press(page, 'Freeze it')
    await page.getByRole('heading', { name: 'This is revision 2' }).waitFor()
    await saved(page)
    expect(onDisk().revision).toBe(2)
    await page
      .getByRole('row')
      .filter({ hasText: 'Ashmere' })
      .first()
      .getByRole('button', { name: 'Go back to it…' })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click()
    await page.locator('.top-meta').getByText('revision 1').waitFor()
    await expect.poll(() => onDisk().revision).toBe(1)
  })

  slow('findings and checklist are whole on paper', async () => {
    await review(page, 'Checklist')
    const counted = await page.getByText(/^\d+ lines$/).textContent()
    const count = Number.parseInt(counted ?? '', 10)
    expect(count).toBeGreaterThan(60)
    expect(await page.locator('.checkline').count()).toBeLessThan(count)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.checkline').count()).toBe(count)
    expect(await isWhole(page)).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await review(page, 'Findings')
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('table', { name: 'Findings' }).waitFor()
    expect(await page.getByRole('table', { name: 'Findings' }).locator('tbody tr').count()).toBe(15)
    expect(await isWhole(page)).toEqual([])
  })
})

/** What is cut off by something around it that scrolls. */
const isWhole = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('main, main *')]
    .filter((each) => each.scrollHeight > each.clientHeight + 2 && getComputedStyle(each).overflowY !== 'visible' && !each.matches('.only-read'))
    .map((each) => each.className || each.tagName)`)
