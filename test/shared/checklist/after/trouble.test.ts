import { describe, expect, it } from 'vitest'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const kindsOf = (parts: PlanParts) =>
  blockTexts(checklist(parts).document, 'trouble')
    .join('\n')
    .split('\n')
    .flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []))
const trunk = { name: 'A', securityProfileId: 'P' }

describe('XD-15: symptoms stand at the end for the kinds of device in the plan', () => {
  it.each([
    ['Signaling over TLS', { profiles: [{ name: 'P', securityMode: 'Encrypted' }], sipTrunks: [trunk] }],
    ['Digest', { profiles: [{ name: 'P', digestAuthentication: true }], sipTrunks: [trunk] }],
    ['Media', { profiles: [{ name: 'P' }], sipTrunks: [{ ...trunk, srtpAllowed: true }] }],
    ['Media', { mgcpGateways: [{ interface: 'T1 PRI', srtp: true }] }],
    ['E1 PRI by MGCP', { mgcpGateways: [{ interface: 'E1 PRI' }] }],
    ['IPsec', { mgcpGateways: [{ interface: 'Analog', ipsec: { method: 'cucm' } }] }],
  ] as [string, PlanParts][])('XD-15: %s', (kind, parts) => {
    expect(kindsOf(parts)).toEqual([kind])
  })

  it('XD-15: nothing of what the plan does not have', () => {
    const unused: PlanParts = { profiles: [{ name: 'P', securityMode: 'Encrypted', digestAuthentication: true }] }
    for (const parts of [{}, unused]) {
      expect(blockTexts(checklist(parts).document, 'trouble')).toEqual([
        'Nothing of this plan has symptoms of its own.',
      ])
    }
  })
})

it('XD-15: a row says what is seen, where to look, and what it is', () => {
  const parts = { profiles: [{ name: 'P', digestAuthentication: true }], sipTrunks: [trunk] }
  expect(blockTexts(checklist(parts).document, 'trouble')[0]).toContain(
    '401 to every request | Counter SIPTrunkServerAuthenticationFailures rises | User, credentials or realm are wrong.',
  )
})
