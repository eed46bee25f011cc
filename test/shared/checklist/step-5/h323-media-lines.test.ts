import { describe, expect, it } from 'vitest'
import { h323Kinds } from '../../../../shared/catalogue/h323-fields'
import type { H323Device } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part, PlanParts } from '../../../helpers/plan'

const kind = 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)'
const list = (device: Part<H323Device> = {}, parts: PlanParts = {}) =>
  checklist({
    h323Devices: [{ name: 'D', kind, srtpAllowed: true, ...device }],
    asFound: { h323Devices: [{ name: 'D', kind, enableOutboundFaststart: true }] },
    ...parts,
  })
const idsOf = (ids: readonly string[]) =>
  ids.flatMap((id) => (id.startsWith('step5/h323Devices/D/') ? [id.slice(20)] : []))
const lineOf = (what: string, device: Part<H323Device> = {}, parts: PlanParts = {}) =>
  list(device, parts).line(`step5/h323Devices/D/${what}`)

it.each(h323Kinds)('S5-1, S5-2, HX-4, S1-4: SRTP Allowed in the window of a %s', (each) => {
  const line = lineOf('media', { kind: each }, { asFound: null })
  const menu = each === 'H.323 Gateway' ? 'Gateway' : 'Trunk'
  expect(line.goTo).toBe(`Device › ${menu} › Find › D`)
  expect(line.enter).toEqual(['Enable Outbound FastStart = uncheck', 'SRTP Allowed = check'])
  expect(line.group).toBe(`Step 5, test calls · ${each}`)
  expect(line.register).toEqual(['S5-1', 'S5-2', 'HX-4', 'HX-12', 'S1-4', 'HX-11'])
})

describe('SRTP on an H.323 device', () => {
  it('S5-2: IPsec is seen, the box checked, the device reset, in this order', () => {
    expect(idsOf(list().ids)).toEqual(['protection', 'media', 'reset'])
  })

  it('HX-12, HX-11: FastStart is off before SRTP is on, each with what it was', () => {
    const line = lineOf('media')
    expect(line.enter).toEqual([
      'Enable Outbound FastStart = uncheck (was checked)',
      'SRTP Allowed = check (was unchecked)',
    ])
    expect(line.action).toBe('Uncheck Enable Outbound FastStart, check SRTP Allowed, save')
    expect(line.see).toBe('With SRTP Allowed checked, Enable Outbound FastStart is disabled.')
    expect(line.unit).not.toBe('')
  })

  it('HX-12: both on is an error, at the line', () => {
    expect(lineOf('media', { enableOutboundFaststart: true }).cautions.join('\n')).toMatch(/^HX-12: Error: /m)
  })

  it.each([
    ['none', 'The decision of step 1 is there in writing.'],
    ['network', 'The line of step 1 on IPsec by the network is ticked.'],
    ['cucm', 'The line of step 1 that proves IPsec is ticked, for every node.'],
  ] as const)(
    'HX-3, S5-4: IPsec by %s is seen first, its caution said once before, until it is confirmed',
    (method, sight) => {
      const line = lineOf('protection', { ipsec: { method } })
      expect(line.see).toBe(sight)
      const { lines } = list({ ipsec: { method } })
      const cautioned = lines.filter(({ cautions }) => cautions.some((caution) => caution.startsWith('HX-3:')))
      expect(cautioned.map(({ id, unit }) => [id.split('/')[0], unit])).toEqual([['step1', line.unit]])
      expect(line.register).toEqual(['S5-4', 'HX-3'])
    },
  )

  it('HX-3: no caution once it is confirmed', () => {
    const ipsec = { method: 'network', state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } } as const
    expect(list({ ipsec }).lines.flatMap(({ cautions }) => cautions.filter((said) => said.startsWith('HX-3')))).toEqual(
      [],
    )
  })

  it('XD-4: CUCM 15 has no gatekeeper-controlled trunk', () => {
    const gatekeeper = { kind: 'H.225 Trunk (Gatekeeper Controlled)', srtpAllowed: true } as const
    const on = (axlVersion: '14.0' | '15.0') =>
      lineOf('media', gatekeeper, { cluster: { axlVersion }, asFound: null }).cautions.join('\n')
    expect(on('15.0')).toMatch(/^XD-4: /m)
    expect(on('14.0')).not.toContain('XD-4')
  })

  it('XD-9: Reset has a test call as its sight: an H.323 device has no OPTIONS Ping', () => {
    const line = lineOf('reset')
    expect(line.cautions).toEqual(['XD-9: Plan for its calls to drop.'])
    expect(line.see).toBe('A test call goes through, each way.')
    expect(line.register).toEqual(['S5-2', 'XD-9'])
  })
})

describe('H.235', () => {
  it('HX-13: is set by itself, without a word on SRTP', () => {
    const h235 = { srtpAllowed: false, allowH235PassThrough: true, enableOutboundFaststart: true }
    const line = lineOf('media', h235)
    expect(line.enter).toEqual(['H.235 Pass Through Allowed = check (was unchecked)'])
    expect(line.see).toBe('')
    expect(line.register).toEqual(['S5-1', 'S5-2', 'HX-13'])
    expect(idsOf(list(h235).ids)).toEqual(['media', 'reset'])
  })

  it('HX-13: is never offered on a SIP trunk', () => {
    const sip = checklist({ profiles: [{ name: 'P' }], sipTrunks: [{ securityProfileId: 'P', srtpAllowed: true }] })
    expect(sip.lines.flatMap(({ enter }) => enter).join()).not.toContain('H.235')
  })
})

it('S5-2: nothing for a device that stays as it was found', () => {
  expect(idsOf(list({ srtpAllowed: false, enableOutboundFaststart: true }).ids)).toEqual([])
})
