import { describe, expect, it } from 'vitest'
import { filterRows, nextSort, searchTexts, sortRows } from '../../../renderer/grid/arrange-rows'
import type { Column } from '../../../renderer/grid/column'
import { columns, device } from './rows'

const named = (...names: string[]) => names.map((name, at) => device(String(at), { name }))
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('the order of rows', () => {
  it('takes numbers in names as numbers, and puts empty cells last both ways', () => {
    const rows = named('CUBE-10', '', 'cube-2', 'CUBE-1')
    expect(names(sortRows(rows, columns, { column: 'name', isDescending: false }))).toEqual([
      'CUBE-1',
      'cube-2',
      'CUBE-10',
      '',
    ])
    expect(names(sortRows(rows, columns, { column: 'name', isDescending: true }))).toEqual([
      'CUBE-10',
      'cube-2',
      'CUBE-1',
      '',
    ])
  })

  it('keeps equal rows in their order, both ways', () => {
    const rows = named('b', 'a', 'c')
    expect(sortRows(rows, columns, { column: 'port', isDescending: true })).toEqual(rows)
    expect(sortRows(rows, columns, null)).toBe(rows)
  })

  it('sorts by the key of the column where it has one', () => {
    const byId: Column<ReturnType<typeof device>>[] = [
      { id: 'x', label: 'X', width: 9, text: () => '', sortKey: ({ id }) => -Number(id) },
    ]
    expect(names(sortRows(named('a', 'b'), byId, { column: 'x', isDescending: false }))).toEqual(['b', 'a'])
  })

  it('goes from ascending to descending to none', () => {
    const first = nextSort(null, 'name')
    const second = nextSort(first, 'name')
    expect([first, second, nextSort(second, 'name')]).toEqual([
      { column: 'name', isDescending: false },
      { column: 'name', isDescending: true },
      null,
    ])
    expect(nextSort(second, 'port')).toEqual({ column: 'port', isDescending: false })
  })
})

describe('the filter', () => {
  it('finds rows that hold every word, in any column and in either case', () => {
    const rows = [device('1', { name: 'SIP Carrier', port: '5061' }), device('2', { name: 'Carrier' })]
    const texts = searchTexts(rows, columns)
    expect(filterRows(rows, texts, 'carrier 5061')).toEqual([rows[0]])
    expect(filterRows(rows, texts, ' ')).toBe(rows)
    expect(filterRows(rows, texts, 'fax')).toEqual([])
  })
})
