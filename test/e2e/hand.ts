import type { Locator, Page } from 'playwright-core'

/**
 * A hand that works in the window and counts what it does. One input is one click, one press of a key or of keys
 * together, one choice from a list, or one whole text that is put into a field, the click into that field included.
 */
export interface Hand {
  inputs: () => number
  click: (target: Locator) => Promise<void>
  fill: (field: Locator, text: string) => Promise<void>
  /** Into the field that has the focus already. */
  type: (text: string) => Promise<void>
  pick: (list: Locator, choice: string) => Promise<void>
  press: (keys: string) => Promise<void>
}

export function countingHand(page: Page): Hand {
  let inputs = 0
  const counted =
    <Given extends unknown[]>(act: (...given: Given) => Promise<unknown>) =>
    async (...given: Given): Promise<void> => {
      inputs += 1
      await act(...given)
    }
  return {
    inputs: () => inputs,
    click: counted((target: Locator) => target.click()),
    fill: counted((field: Locator, text: string) => field.fill(text)),
    type: counted((text: string) => page.keyboard.type(text)),
    pick: counted((list: Locator, choice: string) => list.selectOption(choice)),
    press: counted((keys: string) => page.keyboard.press(keys)),
  }
}

/** What a screen reader calls what has the focus, near enough. */
export const focusName = (page: Page) =>
  page.evaluate<string>(`(() => {
    const focused = document.activeElement
    const labels = [...(focused.labels ?? [])].map((label) => label.textContent).join(' ')
    return (focused.getAttribute('aria-label') || labels || focused.textContent).trim().replace(/\\s+/gu, ' ')
  })()`)

/** Tab, until the focus is on what has this name. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press(key)
    const here = await focusName(page)
    if (typeof name === 'string' ? here === name : name.test(here)) return
    seen.push(here)
  }
  throw new Error(`Tab never comes to ${String(name)}: ${seen.join(' | ')}`)
}
