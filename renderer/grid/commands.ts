/** What a key asks for while no cell is being edited. */
export type Command =
  | { kind: 'move'; key: string; isCtrl: boolean; extends: boolean }
  | { kind: 'enter' }
  | { kind: 'space' }
  | { kind: 'edit'; typed: string | null }
  | { kind: 'select-row' }
  | { kind: 'select-all' }
  | { kind: 'fill-down' }
  | { kind: 'delete' }
  | { kind: 'leave' }

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const moves = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']

const single: Record<string, Command> = {
  Enter: { kind: 'enter' },
  F2: { kind: 'edit', typed: null },
  Delete: { kind: 'delete' },
  Escape: { kind: 'leave' },
}

const withCtrl: Record<string, Command> = { a: { kind: 'select-all' }, d: { kind: 'fill-down' } }

const spaceCommand = (press: KeyPress): Command => ({
  kind: press.shiftKey || press.ctrlKey ? 'select-row' : 'space',
})

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean =>
  [...key].length === 1 && !altKey && !ctrlKey && !metaKey

/** The command of a key; null where the key is none of the table's. */
export function commandOf(press: KeyPress): Command | null {
  const isCtrl = press.ctrlKey || press.metaKey
  if (press.altKey) return null
  if (moves.includes(press.key)) return { kind: 'move', key: press.key, isCtrl, extends: press.shiftKey }
  if (press.key === ' ') return spaceCommand(press)
  if (isCtrl) return withCtrl[press.key.toLowerCase()] ?? null
  return single[press.key] ?? (isTyped(press) ? { kind: 'edit', typed: press.key } : null)
}
