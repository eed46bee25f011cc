import { unreachable } from '../unreachable'
import type { Line, Section } from './ios-lines'
import type { Command, Note, Placeholder } from './ios-words'

type Text = Command | Note

/** The placeholders of a file by name, each once, in the order of use in its sections and then in the other texts. */
export function placeholdersOf(sections: readonly Section[], others: readonly Text[]): Map<string, Placeholder> {
  const byName = new Map<string, Placeholder>()
  const take = ({ parts }: Text): void => {
    for (const part of parts) {
      if (typeof part === 'object' && part.kind === 'placeholder' && !byName.has(part.name)) byName.set(part.name, part)
    }
  }
  for (const { title, lines } of sections) {
    take(title)
    for (const line of lines) visit(line, take)
  }
  others.forEach(take)
  return byName
}

/** Shows each text of a line, in the order in which they are written. */
function visit(line: Line, take: (text: Text) => void): void {
  switch (line.kind) {
    case 'command':
      return take(line.command)
    case 'option':
      take(line.why)
      return line.commands.forEach(({ command }) => take(command))
    case 'show':
      take(line.command)
      return take(line.see)
    case 'step':
      take(line.text)
      return line.commands.forEach(take)
    case 'remark':
      return take(line.text)
    case 'field':
      take(line.value)
      return line.same === null ? undefined : take(line.same)
    default:
      return unreachable(line)
  }
}
