import { describe, expect, it } from 'vitest'
import { profileFields, type SipTrunkSecurityProfile } from '../../../shared/catalogue/profile-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { changeProfile } from '../../../shared/profiles/change-profile'
import { choicesLeft, derivedSettings, portDefault } from '../../../shared/profiles/derived-settings'
import { withSecurityMode } from '../../../shared/plan/transports'

const clear: SipTrunkSecurityProfile = { ...defaultsOf(profileFields), id: 'p', name: 'P' }
const modes = ['Non Secure', 'Authenticated', 'Encrypted'] as const

describe('changeProfile', () => {
  it('PF-21: a port that a person set stays when the mode changes', () => {
    const own = { ...clear, incomingPort: 5071 }
    const { profile, followed } = changeProfile(own, 'securityMode', 'Encrypted')
    expect(profile.incomingPort).toBe(5071)
    expect(followed.map(({ setting }) => setting)).toEqual(['incomingTransport', 'outgoingTransport'])
  })

  it('PF-9, PF-10: UDP stays UDP while the mode is Non Secure, and is TCP after a secure mode', () => {
    const udp = changeProfile(clear, 'outgoingTransport', 'UDP')
    expect(udp).toEqual({ profile: { ...clear, outgoingTransport: 'UDP' }, followed: [] })
    const { profile: secure } = changeProfile(udp.profile, 'securityMode', 'Encrypted')
    expect(changeProfile(secure, 'securityMode', 'Non Secure').profile.outgoingTransport).toBe('TCP')
  })

  it('PF-25: application level authorization brings digest, and goes with it', () => {
    const on = changeProfile(clear, 'applLevelAuthentication', true)
    expect(on.profile).toMatchObject({ applLevelAuthentication: true, digestAuthentication: true })
    expect(on.followed).toMatchObject([{ setting: 'digestAuthentication', from: false, to: true }])
    const off = changeProfile(on.profile, 'digestAuthentication', false)
    expect(off.profile).toMatchObject({ applLevelAuthentication: false, digestAuthentication: false })
    expect(off.followed).toMatchObject([{ setting: 'applLevelAuthentication', from: true, to: false }])
  })

  it('nothing follows a setting on which no other depends', () => {
    expect(changeProfile(clear, 'name', 'Q')).toEqual({ profile: { ...clear, name: 'Q' }, followed: [] })
    expect(changeProfile(clear, 'incomingPort', 70_000).followed).toEqual([])
  })
})

describe('derivedSettings', () => {
  it.each(modes)('PF-8, PF-9: what follows from %s is what withSecurityMode sets', (mode) => {
    const profile = withSecurityMode(clear, mode)
    for (const [setting, { value, from }] of Object.entries(derivedSettings(profile))) {
      expect(profile).toHaveProperty(setting, value)
      expect(from).toBe('securityMode')
    }
  })

  it('PF-9: the outgoing transport is a choice while the mode is Non Secure, and only then', () => {
    expect(Object.keys(derivedSettings(clear))).toEqual(['incomingTransport'])
    expect(choicesLeft(clear)).toEqual({ outgoingTransport: ['TCP', 'UDP'] })
    const secure = withSecurityMode(clear, 'Authenticated')
    expect(Object.keys(derivedSettings(secure))).toEqual(['incomingTransport', 'outgoingTransport'])
  })

  it('PF-21: the default of the port follows the transport', () => {
    expect(portDefault(clear)).toEqual({ incomingPort: 5060 })
    expect(portDefault(withSecurityMode(clear, 'Encrypted'))).toEqual({ incomingPort: 5061 })
  })
})
