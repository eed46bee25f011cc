import { expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part, PlanParts, TrunkPart } from '../../../helpers/plan'
import { fileOf } from '../../gateways/files'

const parts = (profile: Part<SipTrunkSecurityProfile>, trunk: TrunkPart = {}): PlanParts => ({
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
const list = (...of: Parameters<typeof parts>) => checklist(parts(...of))
const id = 'step5/gateways/at 192.0.2.1/sipTrunks/A'
const tls = { securityMode: 'Encrypted', incomingPort: 5561 } as const

it('XD-11, S1-6: SRTP on the gateway comes once TLS is proven, before the box is checked', () => {
  const { ids, line } = list(tls, { farEnd: { kind: 'IOS XE', software: '17.9.4a' } })
  const [protection, media, reset] = ['protection', 'media', 'reset'].map((what) => `step5/sipTrunks/A/${what}`)
  expect(ids.filter((each) => each.startsWith('step5/'))).toEqual([protection, id, media, reset])
  expect(line(id).enter).toEqual(['File in the bundle = gateways/192-0-2-1.ios, its part U1, SRTP'])
  const file = fileOf(parts(tls, { farEnd: { kind: 'IOS XE', software: '17.9.4a' } }), '.ios')
  for (const command of ['supplementary-service media-renegotiate', 'srtp negotiate cisco', 'srtp fallback'])
    expect(file).toContain(command)
  expect(file).toMatch(/^ *voice-class sip srtp-crypto/m)
  expect(line(id).see).toBe('The gateway has them (N7).')
  expect(line(id).unit).not.toBe('')
  expect(line(id).register).toEqual(['S1-6', 'XD-11', 'FC-16'])
})

it("XD-11: without TLS it is today's dial-peers; an older release has no srtp-crypto, and none has srtp-auth", () => {
  expect(list({}).ids).toContain(id)
  const file = fileOf(parts({}), '.ios')
  expect(file).toMatch(/today's dial-peer/i)
  expect(file).toContain('srtp fallback')
  expect(file).not.toMatch(/^ *voice-class sip srtp-crypto|srtp-auth/m)
})

it('XD-11: none without SRTP, where the gateway lacks it, or where somebody else configures the far end', () => {
  const none = [
    list(tls, { srtpAllowed: false }),
    list(tls, { farEnd: { kind: 'IOS XE', srtp: 'no' } }),
    list(tls, { farEnd: { kind: 'CUCM' } }),
  ]
  for (const { ids } of none) expect(ids).not.toContain(id)
})
