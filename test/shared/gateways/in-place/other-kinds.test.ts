import { describe, expect, it } from 'vitest'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { toMarkdown } from '../../../../shared/document/markdown'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../../helpers/plan'
import { filesOf, fileOf } from '../files'
import { partsOf } from '../file-parts'
import { readIos } from '../ios-reader'
import { afterAll, printed, read } from './drawn-boxes'
import { gw1, planWith } from './gw1'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')

/** Forward and back again, from what was read. */
function expectBack(parts: PlanParts, text: string): void {
  const [file, back] = filesOf(plan(parts))
  const before = read(text)
  const done = afterAll(before, partsOf(file?.text ?? '').values())
  expect(printed(done)).not.toBe(printed(before))
  expect(printed(afterAll(done, partsOf(back?.text ?? '').values()))).toBe(printed(before))
}

const h323 = `version 15.7
hostname H1
!
voice service voip
 allow-connections h323 to sip
!
interface GigabitEthernet0/0
 ip address 192.0.2.101 255.255.255.0
!
dial-peer voice 10 voip
 description CUCM
 destination-pattern 4...
 session target ipv4:192.0.2.11
 srtp
!
dial-peer voice 11 voip
 incoming called-number .
!
dial-peer voice 20 voip
 description carrier
 session protocol sipv2
 session target ipv4:198.51.100.1
!
end
`
const nodes = [
  { name: 'pub', address: '192.0.2.11' },
  { name: 'sub', address: '192.0.2.12' },
]
const asFound = (device: string, address: string, text: string) => ({
  runningConfigs: [{ device, address, takenOn: '2026-11-20', text }],
})

describe('FC-15: an H.323 gateway whose configuration was read', () => {
  const parts: PlanParts = {
    cluster: { name: 'C', nodes },
    h323Devices: [{ name: 'h1', address: '192.0.2.101', software: '15.7(3)M8', srtpAllowed: true }],
    asFound: asFound('H1', '192.0.2.101', h323),
  }

  it('HX-5, FC-16: changes its dial-peers, says what it touches besides, and asks for what is not plain', () => {
    const text = fileOf(parts, '.ios')
    const { commands, options } = readIos(text)
    expect(commands).toEqual([
      'voice service voip',
      ' supplementary-service media-renegotiate',
      ' h323',
      '  emptycapability',
      'dial-peer voice 10 voip',
      ' srtp fallback',
    ])
    expect(options).toEqual(['dial-peer voice 11 voip', ' srtp fallback'])
    expect(prose(text)).toContain('touched too: 11, 20 (carrier).')
    expect(prose(text)).toContain('No H.323 dial-peer of the configuration calls sub:')
    expect(readIos(text).explained).toEqual([])
  })

  it('gives back what was read', () => {
    expectBack(parts, h323)
    expect(partsOf(fileOf(parts, '.rollback.ios')).get('Rollback R1 of unit U1: h1')).toEqual([
      'dial-peer voice 10 voip',
      ' srtp',
    ])
  })

  it('FC-15: is changed in place where CUCM knows it by its address, and nobody wrote the address twice', () => {
    const [device] = parts.h323Devices ?? []
    const named = { ...parts, h323Devices: [{ ...device, name: '192.0.2.101', address: '' }] }
    expect(fileOf(named, '.ios')).toContain('Made for')
    expect(readIos(fileOf(named, '.ios')).explained).toEqual([])
  })

  it('FC-15: the checklist names the file and what it is made for, and no line that is not in it', () => {
    const text = toMarkdown(checklistDocument(evaluateWhole(plan(parts), '2026-11-28'), 'abc')).replaceAll('\\', '')
    expect(text).toContain('the configuration of `H1`, read on 2026-11-20')
    expect(text).not.toContain("today's dial-peer for each node")
    const { asFound: _, ...unread } = parts
    const other = toMarkdown(checklistDocument(evaluateWhole(plan(unread), '2026-11-28'), 'abc'))
    expect(other).toContain("today's dial-peer for each node")
  })

  it('of a box that is a SIP gateway too leaves what that needs', () => {
    const both = gw1.replace(
      'dial-peer voice 200',
      'dial-peer voice 10 voip\n session target ipv4:192.0.2.11\n!\ndial-peer voice 200',
    )
    const mixed = {
      ...planWith(both),
      h323Devices: [{ name: 'GW1', address: '192.0.2.21', software: '17.3.1a', srtpAllowed: true }],
    }
    expectBack(mixed, both)
    const [file, back] = filesOf(plan(mixed))
    const [there, way] = [partsOf(file?.text ?? ''), partsOf(back?.text ?? '')]
    const own = [...way].find(([, lines]) => lines.includes('dial-peer voice 10 voip'))
    const title = [...there].find(([, lines]) => lines.includes('dial-peer voice 10 voip'))?.[0] ?? ''
    const others = [...there].filter(([name]) => name !== title).map(([, lines]) => lines)
    const all = afterAll(read(both), there.values())
    expect(printed(afterAll(all, [own?.[1] ?? []]))).toBe(printed(afterAll(read(both), others)))
  })
})

describe('FC-15: an MGCP gateway whose configuration was read', () => {
  const config = (lines: string) => `version 15.7\nhostname M1\n!\nmgcp\n${lines}mgcp fax t38 ecm\n!\nend\n`
  const parts = (text: string): PlanParts => ({
    mgcpGateways: [{ domainName: 'm1.example.com', srtp: true, iosImage: 'c2900-universalk9-mz.SPA.157-3.M4b.bin' }],
    asFound: asFound('M1', '', text),
  })

  it('MG-5: gets the package, and gives it back', () => {
    expectBack(parts(config('')), config(''))
    expect(prose(fileOf(parts(config('')), '.ios'))).toContain('the configuration of M1, read on 2026-11-20')
  })

  it('MG-5: that has it already keeps it, and is offered nothing that it has', () => {
    const has = config(
      'mgcp package-capability srtp-package\nmgcp package-capability tone-package\nmgcp bind control source-interface Loopback0\nmgcp validate call-agent source-ipaddr\n',
    )
    for (const ending of ['.ios', '.rollback.ios'] as const) {
      const { commands, options } = readIos(fileOf(parts(has), ending))
      expect(commands).toEqual([])
      expect(options.join('\n')).not.toMatch(/tone-package|bind control|validate/u)
    }
    expect(prose(fileOf(parts(has), '.rollback.ios'))).toContain('had the package when it was read: it stays')
  })
})

describe('FC-15: a configuration that is of no use', () => {
  const [cutOff, whole] = [h323.replace(/end\n$/u, ''), h323]
  const gateway = { name: 'h1', address: '192.0.2.101', software: '15.7(3)M8', srtpAllowed: true }
  const kinds: [string, PlanParts][] = [
    ['H.323', { h323Devices: [gateway] }],
    ['MGCP', { mgcpGateways: [{ domainName: 'H1', srtp: true, interface: 'T1 PRI' }] }],
  ]
  it.each(kinds)('is told at the head of an %s gateway whose lines are made without it', (_, devices) => {
    const fileWith = (...texts: string[]) => {
      const runningConfigs = texts.flatMap((text) => asFound('H1', '192.0.2.101', text).runningConfigs)
      return prose(fileOf({ cluster: { name: 'C', nodes }, ...devices, asFound: { runningConfigs } }, '.ios'))
    }
    const told = 'So these lines are made without it.'
    expect(fileWith(whole)).not.toContain(told)
    expect(fileWith(cutOff)).toContain(
      `The configuration of H1 that was read ends before its line "end": what stands behind it is not known, so no way back would be exact. Read it whole, and export again. ${told}`,
    )
    expect(fileWith(whole, whole)).toContain(`more than one configuration that may be of this device: H1, H1. ${told}`)
    expect(fileWith()).not.toContain(told)
  })
})
