import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { pageButtons, pageWords } from '../../renderer/navigation/page-buttons'
import { focusName } from './hand'
import { describeWindow, openExampleOnce } from './opened-window'
import { screens, settle } from './screens'
import { review } from './steps'
import { slow } from '../helpers/slow'

/** The buttons of a page by what they show, without numbers and keys; not those of its rows, which are objects and lines. */
const shownButtons = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.work button, .night button, .panel button')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => !each.closest('[role=row], tbody, .checklist-row, .night-all, .line-row, .profile-rows, .to-clear, .findings, .calendar, form'))
    .map((each) => {
      const copy = each.cloneNode(true)
      for (const aside of copy.querySelectorAll('kbd, .count, .code')) aside.remove()
      return copy.textContent.replace(/\\d+( of \\d+)?/gu, ' ').replace(/\\s+/gu, ' ').trim()
    })
    .filter((name) => name !== '')`)

const ask = async (page: Page, typed: string) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find or do' })
  await field.fill(typed)
  return page.getByRole('listbox', { name: 'What was found' })
}

describeWindow('the palette', () => {
  let page: Page

  openExampleOnce((opened) => ({ page } = opened))

  slow('finds the button of every page by the words that stand on it', async () => {
    const seen = new Set<string>()
    for (const { name, show } of screens) {
      await show(page)
      await settle(page)
      const labels = (await shownButtons(page)).filter((label) => !seen.has(label))
      for (const label of new Set(labels)) {
        seen.add(label)
        const found = await ask(page, label)
        expect.soft(await found.getByRole('option').count(), `${name}: ${label}`).toBeGreaterThan(0)
        await page.keyboard.press('Escape')
        await found.waitFor({ state: 'detached' })
      }
    }
    expect(seen.size).toBeGreaterThan(40)
  })

  slow('brings to each button that it names, with the focus on it', async () => {
    for (const button of pageButtons) {
      await review(page, 'Compare')
      const found = await ask(page, `${pageWords(button)} ${button.label}`)
      const option = found.getByRole('option').filter({ hasText: button.label }).first()
      await option.click()
      await found.waitFor({ state: 'detached' })
      await expect.poll(() => focusName(page), { message: button.label }).not.toBe('')
      await settle(page)
      expect.soft(await page.evaluate('document.activeElement === document.body')).toBe(false)
    }
  })

  it('freezes: Enter on what was found has the focus on the button', async () => {
    await review(page, 'Compare')
    await ask(page, 'freeze')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusName(page)).toMatch(/^Freeze revision \d/)
    await ask(page, 'all findings')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusName(page)).toBe('Findings')
    await page.getByRole('grid', { name: 'Findings' }).waitFor()
  })

  slow('keeps the focus where what was pressed has gone with its part of the review, or its dialogue', async () => {
    await review(page, 'Overview')
    for (const name of ['All findings', 'What each does', 'See the picture', 'Run it', 'All calls, and why']) {
      await review(page, 'Overview')
      await page.getByRole('button', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.tabs [aria-current]').innerText()).not.toBe('Overview')
      expect.soft(await focusName(page)).toBe(await page.locator('.tabs [aria-current]').innerText())
    }
    // From the palette, which is gone by then, to a dialogue, and back to where the palette was opened.
    await page.getByRole('button', { name: 'Revisions', exact: true }).focus()
    await ask(page, 'project details')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Project details' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focusName(page)).toBe('Revisions')
    await ask(page, 'what a device showed')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'What a device showed' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focusName(page)).toBe('Revisions')
  })

  slow('keeps the focus beside what was pressed and has gone: a signature, a waiver, an export', async () => {
    const pressed = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    const isLost = () => page.evaluate<boolean>('document.activeElement === document.body')

    await review(page, 'Revisions')
    const signatures = page.getByRole('region', { name: 'Signatures' })
    await signatures.getByLabel('Name').fill('A. Meyer')
    await signatures.getByLabel('Role').fill('Lead')
    await page.keyboard.press('Enter')
    await pressed('Remove the signature of A. Meyer, revision 1')
    await expect.poll(() => focusName(page)).toBe('Signatures 0')

    await review(page, 'Findings')
    await page.getByRole('row').filter({ hasText: 'SIP-RECORDER' }).getByRole('gridcell').nth(1).click()
    await pressed('Take waiver back')
    await expect.poll(() => focusName(page)).toBe('Waive…')
    await page.keyboard.press('Control+z')

    await review(page, 'Export')
    await page.getByRole('radio', { name: /^Checklist, CSV/ }).check()
    const region = page.getByRole('region', { name: 'Export' })
    for (const name of ['Export', 'Export', 'Replace it']) {
      await region.getByRole('button', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page
        .getByText('it says NOT READY')
        .or(region.getByRole('button', { name: 'Replace it' }))
        .first()
        .waitFor()
      await expect.poll(isLost).toBe(false)
    }
    await page.getByText('it says NOT READY').waitFor()
    await settle(page)
    expect(await isLost()).toBe(false)
  })

  it('has the part of the review that is shown told apart by its line, with forced colours too', async () => {
    await review(page, 'Findings')
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors })
      await settle(page)
      const lines = await page
        .locator('.tabs button')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBlockEndColor))
      expect(new Set(lines).size, forcedColors).toBe(2)
    }
    await page.emulateMedia({ forcedColors: 'none' })
  })
})
