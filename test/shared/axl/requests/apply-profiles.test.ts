import { describe, expect, it } from 'vitest'
import { profileSettings } from '../../../../shared/catalogue/profile-fields'
import { plan, type PlanParts } from '../../../helpers/plan'
import { apply, applyWithheld, bundleOf, digestOf, inShort, reasonsOf } from './bundle'

const found = (...names: string[]) => ({ profiles: names.map((name) => ({ name })) })
const kept = (name: string, asFoundName = name) => ({ name, asFoundName })

describe('a profile that the plan adds', () => {
  it('S2-2: has all 17 settings, in the order of the schema', () => {
    const [request] = bundleOf(plan({ profiles: [{ name: 'NEW' }] })).apply.requests
    expect(request).toMatchObject({ step: 2, operation: 'addSipTrunkSecurityProfile', object: 'NEW' })
    const [profile] = request?.children ?? []
    expect(profile?.name).toBe('sipTrunkSecurityProfile')
    const elements = (Array.isArray(profile?.children) ? profile.children : []) as { name: string }[]
    expect(elements.map(({ name }) => name)).toEqual(Object.keys(profileSettings))
    expect(elements).toHaveLength(17)
  })

  it('PF-1: is withheld when its name is taken, on the cluster or in the plan', () => {
    const parts = {
      profiles: [{ name: 'new' }, { name: 'NEW' }, { name: 'OLD' }, { name: 'Of a trunk' }],
      asFound: { ...found('old'), sipTrunks: [{ name: 'T', securityProfileName: 'Of a trunk' }] },
    }
    expect(apply(parts)).toHaveLength(1)
    expect(applyWithheld(parts)).toEqual([
      'addSipTrunkSecurityProfile NEW: Another profile has the name NEW.',
      'addSipTrunkSecurityProfile OLD: Another profile has the name OLD.',
      'addSipTrunkSecurityProfile Of a trunk: Another profile has the name Of a trunk.',
    ])
  })

  it('SP-6: takes the name that a rename gives up', () => {
    const parts = { profiles: [{ name: 'PSTN' }, kept('PSTN old', 'PSTN')], asFound: found('PSTN') }
    expect(apply(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=PSTN newName=PSTN old',
      expect.stringMatching(/^addSipTrunkSecurityProfile sipTrunkSecurityProfile\(name=PSTN /),
    ])
  })

  const refused: [string, { name?: string; [setting: string]: string | number | undefined }, string][] = [
    ['PF-1', { name: 'n'.repeat(76) }, 'Name has 76 characters; AXL takes at most 75.'],
    ['PF-1', { name: '' }, 'Name is empty.'],
    ['PF-2', { description: 'd'.repeat(101) }, 'Description has 101 characters; AXL takes at most 100.'],
    ['PF-14', { noncePolicyTime: 0.5 }, 'Nonce Validity Time 0.5 is not a whole number.'],
    [
      'PF-18',
      { x509SubjectName: 'x'.repeat(4097) },
      'Secure Certificate Subject or Subject Alternate Name has 4097 characters; AXL takes at most 4096.',
    ],
    ['PF-21', { incomingPort: 65_536 }, 'Incoming Port 65536 is above 65535.'],
  ]
  it.each(refused.map(([id, settings, reason]) => ({ id, settings, reason })))(
    '$id: is withheld: $reason',
    ({ settings, reason }) => {
      const { requests, withheld } = bundleOf(plan({ profiles: [{ name: 'P', ...settings }] })).apply
      expect(requests).toEqual([])
      const operation = 'addSipTrunkSecurityProfile'
      expect(withheld).toEqual([{ step: 2, operation, object: settings.name ?? 'P', reason }])
    },
  )
})

describe('a profile that is on the cluster', () => {
  it('S2-4: gets no request where nothing differs', () => {
    expect(apply({ profiles: [kept('A')], asFound: found('A') })).toEqual([])
  })

  it('S2-4: gets only what differs, found by its name of today', () => {
    const profile = { ...kept('A'), digestAuthentication: true, description: '' }
    expect(apply({ profiles: [profile], asFound: { profiles: [{ name: 'A', description: 'x' }] } })).toEqual([
      'updateSipTrunkSecurityProfile name=A description= digestAuthentication=true',
    ])
  })

  it('SP-6: gets its new name beside the key', () => {
    expect(apply({ profiles: [{ ...kept('B', 'A'), incomingPort: 5070 }], asFound: found('A') })).toEqual([
      'updateSipTrunkSecurityProfile name=A newName=B incomingPort=5070',
    ])
  })

  it('S2-4: gets all settings where nobody knows what it was', () => {
    const [request] = bundleOf(plan({ profiles: [kept('A')] })).apply.requests
    expect(request?.children.map(({ name }) => name)).toEqual(Object.keys(profileSettings))
  })

  it('SP-6: renames go in an order in which each name is free', () => {
    const parts = { profiles: [kept('B', 'A'), kept('C', 'B')], asFound: found('A', 'B') }
    expect(apply(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=B newName=C',
      'updateSipTrunkSecurityProfile name=A newName=B',
    ])
  })

  it('SP-6: renames in a circle are withheld, with their trunks', () => {
    const parts = {
      profiles: [kept('B', 'A'), kept('A', 'B'), kept('D', 'C')],
      sipTrunks: [{ name: 'T', securityProfileId: 'A', srtpAllowed: true }],
      asFound: found('A', 'B', 'C'),
    }
    expect(apply(parts)).toEqual(['updateSipTrunkSecurityProfile name=C newName=D'])
    expect(applyWithheld(parts)).toEqual([
      'updateSipTrunkSecurityProfile B: The name B is not free in time: its profile is renamed too, and waits for a name itself.',
      'updateSipTrunkSecurityProfile A: The name A is not free in time: its profile is renamed too, and waits for a name itself.',
      'updateSipTrunk T: Its profile A is done by hand.',
      'doDeviceReset T: Its profile A is done by hand.',
      'applySipTrunkSecurityProfile A: The profile is updated by hand; apply it then.',
      'updateSipTrunk T: Its profile A is done by hand.',
      'resetSipTrunk T: Its profile A is done by hand.',
    ])
  })

  it('SP-4: does not take the name of a profile that the plan leaves on the cluster', () => {
    expect(applyWithheld({ profiles: [kept('Gone', 'A')], asFound: found('A', 'Gone') })).toEqual([
      'updateSipTrunkSecurityProfile Gone: Another profile has the name Gone.',
    ])
  })

  it('is withheld when another stands for the same one', () => {
    const sipTrunks = [{ name: 'T', securityProfileId: 'A' }]
    const parts = { profiles: [kept('B', 'A'), kept('A', 'A')], sipTrunks, asFound: found('A') }
    expect(apply(parts)).toEqual(['updateSipTrunkSecurityProfile name=A newName=B'])
    expect(applyWithheld(parts)).toEqual([
      'updateSipTrunkSecurityProfile A: Another profile of the plan stands for the same one on the cluster.',
      'updateSipTrunk T: Its profile A is done by hand.',
      'doDeviceReset T: Its profile A is done by hand.',
    ])
  })

  it('is withheld when its name of today is more than AXL finds, or none', () => {
    const long = 'x'.repeat(101)
    expect(applyWithheld({ profiles: [kept('A', long), kept('B', '')] })).toEqual([
      'updateSipTrunkSecurityProfile A: Name has 101 characters; AXL takes at most 100.',
      'updateSipTrunkSecurityProfile B: Name is empty.',
    ])
    expect(apply({ profiles: [kept('A', 'x'.repeat(100))], asFound: found('x'.repeat(100)) })).toHaveLength(1)
  })
})

describe('realms and application users', () => {
  it('S2-6: a realm has a placeholder for its password', () => {
    expect(inShort(digestOf({ sipRealms: [{ realm: 'sbc', userid: 'cucm' }] }).apply)).toEqual([
      'addSipRealm sipRealm(realm=sbc userid=cucm digestCredentials={{SIP_REALM_SBC}})',
    ])
  })

  it('S2-6: a realm without name or user, or with a name that is there already, is withheld', () => {
    const sipRealms = [
      { realm: 'a', userid: 'u' },
      { realm: 'a', userid: 'v' },
      { realm: ' ', userid: 'u' },
      { realm: 'b' },
    ]
    expect(inShort(digestOf({ sipRealms }).apply)).toHaveLength(1)
    expect(reasonsOf(digestOf({ sipRealms }).apply)).toEqual([
      'addSipRealm a: Another of this name comes before it in the plan; AXL cannot tell the two apart.',
      'addSipRealm  : Realm is empty.',
      'addSipRealm b: User is empty.',
    ])
  })

  it('S2-6, S2-7, PF-28, PF-30, PF-31, PF-32: a user that may not be there is added or set, its secrets placeholders', () => {
    const methods =
      'acceptPresenceSubscription=false acceptOutOfDialogRefer=true acceptUnsolicitedNotification=false allowReplaceHeader=false'
    expect(inShort(digestOf({ applicationUsers: [{ userid: 'app', acceptOutOfDialogRefer: true }] }).apply)).toEqual([
      `addAppUser appUser(userid=app password={{APP_USER_APP_PASSWORD}} digestCredentials={{APP_USER_APP_DIGEST}} presenceGroupName=Standard Presence group ${methods})`,
      `updateAppUser userid=app digestCredentials={{APP_USER_APP_DIGEST}} ${methods}`,
    ])
  })

  it('FC-10: a user gets new credentials only where it is new, or comes to a trunk that had no digest', () => {
    const requests = (more: PlanParts) =>
      apply({
        profiles: [{ name: 'D', asFoundName: 'D', digestAuthentication: true }],
        sipTrunks: [{ name: 'T', securityProfileId: 'D' }],
        applicationUsers: [{ userid: 'app', sipTrunkIds: ['T'] }],
        ...more,
      }).filter((request) => request.includes('AppUser'))
    const methods = {
      ...{ acceptPresenceSubscription: false, acceptOutOfDialogRefer: false },
      ...{ acceptUnsolicitedNotification: false, allowReplaceHeader: false },
    }
    const found = (digestAuthentication: boolean | null, trunk = 't') => ({
      profiles: [{ name: 'D', digestAuthentication }],
      sipTrunks: [{ name: trunk, securityProfileName: 'D' }],
      applicationUsers: [{ userid: 'app', ...methods }],
    })
    const set = ['updateAppUser userid=app digestCredentials={{APP_USER_APP_DIGEST}}']
    expect(requests({ asFound: found(true) })).toEqual([])
    expect(requests({ asFound: found(false) })).toEqual(set)
    expect(requests({ asFound: found(null) })).toEqual(set)
    expect(requests({ asFound: found(true, 'another') })).toEqual(set)
    expect(requests({ asFound: { ...found(true), applicationUsers: [] } })).toHaveLength(2)
    expect(requests({ asFound: { ...found(true), applicationUsers: null } })).toHaveLength(2)
  })

  it('S2-7: of two users of one name the second is withheld', () => {
    const applicationUsers = [{ userid: 'app' }, { userid: 'app' }, { userid: '' }]
    expect(inShort(digestOf({ applicationUsers }).apply)).toHaveLength(2)
    expect(reasonsOf(digestOf({ applicationUsers }).apply)).toEqual([
      'addAppUser app: Another of this name comes before it in the plan; AXL cannot tell the two apart.',
      'updateAppUser app: Another of this name comes before it in the plan; AXL cannot tell the two apart.',
      'addAppUser : User ID is empty.',
      'updateAppUser : User ID is empty.',
    ])
  })
})
