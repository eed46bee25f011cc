import {
  type Block,
  type ChecklineGroup,
  type Cover,
  type Facts,
  type Figures,
  type Form,
  type Heading,
  type List,
  type Note,
  type Paragraph,
  type SignOff,
  type Table,
  type UnitHead,
} from './document'
import { type Inline, blank, code, joinSpans, say, strong } from './inline'
import { photosTable } from './photos'
import { type Picture } from './picture'
import { toFillIn } from './words'

/** What a text without pages and drawings can show. */
export type PlainBlock = Heading | Paragraph | List | Facts | Table | Note | ChecklineGroup

const paragraph = (text: Inline): Paragraph => ({ kind: 'paragraph', text })

const cover = ({ statement, rows }: Cover): PlainBlock[] => [
  paragraph(statement),
  ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
]

const figures = ({ caption, items }: Figures): PlainBlock[] => [
  paragraph(say`${caption}`),
  {
    kind: 'list',
    items: items.map(({ number, words, aside }) => {
      const more = aside === '' ? [] : say` (${aside})`
      return say`${strong(String(number))} ${words}${more}`
    }),
  },
]

const form = ({ caption, columns, rows }: Form): Table => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.map(({ name, said, asked }) => ({
    cells: [say`${strong(name)}`, said, asked.length === 0 ? [blank(toFillIn)] : say`☐ ${asked}`],
  })),
})

const picture = ({ caption, sentences }: Picture): PlainBlock[] => [
  paragraph(say`${caption}`),
  { kind: 'list', items: sentences },
]

const signOff = ({ rows }: SignOff): List => ({
  kind: 'list',
  items: rows.map((labels) =>
    joinSpans(
      labels.map((label) => say`${label}: ${blank(toFillIn)}`),
      ' · ',
    ),
  ),
})

const unit = ({ number, about, name, times, changes, rows, stop }: UnitHead): PlainBlock[] => [
  { kind: 'heading', text: say`${number} ${code(name)}` },
  { kind: 'facts', rows: [{ name: 'What', value: say`${about}` }, ...times, ...changes, ...rows] },
  ...(stop.length === 0 ? [] : [{ kind: 'note', tone: 'stop', id: '', text: stop } as const]),
]

/** The block as blocks that need no page, no drawing and no form: what is shown there is said. */
export function inPlainBlocks(block: Block): PlainBlock[] {
  switch (block.kind) {
    case 'cover':
      return cover(block)
    case 'figures':
      return figures(block)
    case 'form':
      return [form(block)]
    case 'picture':
      return picture(block)
    case 'photos':
      return [photosTable(block)]
    case 'sign-off':
      return [signOff(block)]
    case 'unit':
      return unit(block)
    case 'page-break':
      return []
    default:
      return [block]
  }
}
