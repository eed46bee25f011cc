import type { Block, ChecklineGroup, Document, FactRow, TableRow } from './document'

/** `R2`, of the first lines that take back a unit; empty of all others. */
export const rollbackBegun = ({ isBack, lines }: ChecklineGroup): string => {
  const [, number = ''] = /^(R\d+)\.01$/u.exec(lines[0]?.number ?? '') ?? []
  return isBack === true ? number : ''
}

const numbersOf = (block: Block): string[] => {
  if (block.kind === 'unit') return [block.number]
  const begun = block.kind === 'checklines' ? rollbackBegun(block) : ''
  return begun === '' ? [] : [begun]
}

/** Without what leads to a unit or rollback that the document does not have: one of a single trunk has not all of them. */
export function withLiveLeads(document: Document): Document {
  const there = new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(numbersOf)))
  const live = <Of extends FactRow | TableRow>(row: Of): Of => {
    if (!('to' in row) || row.to === undefined || there.has(row.to)) return row
    const { to: _, ...rest } = row
    return rest as Of
  }
  const blockOf = (block: Block): Block => {
    if (block.kind === 'table') return { ...block, rows: block.rows.map(live) }
    return block.kind === 'unit' ? { ...block, times: block.times.map(live) } : block
  }
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockOf) })),
  }
}
