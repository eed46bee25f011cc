import { describe, expect, it } from 'vitest'
import { kindWords, nameColumn, settingFor } from '../../../renderer/inventory/device-columns'
import { findingsColumn } from '../../../renderer/inventory/findings-column'
import { deviceRows, partsOfKey, rowKey, type ItemRow } from '../../../renderer/inventory/item-row'
import { settingColumn } from '../../../renderer/inventory/setting-column'
import { bringToCell } from '../../../renderer/inventory/use-item-table'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'

const project = plan({
  sipTrunks: [{ name: 'A', description: 'An outside line' }],
  h323Devices: [{ name: 'H', kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)' }],
  mgcpGateways: [{ domainName: 'M', interface: 'E1 PRI' }],
})
const evaluated = evaluateWhole(project, '2026-01-31')
const findingsOf = (object: string) => evaluated.findings.filter(({ path }) => path.startsWith(object))
const context = () => ({ plan: evaluated, findingsOf, findingsAbout: findingsOf })
const rows = deviceRows(project)
const [trunk, , mgcp] = rows as [ItemRow, ItemRow, ItemRow]

describe('tables of devices', () => {
  it('a row has a key that leads back to its object', () => {
    expect(rows.map(rowKey)).toEqual(['sipTrunks/A', 'h323Devices/H', 'mgcpGateways/M'])
    expect(partsOfKey('sipTrunks/a/b')).toEqual({ list: 'sipTrunks', id: 'a/b' })
  })
  it('names and kinds are in one column, whatever their kind calls them', () => {
    expect(rows.map((row) => nameColumn(context, 100).text(row))).toEqual(['A', 'H', 'M'])
    expect(rows.map(kindWords)).toEqual(['SIP trunk', 'Intercluster (no GK)', 'MGCP, E1 PRI'])
    expect([settingFor(mgcp, 'name'), settingFor(mgcp, 'other'), settingFor(trunk, 'name')]).toEqual([
      'domainName',
      'other',
      'name',
    ])
  })
  it('a setting is edited as the catalogue has it, and marked by its own findings only', () => {
    const description = settingColumn<ItemRow>('description', 'Description', context, { width: 1 })
    expect(description.text(trunk)).toBe('An outside line')
    expect(description.editor?.(trunk)).toMatchObject({ kind: 'text', value: 'An outside line' })
    expect(description.note?.(trunk)).toEqual({})
    const profile = settingColumn<ItemRow>('securityProfileId', 'Profile', context, { width: 1 })
    expect(profile.note?.(trunk)).toMatchObject({ mark: 'error' })
  })
  it('the last column has a mark and a count for each severity, its text the first words; rows with most come first', () => {
    const column = findingsColumn<ItemRow>(context)
    expect(column.note?.(trunk)).toEqual({ counts: [{ kind: 'error', count: 1 }] })
    expect(column.text(trunk)).toContain('A has no SIP trunk security profile.')
    expect(column.sortKey?.(trunk)).toBe(-context().findingsOf('sipTrunks/A').length)
  })
  it('who asks for a setting is brought to its cell, or to the first where the table has none of it', () => {
    const asked: [string, string][] = []
    const grid = { focusCell: (row: string, column: string) => asked.push([row, column]) }
    const columns = [{ id: 'name' }, { id: 'farEnd/tcp' }, { id: 'ipsec' }]
    const bring = (...keys: string[]) => bringToCell(grid, { list: 'sipTrunks', id: 'A', keys }, columns)
    expect([bring('farEnd'), bring('ipsec', 'state'), bring('nothing'), bring()]).toEqual([true, true, true, true])
    expect(asked.map(([, column]) => column)).toEqual(['farEnd/tcp', 'ipsec', 'name', 'name'])
    expect(bringToCell(null, { list: 'sipTrunks', id: 'A', keys: [] }, columns)).toBe(false)
  })
})
