import { given } from './ios-values'
import type { Command, IosValue, Placeholder } from './ios-words'

const terminalTakes = /^(?!!)[ -~]+$/u
const blanks = /<([A-Z][A-Z\d_]*)>/u

/**
 * A line as a device printed it, to be entered again; null where a terminal would not take it as it stands: it asks for
 * help, has more than printable ASCII, or had a secret.
 * @param placeholders by name: those that lines of ours were written with
 */
export function printedCommand(line: string, placeholders: ReadonlyMap<string, Placeholder>): Command | null {
  const text = line.trim()
  if (!terminalTakes.test(text) || text.includes('?')) return null
  // Split with a group: what is at odd places is a name.
  const parts = text.split(blanks).map((part, at): IosValue | undefined => {
    if (at % 2 === 1) return placeholders.get(part)
    return /[<>]/u.test(part) ? undefined : given(part)
  })
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? { kind: 'command', parts: known } : null
}
