import { describe, expect, it } from 'vitest'
import { flatText } from '../../../../shared/document/legible'
import { blockTexts, checklist } from '../../../helpers/checklist'

const id = 'after/cluster/status'

it('S3-1, S4-2: the status of every trunk is compared with what was written down', () => {
  const line = checklist({ sipTrunks: [{ name: 'A' }] }).line(id)
  expect(line.goTo).toBe('Device › Trunk › Find')
  expect(line.see).toBe('Every trunk that was in service is in service.')
  expect(line.register).toEqual(['S3-1', 'S4-2'])
})

it('names the counters of what the plan has, and no others', () => {
  const digest = { profiles: [{ name: 'P', digestAuthentication: true }], sipTrunks: [{ securityProfileId: 'P' }] }
  expect(checklist(digest).line(id).see).toContain('SIPTrunkServerAuthenticationFailures')
  expect(checklist(digest).line(id).see).not.toContain('EncryptedCallsActive')
  expect(checklist({ ...digest, sipTrunks: [{ name: 'A' }] }).line(id).see).not.toContain('SIPTrunk')
  expect(checklist({ mgcpGateways: [{ srtp: true }] }).line(id).see).toContain('EncryptedCallsActive rises')
})

it('S3-1, S4-2: without a trunk no status was written down to compare with, and there is nothing to see but counters', () => {
  const gateway = checklist({ mgcpGateways: [{ srtp: true }] })
  expect(gateway.line(id)).toMatchObject({ action: 'See that secure calls are counted', goTo: '' })
  expect(gateway.line(id).see).not.toContain('trunk')
  expect(gateway.ids).not.toContain('before/status')
  expect(checklist({ mgcpGateways: [{ ipsec: { method: 'cucm' } }] }).ids).not.toContain(id)
})

it('the cluster is called by its name where a line needs it; the head of every page has it', () => {
  const { lines } = checklist({ cluster: { name: 'CL-1' }, mgcpGateways: [{ srtp: true }] })
  const own = lines.filter(({ object }) => object === 'CL-1')
  expect(own.length).toBeGreaterThan(4)
  expect(own.filter(({ action }) => action.includes('· CL-1'))).toEqual([])
})

it('MG-1, HX-6: fallback is tried where anything is secure, and only there', () => {
  const secure = checklist({ h323Devices: [{ srtpAllowed: true }] })
  expect(secure.line('after/cluster/fallback').see).toContain('the lock may go and come back (N3)')
  // Why it may, the note says once for all lines that refer to it.
  expect(blockTexts(secure.document, 'summary').join()).toContain('It may fall back to RTP in mid-call')
  expect(checklist().ids).not.toContain('after/cluster/fallback')
})

describe('what proves the cluster', () => {
  const secure = {
    profiles: [{ name: 'P', securityMode: 'Encrypted' as const }],
    sipTrunks: [
      { name: 'B', securityProfileId: 'P', srtpAllowed: true },
      { name: 'A', securityProfileId: 'P', srtpAllowed: true },
    ],
    mgcpGateways: [{ domainName: 'E1', interface: 'E1 PRI' as const, srtp: true, protectedFacilityIe: true }],
  }

  it('TF-1: emergency calls come first, and what ends the window last', () => {
    const changeWindow = { sites: [{ name: 'Main', testPhone: '2101', emergencyBy: '' }] }
    const { lines } = checklist({ ...secure, changeWindow })
    const prove = lines.filter(({ section }) => section === 'after').map(({ id }) => id)
    expect(prove).toEqual([
      'after/site/Main',
      ...['kinds', 'fallback', 'status', 'drift', 'startup-config', 'backup', 'desk', 'evidence', 'signed'].map(
        (what) => `after/cluster/${what}`,
      ),
    ])
  })

  it('HX-10, MG-4, MG-9: one call of each kind of the outcome table, whatever the order of the plan', () => {
    const line = checklist(secure).line('after/cluster/kinds')
    expect(line.enter).toEqual([
      'Lock = Phone, encrypted, with A',
      'No lock, speech = Phone, authenticated, with A',
      'The call drops = Phone, authenticated, with E1',
    ])
    const turned = checklist({ ...secure, sipTrunks: secure.sipTrunks.toReversed() })
    expect(turned.line('after/cluster/kinds').enter).toEqual(line.enter)
    expect(checklist().ids).not.toContain('after/cluster/kinds')
  })

  it('S4-2: the cluster is read again and held against the plan, where the plan sets anything that is read', () => {
    const line = checklist(secure).line('after/cluster/drift')
    expect(line.enter.join()).toContain('trunkwright drift')
    expect(line.see).toBe('It ends with as planned, or names what was left out or went back.')
    expect(checklist({ mgcpGateways: secure.mgcpGateways }).ids).not.toContain('after/cluster/drift')
  })

  it('a backup has its menu path, before and after', () => {
    const { line } = checklist(secure)
    expect(line('before/backup').goTo).toBe('Disaster Recovery System › Backup › Current Status')
    expect(line('after/cluster/backup').goTo).toBe('Disaster Recovery System › Backup › Manual Backup')
  })
})

describe('profiles that the plan no longer has', () => {
  const asFound = { profiles: [{ name: 'GONE' }, { name: 'KEPT' }, { name: 'GONE' }] }
  const list = checklist({ profiles: [{ name: 'KEPT', asFoundName: 'KEPT' }], asFound })

  it('SP-4: are deleted days after the window, when nothing has them', () => {
    const line = list.line('after/removed/GONE')
    expect(line.action).toBe('Delete the profile, days after the window')
    expect(line.goTo).toBe('System › Security › SIP Trunk Security Profile › Find › GONE')
    expect(line.see).toContain('CUCM refuses while a trunk has it.')
    // Said once, over all of Tidy.
    const tidy = list.document.sections.find(({ id: section }) => section === 'tidy')
    expect(flatText(tidy?.lead ?? [])).toContain('not before the rollback is ruled out')
    expect(line.aside).toBe('')
    expect(line.register).toEqual(['SP-4'])
  })

  it('SP-4: each name once, and none that is kept', () => {
    expect(list.ids.filter((each) => each.startsWith('after/removed/'))).toEqual(['after/removed/GONE'])
  })
})
