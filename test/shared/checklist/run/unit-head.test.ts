import { describe, expect, it } from 'vitest'
import { flatText } from '../../../../shared/document/legible'
import type { UnitHead } from '../../../../shared/document/document'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const parts: PlanParts = {
  profiles: [
    { name: 'TLS', securityMode: 'Encrypted' },
    { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 },
  ],
  sipTrunks: [
    { name: 'A', securityProfileId: 'TLS', usualCalls: 14, farEnd: { name: 'Carrier', contact: '+1 555 0140' } },
    { name: 'B', securityProfileId: 'OLD' },
  ],
  mgcpGateways: [{ domainName: 'M', srtp: true, interface: 'E1 PRI', protectedFacilityIe: true }],
  asFound: { profiles: [{ name: 'OLD' }], sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileName: 'OLD' })) },
}
const hours = { on: '2026-12-05', from: '23:00', to: '03:30', zone: 'Europe/Vienna', lead: 'M. Berger' }

const headsOf = (of: PlanParts): UnitHead[] =>
  checklist(of).document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'unit'))
const headOf = (of: PlanParts, name: string): UnitHead => {
  const head = headsOf(of).find((one) => one.name === name)
  if (head === undefined) throw new Error(`no unit ${name}`)
  return head
}
const textOf = ({ times, changes, rows }: UnitHead): string =>
  [...times, ...changes, ...rows].map(({ name, value }) => `${name}: ${flatText(value)}`).join('\n')

describe('the head of a unit', () => {
  it('XD-9: says from and to, the far end, calls at risk, and when it may start and has to go back', () => {
    const text = textOf(headOf({ ...parts, changeWindow: hours }, 'A'))
    expect(text).toContain('SIP Trunk Security Profile: OLD → TLS')
    expect(text).toContain('Far end: Carrier: +1 555 0140')
    expect(text).toContain('Calls at risk: A about 14')
    expect(text).toMatch(/^start, not after \d\d:\d\d: \d\d:\d\d$/m)
    expect(text).toMatch(/^begin it by: \d\d:\d\d$/m)
  })

  it('more settings than a head has room for are counted, one as one', () => {
    const gateway = { kind: 'IOS XE', name: 'cube' } as const
    const of = (count: number) => {
      const names = ['A', 'B', 'C', 'D'].slice(0, count)
      const sipTrunks = names.map((name) => ({
        ...{ name, securityProfileId: 'P', srtpAllowed: true, mtpRequired: name === 'A' && count === 4 },
        farEnd: gateway,
        destinations: [{ address: '10.0.0.9', port: 5061 }],
      }))
      const found = {
        securityProfileName: 'OLD',
        srtpAllowed: false,
        destinations: [{ address: '10.0.0.9', port: 5060 }],
      }
      const profiles = [{ name: 'P', securityMode: 'Encrypted' as const }]
      const asFound = { profiles: [{ name: 'OLD' }], sipTrunks: names.map((name) => ({ name, ...found })) }
      return textOf(headOf({ profiles, sipTrunks, asFound } as unknown as PlanParts, 'A'))
    }
    expect(of(3)).toContain('and: 1 more setting, at its line')
    expect(of(4)).toContain('and: 5 more settings, at their lines')
  })

  it('SP-5: settings of the profile that the unit is called after need no name of it, those of its trunks do', () => {
    const found = { name: 'A', securityProfileName: 'P', srtpAllowed: false }
    const text = textOf(
      headOf(
        {
          profiles: [{ name: 'P', asFoundName: 'P', incomingPort: 5070 }],
          sipTrunks: [{ name: 'A', securityProfileId: 'P', srtpAllowed: true }],
          asFound: { profiles: [{ name: 'P' }], sipTrunks: [found] },
        },
        'P',
      ),
    )
    expect(text).toMatch(/^Incoming Port: 5060 → 5070$/mu)
    expect(text).toMatch(/^A: SRTP Allowed: unchecked → checked$/mu)
  })

  it('far ends with one contact stand in one row, those without in one of their own', () => {
    const end = (name: string, contact: string) => ({ farEnd: { name, contact } })
    const sipTrunks = [
      { name: 'A', securityProfileId: 'P', ...end('East', 'Noc') },
      { name: 'B', securityProfileId: 'P', ...end('West', 'Noc') },
      { name: 'C', securityProfileId: 'P', ...end('North', '') },
    ]
    const asFound = {
      profiles: [{ name: 'P' }],
      sipTrunks: sipTrunks.map(({ name }) => ({ name, securityProfileName: 'P' })),
    }
    const profiles = [{ name: 'P', asFoundName: 'P', incomingPort: 5070 }]
    const rows = headOf({ profiles, sipTrunks, asFound } as unknown as PlanParts, 'P').rows
    expect(rows.slice(0, 2).map(({ name, value }) => `${name}: ${flatText(value)}`)).toEqual([
      'Far ends: East, West: Noc',
      'Far end: North: ‹whom to call›',
    ])
  })

  it('SP-6: a former profile has the name that the window shows at that hour', () => {
    const renamed: PlanParts = {
      ...parts,
      profiles: [
        { name: 'TLS', securityMode: 'Encrypted' },
        { name: 'NEW', asFoundName: 'OLD' },
      ],
      sipTrunks: [
        { name: 'A', securityProfileId: 'TLS' },
        { name: 'B', securityProfileId: 'NEW' },
      ],
    }
    // It is renamed after the units of Change.
    expect(textOf(headOf(renamed, 'A'))).toContain('SIP Trunk Security Profile: OLD → TLS')
  })

  it('asks for what the plan does not know, and claims nothing', () => {
    const text = textOf(headOf(parts, 'OLD'))
    expect(text).toContain('start: ‹time›')
    expect(text).toContain('Calls at risk: B ‹how many?›')
    expect(text).toContain('Emergency calls: ‹how they go meanwhile›')
    const alone = headOf({ profiles: [{ name: 'P', asFoundName: 'P' }] }, 'P')
    expect([alone.about, textOf(alone)]).toEqual([
      'profile, no trunk of the plan · wave 1',
      expect.stringContaining('Calls at risk: ‹whose, and how many?›'),
    ])
  })

  it('asks for each site of which nobody said how emergency calls go meanwhile', () => {
    const sites = [
      { name: 'Vienna', emergencyBy: 'VG 1' },
      { name: 'Graz', emergencyBy: '' },
    ]
    expect(textOf(headOf({ ...parts, changeWindow: { sites } }, 'A'))).toContain(
      'Emergency calls: Vienna: VG 1; Graz: ‹how they go meanwhile›',
    )
  })

  it('has a stop rule with who says it and where to go; where nothing takes it back, that is said', () => {
    expect(flatText(headOf({ ...parts, changeWindow: hours }, 'A').stop)).toMatch(
      /: the lead, M\. Berger, says it, R1 begins\.$/,
    )
    const refused = { h323Devices: [{ name: 'H', ipsec: { method: 'cucm' as const } }] }
    expect(flatText(headOf(refused, 'H').stop)).toMatch(/, R1 begins\.$/)
    const texts = headsOf({ mgcpGateways: [{ domainName: 'OLD-GW', srtp: true, iosImage: '12.2(11)T' }] })
    expect(texts.map(({ stop }) => flatText(stop))).toEqual([expect.stringMatching(/nothing here takes it back\.$/)])
  })

  it('MG-9: paper, table and requests say the same of what a go or no-go stands behind', () => {
    const { document, lines } = checklist(parts)
    const table = blockTexts(document, 'run').join('\n')
    expect(table).toContain('Hold after protected status: go or no-go')
    expect(table).toContain('Hold after wave 1: go or no-go')
    expect(lines.filter(({ id }) => id.startsWith('hold/')).map(({ action }) => action)).toEqual([
      'Hold: go or no-go after wave 1, the lead says it aloud',
      'Hold: go or no-go after protected status, the lead says it aloud',
      'Hold: go or no-go after wave 1 of Synchronize, the lead says it aloud',
    ])
    // Synchronize begins with its own first wave: two holds are never called the same.
    expect(table).toContain('Hold after wave 1 of Synchronize: go or no-go')
  })

  it('says whether the run fits, or what is wrong with the hours', () => {
    const said = (changeWindow: NonNullable<PlanParts['changeWindow']>) =>
      blockTexts(checklist({ ...parts, changeWindow }).document, 'summary').join('\n')
    expect(said(hours)).toMatch(/It fits: the planned end is \d\d:\d\d, with \d+ minutes to spare\./)
    expect(said({ ...hours, to: '23:40' })).toContain('It does not fit:')
    expect(said({})).toContain('the hours of the window are not settled')
    expect(said({ ...hours, on: '2026-03-29', from: '02:30' })).toContain('There is no 02:30 on 2026-03-29')
    expect(said({ ...hours, zone: 'Mars/Olympus' })).toMatch(
      /Nobody knows the time zone Mars\/Olympus\. Hours are counted without a change of its clock\. It fits:/u,
    )
  })
})
