import { describe, expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part, PlanParts, TrunkPart } from '../../../helpers/plan'
import { fileOf } from '../../gateways/files'

const parts = (profile: Part<SipTrunkSecurityProfile>, trunk: TrunkPart = {}): PlanParts => ({
  profiles: [{ name: 'P', ...profile }],
  sipTrunks: [{ name: 'A', securityProfileId: 'P', ...trunk, farEnd: { kind: 'IOS XE', ...trunk.farEnd } }],
})
const list = (...of: Parameters<typeof parts>) => checklist(parts(...of))
/** In Prepare, and in the unit of the trunk. */
const id = 'step1/gateways/at 192.0.2.1'
const over = `${id}/sipTrunks/A`
const refused = 'step1/sipTrunks/A/gateway'
const tls = { securityMode: 'Encrypted', incomingPort: 5561 } as const

it('S1-6: TLS, beside what is in use, toward the port of the profile, with the lines of the file', () => {
  const far = { farEnd: { kind: 'IOS XE', software: '17.9.4a' } } as const
  const line = list(tls, far).line(id)
  expect(line.enter).toEqual(['File in the bundle = gateways/192-0-2-1.ios, its part Prepare'])
  const file = fileOf(parts(tls, far), '.ios')
  expect(file).toContain('tls-profile')
  for (const command of ['session protocol sipv2', 'session transport tcp tls', 'voice-class sip options-keepalive'])
    expect(file).toContain(command)
  expect(file).toMatch(/session target ipv4:\S+:5561/)
  expect(line.see).toBe(
    'Its lines are there (N7). Written down: the trustpoint that it uses, its own where that has a certificate that serves. Software in the plan: 17.9.4a.',
  )
  expect(line.unit).toBe('')
  expect(line.register).toEqual(['S1-6', 'FC-15', 'XD-12'])
})

it('S1-6: an older release shows its certificate by its trustpoint', () => {
  expect(fileOf(parts(tls), '.ios')).toMatch(/crypto signaling remote-addr .* trustpoint .* strict-cipher/)
})

it('XD-11: SRTP is not configured before step 5', () => {
  expect(list({}, { srtpAllowed: true }).ids).not.toContain(over)
  expect(list(tls, { srtpAllowed: true }).line(over).enter.join()).toContain('its part U1, calls over to TLS')
  const [first = '', ...later] = fileOf(parts(tls, { srtpAllowed: true }), '.ios').split(/^! .*step 5/im)
  expect(first).not.toMatch(/^ *srtp /m)
  expect(later.join('')).toMatch(/^ *srtp /m)
})

it('XD-7: digest with the Cluster ID as realm, and no password', () => {
  const line = list({ digestAuthentication: true }).line(id)
  expect(line.enter).toEqual(['File in the bundle = gateways/192-0-2-1.ios, its part Prepare'])
  expect(fileOf(parts({ digestAuthentication: true }), '.ios')).toMatch(
    /authentication username <\w+> password <DIGEST_PASSWORD> realm CLUSTER$/m,
  )
  expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['XD-7:'])
  expect(line.cautions.join()).toContain('known from practice only')
  expect(line.register).toEqual(['S1-6', 'FC-15', 'XD-7'])
})

it('S1-6, S5-4: TLS is proven in step 5, not before', () => {
  const all = list({ ...tls, digestAuthentication: true }, { srtpAllowed: true })
  expect(all.line(id).verify).toBe('')
  expect(all.line('step5/sipTrunks/A/protection').verify).toBe(
    'show sip-ua connections tcp tls detail on the gateway: nodes established, no failed handshake.',
  )
})

describe('gateways that have no file', () => {
  it('S1-6: software that is too old stops the work on it, and has no way back', () => {
    const { line, ids } = list(tls, { farEnd: { kind: 'IOS', software: '12.4(25d)' } })
    expect(line(refused).action).toBe(
      'Do not go on with this gateway: its software, 12.4(25d), is older than 12.4(6)T, which brought TLS and SRTP to SIP',
    )
    expect(line(refused).enter).toEqual([])
    expect(line(refused).register).toEqual(['S1-6'])
    expect(ids.filter((each) => each.includes('/gateways/'))).toEqual([])
  })

  it('MG-1: one that lacks SRTP is left alone, where nothing else is to be set', () => {
    const { line, ids } = list({}, { srtpAllowed: true, farEnd: { kind: 'IOS XE', srtp: 'no' } })
    expect(line(refused).action).toBe(
      'Leave the gateway itself as it is: the plan says that the gateway has no SRTP, and nothing else is to be set on it',
    )
    expect(line(refused).register).toEqual(['S1-6', 'MG-1'])
    expect(ids.filter((each) => each.includes('/gateways/'))).toEqual([])
  })
})

describe('no line', () => {
  it('S1-6: where nothing of it is security', () => {
    for (const none of [id, over, refused]) expect(list({}).ids).not.toContain(none)
  })

  it.each(['CUCM', 'other'] as const)('S1-6: where the far end is %s, which others configure', (kind) => {
    for (const none of [id, over, refused]) expect(list(tls, { farEnd: { kind } }).ids).not.toContain(none)
  })
})
