import type { Page } from 'playwright-core'
import { reviewTabs } from '../../renderer/navigation/pages'
import { changeWindow, goToStep, review } from './steps'

/** Every page of an open project: the steps, and the parts of the review. */
export const screens: readonly { name: string; show: (page: Page) => Promise<unknown> }[] = [
  ...[1, 2, 3, 4, 5].map((step) => ({
    name: `step ${String(step)}`,
    show: async (page: Page) => {
      await goToStep(page, step)
      await page.locator('.work h1 .step-number').getByText(String(step)).waitFor()
    },
  })),
  { name: 'far ends', show: showFarEnds },
  { name: 'certificates', show: showCertificates },
  { name: 'change window', show: changeWindow },
  ...reviewTabs.map(({ label }) => ({ name: label, show: (page: Page) => review(page, label) })),
]

/** The tab of far ends, with the form of the first of them. */
async function showFarEnds(page: Page): Promise<void> {
  await goToStep(page, 1)
  await page.getByRole('button', { name: /^Far ends/ }).click()
  const grid = page.getByRole('grid', { name: 'Far ends' })
  await grid.getByText('Carrier gateway 1', { exact: true }).first().dblclick()
  await page.getByRole('region', { name: 'Carrier gateway 1' }).waitFor()
}

export async function showCertificates(page: Page): Promise<void> {
  await page.keyboard.press('Control+7')
  await page.getByRole('heading', { name: 'Certificates', level: 1 }).waitFor()
}

/** Time for the page to follow, its tables among it. */
export const settle = (page: Page) =>
  page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() =>
    // Colours that are on their way are neither the old nor the new ones.
    Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 5000).map(({ finished }) => finished)).then(() => undefined),
  )`)

export async function setTheme(page: Page, theme: string): Promise<void> {
  await page.getByLabel('Theme').selectOption(theme)
  await settle(page)
}

/** What has the focus, in words that say where it is. */
export const focusWords = (page: Page) =>
  page.evaluate<string>(`(() => {
    const focused = document.activeElement
    return focused === document.body || !focused ? 'nothing' : focused.tagName + ' ' + focused.textContent.trim().slice(0, 40)
  })()`)

/** Whether a person sees where the focus is: an outline or a shadow, inside the window. */
export const isFocusSeen = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const focused = document.activeElement
    const isMarked = [focused, focused.closest('.grid-cell'), focused.parentElement].some((each) => {
      if (!each) return false
      const style = getComputedStyle(each)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    })
    const box = focused.getBoundingClientRect()
    return isMarked && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  })()`)

/** By how many pixels the page scrolls sideways. */
export const sideways = (page: Page) =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)')

/** The names of all that can be pressed or filled in now. */
export const offered = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('button, input, select, textarea, [href]')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[role=row], tbody, .checklist-row, .night-all'))
    .map((each) => each.getAttribute('aria-label') || each.labels?.[0]?.textContent || each.textContent)
    .map((name) => name.trim().replace(/\\s+/gu, ' '))`)
