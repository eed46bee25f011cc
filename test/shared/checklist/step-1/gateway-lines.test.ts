import { describe, expect, it } from 'vitest'
import type { SipTrunk, SipTrunkSecurityProfile } from '../../../../shared/model/project'
import { checklist } from '../../../helpers/checklist'
import type { Part } from '../../../helpers/plan'

const list = (profile: Part<SipTrunkSecurityProfile>, trunk: Part<SipTrunk> = {}) =>
  checklist({
    profiles: [{ name: 'P', ...profile }],
    sipTrunks: [{ name: 'A', securityProfileId: 'P', ...trunk, farEnd: { kind: 'IOS XE', ...trunk.farEnd } }],
  })
const id = 'step1/sipTrunks/A/gateway'
const tls = { securityMode: 'Encrypted', incomingPort: 5561 } as const

it('S1-6: TLS, beside what is in use, toward the port of the profile', () => {
  const line = list(tls, { farEnd: { kind: 'IOS XE', software: '17.9.4a' } }).line(id)
  expect(line.enter).toEqual([
    'sip-ua, for each node = crypto signaling remote-addr ‹node› 255.255.255.255 trustpoint ‹the trustpoint with its own certificate›',
    'new dial-peer for each node = session transport tcp tls',
    'new dial-peer for each node = session target ipv4:‹node›:5561',
  ])
  expect(line.cautions.join('\n')).toContain('until step 3 the calls of this trunk need the dial-peers of today')
  expect(line.cautions.join('\n')).toMatch(/XD-12: .*ECDHE_RSA with AES GCM/)
  expect(line.see).toContain('Software in the plan: 17.9.4a.')
  expect(line.verify).toMatch(/^After step 3 show sip-ua connections tcp tls detail/)
  expect(line.undo).toMatch(/^Rollback R\.\d\d$/)
  expect(line.register).toEqual(['S1-6', 'XD-12'])
})

it('XD-11: SRTP with fallback in the way of CUCM, and never srtp-auth', () => {
  const line = list({}, { srtpAllowed: true }).line(id)
  expect(line.enter).toEqual([
    'voice service voip = supplementary-service media-renegotiate',
    'voice service voip, sip = srtp negotiate cisco',
    'new dial-peer for each node = srtp fallback',
  ])
  expect(line.verify).toContain('SRTP: on')
  expect(line.register).toEqual(['S1-6', 'XD-11'])
  expect(list(tls, { srtpAllowed: true }).line(id).enter).toHaveLength(6)
})

it('XD-7: digest with the Cluster ID as realm, and no password', () => {
  const line = list({ digestAuthentication: true }).line(id)
  expect(line.enter).toEqual([
    'sip-ua = authentication username ‹application user› password ‹from your vault› realm CLUSTER',
  ])
  expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['XD-7:'])
  expect(line.register).toEqual(['S1-6', 'XD-7'])
})

describe('no line', () => {
  it('S1-6: where nothing of it is security', () => {
    expect(list({}).ids).not.toContain(id)
  })

  it.each(['CUCM', 'other'] as const)('S1-6: where the far end is %s, which others configure', (kind) => {
    expect(list(tls, { farEnd: { kind } }).ids).not.toContain(id)
  })
})
