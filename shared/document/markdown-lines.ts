import { unreachable } from '../unreachable'
import { type Checkline, type ChecklineGroup, type EnterRow } from './document'
import { type Inline, code, joinSpans, say, strong } from './inline'
import { type LinePart, lineParts } from './line-parts'
import { markdownInline, markdownLine } from './markdown-text'

const enterRow = ({ label, value, was }: EnterRow): string => {
  const before = was.length === 0 ? [] : say` (was ${was})`
  return `    - ${markdownLine(say`${label} = ${value}${before}`)}`
}

const named = (label: string, text: Inline): string[] => [`  - ${markdownLine(say`${strong(label)}: ${text}`)}`]

function linePart(part: LinePart): string[] {
  switch (part.kind) {
    case 'path':
      return named(part.label, joinSpans(part.path, ' › '))
    case 'enter':
      return [`  - ${markdownLine([strong(part.label)])}:`, ...part.rows.map(enterRow)]
    case 'caution':
      return named(part.id === '' ? part.label : `${part.label} ${part.id}`, part.text)
    case 'sight':
    case 'text':
      return named(part.label, part.text)
    case 'evidence':
      return named(
        part.label,
        joinSpans(
          [part.wanted, part.kept].filter((text) => text !== ''),
          ': ',
        ),
      )
    default:
      return unreachable(part)
  }
}

function checkline(line: Checkline): string[] {
  const box = line.entry.state === 'done' ? '[x]' : '[ ]'
  const register = line.register.length === 0 ? [] : named('Register', say`${line.register.join(', ')}`)
  const first = markdownInline(say`${strong(line.number)} ${line.action}`)
  return [`- ${box} ${first}`, ...lineParts(line).flatMap(linePart), ...register]
}

/** A heading, what drops, and a task list. */
export function markdownLines(group: ChecklineGroup): string[] {
  const object = group.object === '' ? [] : [code(group.object)]
  const heading = `### ${markdownInline(joinSpans([group.title, ...object], ' '))}`
  return [heading, markdownLine(group.aside), group.lines.flatMap(checkline).join('\n')]
}
