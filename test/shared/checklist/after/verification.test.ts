import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'

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

it('MG-1, HX-6: fallback is tried where anything is secure, and only there', () => {
  const secure = checklist({ h323Devices: [{ srtpAllowed: true }] })
  expect(secure.line('after/cluster/fallback').see).toContain('media falls back to RTP where a party has no SRTP')
  expect(checklist().ids).not.toContain('after/cluster/fallback')
})

describe('profiles that the plan no longer has', () => {
  const asFound = { profiles: [{ name: 'GONE' }, { name: 'KEPT' }, { name: 'GONE' }] }
  const list = checklist({ profiles: [{ name: 'KEPT', asFoundName: 'KEPT' }], asFound })

  it('SP-4: are deleted days after the window, when nothing has them', () => {
    const line = list.line('after/removed/GONE')
    expect(line.action).toBe('Delete the profile, days after the window')
    expect(line.goTo).toBe('System › Security › SIP Trunk Security Profile › Find › GONE')
    expect(line.see).toContain('CUCM refuses while a trunk still has it.')
    expect(line.aside).toBe('not before the rollback is ruled out')
    expect(line.register).toEqual(['SP-4'])
  })

  it('SP-4: each name once, and none that is kept', () => {
    expect(list.ids.filter((each) => each.startsWith('after/removed/'))).toEqual(['after/removed/GONE'])
  })
})
