// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import type { CellEdit, Column } from '../../../renderer/grid/column'
import DataGrid from '../../../renderer/grid/DataGrid.vue'
import { columns, device, type Device } from './rows'

const rows = [device('a'), device('b', { name: '<img src=x onerror=alert(1)>' }), device('c', { kind: 'h323' })]

/** Tells the name of each component that is rendered again. */
const tellUpdated = (tell: (component: string) => void) =>
  function (this: { $options: { __name?: string } }) {
    tell(this.$options.__name ?? '')
  }

const shown: { unmount: () => void }[] = []
function show(
  props: Record<string, unknown> = {},
  slots: Record<string, string> = {},
  updated: (component: string) => void = () => undefined,
) {
  const grid = mount(DataGrid<Device>, {
    attachTo: document.body,
    props: { rows, columns, rowKey: (row: Device) => row.id, label: 'Devices', emptyText: 'No device yet.', ...props },
    slots,
    global: { mixins: [{ updated: tellUpdated(updated) }] },
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

  it('renders again what an edit elsewhere changed, and neither the other cells nor rows that were only moved', async () => {
    const seen = ref(0)
    // As columns do: what they say is made anew whenever the plan changes.
    const watching: Column<Device>[] = columns.map((each) => ({
      ...each,
      text: (row) => (seen.value > 0 && row.id === 'b' && each.id === 'port' ? '5061' : each.text(row)),
      note: () => (seen.value < 0 ? null : { was: undefined }),
      editor: (row) => (seen.value < 0 ? null : (each.editor?.(row) ?? null)),
    }))
    const rendered: string[] = []
    const caution = '<template #caution="{ row }"><p v-if="row.isOn">Keys can be read.</p></template>'
    const grid = show({ columns: watching }, { caution }, (name) => rendered.push(name))
    const whereIs = (at: number) => grid.find<HTMLElement>(`[data-index="${String(at)}"]`).element.style.transform

    seen.value = 1
    await nextTick()
    expect(grid.find('[data-index="1"] [data-column="1"]').text()).toBe('5061')
    expect(rendered).toEqual(['GridCell'])

    rendered.length = 0
    expect(whereIs(1)).toBe('translateY(28px)')
    await grid.setProps({ rows: [device('a', { isOn: true }), ...rows.slice(1)] })
    // Nothing is laid out here: a row that is measured has no height.
    expect(whereIs(1)).toBe('translateY(0px)')
    expect(rendered.filter((name) => name === 'GridRow')).toHaveLength(1)
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
