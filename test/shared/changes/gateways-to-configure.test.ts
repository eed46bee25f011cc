import { expect, it } from 'vitest'
import { trunksWithGateway } from '../../../shared/changes/gateways-to-configure'
import type { SipTrunkSecurityProfile, TrunkFound } from '../../../shared/plan/project'
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
