import { nextTick } from 'vue'
import type { PageButton } from './page-buttons'

/** Some parts of a page come a moment later than the page. */
const mostFrames = 30

/**
 * Puts the focus on a button of the page that is shown, once it is there. Where it does not apply now, the focus is on
 * the rows that it is about, or where the page begins.
 */
export async function bringToButton({ label }: PageButton): Promise<void> {
  for (let frames = 0; frames < mostFrames; frames += 1) {
    await nextTick()
    const found = buttonOf(label)
    if (found) {
      found.focus()
      return
    }
    await new Promise(requestAnimationFrame)
  }
  const instead = ['.work [role="gridcell"][tabindex="0"]', '.tabs [aria-current]', '#work h1']
  for (const each of instead) {
    const found = document.querySelector<HTMLElement>(each)
    if (found) {
      found.focus()
      return
    }
  }
}

const namesOf = (button: HTMLElement): string[] => [button.ariaLabel ?? '', button.textContent.trim()]

/** A longer name begins with a shorter one: the whole name comes first. */
function buttonOf(label: string): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>('.work button, .night button')].filter(
    (button) => !button.matches(':disabled') && button.closest('[role="row"], tbody, .night-all') === null,
  )
  const has = (matches: (name: string) => boolean) => buttons.find((button) => namesOf(button).some(matches))
  return has((name) => name === label) ?? has((name) => name.startsWith(label))
}
