import { unreachable } from '../unreachable'
import { type Document, type Facts, type Note, type Running, type Section } from './document'
import { type Inline, code, joinSpans, say, strong } from './inline'
import { markdownLines } from './markdown-lines'
import { markdownTable } from './markdown-table'
import { markdownInline, markdownLine } from './markdown-text'
import { type PlainBlock, inPlainBlocks } from './plain-blocks'
import { readyBand, ownerWords, sourceWords, toneWords } from './words'

type ListMark = '*' | '+'

const listOf = (items: readonly Inline[], mark: ListMark): string =>
  items.map((item) => `${mark} ${markdownLine(item)}`).join('\n')

const factItems = (facts: Facts): Inline[] => facts.rows.map((row) => say`${strong(row.name)}: ${row.value}`)

const noteLine = ({ tone, id, text }: Note): Inline =>
  say`${strong(id === '' ? toneWords[tone] : `${toneWords[tone]} ${id}`)}: ${text}`

function writeBlock(block: PlainBlock, mark: ListMark): string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${markdownInline(block.text)}`]
    case 'paragraph':
      return [markdownLine(block.text)]
    case 'list':
      return [listOf(block.items, mark)]
    case 'facts':
      return [listOf(factItems(block), mark)]
    case 'table':
      return markdownTable(block)
    case 'note':
      return [`> ${markdownLine(noteLine(block))}`]
    case 'checklines':
      return markdownLines(block)
    default:
      return unreachable(block)
  }
}

/** Two lists in a row need marks that differ, or they are one list; `-` is the mark of the task list. */
function writeBlocks(blocks: readonly PlainBlock[]): string[] {
  let mark: ListMark = '+'
  return blocks.flatMap((block) => {
    if (block.kind === 'list' || block.kind === 'facts') mark = mark === '*' ? '+' : '*'
    return writeBlock(block, mark)
  })
}

const writeSection = (section: Section): string[] => [
  `## ${markdownInline(say`${section.title}`)}`,
  markdownLine(section.lead),
  ...writeBlocks(section.blocks.flatMap(inPlainBlocks)),
]

function warning(running: Running): string[] {
  const band = readyBand(running)
  return band === null ? [] : [`> ${markdownLine(say`${strong(band.mark)}: ${band.reason}`)}`]
}

const source = (running: Running): Inline =>
  joinSpans([...ownerWords(running), ...sourceWords(running), say`plan ${code(running.planHash)}`], ' · ')

/**
 * The document as CommonMark with the tables and task boxes of GFM. Contains no HTML and no link: every text shows as it
 * is. The directions of writing of a user's text are not kept apart from ours, which Markdown cannot do.
 */
export function toMarkdown(document: Document): string {
  const parts = [
    `# ${markdownInline(say`${document.title}`)}`,
    ...warning(document.running),
    markdownLine(say`${document.subtitle}`),
    markdownLine(source(document.running)),
    ...document.sections.flatMap(writeSection),
    ...warning(document.running),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
