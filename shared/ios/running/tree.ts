import type { ConfigLine } from './running-config'

/** A line as it was read, before it has its place in a tree. */
export interface FlatLine {
  number: number
  text: string
  /** `text` belongs to the command before it, whatever blanks it has. */
  kind: 'command' | 'remark' | 'text'
}

/** A line while its block is still being read. */
interface OpenLine {
  text: string
  number: number
  indent: number
  body: string[]
  inside: OpenLine[]
  after: string[]
}

/** Nothing of IOS stands in further than this: whoever goes on is not followed. */
const deepest = 32

export const indentOf = (text: string): number => Math.min(deepest, text.length - text.trimStart().length)

/** Lines by how far they stand in: each belongs to the last one before it that stands further out. */
export function treeOf(lines: readonly FlatLine[]): { before: string[]; lines: ConfigLine[] } {
  const root: OpenLine = { text: '', number: 0, indent: -1, body: [], inside: [], after: [] }
  const open: OpenLine[] = [root]
  for (const line of lines) {
    if (line.kind === 'command') openLine(line, open)
    else if (line.kind === 'text') open.at(-1)?.body.push(line.text)
    else addRemark(line.text, open)
  }
  return { before: root.body, lines: root.inside.map(closed) }
}

function openLine({ text, number }: FlatLine, open: OpenLine[]): void {
  const line: OpenLine = { text, number, indent: indentOf(text), body: [], inside: [], after: [] }
  while (open.length > 1 && (open.at(-1)?.indent ?? 0) >= line.indent) open.pop()
  open.forEach(keepOrder)
  open.at(-1)?.inside.push(line)
  open.push(line)
}

/** Remarks that seemed to follow a block stand inside it: another line of it comes. */
function keepOrder(parent: OpenLine): void {
  const last = parent.inside.at(-1)
  ;(last ? last.after : parent.body).push(...parent.after.splice(0))
}

/** Behind the line that stands in as far, or else under the one that is open. */
function addRemark(text: string, open: OpenLine[]): void {
  const indent = indentOf(text)
  const beside = open.findIndex((line) => line.indent >= indent)
  open.slice(0, beside === -1 ? open.length : beside).forEach(keepOrder)
  const place = beside === -1 ? open.at(-1)?.body : open[beside]?.after
  place?.push(text)
}

const closed = ({ text, number, body, inside, after }: OpenLine): ConfigLine => ({
  text,
  number,
  body,
  inside: inside.map(closed),
  after,
})

/** The lines of a tree, in order. */
export function* flatten(lines: readonly ConfigLine[]): Generator<string, void> {
  for (const { text, body, inside, after } of lines) {
    yield text
    yield* body
    yield* flatten(inside)
    yield* after
  }
}
