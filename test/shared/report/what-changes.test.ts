import { describe, expect, it } from 'vitest'
import { blockTexts } from '../../helpers/checklist'
import type { PlanParts } from '../../helpers/plan'
import { reportOfParts } from '../../helpers/report'

/** What stands under the last heading of the section. */
const texts = (parts: PlanParts): string[] => {
  const said = blockTexts(reportOfParts(parts), 'impact')
  return said.slice(said.indexOf('What the plan sets') + 1)
}
const rows = (parts: PlanParts) => texts(parts).at(-1)?.split('\n')

describe('profiles', () => {
  const sipTrunks = ['A', 'B'].map((name) => ({ name, securityProfileId: 'P' }))
  const found = { sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileName: 'OLD' })) }

  it('SP-5, SP-6, S4-2: updated and renamed, setting by setting, with the trunks that feel it', () => {
    const profiles = [{ name: 'P', asFoundName: 'OLD', incomingPort: 5070 }]
    expect(rows({ profiles, sipTrunks, asFound: { ...found, profiles: [{ name: 'OLD' }] } })).toEqual([
      '# Profile updated: P, affects A and B',
      'P | Name | OLD | P',
      'P | Incoming Port | 5060 | 5070',
    ])
  })

  it('S4-2: added; which trunk gets it, the row of the trunk says', () => {
    const parts = { profiles: [{ name: 'P', securityMode: 'Encrypted' as const }], sipTrunks: sipTrunks.slice(0, 1) }
    expect(rows({ ...parts, asFound: found })).toEqual([
      '# Profiles added',
      'P | Mode, incoming port | ‹not there› | Encrypted, 5061',
      '# SIP trunks',
      'A | SIP Trunk Security Profile | OLD | P',
    ])
  })

  it('S4-2: added with one mode and port, in one row', () => {
    const parts: PlanParts = {
      profiles: [{ name: 'P' }, { name: 'Q' }, { name: 'R', incomingPort: 5070 }],
      sipTrunks: ['P', 'Q', 'R'].map((name) => ({ name: `T-${name}`, securityProfileId: name })),
    }
    expect(rows({ ...parts, asFound: {} })?.slice(0, 3)).toEqual([
      '# Profiles added',
      'P, Q | Mode, incoming port | ‹not there› | Non Secure, 5060',
      'R | Mode, incoming port | ‹not there› | Non Secure, 5070',
    ])
  })

  it('SP-6: a trunk that leaves a profile which is renamed had it under the name that was found', () => {
    const said = rows({
      profiles: [
        { name: 'NEW', asFoundName: 'OLD' },
        { name: 'OTHER', asFoundName: 'OTHER' },
      ],
      sipTrunks: [{ name: 'A', securityProfileId: 'OTHER' }],
      asFound: {
        profiles: [{ name: 'OLD' }, { name: 'OTHER' }],
        sipTrunks: [{ name: 'A', securityProfileName: 'OLD' }],
      },
    })
    expect(said).toContain('A | SIP Trunk Security Profile | OLD | OTHER')
  })

  it('SP-4: no longer wanted', () => {
    expect(rows({ asFound: { profiles: [{ name: 'GONE' }] } })).toEqual([
      '# Profiles no longer wanted',
      'GONE | Profile | there | stays until it is deleted by hand, after the window',
    ])
  })

  it('S4-2: of which nobody knows how they were', () => {
    const said = rows({ profiles: [{ name: 'P', asFoundName: 'P' }] })
    expect(said?.[0]).toBe('# Profile set; what it was is not known: P')
    expect(said).toContain('P | Incoming Port | ‹not known› | 5060')
  })
})

it('S4-2: trunks and devices stand under heads of their own', () => {
  const parts: PlanParts = {
    profiles: [{ name: 'P', asFoundName: 'P' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'P', srtpAllowed: true }],
    h323Devices: [{ name: 'H', allowH235PassThrough: true }],
    mgcpGateways: [{ domainName: 'gw', srtp: true }, { domainName: 'quiet' }],
    asFound: {
      profiles: [{ name: 'P' }],
      sipTrunks: [{ name: 'A', securityProfileName: 'P' }],
      h323Devices: [{ kind: 'H.323 Gateway', name: 'H' }],
    },
  }
  expect(rows(parts)).toEqual([
    '# SIP trunks',
    'A | SRTP Allowed | unchecked | checked',
    '# H.323 devices',
    'H | H.235 Pass Through Allowed | unchecked | checked',
    '# MGCP gateways',
    'gw | SRTP package on the gateway | ‹not known› | checked',
  ])
})

it('FC-2: destinations that stay are told by their port, alike ones in one row; others whole', () => {
  const to = (address: string, port: number) => [{ address, port }]
  const trunks = [
    { name: 'A', was: to('192.0.2.1', 5060), destinations: to('192.0.2.1', 5061) },
    { name: 'B', was: to('192.0.2.2', 5060), destinations: to('192.0.2.2', 5061) },
    { name: 'C', was: to('192.0.2.3', 5060), destinations: to('192.0.2.4', 5061) },
  ]
  const said = rows({
    sipTrunks: trunks.map(({ name, destinations }) => ({ name, destinations })),
    asFound: { sipTrunks: trunks.map(({ name, was }) => ({ name, destinations: was, destAddrIsSrv: false })) },
  })
  expect(said).toContain('A, B | Destinations, the port | 5060 | 5061')
  expect(said).toContain('C | Destinations | 192.0.2.3:5060 | 192.0.2.4:5061')
})

it('says that the past is not known, once, before the table', () => {
  const parts: PlanParts = { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'A', securityProfileId: 'P' }] }
  expect(texts(parts)[0]).toBe('Nothing was recorded before: what is set is listed, but not what it was.')
  expect(texts({ ...parts, asFound: {} })).toHaveLength(1)
  expect(rows({ ...parts, asFound: {} })).toContain('A | SIP Trunk Security Profile | ‹not known› | P')
})

it('says where nothing changes', () => {
  expect(texts({ asFound: {} })).toEqual(['The plan changes nothing that was found.'])
})
