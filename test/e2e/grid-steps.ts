import type { Page } from 'playwright-core'

/** What the page in `grid-page/` tells of itself. */
export const place = (page: Page) => page.evaluate<{ row: string; column: string } | null>('place()')
export const selected = (page: Page) => page.evaluate<string[]>('[...selected()]')
export const rowAt = (page: Page, id: string) => page.evaluate<Record<string, unknown>>(`rowAt(${JSON.stringify(id)})`)

/** The events since the last look. */
export const seen = (page: Page) => page.evaluate<unknown[][]>('seen.splice(0)')

/** The text of the cell that has the focus, or of the cell around its box; empty where the focus is lost. */
export const focusedText = (page: Page) =>
  page.evaluate<string>("document.activeElement?.closest('.grid-cell')?.textContent.trim() ?? ''")

/** Whether the element with the focus can be seen between the head and the lower edge of the table. */
export const isFocusSeen = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const cell = document.activeElement.closest('.grid-cell').getBoundingClientRect()
    const view = document.querySelector('.grid-scroll').getBoundingClientRect()
    return cell.top >= view.top + 27 && cell.bottom <= view.bottom + 1
  })()`)

export const cell = (page: Page, text: string) => page.locator('.grid-body .grid-cell', { hasText: text }).first()

/** Keys one after another, with time for the page to follow. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
  }
}

/** The rows in the page, in its order: what they are, what they show, and where they begin and end. */
export const rowsInPage = (page: Page) =>
  page.evaluate<{ index: number; name: string; hasCaution: boolean; top: number; bottom: number }[]>(`
    [...document.querySelectorAll('.grid-body .grid-row')].map((row) => ({
      index: Number(row.dataset.index),
      name: row.querySelector('[role=rowheader]').textContent.trim(),
      hasCaution: row.querySelector('.grid-caution') !== null,
      top: row.getBoundingClientRect().top,
      bottom: row.getBoundingClientRect().bottom,
    }))`)
