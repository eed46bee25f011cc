import { bullets, heading, wrapped } from '../text/plain-text'
import { unreachable } from '../unreachable'
import type { Block, Checkline, Document, Form, Section, SignOff, Table } from './document'
import type { Inline } from './inline'
import { spanText } from './legible'
import { lineParts } from './line-parts'
import { inPlainBlocks, type PlainBlock } from './plain-blocks'
import { ownerWords, readyBand, sourceWords, toneWords } from './words'

const textOf = (inline: Inline): string => inline.map(spanText).join('')
const oneText = (text: string): string => spanText({ style: 'plain', text })

/** The document as text that a mail carries as it is: no line is too long, and nothing in it is a mark of some format. */
export function toPlainText({ title, subtitle, running, sections }: Document): string {
  const [project, revision] = sourceWords(running)
  const band = readyBand(running)
  const head = [oneText(subtitle), ownerWords(running).map(oneText).join(', ')].filter((text) => text !== '')
  return [
    heading(oneText(title), '='),
    ...head.map((text) => wrapped(text)),
    ...(band === null ? [] : ['\n', wrapped(`${band.mark}: ${band.reason}.`)]),
    ...sections.map(sectionText),
    '\n',
    wrapped(`${oneText(project)}, ${revision}, plan ${running.planHash}`),
  ].join('')
}

const sectionText = ({ title, lead, blocks }: Section): string =>
  [
    '\n',
    heading(oneText(title), '-'),
    ...(lead.length === 0 ? [] : [wrapped(textOf(lead))]),
    ...blocks.map(blockText),
  ].join('')

function blockText(block: Block): string {
  if (block.kind === 'form') return `\n${formText(block)}`
  if (block.kind === 'sign-off') return signOffText(block)
  const parts = inPlainBlocks(block).map(plainBlockText)
  return parts.length === 0 ? '' : `\n${parts.join('')}`
}

function plainBlockText(block: PlainBlock): string {
  switch (block.kind) {
    case 'heading':
      return wrapped(textOf(block.text))
    case 'paragraph':
      return wrapped(textOf(block.text))
    case 'list':
      return bullets(block.items.map(textOf))
    case 'facts':
      return block.rows.map(({ name, value }) => wrapped(`${oneText(name)}: ${textOf(value)}`, '  ', '')).join('')
    case 'table':
      return tableText(block)
    case 'note':
      return wrapped(
        `${toneWords[block.tone]}${block.id === '' ? '' : ` ${block.id}`}: ${textOf(block.text)}`,
        '  ',
        '',
      )
    case 'checklines':
      return [
        wrapped(
          [block.title, block.object]
            .filter((text) => text !== '')
            .map(oneText)
            .join(' '),
        ),
        ...block.lines.map(lineText),
      ].join('')
    default:
      return unreachable(block)
  }
}

/** What is to be ticked has a box, what is to be written a line. */
function formText({ columns, rows }: Form): string {
  const [, ours, theirs] = columns
  const isSentences = rows.every(({ asked, name }) => asked.length === 0 && name.length <= numberLength)
  if (isSentences) {
    const items = rows.map(({ name, said }) =>
      wrapped(`${textOf(said)} ${oneText(theirs)}: ______`, '       ', `[ ] ${name.padEnd(3)}`),
    )
    return [wrapped(oneText(ours)), ...items].join('')
  }
  return rows
    .map(({ name, said, asked }) =>
      [
        wrapped(oneText(name)),
        wrapped(textOf(said), '      ', '  we: '),
        asked.length === 0 ? '  you: ____________________\n' : wrapped(textOf(asked), '           ', '  you: [ ] '),
      ].join(''),
    )
    .join('')
}

const numberLength = 3

const signOffText = ({ rows }: SignOff): string =>
  rows
    .flatMap((labels) => labels.map((label) => `\n\n____________________________________\n${wrapped(oneText(label))}`))
    .join('')

const tableText = ({ columns, rows }: Table): string =>
  rows
    .map((row) => {
      if ('group' in row) return wrapped(textOf(row.group))
      const cells = row.cells.map((cell, at) => `${oneText(columns[at] ?? '')}: ${textOf(cell)}`)
      return wrapped(cells.join('; '), '  ', '- ')
    })
    .join('')

function lineText(line: Checkline): string {
  const parts = lineParts(line).flatMap((part): string[] => {
    switch (part.kind) {
      case 'path':
        return [`${part.label}: ${part.path.map(oneText).join(' > ')}`]
      case 'enter':
        return part.rows.map(({ label, value }) => `${oneText(label)}: ${textOf(value)}`)
      case 'caution':
      case 'sight':
      case 'text':
        return [`${part.label}: ${textOf(part.text)}`]
      case 'evidence':
        return [`${part.label}: ${oneText(part.wanted)} ${oneText(part.kept)}`.trim()]
      default:
        return unreachable(part)
    }
  })
  const first = wrapped(`${oneText(line.number)} ${textOf(line.action)}`, '    ', '[ ] ')
  return [first, ...parts.map((part) => wrapped(part, '      ', '    '))].join('')
}
