const isMac = navigator.platform.startsWith('Mac')

/** `Ctrl K`, `Ctrl Shift Z`; on a Mac `⌘ K`. */
export const shownKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'CmdOrCtrl' ? (isMac ? '⌘' : 'Ctrl') : key))
    .join(' ')

/** Whether a key press is that of a command. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return (
    (event.ctrlKey || event.metaKey) === parts.includes('CmdOrCtrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    event.key.toLowerCase() === key.toLowerCase()
  )
}
