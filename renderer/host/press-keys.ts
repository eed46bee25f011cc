import { commandOf, type CommandId } from '../../shared/contract/commands'

/** Presses the keys of a command, as a person would. */
export function pressKeysOf(command: CommandId): void {
  const parts = commandOf(command).keys?.split('+') ?? []
  const key = parts.at(-1)
  if (key === undefined) return
  const [ctrlKey, shiftKey] = [parts.includes('CmdOrCtrl'), parts.includes('Shift')]
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, shiftKey, bubbles: true, cancelable: true }))
}
