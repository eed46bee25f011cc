import type { Block, Checkline, ChecklineGroup, Document, FactRow, Facts, Section, TableRow } from './document'
import type { Inline } from './inline'

/** `R2`, of the first lines that take back a unit; empty of all others. */
export const rollbackBegun = ({ isBack, lines }: ChecklineGroup): string => {
  const [, number = ''] = /^(R\d+)\.01$/u.exec(lines[0]?.number ?? '') ?? []
  return isBack === true ? number : ''
}

/** Other lines name this one: it takes back what they prepare. */
export const isMeant = (number: string): boolean => number.startsWith('W.')

/** `N2`, of what is said once under the name `N2 In service`. */
export const noteNumber = (name: string): string => name.split(' ')[0] ?? ''

/** What leads to a section; no number of a line or unit looks like it. */
export const sectionPlace = ({ id }: Pick<Section, 'id'>): string => `#${id}`

const notesOf = ({ areNotes, rows }: Facts): string[] =>
  areNotes === true ? rows.map(({ name }) => noteNumber(name)) : []

function numbersOf(block: Block): string[] {
  if (block.kind === 'unit') return [block.number]
  if (block.kind === 'facts') return notesOf(block)
  if (block.kind !== 'checklines') return []
  const begun = rollbackBegun(block)
  return [...(begun === '' ? [] : [begun]), ...block.lines.map(({ number }) => number).filter(isMeant)]
}

/** Without what leads to something that the document does not have: one of a single trunk has not all of it. */
export function withLiveLeads(document: Document): Document {
  const places = document.sections.flatMap((section) => [sectionPlace(section), ...section.blocks.flatMap(numbersOf)])
  const blockOf = liveBlock(new Set(places))
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockOf) })),
  }
}

function liveBlock(there: ReadonlySet<string>): (block: Block) => Block {
  const live = <Of extends { to?: string }>(one: Of): Of => {
    if (one.to === undefined || there.has(one.to)) return one
    const { to: _, ...rest } = one
    return rest as Of
  }
  const liveRow = (row: FactRow | TableRow): FactRow | TableRow => ('to' in row ? live(row) : row)
  const said = (inline: Inline): Inline => (inline.some(({ to }) => to !== undefined) ? inline.map(live) : inline)
  const lineOf = (line: Checkline): Checkline => ({
    ...line,
    action: said(line.action),
    see: said(line.see),
    undo: said(line.undo),
  })
  return (block) => {
    switch (block.kind) {
      case 'table':
        return { ...block, rows: block.rows.map(liveRow) as TableRow[] }
      case 'unit':
        return { ...block, times: block.times.map(live) }
      case 'note':
        return { ...live(block), text: said(block.text) }
      case 'checklines':
        return { ...block, aside: said(block.aside), lines: block.lines.map(lineOf) }
      default:
        return block
    }
  }
}
