import { describe, expect, it } from 'vitest'
import { deviceRows, type DeviceRow } from '../../../../renderer/inventory/item-row'
import { srtpColumns } from '../../../../renderer/pages/step-5/srtp-columns'
import { isExposure } from '../../../../shared/calls/call-end'
import { connectionOf } from '../../../../shared/exposure/connection'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { plan } from '../../../helpers/plan'

const project = plan({
  profiles: [{ name: 'Clear' }],
  sipTrunks: [{ name: 'A', securityProfileId: 'Clear', srtpAllowed: true }],
  h323Devices: [{ name: 'H', kind: 'H.323 Gateway' }],
  mgcpGateways: [{ domainName: 'M', srtp: true }],
})
const evaluated = evaluateWhole(project, '2026-01-31')
const columns = srtpColumns(
  () => ({ plan: evaluated, findingsOf: () => [], findingsAbout: () => [] }),
  ({ list, item }) => {
    const isAbout = ({ path }: { path: string }) => path.startsWith(`${list}/${item.id}/`)
    return connectionOf(
      { list, item } as DeviceRow,
      evaluated.index,
      evaluated.findings.filter(isExposure).filter(isAbout),
    )
  },
)
const rows = deviceRows(project)
const [trunk, gateway, mgcp] = rows as [DeviceRow, DeviceRow, DeviceRow]
const column = (id: string) => {
  const found = columns.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the devices of step 5', () => {
  it('OV-5: keys that can be read carry the caution mark, those that are not there none', () => {
    expect(column('keys').note?.(trunk)).toEqual({ mark: 'caution' })
    expect(column('keys').note?.(gateway)).toEqual({ mark: undefined })
    expect(column('travel').text(trunk)).not.toBe('')
  })
  it('a kind without a setting shows a dash there and says so', () => {
    expect(column('allowH235PassThrough').text(trunk)).toBe('–')
    expect(column('allowH235PassThrough').editor?.(trunk)).toBeNull()
    expect(column('allowH235PassThrough').reason?.(trunk)).toContain('no such setting')
    expect(column('allowH235PassThrough').editor?.(gateway)).toMatchObject({ kind: 'check' })
  })
  it('SRTP of an MGCP gateway is its own setting in the same column', () => {
    expect(rows.map((row) => column('srtpAllowed').text(row))).toEqual(['yes', 'no', 'yes'])
    expect(column('srtpAllowed').editor?.(mgcp)).toEqual({ kind: 'check', value: true })
  })
})
