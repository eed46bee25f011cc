import { describe, expect, it } from 'vitest'
import { clearCells, fillDown, pasteOver, setCells, typeIntoCells } from '../../../renderer/grid/edit-cells'
import { column, columns, device } from './rows'

const rows = [device('a', { port: '5061' }), device('b'), device('c', { kind: 'h323' }), device('d', { port: 'x' })]
const told = (edits: ReturnType<typeof setCells<(typeof rows)[number]>>) =>
  edits.map(({ row, column: id, value }) => [row.id, id, value])

describe('edits of cells', () => {
  it('sets all that can be edited and do not hold the value already', () => {
    expect(told(setCells(rows, column('port'), 5061))).toEqual([
      ['b', 'port', 5061],
      ['d', 'port', 5061],
    ])
  })

  it('keeps a text that is no number for each of them', () => {
    expect(told(typeIntoCells(rows, column('port'), 'x'))).toEqual([
      ['a', 'port', 'x'],
      ['b', 'port', 'x'],
    ])
  })

  it('fills the first row down, wrong values too', () => {
    expect(told(fillDown(rows, [column('port')]))).toEqual([
      ['b', 'port', 5061],
      ['d', 'port', 5061],
    ])
    expect(told(fillDown([rows[3]!, rows[0]!], [column('port')]))).toEqual([['a', 'port', 'x']])
  })

  it('fills nothing down from a cell that cannot be edited, or from no row', () => {
    expect(fillDown([rows[2]!, rows[0]!], [column('port')])).toEqual([])
    expect(fillDown([], columns)).toEqual([])
  })

  it('clears texts and numbers, and leaves checks and choices', () => {
    expect(told(clearCells([rows[0]!], columns))).toEqual([['a', 'port', null]])
  })

  it('pastes a block, leaves out what cannot be edited, and counts what does not fit', () => {
    const block = [['5071', 'on'], ['5072'], ['5073', 'x', 'SIP trunk', 'more'], ['5074'], ['5075'], ['5076']]
    const { edits, kept, below } = pasteOver(rows, columns.slice(1), block)
    expect(told(edits)).toEqual([
      ['a', 'port', 5071],
      ['a', 'on', true],
      ['b', 'port', 5072],
      ['c', 'on', true],
      ['c', 'kind', 'sip'],
      ['d', 'port', 5074],
    ])
    expect([kept, below]).toEqual([1, 2])
  })
})
