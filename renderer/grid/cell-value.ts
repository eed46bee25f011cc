import { unreachable } from '../../shared/unreachable'
import type { CellValue, Editor } from './column'

const yes = ['yes', 'true', 'on', '1', 'x', 'checked', 't']
const no = ['', 'no', 'false', 'off', '0', 'unchecked', 'f']

/** A whole number that is written as it would be written out again; any other text stays text, and none is null. */
export function numberFromText(text: string): CellValue {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return Number.isSafeInteger(Number(trimmed)) && String(Number(trimmed)) === trimmed ? Number(trimmed) : text
}

function checkFromText(text: string): CellValue {
  const word = text.trim().toLowerCase()
  if (yes.includes(word)) return true
  return no.includes(word) ? false : text
}

function choiceFromText(choices: (Editor & { kind: 'choice' })['choices'], text: string): CellValue {
  const same = (other: string) => other.toLowerCase() === text.trim().toLowerCase()
  const found =
    choices.find(({ value }) => value === text) ?? choices.find(({ label, value }) => same(label) || same(value))
  return found?.value ?? text
}

/** The value that a text stands for in this cell. What cannot be read is kept as it was typed or pasted. */
export function valueFromText(editor: Editor, text: string): CellValue {
  switch (editor.kind) {
    case 'text':
      return text
    case 'number':
      return numberFromText(text)
    case 'choice':
      return choiceFromText(editor.choices, text)
    case 'check':
      return checkFromText(text)
    default:
      return unreachable(editor)
  }
}

/** The value that the cell holds now, a wrong one included. */
export const heldValue = (editor: Editor): CellValue =>
  editor.kind === 'number' ? (editor.value ?? numberFromText(editor.text)) : editor.value

/** The text that editing begins with. */
export const editedText = (editor: Editor): string =>
  editor.kind === 'number' ? editor.text : editor.kind === 'check' ? (editor.value ? 'yes' : 'no') : editor.value
