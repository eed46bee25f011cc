import { describe, expect, it } from 'vitest'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const texts = (parts: PlanParts) => blockTexts(checklist(parts).document, 'what-changes')
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

  it('S4-2: added, with the trunks that it is for', () => {
    const parts = { profiles: [{ name: 'P', securityMode: 'Encrypted' as const }], sipTrunks: sipTrunks.slice(0, 1) }
    expect(rows({ ...parts, asFound: found })).toEqual([
      '# Profiles added',
      'P | Device Security Mode, incoming port | ‹not there› | Encrypted, 5061, for A',
      '# SIP trunks',
      'A | SIP Trunk Security Profile | OLD | P',
    ])
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

it('says that the past is not known, once, before the table', () => {
  const parts: PlanParts = { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'A', securityProfileId: 'P' }] }
  expect(texts(parts)[0]).toBe('Nothing was recorded before: what is set is listed, but not what it was.')
  expect(texts({ ...parts, asFound: {} })).toHaveLength(1)
  expect(rows({ ...parts, asFound: {} })).toContain('A | SIP Trunk Security Profile | ‹not known› | P')
})

it('is left out where nothing changes', () => {
  expect(checklist({ asFound: {} }).document.sections.some(({ id }) => id === 'what-changes')).toBe(false)
})
