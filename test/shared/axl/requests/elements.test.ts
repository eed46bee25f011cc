import { describe, expect, it } from 'vitest'
import { newProfileName, profileKey, settingElement } from '../../../../shared/axl/requests/elements'
import { profileSettings } from '../../../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../../../shared/catalogue/sip-trunk-fields'
import { sipRealmFields } from '../../../../shared/catalogue/user-fields'

const lock = '\u{1f512}'
const element = (name: string, children: string) => ({ ok: true, value: { name, children } })
const refused = (failure: string) => ({ ok: false, failure })

describe('settingElement', () => {
  it('writes flags, numbers, choices and texts as AXL reads them', () => {
    expect(settingElement(profileSettings.digestAuthentication, true)).toEqual(element('digestAuthentication', 'true'))
    expect(settingElement(profileSettings.digestAuthentication, false)).toEqual(
      element('digestAuthentication', 'false'),
    )
    expect(settingElement(profileSettings.incomingPort, 5061)).toEqual(element('incomingPort', '5061'))
    expect(settingElement(profileSettings.incomingTransport, 'TCP+UDP')).toEqual(
      element('incomingTransport', 'TCP+UDP'),
    )
    expect(settingElement(profileSettings.x509SubjectName, '')).toEqual(element('x509SubjectName', ''))
    expect(settingElement(sipTrunkFields.securityProfileId, 'TLS')).toEqual(element('securityProfileName', 'TLS'))
  })

  it('PF-14: refuses a nonce time that is not a whole number above 0', () => {
    const { noncePolicyTime } = profileSettings
    expect(settingElement(noncePolicyTime, 1)).toEqual(element('noncePolicyTime', '1'))
    expect(settingElement(noncePolicyTime, 0)).toEqual(refused('Nonce Validity Time 0 is below 1.'))
    for (const value of [600.5, 1e21, NaN, Infinity])
      expect(settingElement(noncePolicyTime, value)).toEqual(
        refused(`Nonce Validity Time ${String(value)} is not a whole number.`),
      )
  })

  it('PF-21: refuses a port that is not a whole number from 0 to 65535', () => {
    const { incomingPort } = profileSettings
    expect(settingElement(incomingPort, -0)).toEqual(element('incomingPort', '0'))
    expect(settingElement(incomingPort, 65_535)).toEqual(element('incomingPort', '65535'))
    expect(settingElement(incomingPort, 65_536)).toEqual(refused('Incoming Port 65536 is above 65535.'))
    expect(settingElement(incomingPort, -1)).toEqual(refused('Incoming Port -1 is below 0.'))
    expect(settingElement(incomingPort, 5061.5)).toEqual(refused('Incoming Port 5061.5 is not a whole number.'))
  })

  it('PF-18: counts characters as AXL does, by code points', () => {
    const { x509SubjectName, description } = profileSettings
    expect(settingElement(x509SubjectName, lock.repeat(4096)).ok).toBe(true)
    expect(settingElement(x509SubjectName, 'n'.repeat(4097)).ok).toBe(false)
    expect(settingElement(description, lock.repeat(100)).ok).toBe(true)
    expect(settingElement(description, lock.repeat(101))).toEqual(
      refused('Description has 101 characters; AXL takes at most 100.'),
    )
  })

  it('PF-1: a profile is found by 100 characters of name and named with 75', () => {
    const name = 'n'.repeat(76)
    expect(settingElement(profileKey, name)).toEqual(element('name', name))
    expect(settingElement(profileKey, 'n'.repeat(101)).ok).toBe(false)
    expect(settingElement(newProfileName, name)).toEqual(refused('Name has 76 characters; AXL takes at most 75.'))
    expect(settingElement(newProfileName, lock.repeat(75)).ok).toBe(true)
  })

  it('refuses a name that is empty or only blank', () => {
    expect(settingElement(profileKey, '')).toEqual(refused('Name is empty.'))
    expect(settingElement(sipRealmFields.realm, ' \t')).toEqual(refused('Realm is empty.'))
    expect(settingElement(sipTrunkFields.securityProfileId, null)).toEqual(
      refused('SIP Trunk Security Profile is empty.'),
    )
    expect(settingElement(sipTrunkFields.securityProfileId, '').ok).toBe(false)
  })

  it('refuses what XML cannot hold and what is not known', () => {
    expect(settingElement(sipRealmFields.realm, 'a\u0001')).toEqual(
      refused('Realm has a character that XML cannot hold.'),
    )
    expect(settingElement(profileSettings.description, '\ud800').ok).toBe(false)
    expect(settingElement(profileSettings.description, undefined)).toEqual(
      refused('It is not known what Description was.'),
    )
  })

  it('does not take a setting that AXL does not have', () => {
    expect(() => settingElement(sipTrunkFields.farEndId, '')).toThrow('no AXL element')
  })
})
