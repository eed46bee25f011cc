import { notes } from '../checklist/front/notes'
import type { Checkline, FactRow } from '../document/document'
import { plainText } from '../document/inline'

/** What a line refers to by number, said once for all: `N2 In service`. */
export function notesOf({ action, see, verify, enter }: Checkline): FactRow[] {
  const text = [action, see, verify, ...enter.map(({ value }) => value)].map(plainText).join(' ')
  const numbers = new Set(text.match(/\bN\d+\b/g))
  return notes.filter(({ name }) => numbers.has(name.split(' ')[0] ?? ''))
}
