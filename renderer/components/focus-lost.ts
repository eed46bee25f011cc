import { nextTick } from 'vue'

/** Whether nothing has the focus: what had it is gone. */
export const isFocusLost = (): boolean => document.activeElement === document.body || document.activeElement === null

/** Puts the focus elsewhere where what was pressed has gone, or can be pressed no longer, once the page shows that. */
export async function keepFocus(elsewhere: () => HTMLElement | null): Promise<void> {
  await nextTick()
  // What is disabled loses the focus when it is drawn.
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  if (isFocusLost()) elsewhere()?.focus()
}
