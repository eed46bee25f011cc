import { describe, expect, it } from 'vitest'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { toMarkdown } from '../../../../shared/document/markdown'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { plan } from '../../../helpers/plan'
import { apply, applyWithheld, rollback } from './bundle'

const clear = { name: 'CLEAR', asFoundName: 'CLEAR' }
const tls = { name: 'TLS', asFoundName: 'TLS', securityMode: 'Encrypted' as const }
const at = (port: number) => [{ address: '192.0.2.9', port }]
/** The everyday case: a TCP trunk on 5060 becomes TLS on 5061. */
const everyday = {
  profiles: [clear, tls],
  sipTrunks: [{ name: 'T', securityProfileId: 'TLS', destinations: at(5061) }],
  asFound: {
    profiles: [{ name: 'CLEAR' }, { name: 'TLS', securityMode: 'Encrypted' as const }],
    sipTrunks: [{ name: 'T', securityProfileName: 'CLEAR', destinations: at(5060) }],
  },
}
const sent = (port: number) => `destinations(destination(addressIpv4=192.0.2.9 port=${String(port)} sortOrder=1))`

describe('FC-2: the destination is half of the change', () => {
  it('it goes with the profile in one request, and back with it', () => {
    expect(apply(everyday)[0]).toBe(`updateSipTrunk name=T securityProfileName=TLS ${sent(5061)}`)
    expect(rollback(everyday)[0]).toBe(`updateSipTrunk name=T securityProfileName=CLEAR ${sent(5060)}`)
  })

  it('more than AXL takes are entered by hand', () => {
    const destinations = Array.from({ length: 17 }, (_, at) => ({ address: `192.0.2.${String(at + 1)}`, port: 5061 }))
    const parts = { ...everyday, sipTrunks: [{ ...everyday.sipTrunks[0], destinations }] }
    expect(apply(parts)).toEqual([])
    expect(applyWithheld(parts)[0]).toBe('updateSipTrunk T: Destinations are 17; AXL takes at most 16.')
    expect(
      apply({ ...parts, sipTrunks: [{ ...parts.sipTrunks[0], destinations: destinations.slice(1) }] }),
    ).not.toEqual([])
  })

  it('the checklist has it entered, from and to', () => {
    const text = toMarkdown(checklistDocument(evaluateWhole(plan(everyday), '2026-11-28'), 'hash'))
    expect(text).toContain('192.0.2.9:5061')
    expect(text).toContain('192.0.2.9:5060')
  })

  it('IPv6 has an element of its own, names go where IPv4 goes, and the order is kept', () => {
    const destinations = [
      { address: '2001:db8::9', port: 5061 },
      { address: 'sbc.example.com', port: 5062 },
    ]
    const parts = { ...everyday, sipTrunks: [{ ...everyday.sipTrunks[0], destinations }] }
    expect(apply(parts)[0]).toContain(
      'destinations(destination(addressIpv6=2001:db8::9 port=5061 sortOrder=1) destination(addressIpv4=sbc.example.com port=5062 sortOrder=2))',
    )
  })

  it('an SRV name goes with its box', () => {
    const destinations = [{ address: 'sip.example.com', port: 0 }]
    const parts = { ...everyday, sipTrunks: [{ ...everyday.sipTrunks[0], destinations, destAddrIsSrv: true }] }
    expect(apply(parts)[0]).toContain('destAddrIsSrv=true destinations(destination(addressIpv4=sip.example.com port=0')
  })

  it('one that CUCM would not take is never sent, and the trunk is left to a person', () => {
    const destinations = [{ address: 'no address', port: 5061 }]
    const parts = { ...everyday, sipTrunks: [{ ...everyday.sipTrunks[0], destinations }] }
    expect(apply(parts).join()).not.toContain('updateSipTrunk')
    expect(applyWithheld(parts)[0]).toContain('The destination no address is no address.')
  })

  it('a trunk that keeps its profile is not touched where nobody read its destinations', () => {
    const found = { ...everyday.asFound.sipTrunks[0], securityProfileName: 'TLS', destinations: null }
    const parts = { ...everyday, asFound: { ...everyday.asFound, sipTrunks: [found] } }
    expect(apply(parts).join()).not.toContain('destinations')
  })

  it('one that changes alone is sent alone, and applied', () => {
    const found = { ...everyday.asFound.sipTrunks[0], securityProfileName: 'TLS' }
    expect(apply({ ...everyday, asFound: { ...everyday.asFound, sipTrunks: [found] } })).toEqual([
      `updateSipTrunk name=T ${sent(5061)}`,
      'doDeviceReset deviceName=T deviceResetType=Apply Configuration',
    ])
  })
})
