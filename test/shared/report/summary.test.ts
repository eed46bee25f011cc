import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../../shared/document/markdown'
import { blocksOf, reportOfParts, sectionText } from '../../helpers/report'
import type { PlanParts } from '../../helpers/plan'

const profiles: NonNullable<PlanParts['profiles']> = [{ name: 'ENC', securityMode: 'Encrypted' }, { name: 'CLEAR' }]
const mixed: PlanParts = {
  profiles,
  sipTrunks: [
    { name: 'SAFE', securityProfileId: 'ENC', srtpAllowed: true },
    { name: 'OPEN', securityProfileId: 'CLEAR', srtpAllowed: true },
    { name: 'WAIVED', securityProfileId: 'CLEAR', srtpAllowed: true },
    { name: 'PLAIN', securityProfileId: 'CLEAR' },
  ],
  h323Devices: [
    {
      name: 'GW',
      srtpAllowed: true,
      ipsec: { method: 'network', state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } },
    },
  ],
  waivers: [{ rule: 'OV-5', object: 'WAIVED', reason: 'r', by: 'b', on: '', until: '' }],
}

const summary = (parts: PlanParts) => sectionText(reportOfParts(parts), 'summary')

describe('the first page', () => {
  it('OV-1: says what is secured, what is not and what must be decided', () => {
    expect(summary(mixed)).toContain(
      'After the change 2 of 5 trunks and gateways can have encrypted calls with their keys protected, 1 of them as a person has stated. 2 have keys that can be read on their way: 1 is accepted in writing, 1 needs a decision. 1 has no media encryption.',
    )
  })

  it('S1-5, SP-5: says the largest outage: nodes that restart, and what changes together', () => {
    const shared: PlanParts = {
      profiles: [
        { name: 'P', asFoundName: 'P', incomingPort: 5070 },
        { name: 'ENC', securityMode: 'Encrypted' },
      ],
      sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileId: 'P' })),
      asFound: {
        profiles: [{ name: 'P' }],
        sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileName: 'P' })),
      },
    }
    const outage = (parts: PlanParts) => /Largest outage\W+([^|\n]*)/u.exec(summary(parts))?.[1]?.trim()
    expect(outage(shared)).toBe('At most 3 SIP trunks at once, which change together: A, B and C (SP-5).')
    const [trunk, ...others] = shared.sipTrunks ?? []
    const nodes = ['pub', 'sub'].map((name) => ({ name, callProcessing: name === 'sub' }))
    const toTls = { ...shared, cluster: { nodes }, sipTrunks: [{ ...trunk, securityProfileId: 'ENC' }, ...others] }
    expect(outage(toTls)).toBe(
      'Cisco CallManager restarts on 1 node: calls of the node are at risk (S1-5). At most 2 SIP trunks at once, which change together: B and C (SP-5).',
    )
    expect(outage({ ...toTls, cluster: { nodes: [] } })).toContain('on every node whose trust is changed, one after')
    expect(outage({ ...shared, sipTrunks: [{ name: 'A', srtpAllowed: true }], asFound: null })).toBe(
      'One device at a time.',
    )
    const outside = { ...shared, sipTrunks: [{ name: 'A', securityProfileId: 'P' }] }
    expect(outage(outside)).toBe(
      'At most 1 SIP trunk and 2 SIP trunks outside the plan at once, which change together: A, B (outside the plan) and C (outside the plan) (SP-5).',
    )
    expect(sectionText(reportOfParts(outside), 'summary')).toContain(
      '1 SIP trunk and 2 SIP trunks outside the plan may',
    )
    expect(outage({ profiles, sipTrunks: [] })).toBeUndefined()
  })

  it('counts every device once', () => {
    const [figures] = blocksOf(reportOfParts(mixed), 'summary').filter((block) => block.kind === 'figures')
    expect(figures?.items.map(({ mark, number }) => [mark, number])).toEqual([
      ['protected', 1],
      ['stated', 1],
      ['readable', 1],
      ['accepted', 1],
      ['none', 1],
    ])
  })

  it('says nothing of what is not there', () => {
    const said = summary({ profiles, sipTrunks: [{ securityProfileId: 'ENC', srtpAllowed: true }] })
    expect(said).toContain('After the change 1 of 1 trunks and gateways can have encrypted calls')
    expect(said).not.toMatch(/can be read|no media encryption|as a person has stated|[Tt]oday/)
  })

  it('OV-1, OV-5: has today beside after, of those that were read', () => {
    const found = (name: string, securityProfileName: string | null, srtpAllowed: boolean | null) => ({
      ...{ name, securityProfileName, srtpAllowed },
    })
    const asFound = {
      profiles: [{ name: 'ENC', securityMode: 'Encrypted' as const }, { name: 'CLEAR' }],
      sipTrunks: [found('SAFE', 'CLEAR', true), found('OPEN', 'CLEAR', false), found('PLAIN', 'CLEAR', null)],
    }
    expect(summary({ ...mixed, asFound })).toContain(
      'Today, of the 2 that were read, 0 can, 1 has keys that can be read, 1 has no media encryption.',
    )
    const document = reportOfParts({ ...mixed, asFound })
    const [figures] = blocksOf(document, 'summary').filter((block) => block.kind === 'figures')
    expect(figures?.caption).toMatch(/ and of 2 today$/u)
    expect(figures?.items.map(({ mark, aside }) => `${mark} ${aside}`)).toEqual([
      ...['protected today 0', 'stated today 0', 'readable today 1', 'accepted today 0', 'none today 1'],
    ])
    const all = { profiles, sipTrunks: [{ name: 'SAFE', securityProfileId: 'ENC', srtpAllowed: true }] }
    expect(summary({ ...all, asFound })).toContain('Today, of all of them, 0 can, 1 has keys that can be read')
  })

  it('S1-5, MG-9: phones are not touched only where no line reaches them; protected status is on it', () => {
    const clear = { profiles, sipTrunks: [{ name: 'A', securityProfileId: 'CLEAR' }] }
    expect(summary(clear)).toContain('Not touched: Phones, dial plan')
    const mgcp = { domainName: 'gw', interface: 'E1 PRI' as const, srtp: true, protectedFacilityIe: true }
    const said = summary({ mgcpGateways: [mgcp] })
    expect(said).toContain('Phones may be affected where a line turns on protected status.')
    expect(said).toContain('Not touched: Dial plan.')
    expect(said).toContain('Protected status on gw: from then on a call whose media is not encrypted drops (MG-9).')
    expect(summary(mixed)).not.toContain('Not touched: Phones')
  })

  it('MG-3, HX-1: a device with which only IPsec is done is not among what is not touched', () => {
    const ipsec = { method: 'cucm' } as const
    const boxes = { h323Devices: [{ ipsec }, {}], mgcpGateways: [{ domainName: 'a', ipsec }, { domainName: 'b' }] }
    expect(summary(boxes)).toContain('Not touched: Phones, dial plan, 1 H.323 device and 1 MGCP gateway.')
  })

  it('XD-9, SP-5: says whose calls may drop, and how many profiles are shared', () => {
    const shared: PlanParts = {
      profiles: [{ name: 'P', asFoundName: 'P', incomingPort: 5070 }],
      sipTrunks: [
        { name: 'A', securityProfileId: 'P' },
        { name: 'B', securityProfileId: 'P' },
      ],
      mgcpGateways: [{ domainName: 'left' }],
      asFound: {
        profiles: [{ name: 'P' }],
        sipTrunks: [
          { name: 'A', securityProfileName: 'P' },
          { name: 'B', securityProfileName: 'P' },
        ],
      },
    }
    expect(summary(shared)).toContain('Calls on 2 SIP trunks may drop (XD-9).')
    expect(summary(shared)).toContain('Phones, dial plan, 1 MGCP gateway.')
    expect(summary(shared)).toContain('1 changed profile serves more than one trunk (SP-5, XD-10).')
  })
})

describe('what must be decided', () => {
  it('OV-5, S1-1: are open errors and cautions and what only a person can say, one row for each rule', () => {
    const rows = blocksOf(reportOfParts(mixed), 'summary').flatMap((block) => (block.kind === 'form' ? block.rows : []))
    expect(rows.map(({ name }) => name)).toEqual(['S1-1', 'S1-2', 'OV-5'])
    expect(rows.every(({ asked }) => asked.length === 0)).toBe(true)
  })

  it('names the others to which the same applies', () => {
    const names = ['A', 'B', 'C'].map((name) => ({ name, securityProfileId: 'CLEAR', srtpAllowed: true }))
    expect(summary({ profiles, sipTrunks: names })).toContain('The same for B and C.')
  })

  it('SP-3: has errors first, and says how many more there are', () => {
    const many: PlanParts = {
      profiles: [
        { name: '', securityMode: 'Encrypted', incomingPort: 70000, noncePolicyTime: 0, description: '%' },
        { name: 'APP', applLevelAuthentication: true, x509SubjectName: 'x' },
      ],
      sipTrunks: [{ name: 'LONE' }],
    }
    const said = summary(many)
    expect(said).toMatch(/\| PF-\d+ \| Error: /)
    expect(said).toMatch(/What must be decided: the first 5 of \d, see Findings and waivers/)
  })

  it('says so where there is nothing', () => {
    expect(toMarkdown(reportOfParts({}))).toContain('Nothing: no error and no caution is open')
  })
})
