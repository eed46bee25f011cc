import { expect, it } from 'vitest'
import type { H323Device } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part } from '../../../helpers/plan'

const device = (more: Part<H323Device>) => checklist({ h323Devices: [{ name: 'GW', srtpAllowed: true, ...more }] })
const id = 'step1/h323Devices/GW/configuration'

it('S1-6: SRTP is configured on the gateway itself, with the commands, their sight and their way back', () => {
  const line = device({ software: '15.7(3)M8' }).line(id)
  expect(line.enter).toEqual([
    'voice service voip = srtp fallback',
    'voice service voip = supplementary-service media-renegotiate',
    'voice service voip, h323 = emptycapability',
    "today's dial-peer for each node = srtp fallback",
    'File in the bundle = gateways/gw.ios, the part of this unit',
  ])
  expect(line.see).toContain('show running-config has these lines.')
  expect(line.see).toContain('Software in the plan: 15.7(3)M8.')
  expect(line.unit).not.toBe('')
  expect(line.register).toEqual(['S1-6', 'XD-11'])
})

it('S1-6: no line without SRTP, for a trunk, or for what was found with SRTP already', () => {
  const found = { kind: 'H.323 Gateway', name: 'GW', srtpAllowed: true } as const
  const asFound = { h323Devices: [found] }
  expect(device({ srtpAllowed: false }).ids).not.toContain(id)
  expect(device({ kind: 'H.225 Trunk (Gatekeeper Controlled)' }).ids).not.toContain(id)
  expect(checklist({ h323Devices: [{ name: 'GW', srtpAllowed: true }], asFound }).ids).not.toContain(id)
  expect(checklist({ h323Devices: [{ name: 'GW', srtpAllowed: true }], asFound: { h323Devices: [] } }).ids).toContain(
    id,
  )
})

it('XD-5: software without H.323 gets no commands, but a line that stops', () => {
  const line = device({ software: 'IOS XE 17.9.4a' }).line(id)
  expect(line.action).toBe(
    'Do not go on with this gateway: its software, IOS XE 17.9.4a, has no H.323: it ended with IOS XE 17.6.1a',
  )
  expect(line.enter).toEqual([])
  expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['XD-5:'])
  expect(line.register).toEqual(['S1-6', 'XD-5'])
  expect(device({ software: 'IOS XE 17.9.4a' }).ids).not.toContain('rollback/h323Devices/GW/configuration')
})

it('MG-1, S1-6: none either where the far end lacks SRTP, or the release is older than SRTP', () => {
  const lacking = device({ farEndSrtp: 'no' })
  expect(lacking.line(id).action).toMatch(/^Leave the gateway itself as it is: /)
  expect(lacking.line(id).register).toEqual(['S1-6', 'MG-1'])
  const old = device({ software: '12.3(14)T' })
  expect(old.line(id).action).toContain('is older than 12.4(6)T, which brought SRTP')
  for (const { ids } of [lacking, old]) expect(ids).not.toContain('rollback/h323Devices/GW/configuration')
})
