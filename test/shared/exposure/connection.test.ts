import { describe, expect, it } from 'vitest'
import { connectionsOf, type Connection } from '../../../shared/exposure/connection'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'

const today = '2026-01-31'
const connections = (parts: PlanParts): Connection[] => connectionsOf(evaluateWhole(plan(parts), today))
const only = (parts: PlanParts): Connection => connections(parts)[0] as Connection

const profiles = [
  { name: 'ENC', securityMode: 'Encrypted' as const },
  { name: 'AUTH', securityMode: 'Authenticated' as const },
  { name: 'CLEAR' },
]
type TrunkPart = NonNullable<PlanParts['sipTrunks']>[number]
const trunk = (part: TrunkPart, more: PlanParts = {}) => only({ ...more, profiles, sipTrunks: [part] })
const srtp = { srtpAllowed: true } as const

describe('a SIP trunk', () => {
  it('OV-2: has its keys protected by an Encrypted profile', () => {
    expect(trunk({ ...srtp, securityProfileId: 'ENC' })).toMatchObject({
      signaling: 'encrypted',
      protocol: 'TLS 5061',
      media: 'SRTP',
      keys: 'protected',
      exposed: null,
    })
  })

  it('OV-5, PF-5: has readable keys with any other profile', () => {
    expect(trunk({ ...srtp, securityProfileId: 'AUTH' })).toMatchObject({ signaling: 'signed', keys: 'readable' })
    expect(trunk({ ...srtp, securityProfileId: 'CLEAR' })).toMatchObject({ signaling: 'clear', keys: 'readable' })
    expect(trunk({ ...srtp, securityProfileId: 'CLEAR' }).exposed).toMatchObject({ rule: 'OV-5' })
  })

  it('OV-5: is secured by the network as far as somebody has confirmed it', () => {
    const secured = (state: 'unknown' | 'planned' | 'confirmed') =>
      trunk({ ...srtp, securityProfileId: 'CLEAR', networkSecured: { state, by: 'J. Doe', on: '2026-09-14' } }).keys
    expect([secured('unknown'), secured('planned'), secured('confirmed')]).toEqual(['readable', 'readable', 'stated'])
  })

  it('OV-5: is accepted where the finding is waived, and readable again when the waiver ends', () => {
    const waived = (until: string) =>
      trunk(
        { ...srtp, name: 'T', securityProfileId: 'CLEAR' },
        { waivers: [{ rule: 'OV-5', object: 'T', reason: 'r', by: 'b', on: 'o', until }] },
      ).keys
    expect(waived('2026-01-31')).toBe('accepted')
    expect(waived('2026-01-30')).toBe('readable')
  })

  it('OV-4, HX-8: has no keys where no call has SRTP', () => {
    expect(trunk({ securityProfileId: 'ENC' })).toMatchObject({ media: 'RTP', keys: 'none' })
    expect(trunk({ ...srtp, securityProfileId: 'ENC', mtpRequired: true })).toMatchObject({
      media: 'RTP',
      keys: 'none',
    })
    expect(trunk({ ...srtp, securityProfileId: 'ENC', farEnd: { srtp: 'no' } })).toMatchObject({
      media: 'RTP',
      keys: 'none',
    })
  })

  it('OV-5: stays exposed where its finding stands, although no call has SRTP', () => {
    expect(trunk({ ...srtp, securityProfileId: 'CLEAR', mtpRequired: true })).toMatchObject({
      media: 'RTP',
      keys: 'readable',
    })
  })

  it('PF-8: is not protected by a mode whose transport is not TLS', () => {
    const parts = [{ name: 'ODD', securityMode: 'Encrypted' as const, outgoingTransport: 'TCP' as const }]
    const odd = only({ profiles: parts, sipTrunks: [{ ...srtp, securityProfileId: 'ODD' }] })
    expect(odd).toMatchObject({ signaling: 'clear', keys: 'readable' })
  })

  it('SP-3: is readable without a profile', () => {
    expect(trunk({ ...srtp })).toMatchObject({ signaling: 'clear', protocol: 'SIP', keys: 'readable' })
  })
})

describe('a device with IPsec', () => {
  const ipsec = (method: 'none' | 'network' | 'cucm', state: 'planned' | 'confirmed') => ({
    method,
    state: { state, by: 'J. Doe', on: '2026-09-14' },
  })

  it('HX-3, MG-3: has its keys secured as far as somebody has confirmed IPsec, never as protected', () => {
    const looks = (['none', 'network', 'cucm'] as const).flatMap((method) =>
      (['planned', 'confirmed'] as const).flatMap((state) =>
        connections({
          h323Devices: [{ ...srtp, ipsec: ipsec(method, state) }],
          mgcpGateways: [{ srtp: true, ipsec: ipsec(method, state) }],
        }).map(({ signaling, keys }) => `${method} ${state}: ${signaling}, ${keys}`),
      ),
    )
    expect(new Set(looks)).toEqual(
      new Set([
        'none planned: clear, readable',
        'none confirmed: clear, readable',
        'network planned: clear, readable',
        'network confirmed: ipsec, stated',
        'cucm planned: clear, readable',
        'cucm confirmed: ipsec, stated',
      ]),
    )
  })

  it('HX-5, MG-1: has no keys without SRTP', () => {
    const all = connections({ h323Devices: [{}], mgcpGateways: [{}] })
    expect(all.map(({ media, keys }) => `${media} ${keys}`)).toEqual(['RTP none', 'RTP none'])
  })

  it('is told from others whose id holds a slash', () => {
    const all = connections({
      mgcpGateways: [
        { id: 'a/b', domainName: 'one', srtp: true },
        { id: 'a', domainName: 'two', srtp: true, ipsec: ipsec('network', 'confirmed') },
      ],
    })
    expect(all.map(({ keys }) => keys)).toEqual(['readable', 'stated'])
  })
})
