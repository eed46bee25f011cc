import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../renderer/grid/commands'
import { moved } from '../../../renderer/grid/move'
import { keysBetween, pickedOf, toggled } from '../../../renderer/grid/row-selection'
import { columnTracks, shownColumns } from '../../../renderer/grid/shown-columns'
import { columns } from './rows'

const shape = { rows: 100, columns: 5, page: 20 }
const key = (pressed: string, rest = {}) =>
  commandOf({ key: pressed, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...rest })

describe('moving', () => {
  it.each([
    ['ArrowUp', false, { row: 4, column: 2 }],
    ['ArrowRight', false, { row: 5, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 4 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['PageDown', false, { row: 25, column: 2 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['a', false, null],
  ])('%s, with Ctrl: %s', (pressed, isCtrl, to) => {
    expect(moved(pressed, isCtrl, { row: 5, column: 2 }, shape)).toEqual(to)
  })

  it('stops at the edges; up from the first row is the head', () => {
    expect(moved('ArrowLeft', false, { row: 0, column: 0 }, shape)).toEqual({ row: 0, column: 0 })
    expect(moved('ArrowDown', false, { row: 99, column: 0 }, shape)).toEqual({ row: 99, column: 0 })
    expect(moved('ArrowUp', false, { row: 0, column: 1 }, shape)).toEqual({ row: -1, column: 1 })
  })
})

describe('keys', () => {
  it.each([
    ['Enter', {}, { kind: 'enter' }],
    [' ', {}, { kind: 'space' }],
    [' ', { shiftKey: true }, { kind: 'select-row' }],
    ['A', { ctrlKey: true }, { kind: 'select-all' }],
    ['d', { metaKey: true }, { kind: 'fill-down' }],
    ['ArrowDown', { shiftKey: true }, { kind: 'move', key: 'ArrowDown', isCtrl: false, extends: true }],
    ['é', {}, { kind: 'edit', typed: 'é' }],
    ['F2', {}, { kind: 'edit', typed: null }],
    ['Tab', {}, null],
    ['F5', {}, null],
    ['z', { ctrlKey: true }, null],
    ['k', { ctrlKey: true }, null],
    ['x', { altKey: true }, null],
  ])('%j %o', (pressed, rest, command) => {
    expect(key(pressed, rest)).toEqual(command)
  })
})

describe('selecting', () => {
  it('takes the rows between two, in either direction', () => {
    expect(keysBetween(['a', 'b', 'c', 'd'], 'c', 'a')).toEqual(['a', 'b', 'c'])
    expect(keysBetween(['a', 'b'], 'gone', 'b')).toEqual(['b'])
    expect(keysBetween(['a', 'b'], 'a', 'gone')).toEqual([])
  })

  it('toggles one, and tells how many are picked', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
    expect(toggled(['b'], 'a')).toEqual(['b', 'a'])
    expect([pickedOf(0, 0), pickedOf(1, 2), pickedOf(2, 2)]).toEqual(['none', 'some', 'all'])
  })
})

describe('columns', () => {
  it('shows roomy columns where they fit, from the left, or when chosen; the name always', () => {
    const [name, port, on, kind] = columns.map((each, at) => ({ ...each, roomyOnly: at === 1 || at === 2 }))
    const all = [name!, port!, on!, kind!]
    const idsIn = (room: number, chosen = {}) => shownColumns(all, room, chosen).map(({ id }) => id)
    expect(idsIn(0)).toEqual(['name', 'kind'])
    expect(idsIn(Infinity)).toEqual(['name', 'port', 'on', 'kind'])
    // 38 + 120 + 90, and 80 for each of the others.
    expect([idsIn(327), idsIn(328), idsIn(408)]).toEqual([
      ['name', 'kind'],
      ['name', 'port', 'kind'],
      ['name', 'port', 'on', 'kind'],
    ])
    expect(idsIn(0, { on: true })).toEqual(['name', 'on', 'kind'])
    expect(idsIn(408, { port: false, name: false })).toEqual(['name', 'on', 'kind'])
    expect(idsIn(408, { on: true })).toEqual(['name', 'port', 'on', 'kind'])
  })

  it('gives the slack to columns that grow, else to the last', () => {
    expect(columnTracks(columns)).toBe('38px 120px 80px 80px minmax(90px, 1fr)')
    expect(columnTracks([{ ...columns[0]!, grow: true }, columns[1]!])).toBe('38px minmax(120px, 1fr) 80px')
  })
})
