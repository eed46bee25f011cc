import { describe, expect, it } from 'vitest'
import type { MgcpGateway } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part } from '../../../helpers/plan'

const gateway = (more: Part<MgcpGateway> = {}) =>
  checklist({ mgcpGateways: [{ domainName: 'gw', srtp: true, interface: 'T1 PRI', ...more }] })
const lineOf = (what: string, more: Part<MgcpGateway> = {}) => gateway(more).line(`step1/mgcpGateways/gw/${what}`)
const idsOf = (more: Part<MgcpGateway>) =>
  gateway(more).ids.flatMap((id) => (id.startsWith('step1/mgcpGateways/gw/') ? [id.slice(22)] : []))

it('MG-5, S1-6: the package command, with its sight, its proof and its way back', () => {
  const line = lineOf('srtp-package')
  expect(line.enter).toEqual([
    'configure terminal = mgcp package-capability srtp-package',
    'File in the bundle = gateways/gw.ios, the part of this unit, with what else may be set',
  ])
  expect(line.see).toContain('show mgcp has srtp-package')
  expect(line.verify).toContain('K=1')
  expect(line.unit).not.toBe('')
  expect(line.register).toEqual(['MG-5', 'S1-6'])
})

it('MG-3: the caution stands once, before keys may travel, unless IPsec is confirmed', () => {
  const cautioned = (more: Part<MgcpGateway> = {}) =>
    gateway(more).lines.flatMap(({ id, cautions }) => (cautions.some((said) => said.startsWith('MG-3:')) ? [id] : []))
  const { ids } = gateway()
  const [at = ''] = cautioned()
  expect(cautioned()).toHaveLength(1)
  expect(ids.indexOf(at)).toBeLessThanOrEqual(ids.indexOf('step1/mgcpGateways/gw/srtp-package'))
  const ipsec = { method: 'network', state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } } as const
  expect(cautioned({ ipsec })).toEqual([])
})

it('MG-6: the image is looked at first, with a warning where it names neither feature set', () => {
  const line = lineOf('image', { iosImage: 'c2900-ipbase' })
  expect(line.see).toContain('Advanced IP Services or Advanced Enterprise Services')
  expect(line.see).toContain('In the plan: c2900-ipbase.')
  expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['MG-6:'])
  expect(lineOf('image', { iosImage: 'c3745-adventerprisek9-mz.124-6.T.bin' }).cautions).toEqual([])
  expect(idsOf({})[0]).toBe('image')
})

it('MG-3, MG-5: IPsec comes before the package', () => {
  const ipsec = { method: 'cucm' } as const
  const order = idsOf({ ipsec })
  expect(order.indexOf('ipsec/validate')).toBeGreaterThan(0)
  expect(order.indexOf('srtp-package')).toBeGreaterThan(order.indexOf('ipsec/validate'))
})

describe('E1 PRI', () => {
  it('MG-7, MG-8, MG-9: protected status with window, values, caution, who plays which tone, and undo', () => {
    const line = lineOf('facility-ie', { interface: 'E1 PRI', protectedFacilityIe: true })
    expect(line.goTo).toBe('Device › Gateway › Find › gw')
    expect(line.enter).toEqual([
      'Global ISDN Switch Type = Euro',
      'Enable Protected Facility IE, on the endpoint = check',
    ])
    expect(line.cautions).toEqual(['MG-9: From here on a call with a phone drops when its media is not encrypted.'])
    expect(line.see).toContain('CUCM plays the secure tone to the phone only; the PBX plays its own.')
    expect(line.unit).not.toBe('')
    const back = gateway({ interface: 'E1 PRI', protectedFacilityIe: true }).line(
      'rollback/mgcpGateways/gw/facility-ie',
    )
    for (const { action } of [line, back]) expect(action).toMatch(/, save; Reset where CUCM asks for it$/u)
    expect(line.register).toEqual(['MG-7', 'MG-8', 'MG-9'])
    expect(idsOf({ interface: 'E1 PRI', protectedFacilityIe: true }).at(-1)).toBe('facility-ie')
  })

  it('MG-9: planned without SRTP it is set with the warning, and has its way back', () => {
    const planned = { interface: 'E1 PRI', protectedFacilityIe: true, srtp: false } as const
    const line = lineOf('facility-ie', planned)
    expect(line.cautions).toHaveLength(2)
    expect(line.cautions[1]).toContain('with protected status and without SRTP')
    expect(gateway(planned).ids.join()).toContain('rollback/mgcpGateways/gw/facility-ie')
    expect(idsOf(planned)).toEqual(['facility-ie'])
  })

  it('MG-9: where protected status is not planned, nothing is said of it', () => {
    expect(idsOf({ interface: 'E1 PRI', srtp: false })).toEqual([])
    expect(idsOf({ interface: 'E1 PRI' })).toEqual(['image', 'ipsec/decide', 'srtp-package'])
  })

  it.each(['T1 PRI', 'T1 CAS', 'BRI', 'Analog'] as const)('MG-7, MG-8, MG-9: nothing of it on %s', (kind) => {
    expect(idsOf({ interface: kind })).toEqual(['image', 'ipsec/decide', 'srtp-package'])
    expect(idsOf({ interface: kind, srtp: false })).toEqual([])
  })
})

it('MG-5: an image that is older than the package stops the work on it, and has no way back', () => {
  const line = lineOf('srtp-package', {
    iosImage: 'c3745-adventerprisek9-mz.123-8.T.bin',
    interface: 'E1 PRI',
    protectedFacilityIe: true,
  })
  expect(line.action).toMatch(/^Do not go on with this gateway: .* is older than 12\.3\(11\)T/)
  expect(line.undo).toBe('')
  expect(line.register).toEqual(['S1-6', 'MG-5'])
})
