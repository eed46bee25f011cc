import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const list = (parts: PlanParts = {}) =>
  checklist({
    profiles: [{ name: 'DIGEST', digestAuthentication: true }, { name: 'PLAIN' }],
    sipTrunks: [
      { name: 'A', securityProfileId: 'DIGEST', sipRealmId: 'far.example.com' },
      { name: 'B', securityProfileId: 'PLAIN', sipRealmId: 'idle.example.com' },
    ],
    sipRealms: [
      { realm: 'far.example.com', userid: 'cucm' },
      { realm: 'idle.example.com', userid: 'cucm' },
      { realm: 'nobody.example.com', userid: 'cucm' },
    ],
    applicationUsers: [
      { userid: 'app', sipTrunkIds: ['A'], acceptPresenceSubscription: true },
      { userid: 'idle', sipTrunkIds: ['B', 'gone'] },
    ],
    ...parts,
  })

describe('a SIP realm', () => {
  const line = list().line('step2/sipRealms/far.example.com')

  it('S2-6: is added in its window, its credentials from the vault, with a way back', () => {
    expect(line.goTo).toBe('User Management › SIP Realm › Add New')
    expect(line.enter).toEqual([
      'Realm = far.example.com',
      'User = cucm',
      'Digest Credentials, twice = ‹from your vault›',
    ])
    expect(line.see).toContain('No file or page of this plan has the credential.')
    expect(line.undo).toMatch(/^Rollback W\.\d\d$/)
    expect(line.aside).toMatch(/^for A · rollback W\.\d\d$/)
    expect(line.register).toEqual(['S2-6', 'XD-7'])
  })

  it('XD-7: says which direction it is for, and with what CUCM challenges', () => {
    expect(line.cautions).toEqual([
      'XD-7: It answers a challenge of the far end. CUCM itself challenges with its Cluster ID, CLUSTER.',
    ])
    expect(
      list({ cluster: { name: '' } })
        .line(line.id)
        .cautions.join(),
    ).toContain('with its Cluster ID.')
  })
})

it('S2-6, S2-7: realms and users that no trunk with digest needs have no line, and no way back', () => {
  expect(list().ids.join('\n')).not.toMatch(/idle|nobody/)
  const none = list({ profiles: [{ name: 'DIGEST' }, { name: 'PLAIN' }] }).ids.join('\n')
  expect(none).not.toMatch(/sipRealms|applicationUsers/)
})

it('S2-7, S2-6: an application user has its methods box by box, and its credentials from the vault', () => {
  const line = list().line('step2/applicationUsers/app')
  expect(line.goTo).toBe('User Management › Application User › Find › app')
  expect(line.action).toMatch(/^Add the user where it is not there/u)
  expect(line.enter).toEqual([
    'Password, twice, where it is added = ‹from your vault›',
    'Accept Presence Subscription = check',
    'Accept Out-of-Dialog Refer = uncheck',
    'Accept Unsolicited Notification = uncheck',
    'Accept Header Replacement = uncheck',
    'Digest Credentials, twice = ‹from your vault›',
  ])
  expect(line.cautions.join()).toContain('FC-10: Whoever answers as this user needs these credentials')
  expect(line.see).toContain('The trunk is asked first, then the user: both must accept a method.')
  expect(line.undo).toMatch(/^Rollback W\.\d\d$/)
  expect(line.register).toEqual(['S2-6', 'S2-7', 'PF-28', 'PF-30', 'PF-31', 'PF-32'])
})

it('FC-10: a user that was found with digest on its trunk keeps its credentials, and is never deleted', () => {
  const known = list({
    asFound: {
      profiles: [{ name: 'DIGEST', digestAuthentication: true }],
      sipTrunks: [{ name: 'A', securityProfileName: 'DIGEST' }],
      applicationUsers: [{ userid: 'app' }],
    },
  })
  const line = known.line('step2/applicationUsers/app')
  expect(line.action).toBe('Mark the methods that the user may use')
  expect(line.enter.at(-1)).toBe('Digest Credentials, twice = ‹from your vault, unless they are set›')
  expect(line.enter.join()).not.toContain('Password')
  expect(line.cautions).toEqual([])
  const back = known.line('rollback/applicationUsers/app')
  expect(back.action).toBe('Put back the methods as they were found')
  expect(back.enter).toEqual([
    'Accept Presence Subscription = uncheck (was checked)',
    'Accept Out-of-Dialog Refer = uncheck',
    'Accept Unsolicited Notification = uncheck',
    'Accept Header Replacement = uncheck',
  ])
  expect(back.see).toBe('The boxes are as before the window.')
  expect(known.ids).not.toContain('rollback/applicationUsers/app/methods')
})
