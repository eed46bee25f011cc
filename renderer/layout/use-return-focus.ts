import { isFocusLost } from '../components/focus-lost'

/** Where a person was before the first of the dialogues that follow one another. */
let whereItBegan: HTMLElement | null = null

/**
 * Where the focus goes when a dialogue closes: to what opened it. Where that is gone, to what opened the one before it,
 * or where the page begins; and where it has gone on meanwhile, nowhere.
 */
export function useReturnFocus(): (event: Event) => void {
  const opener = openerOf(document.activeElement)
  if (opener && !opener.closest('[role="dialog"]')) whereItBegan = opener
  return (event) => {
    event.preventDefault()
    setTimeout(() => {
      if (!isFocusLost()) return
      for (const each of [opener, whereItBegan, document.querySelector<HTMLElement>('#work h1')]) {
        if (each?.isConnected) each.focus()
        if (!isFocusLost()) return
      }
    })
  }
}

/** The choice of a menu goes with its menu; the menu's button stays. */
function openerOf(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role="menu"]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}
