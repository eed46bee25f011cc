import { expect, it } from 'vitest'
import { gatewayChanges, trunksWithGateway } from '../../../shared/changes/gateways-to-configure'
import type { SipTrunkSecurityProfile, TrunkFound } from '../../../shared/plan/project'
import { gatewaysWithoutFile } from '../../../shared/gateways/named-gateways'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { checklist } from '../../helpers/checklist'
import { plan, type Part, type PlanParts, type TrunkPart } from '../../helpers/plan'

const tls = { name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'one.example.com', incomingPort: 5561 } as const
const at = (port: number) => [{ address: '10.0.0.9', port }]

interface Before {
  profile?: Part<SipTrunkSecurityProfile>
  trunk?: TrunkPart
  found?: Part<TrunkFound>
}

/** A trunk over TLS to a gateway of IOS XE, as it was found; its profile takes one more name. */
const parts = ({ profile = {}, trunk = {}, found = {} }: Before = {}): PlanParts => ({
  profiles: [{ ...tls, asFoundName: 'TLS', x509SubjectName: 'one.example.com,two.example.com', ...profile }],
  sipTrunks: [
    {
      ...{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true, destinations: at(5061) },
      farEnd: { kind: 'IOS XE' },
      ...trunk,
    },
  ],
  asFound: {
    profiles: [tls],
    sipTrunks: [{ name: 'A', securityProfileName: 'TLS', srtpAllowed: true, destinations: at(5061), ...found }],
  },
})
const gateways = (of: PlanParts): string[] =>
  trunksWithGateway(evaluateWhole(plan(of), '2026-10-01').changes).map(({ device }) => device.name)

it('SP-5, S1-6: a gateway that is over TLS already is left alone where its profile takes one more name', () => {
  expect(gateways(parts())).toEqual([])
  const { ids, document } = checklist(parts())
  expect(ids.filter((id) => id.includes('/gateways/'))).toEqual([])
  expect(ids).toContain('step4/profiles/TLS/apply')
  expect(JSON.stringify(document.sections)).not.toContain('gateways/10-0-0-9.ios')
})

it('XD-10: nor where it moves to a copy of its profile', () => {
  const copied = parts({
    profile: { id: 'COPY', name: 'COPY', asFoundName: null },
    trunk: { securityProfileId: 'COPY' },
  })
  expect(gateways(copied)).toEqual([])
  expect(checklist(copied).ids).toContain('step3/sipTrunks/A/profile')
})

it.each<[string, Before]>([
  ['it takes another port', { profile: { incomingPort: 5562 } }],
  ['it was not over TLS', { found: { securityProfileName: 'GONE' } }],
  ['nobody read what profile it had', { found: { securityProfileName: null } }],
  ['it gets another destination', { found: { destinations: at(5060) } }],
  ['SRTP comes', { found: { srtpAllowed: false } }],
  ['digest comes', { profile: { digestAuthentication: true } }],
])('S1-6: it is configured where %s', (_, before) => {
  expect(gateways(parts(before))).toEqual(['A'])
})

const sets = (before: Before) => gatewayChanges(evaluateWhole(plan(parts(before)), '2026-10-01').changes)[0]?.sets

it('S1-6: where it is over TLS already, SRTP or digest is all that is set', () => {
  expect(sets({ found: { srtpAllowed: false } })).toEqual({ tls: false, srtp: true, digest: false })
  expect(sets({ profile: { digestAuthentication: true } })).toEqual({ tls: false, srtp: false, digest: true })
  expect(sets({ profile: { incomingPort: 5562 } })).toEqual({ tls: true, srtp: true, digest: false })
})

it('S5-2: nor is it configured where SRTP goes off', () => {
  expect(gateways(parts({ trunk: { srtpAllowed: false } }))).toEqual([])
})

it('MG-1: a gateway without SRTP that is over TLS already has no file, and that is told', () => {
  const without = parts({ found: { srtpAllowed: false }, trunk: { farEnd: { kind: 'IOS XE', srtp: 'no' } } })
  const evaluated = evaluateWhole(plan(without), '2026-10-01')
  expect(gatewaysWithoutFile(evaluated)).toEqual([expect.objectContaining({ name: 'A', register: 'MG-1' })])
})

it('XD-11: the checklist turns SRTP on there, and moves no call', () => {
  const { ids } = checklist(parts({ found: { srtpAllowed: false } }))
  expect(ids.filter((id) => id.startsWith('step5/gateways/'))).toHaveLength(1)
  expect(ids.filter((id) => /^step1\/gateways\/.*sipTrunks/.test(id))).toEqual([])
  expect(ids.filter((id) => id.startsWith('after/gateways/'))).toEqual([])
})
