import { expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part, TrunkPart } from '../../../helpers/plan'

const list = (profile: Part<SipTrunkSecurityProfile>, trunk: TrunkPart = {}) =>
  checklist({
    profiles: [{ name: 'P', ...profile }],
    sipTrunks: [
      {
        name: 'A',
        securityProfileId: 'P',
        srtpAllowed: true,
        ...trunk,
        farEnd: { kind: 'IOS XE', ...trunk.farEnd },
      },
    ],
  })
const id = 'step5/sipTrunks/A/gateway'
const tls = { securityMode: 'Encrypted', incomingPort: 5561 } as const

it('XD-11, S1-6: SRTP on the gateway comes once TLS is proven, before the box is checked', () => {
  const { ids, line } = list(tls, { farEnd: { kind: 'IOS XE', software: '17.9.4a' } })
  expect(ids.filter((each) => each.startsWith('step5/sipTrunks/A/'))).toEqual(
    ['protection', 'gateway', 'media', 'reset'].map((what) => `step5/sipTrunks/A/${what}`),
  )
  expect(line(id).enter).toEqual([
    'voice service voip = supplementary-service media-renegotiate',
    'voice service voip, sip = srtp negotiate cisco',
    'new dial-peer for each node = voice-class sip srtp-crypto ‹a free number for voice class srtp-crypto›',
    'new dial-peer for each node = srtp fallback',
    'File in the bundle = gateways/a.ios, its sections of step 5',
  ])
  expect(line(id).verify).toContain('SRTP: on')
  expect(line(id).unit).not.toBe('')
  expect(line(id).register).toEqual(['S1-6', 'XD-11'])
})

it("XD-11: without TLS it is today's dial-peers; an older release has no srtp-crypto, and none has srtp-auth", () => {
  const { enter } = list({}).line(id)
  expect(enter).toContain("today's dial-peer for each node = srtp fallback")
  expect(enter.join()).not.toMatch(/srtp-crypto|srtp-auth/)
})

it('XD-11: none without SRTP, where the gateway lacks it, or where somebody else configures the far end', () => {
  const none = [
    list(tls, { srtpAllowed: false }),
    list(tls, { farEnd: { kind: 'IOS XE', srtp: 'no' } }),
    list(tls, { farEnd: { kind: 'CUCM' } }),
  ]
  for (const { ids } of none) expect(ids).not.toContain(id)
})
