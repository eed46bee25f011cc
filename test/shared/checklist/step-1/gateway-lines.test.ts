import { describe, expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part, TrunkPart } from '../../../helpers/plan'

const list = (profile: Part<SipTrunkSecurityProfile>, trunk: TrunkPart = {}) =>
  checklist({
    profiles: [{ name: 'P', ...profile }],
    sipTrunks: [{ name: 'A', securityProfileId: 'P', ...trunk, farEnd: { kind: 'IOS XE', ...trunk.farEnd } }],
  })
const id = 'step1/sipTrunks/A/gateway'
const tls = { securityMode: 'Encrypted', incomingPort: 5561 } as const

it('S1-6: TLS, beside what is in use, toward the port of the profile, with the lines of the file', () => {
  const line = list(tls, { farEnd: { kind: 'IOS XE', software: '17.9.4a' } }).line(id)
  expect(line.enter).toEqual([
    'sip-ua, for each node = crypto signaling remote-addr ‹node› 255.255.255.255 tls-profile ‹a free number for voice class tls-profile›',
    'new dial-peer for each node = session protocol sipv2',
    'new dial-peer for each node = session target ipv4:‹node›:5561',
    'new dial-peer for each node = session transport tcp tls',
    'new dial-peer for each node = voice-class sip options-keepalive',
    'File in the bundle = gateways/a.ios, its sections of step 1',
  ])
  expect(line.cautions.join('\n')).toContain('until step 3 the calls of this trunk need the dial-peers of today')
  expect(line.cautions.join('\n')).toMatch(/XD-12: .*ECDHE_RSA with AES GCM/)
  expect(line.see).toContain('Software in the plan: 17.9.4a.')
  expect(line.verify).toMatch(/^After step 3 show sip-ua connections tcp tls detail/)
  expect(line.unit).not.toBe('')
  expect(line.register).toEqual(['S1-6', 'XD-12'])
})

it('S1-6: an older release shows its certificate by its trustpoint', () => {
  expect(list(tls).line(id).enter[0]).toBe(
    'sip-ua, for each node = crypto signaling remote-addr ‹node› 255.255.255.255 trustpoint ‹the trustpoint with its own certificate› strict-cipher',
  )
})

it('XD-11: SRTP is not configured before step 5', () => {
  expect(list({}, { srtpAllowed: true }).ids).not.toContain(id)
  expect(list(tls, { srtpAllowed: true }).line(id).enter.join()).not.toContain('srtp')
})

it('XD-7: digest with the Cluster ID as realm, and no password', () => {
  const line = list({ digestAuthentication: true }).line(id)
  expect(line.enter).toEqual([
    'sip-ua = authentication username ‹application user› password ‹from your vault› realm CLUSTER',
    'File in the bundle = gateways/a.ios, its sections of step 1',
  ])
  expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['XD-7:'])
  expect(line.cautions.join()).toContain('known from practice only')
  expect(line.register).toEqual(['S1-6', 'XD-7'])
})

it('S1-6: says each proof once, and nothing where a purpose has none', () => {
  const { verify } = list({ ...tls, digestAuthentication: true }, { srtpAllowed: true }).line(id)
  expect(verify).toBe(
    'After step 3 show sip-ua connections tcp tls detail has the nodes established and no failed handshake.',
  )
})

describe('gateways that have no file', () => {
  it('S1-6: software that is too old stops the work on it, and has no way back', () => {
    const { line, ids } = list(tls, { farEnd: { kind: 'IOS', software: '12.4(25d)' } })
    expect(line(id).action).toBe(
      'Do not go on with this gateway: its software, 12.4(25d), is older than 12.4(6)T, which brought TLS and SRTP to SIP',
    )
    expect(line(id).enter).toEqual([])
    expect(line(id).register).toEqual(['S1-6'])
    expect(ids).not.toContain('rollback/sipTrunks/A/gateway')
    expect(ids).not.toContain('step5/sipTrunks/A/gateway')
  })

  it('MG-1: one that lacks SRTP is left alone, where nothing else is to be set', () => {
    const { line, ids } = list({}, { srtpAllowed: true, farEnd: { kind: 'IOS XE', srtp: 'no' } })
    expect(line(id).action).toBe(
      'Leave the gateway itself as it is: the plan says that the gateway has no SRTP, and nothing else is to be set on it',
    )
    expect(line(id).register).toEqual(['S1-6', 'MG-1'])
    expect(ids).not.toContain('step5/sipTrunks/A/gateway')
  })
})

describe('no line', () => {
  it('S1-6: where nothing of it is security', () => {
    expect(list({}).ids).not.toContain(id)
  })

  it.each(['CUCM', 'other'] as const)('S1-6: where the far end is %s, which others configure', (kind) => {
    expect(list(tls, { farEnd: { kind } }).ids).not.toContain(id)
  })
})
