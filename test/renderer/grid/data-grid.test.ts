// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { CellEdit } from '../../../renderer/grid/column'
import DataGrid from '../../../renderer/grid/DataGrid.vue'
import { columns, device, type Device } from './rows'

const rows = [device('a'), device('b', { name: '<img src=x onerror=alert(1)>' }), device('c', { kind: 'h323' })]

const shown: { unmount: () => void }[] = []
function show(props: Record<string, unknown> = {}, slots: Record<string, string> = {}) {
  const grid = mount(DataGrid<Device>, {
    attachTo: document.body,
    props: { rows, columns, rowKey: (row: Device) => row.id, label: 'Devices', emptyText: 'No device yet.', ...props },
    slots,
  })
  shown.push(grid)
  return grid
}
const edits = (grid: ReturnType<typeof show>) =>
  (grid.emitted('edit') ?? []).map(([step]) => (step as CellEdit<Device>[]).map(({ row, value }) => [row.id, value]))

describe('a table', () => {
  beforeAll(() => {
    // Nothing is laid out here; rows are shown as far as the view is high.
    Object.defineProperty(Object.getPrototypeOf(document.createElement('div')), 'clientHeight', {
      configurable: true,
      get: () => 560,
    })
  })
  afterEach(() => {
    for (const grid of shown.splice(0)) grid.unmount()
  })

  it('shows texts as texts', () => {
    const grid = show()
    expect(grid.find('img').exists()).toBe(false)
    expect(grid.find('[data-index="1"] [role="rowheader"]').text()).toBe(rows[1]?.name)
  })

  it('shows a box as the caller holds it, whether it took the change or not', async () => {
    const grid = show()
    const box = grid.find<HTMLInputElement>('[data-index="0"] [data-check]')
    await box.setValue(true)
    await nextTick()
    expect(edits(grid)).toEqual([[['a', true]]])
    expect(box.element.checked).toBe(false)
  })

  it('forgets selected rows that are no longer there', async () => {
    const grid = show({ selected: ['a', 'c'] })
    await grid.setProps({ rows: rows.slice(0, 2) })
    expect(grid.emitted('update:selected')).toEqual([[['a']]])
  })

  it('reaches only its own row where that is not selected', async () => {
    const grid = show({ selected: ['b', 'c'], currentCell: { row: 'a', column: 'on' } })
    await grid.find('[data-index="0"] [data-check]').trigger('keydown', { key: ' ' })
    await grid.setProps({ currentCell: { row: 'b', column: 'on' } })
    await grid.find('[data-index="1"] [data-check]').trigger('keydown', { key: ' ' })
    const both = [
      ['b', true],
      ['c', true],
    ]
    expect(edits(grid)).toEqual([[['a', true]], both])
  })

  it('leaves selected rows that the filter hides as they are, and tells of them', async () => {
    const grid = show({ selected: ['a', 'c'], currentCell: { row: 'a', column: 'on' } })
    await grid.find('input[type="search"]').setValue('Device a')
    expect(grid.find('[role="status"]').text()).toBe('1 shown, 1 selected, 1 more selected, not shown')
    await grid.find('[data-index="0"] [data-check]').trigger('keydown', { key: ' ' })
    expect(edits(grid)).toEqual([[['a', true]]])
  })

  it('has a second line only for rows with something to say, and reads it with the cell', () => {
    const grid = show(
      { currentCell: { row: 'c', column: 'name' } },
      { caution: `<template #caution="{ row }"><p v-if="row.id === 'c'">Keys can be read.</p></template>` },
    )
    expect(grid.findAll('.grid-caution').map((line) => line.text())).toEqual(['Keys can be read.'])
    const id = grid.find('.grid-caution').attributes('id')
    expect(grid.find('[data-index="2"] [role="rowheader"]').attributes('aria-describedby')).toBe(id)
  })

  it('says what belongs there when it is empty', () => {
    expect(show({ rows: [] }).find('[role="grid"]').text()).toContain('No device yet.')
  })
})
