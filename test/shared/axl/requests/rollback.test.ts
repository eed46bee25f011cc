import { describe, expect, it } from 'vitest'
import { apply, digestOf, inShort, reasonsOf, rollback, rollbackWithheld } from './bundle'

const byHand = 'It is not known what it was before: put it back by hand.'
const donebyHand = 'It was done by hand, so it is put back by hand.'
const foundProfiles = [{ name: 'OLD' }, { name: 'NEW' }]
const was = (name: string, parts = {}) => ({ name, securityProfileName: 'OLD', ...parts })

describe('the way back of a profile', () => {
  it('S2-4, SP-6: found by its new name, gets its old one and what was changed', () => {
    const parts = {
      profiles: [{ name: 'B', asFoundName: 'A', digestAuthentication: true, noncePolicyTime: 60 }],
      asFound: { profiles: [{ name: 'A', description: 'was', noncePolicyTime: 900 }] },
    }
    expect(rollback(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=B newName=A description=was digestAuthentication=false noncePolicyTime=900',
    ])
  })

  it('SP-6: renames go back in an order in which each name is free', () => {
    const parts = {
      profiles: [
        { name: 'B', asFoundName: 'A' },
        { name: 'C', asFoundName: 'B' },
      ],
      asFound: { profiles: [{ name: 'A' }, { name: 'B' }] },
    }
    expect(rollback(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=B newName=A',
      'updateSipTrunkSecurityProfile name=C newName=B',
    ])
  })

  it('SP-6: waits until an added profile has given its name back', () => {
    const parts = {
      profiles: [{ name: 'PSTN old', asFoundName: 'PSTN' }, { name: 'PSTN' }, { name: 'WAN' }],
      sipTrunks: [{ name: 'T', securityProfileId: 'WAN' }],
      asFound: { profiles: [{ name: 'PSTN' }], sipTrunks: [was('T', { securityProfileName: 'PSTN' })] },
    }
    expect(rollback(parts)).toEqual([
      'removeSipTrunkSecurityProfile name=PSTN',
      'updateSipTrunkSecurityProfile name=PSTN old newName=PSTN',
      'updateSipTrunk name=T securityProfileName=PSTN',
      'doDeviceReset deviceName=T deviceResetType=Apply Configuration',
      'removeSipTrunkSecurityProfile name=WAN',
    ])
  })

  it('S2-4: is by hand where nobody knows what it was', () => {
    expect(rollback({ profiles: [{ name: 'A', asFoundName: 'A' }] })).toEqual([])
    expect(rollbackWithheld({ profiles: [{ name: 'A', asFoundName: 'A' }] })).toEqual([
      `updateSipTrunkSecurityProfile A: ${byHand}`,
    ])
  })

  it('PF-1, PF-21: is by hand where AXL cannot take what it was', () => {
    const long = 'x'.repeat(80)
    const parts = {
      profiles: [
        { name: 'A', asFoundName: long },
        { name: 'B', asFoundName: 'B' },
      ],
      asFound: { profiles: [{ name: long }, { name: 'B', incomingPort: 70_000 }] },
    }
    expect(apply(parts)).toHaveLength(2)
    expect(rollback(parts)).toEqual([])
    expect(rollbackWithheld(parts)).toEqual([
      'updateSipTrunkSecurityProfile A: Name has 80 characters; AXL takes at most 75.',
      'updateSipTrunkSecurityProfile B: Incoming Port 70000 is above 65535.',
    ])
  })

  it('is by hand where the change was', () => {
    const parts = {
      profiles: [
        { name: 'A', asFoundName: 'A', incomingPort: -1 },
        { name: 'N', noncePolicyTime: 0 },
      ],
      asFound: { profiles: [{ name: 'A' }] },
    }
    expect(rollback(parts)).toEqual([])
    expect(rollbackWithheld(parts)).toEqual([
      `updateSipTrunkSecurityProfile A: ${donebyHand}`,
      `removeSipTrunkSecurityProfile N: ${donebyHand}`,
    ])
  })

  it('S4-1: is applied where a trunk feels it that is not restarted', () => {
    const parts = {
      profiles: [
        { name: 'OLD', asFoundName: 'OLD', digestAuthentication: true },
        { name: 'NEW', asFoundName: 'NEW', digestAuthentication: true },
      ],
      sipTrunks: [
        { name: 'T', securityProfileId: 'NEW' },
        { name: 'U', securityProfileId: 'NEW' },
      ],
      asFound: { profiles: foundProfiles, sipTrunks: [was('T'), was('U', { securityProfileName: 'NEW' })] },
    }
    expect(rollback(parts).slice(2)).toEqual([
      'updateSipTrunk name=T securityProfileName=OLD',
      'applySipTrunkSecurityProfile name=OLD',
      'applySipTrunkSecurityProfile name=NEW',
    ])
  })

  it('S4-1: is applied for a trunk that is put back by hand, and has it still', () => {
    const parts = {
      profiles: [{ name: 'NEW', asFoundName: 'NEW', digestAuthentication: true }],
      sipTrunks: [{ name: 'T', securityProfileId: 'NEW' }],
      asFound: { profiles: foundProfiles },
    }
    expect(apply(parts).at(-1)).toBe('applySipTrunkSecurityProfile name=NEW')
    expect(rollback(parts)).toEqual([
      'updateSipTrunkSecurityProfile name=NEW digestAuthentication=false',
      'applySipTrunkSecurityProfile name=NEW',
    ])
  })

  it('S4-1: what was renamed is applied by its old name', () => {
    const parts = {
      profiles: [{ name: 'NEWER', asFoundName: 'OLD' }],
      sipTrunks: [{ name: 'T', securityProfileId: 'NEWER' }],
      asFound: { profiles: foundProfiles, sipTrunks: [was('T')] },
    }
    expect(rollback(parts).at(-1)).toBe('applySipTrunkSecurityProfile name=OLD')
  })
})

describe('the way back of what was added', () => {
  const added = {
    profiles: [{ name: 'OLD', asFoundName: 'OLD' }, { name: 'TLS' }],
    sipTrunks: [
      { name: 'T', securityProfileId: 'TLS' },
      { name: 'U', securityProfileId: 'TLS', srtpAllowed: true },
    ],
  }

  it('SP-4: a profile goes after the trunks have left it', () => {
    const parts = { ...added, asFound: { profiles: foundProfiles, sipTrunks: [was('T'), was('U')] } }
    expect(rollback(parts)).toEqual([
      'updateSipTrunk name=U securityProfileName=OLD srtpAllowed=false',
      'resetSipTrunk name=U',
      'updateSipTrunk name=T securityProfileName=OLD',
      'doDeviceReset deviceName=T deviceResetType=Apply Configuration',
      'removeSipTrunkSecurityProfile name=TLS',
    ])
  })

  it('SP-4: a profile stays while a trunk of unknown past has it', () => {
    const parts = { ...added, asFound: { profiles: foundProfiles, sipTrunks: [was('T')] } }
    expect(rollback(parts)).not.toContain('removeSipTrunkSecurityProfile name=TLS')
    expect(rollbackWithheld(parts)).toEqual([
      `updateSipTrunk U: ${byHand}`,
      `resetSipTrunk U: ${byHand}`,
      'removeSipTrunkSecurityProfile TLS: The trunk U, which is put back by hand, has it still (SP-4).',
    ])
  })

  it('SP-6: then a profile that wants its name back stays as it is', () => {
    const parts = {
      profiles: [{ name: 'OLD 1', asFoundName: 'OLD' }, { name: 'OLD' }],
      sipTrunks: [{ name: 'T', securityProfileId: 'OLD' }],
      asFound: { profiles: foundProfiles },
    }
    expect(rollback(parts)).toEqual([])
    expect(rollbackWithheld(parts)).toContain('updateSipTrunkSecurityProfile OLD 1: Another profile has the name OLD.')
  })

  it('S2-6: a realm is removed', () => {
    expect(inShort(digestOf({ sipRealms: [{ realm: 'r', userid: 'u' }] }).rollback)).toEqual(['removeSipRealm realm=r'])
    expect(reasonsOf(digestOf({ sipRealms: [{ realm: 'r' }] }).rollback)).toEqual([`removeSipRealm r: ${donebyHand}`])
  })

  it('S2-6: a realm that was there stays as it is, there and back', () => {
    const sipRealms = [{ realm: 'r', userid: 'u' }]
    expect(inShort(digestOf({ sipRealms, asFound: { sipRealms } }).apply)).toEqual([])
    expect(reasonsOf(digestOf({ sipRealms, asFound: { sipRealms } }).apply)[0]).toMatch(
      /^addSipRealm r: It is on the cluster already/,
    )
    expect(inShort(digestOf({ sipRealms, asFound: { sipRealms } }).rollback)).toEqual([])
    expect(reasonsOf(digestOf({ sipRealms, asFound: { sipRealms } }).rollback)).toEqual([])
    const another = { sipRealms, asFound: { sipRealms: [{ realm: 'r', userid: 'x' }] } }
    expect(reasonsOf(digestOf(another).apply)[0]).toContain('with the user x: change it by hand')
    expect(inShort(digestOf(another).rollback)).toEqual([])
  })

  it('S2-7: the methods of a user that were read are sent as far as they differ, and put back', () => {
    const methods = { acceptPresenceSubscription: true, allowReplaceHeader: false }
    const asFound = { applicationUsers: [{ userid: 'app', ...methods }] }
    const applicationUsers = [{ userid: 'app', ...methods, allowReplaceHeader: true }]
    expect(inShort(digestOf({ applicationUsers, asFound }).apply)).toEqual([
      'updateAppUser userid=app digestCredentials={{APP_USER_APP_DIGEST}} allowReplaceHeader=true',
    ])
    expect(inShort(digestOf({ applicationUsers, asFound }).rollback)).toEqual([
      'updateAppUser userid=app allowReplaceHeader=false',
    ])
    expect(reasonsOf(digestOf({ applicationUsers, asFound }).rollback)).toEqual([
      'updateAppUser app: Its former digest credentials cannot be read: where they were others, set those again by hand.',
    ])
    const same = digestOf({ applicationUsers: [{ userid: 'app', ...methods }], asFound })
    expect(inShort(same.rollback)).toEqual([])
  })

  it('S2-6, S2-7: a user that was added goes; the methods of one that was there are put back by hand', () => {
    expect(inShort(digestOf({ applicationUsers: [{ userid: 'app' }] }).rollback)).toEqual(['removeAppUser userid=app'])
    expect(reasonsOf(digestOf({ applicationUsers: [{ userid: 'app' }] }).rollback)).toEqual([
      'updateAppUser app: Where it was there before, it is not known which methods it had: put them back by hand.',
    ])
  })
})

describe('the way back of a device', () => {
  it('OV-5, S3-1, S5-2: a trunk gets all that was changed in one request', () => {
    const parts = {
      profiles: foundProfiles.map(({ name }) => ({ name, asFoundName: name })),
      sipTrunks: [{ name: 'T', securityProfileId: 'NEW', srtpAllowed: true }],
      asFound: { profiles: foundProfiles, sipTrunks: [was('T', { mtpRequired: true })] },
    }
    expect(apply(parts)).toHaveLength(4)
    expect(rollback(parts)).toEqual([
      'updateSipTrunk name=T securityProfileName=OLD mtpRequired=true srtpAllowed=false',
      'resetSipTrunk name=T',
    ])
  })

  it('SP-3: a trunk of which nobody knows the profile is put back by hand', () => {
    const parts = {
      profiles: [{ name: 'NEW', asFoundName: 'NEW' }],
      sipTrunks: [{ name: 'T', securityProfileId: 'NEW', srtpAllowed: true }],
      asFound: { profiles: foundProfiles, sipTrunks: [{ name: 'T' }] },
    }
    expect(apply(parts)).toHaveLength(4)
    expect(rollback(parts)).toEqual([])
    expect(rollbackWithheld(parts)[0]).toBe('updateSipTrunk T: SIP Trunk Security Profile is empty.')
  })

  it('SP-6: a trunk does not go back to a profile that a person renames', () => {
    const parts = {
      profiles: [{ name: 'RENAMED', asFoundName: 'OLD', incomingPort: 0.5 }, { name: 'NEW' }],
      sipTrunks: [{ name: 'T', securityProfileId: 'NEW' }],
      asFound: { profiles: [{ name: 'OLD' }], sipTrunks: [was('T')] },
    }
    expect(apply(parts)).toContain('updateSipTrunk name=T securityProfileName=NEW')
    expect(rollback(parts)).toEqual([])
    expect(rollbackWithheld(parts)).toContain('updateSipTrunk T: The profile OLD that it had was renamed by hand.')
  })

  it('HX-4, HX-12, HX-13: an H.323 device gets what was changed, and is reset', () => {
    const parts = {
      h323Devices: [{ name: 'G', srtpAllowed: true, allowH235PassThrough: true }],
      asFound: { h323Devices: [{ name: 'G', enableOutboundFaststart: true }] },
    }
    expect(rollback(parts)).toEqual([
      'updateH323Gateway name=G srtpAllowed=false enableOutboundFaststart=true allowH235PassThrough=false',
      'resetH323Gateway name=G',
    ])
  })

  it('HX-4: an H.323 device of unknown past is put back by hand', () => {
    const h323Devices = [{ name: 'G', srtpAllowed: true }]
    expect(rollback({ h323Devices })).toEqual([])
    expect(rollbackWithheld({ h323Devices })).toEqual([
      `updateH323Gateway G: ${byHand}`,
      `resetH323Gateway G: ${byHand}`,
    ])
  })

  it('what was done by hand is put back by hand', () => {
    const sipTrunks = [{ name: 'T'.repeat(101), srtpAllowed: true }]
    const h323Devices = [{ name: '', srtpAllowed: true }]
    expect(rollback({ sipTrunks, h323Devices })).toEqual([])
    expect(rollbackWithheld({ sipTrunks, h323Devices }).every((line) => line.endsWith(donebyHand))).toBe(true)
  })
})
