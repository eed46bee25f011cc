import { expect, describe, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const added = { name: 'NEW', securityMode: 'Encrypted' } as const

describe('when the last unit is back', () => {
  const desk = (parts: PlanParts) => checklist(parts).line('proof/cluster/desk').see
  const none = 'They expect no lock on a phone.'
  const some = 'They expect a lock only where there was one before the window.'
  const toTls = (before: Record<string, unknown>): PlanParts => ({
    profiles: [added],
    sipTrunks: [{ name: 'A', securityProfileId: 'NEW', srtpAllowed: true }],
    asFound: { profiles: [{ name: 'OLD' }], sipTrunks: [{ name: 'A', securityProfileName: 'OLD', ...before }] },
  })

  it('MG-4: the desk expects no lock only where it is known that nothing had SRTP', () => {
    expect(desk(toTls({ srtpAllowed: false }))).toBe(none)
    expect(desk(toTls({ srtpAllowed: true }))).toBe(some)
    expect(desk(toTls({ srtpAllowed: null }))).toBe(some)
    expect(desk(toTls({ name: 'B' }))).toBe(some)
    expect(desk({ ...toTls({}), asFound: null })).toBe(some)
    expect(desk({ ...toTls({ srtpAllowed: false }), mgcpGateways: [{ srtp: true }] })).toBe(some)
  })

  it('S1-6: gateways are not saved before they are as they were, with IPsec alone too', () => {
    const ids = (method: 'cucm' | 'network') => checklist({ mgcpGateways: [{ srtp: false, ipsec: { method } }] }).ids
    expect(ids('cucm')).toContain('proof/cluster/startup-config')
    expect(ids('network')).not.toContain('proof/cluster/startup-config')
  })
})
