const isMac = navigator.platform.startsWith('Mac')

/** `Ctrl K`, `Ctrl Shift Z`; on a Mac `⌘ K`. */
export const shownKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'CmdOrCtrl' ? (isMac ? '⌘' : 'Ctrl') : key))
    .join(' ')

/** Whether a key press is that of a command. A mark such as `?` is with Shift on some keyboards and without it on others. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const isMark = /^[^\p{L}\p{N}]$/u.test(key)
  return (
    (event.ctrlKey || event.metaKey) === parts.includes('CmdOrCtrl') &&
    (isMark || event.shiftKey === parts.includes('Shift')) &&
    event.altKey === parts.includes('Alt') &&
    event.key.toLowerCase() === key.toLowerCase()
  )
}

/** Whether a key press writes something where it is pressed. */
export const isWritten = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean =>
  [...key].length === 1 &&
  !ctrlKey &&
  !metaKey &&
  target instanceof Element &&
  target.matches('input, select, textarea, [contenteditable]')
