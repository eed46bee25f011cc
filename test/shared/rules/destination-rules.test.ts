import { describe, expect, it } from 'vitest'
import { createEvaluator } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'
import { fired, mendedAt, sentences, today } from '../../helpers/rule-findings'

const to = (...destinations: { address: string; port: number }[]) => ({ name: 'T', destinations })
const one = { address: '192.0.2.1', port: 5061 }
const trunks = (...sipTrunks: object[]) => ({ profiles: [{ name: 'P' }], sipTrunks })

describe('FC-2: a trunk has destinations that CUCM takes', () => {
  it.each([
    ['none', to()],
    [
      '17 of them',
      to(...Array.from({ length: 17 }, (_, at) => ({ address: `192.0.2.${String(at + 1)}`, port: 5061 }))),
    ],
    ['an address that is none', to(one, { address: '192.0.2.01', port: 5061 })],
    ['port 0', to({ ...one, port: 0 })],
    ['half a port', to({ ...one, port: 5061.5 })],
    ['an SRV name with a port', { ...to({ address: 'sip.example.com', port: 5061 }), destAddrIsSrv: true }],
    ['an SRV name beside another', { ...to({ address: 'a.example', port: 0 }, one), destAddrIsSrv: true }],
    ['an address for an SRV name', { ...to({ address: '192.0.2.1', port: 0 }), destAddrIsSrv: true }],
  ])('fires for %s', (_, trunk) => {
    expect(fired('FC-2', trunks(trunk))).toEqual(['error: T'])
    expect(mendedAt('FC-2', trunks({ ...trunk, id: 'T' }))).toEqual(['step 3, sipTrunks/T/destinations'])
  })

  it.each([
    ['one', to(one)],
    [
      '16 of them',
      to(...Array.from({ length: 16 }, (_, at) => ({ address: `192.0.2.${String(at + 1)}`, port: 65_535 }))),
    ],
    ['IPv6 and a name', to({ address: '2001:db8::1', port: 1 }, { address: 'sbc_1.example.com', port: 5061 })],
    ['an SRV name', { ...to({ address: 'sip.example.com', port: 0 }), destAddrIsSrv: true }],
  ])('does not fire for %s', (_, trunk) => {
    expect(fired('FC-2', trunks(trunk))).toEqual([])
  })
})

describe('FC-3: the port belongs to the way of sending', () => {
  const profiles = [
    { name: 'TLS', securityMode: 'Encrypted' as const },
    { name: 'TCP' },
    { name: 'UDP', outgoingTransport: 'UDP' as const },
  ]
  const sends = (securityProfileId: string, port: number, more = {}) => ({
    profiles,
    sipTrunks: [{ ...to({ address: 'sbc.example.com', port }), securityProfileId, ...more }],
  })

  it.each([
    ['TLS', 5060],
    ['TCP', 5061],
    ['UDP', 5061],
  ])('fires for %s to %i', (profile, port) => {
    expect(fired('FC-3', sends(profile, port))).toEqual(['warning: T'])
    expect(sentences('FC-3', sends(profile, port))[0]).toContain(`sbc.example.com:${String(port)}`)
  })

  it.each([
    ['TLS', 5061],
    ['TLS', 5062],
    ['TCP', 5060],
    ['UDP', 5060],
  ])('does not fire for %s to %i', (profile, port) => {
    expect(fired('FC-3', sends(profile, port))).toEqual([])
  })

  it('is one whole sentence without an address too', () => {
    const blankly = { profiles, sipTrunks: [{ ...to({ address: ' ', port: 5060 }), securityProfileId: 'TLS' }] }
    expect(sentences('FC-3', blankly)[0]).toContain('but to port 5060: 5060 is the usual port of clear SIP')
  })

  it('says nothing of an SRV name, whose ports come with the answer', () => {
    expect(fired('FC-3', sends('TLS', 5060, { destAddrIsSrv: true }))).toEqual([])
  })
})

describe('FC-3: a trunk that is not in the plan keeps its port while its profile changes', () => {
  const outside = (before: string, after: string, port: number, more = {}) => ({
    profiles: [{ name: 'NEW', asFoundName: 'OLD', securityMode: after } as object],
    asFound: {
      profiles: [{ name: 'OLD', securityMode: before } as object],
      sipTrunks: [
        {
          ...{ name: 'NEAR', securityProfileName: 'OLD', destAddrIsSrv: false },
          ...{ destinations: [{ address: 'sbc.example.com', port }], ...more },
        },
      ],
    },
  })
  const [clear, tls] = ['Non Secure', 'Encrypted']

  it.each([
    [clear, tls, 5060],
    [tls, clear, 5061],
  ])('fires from %s to %s at port %i, and is mended at the profile', (before, after, port) => {
    const parts = outside(before, after, port)
    expect(fired('FC-3', parts)).toEqual(['advice: NEAR'])
    expect(mendedAt('FC-3', parts)).toEqual(['step 4, profiles/NEW/outgoingTransport'])
    expect(sentences('FC-3', parts)[0]).toContain(
      `NEAR, outside the plan, has the profile OLD, and sends ${after === tls ? 'TLS' : 'TCP'} once that changes`,
    )
  })

  it.each([
    ['another port', outside(clear, tls, 5062)],
    ['a profile that stays as it was', outside(tls, tls, 5060)],
    ['an SRV name', outside(clear, tls, 5060, { destAddrIsSrv: true })],
    ['destinations that nobody read', outside(clear, tls, 5060, { destinations: null })],
    ['a trunk of the plan', { ...outside(clear, tls, 5060), sipTrunks: [{ name: 'near' }] }],
  ])('does not fire for %s', (_, parts) => {
    expect(fired('FC-3', parts)).toEqual([])
  })

  it('FC-3, FC-9: is told anew where nothing but the profile changes, though no trunk of the plan has it', () => {
    const evaluateAgain = createEvaluator()
    const found = ({ findings }: ReturnType<typeof evaluateAgain>) =>
      findings.flatMap(({ rule, objects }) => (['FC-3', 'FC-9'].includes(rule) ? [[rule, ...objects].join(' ')] : []))
    const at = (after: string) => {
      const { profiles, asFound } = outside(clear, after, 5060)
      const tlsToo = { name: 'TLS', securityMode: 'Encrypted' } as const
      const sipTrunks = [
        { name: 'A', securityProfileId: 'TLS', destinations: [{ address: 'sbc.example.com', port: 5060 }] },
      ]
      return plan({ profiles: [...profiles, tlsToo], sipTrunks, asFound })
    }
    const before = at(clear)
    expect(found(evaluateAgain(before, today))).toEqual(['FC-3 A', 'FC-9 A NEAR'])
    const { profiles } = at(tls)
    expect(found(evaluateAgain({ ...before, profiles }, today))).toEqual(['FC-3 A', 'FC-3 NEAR'])
  })
})
