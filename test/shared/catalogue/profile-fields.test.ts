import { describe, expect, it } from 'vitest'
import { menuPaths } from '../../../shared/catalogue/menu-paths'
import { profileFields, profileSettings } from '../../../shared/catalogue/profile-fields'
import { register } from '../../../shared/register/register'

/** AXL's XSipTrunkSecurityProfile: element, most characters, default. Of the port AXL knows the one of TCP and UDP. */
const axlElements = [
  ['name', 75, ''],
  ['description', 100, ''],
  ['securityMode', undefined, 'Non Secure'],
  ['incomingTransport', undefined, 'TCP+UDP'],
  ['outgoingTransport', undefined, 'TCP'],
  ['digestAuthentication', undefined, false],
  ['noncePolicyTime', undefined, 600],
  ['x509SubjectName', 4096, ''],
  ['incomingPort', undefined, 5060],
  ['applLevelAuthentication', undefined, false],
  ['acceptPresenceSubscription', undefined, false],
  ['acceptOutOfDialogRefer', undefined, false],
  ['acceptUnsolicitedNotification', undefined, false],
  ['allowReplaceHeader', undefined, false],
  ['transmitSecurityStatus', undefined, false],
  ['sipV150OutboundSdpOfferFiltering', undefined, 'Use Default Filter'],
  ['allowChargingHeader', undefined, false],
]

describe('the settings of a profile', () => {
  it('are the 17 of AXL, in its order, with its lengths and defaults', () => {
    const rows = Object.values(profileSettings)
    expect(rows.map(({ axl, default: value }) => [axl?.element, axl?.maxLength, value])).toEqual(axlElements)
  })

  it('have the name of their AXL element in the project file', () => {
    expect(Object.entries(profileSettings).map(([name, { axl }]) => name === axl?.element)).not.toContain(false)
  })

  it('are all set in the window of the profile, whose menu the guide writes otherwise (S2-1)', () => {
    expect(new Set(Object.values(profileSettings).map(({ menu }) => menu))).toEqual(new Set([menuPaths.profile]))
    expect(menuPaths.profile.menu.join(' > ')).toBe('System > Security > SIP Trunk Security Profile')
    expect(menuPaths.profile.inGuide).toBe('System > Security Profile > SIP Trunk Security Profile')
  })

  it('stand in a profile after where it comes from', () => {
    expect(Object.keys(profileFields)).toEqual(['id', 'asFoundName', 'predefined', ...Object.keys(profileSettings)])
  })
})

describe('every field of the register is a setting', () => {
  it.each([
    ['PF-1', 'name', 'Name'],
    ['PF-2', 'description', 'Description'],
    ['PF-3', 'securityMode', 'Device Security Mode'],
    ['PF-8', 'incomingTransport', 'Incoming Transport Type'],
    ['PF-9', 'outgoingTransport', 'Outgoing Transport Type'],
    ['PF-11', 'digestAuthentication', 'Enable Digest Authentication'],
    ['PF-14', 'noncePolicyTime', 'Nonce Validity Time'],
    ['PF-16', 'x509SubjectName', 'Secure Certificate Subject or Subject Alternate Name'],
    ['PF-21', 'incomingPort', 'Incoming Port'],
    ['PF-25', 'applLevelAuthentication', 'Enable Application Level Authorization'],
    ['PF-28', 'acceptPresenceSubscription', 'Accept Presence Subscription'],
    ['PF-30', 'acceptOutOfDialogRefer', 'Accept Out-of-Dialog Refer'],
    ['PF-31', 'acceptUnsolicitedNotification', 'Accept Unsolicited Notification'],
    ['PF-32', 'allowReplaceHeader', 'Accept Replaces Header'],
    ['PF-33', 'transmitSecurityStatus', 'Transmit Security Status'],
    ['PF-34', 'sipV150OutboundSdpOfferFiltering', 'SIP V.150 Outbound SDP Offer Filtering'],
  ] as const)('%s: %s is called %s', (id, setting, label) => {
    expect(profileSettings[setting].label).toBe(label)
    const naming = Object.entries(profileSettings).filter(([, row]) => row.register.some((other) => other === id))
    expect(naming.map(([name]) => name)).toEqual([setting])
  })

  it('no field, rule, caution or fact of the profile is left out', () => {
    const rows = Object.values(profileSettings).flatMap((row) => [
      ...row.register,
      ...(row.kind === 'choice' ? Object.values(row.means ?? {}).flatMap((meaning) => meaning.register) : []),
    ])
    const ofProfiles = Object.keys(register).filter((id) => id.startsWith('PF-'))
    expect(ofProfiles.filter((id) => !rows.some((named) => named === id))).toEqual([])
  })
})

describe('limits and choices', () => {
  it('PF-1: a name is required and has at most 75 characters', () => {
    expect(profileSettings.name).toMatchObject({ required: true, maxLength: 75 })
  })

  it('PF-2: a description has at most 50 characters, six of which it may not have', () => {
    expect(profileSettings.description.maxLength).toBe(50)
    expect([...(profileSettings.description.forbidden ?? '')].sort()).toEqual(['"', '%', '&', '<', '>', '\\'])
  })

  it('PF-3, PF-4, PF-5, PF-6: each mode says what it gives', () => {
    const { choices, means } = profileSettings.securityMode
    expect(choices).toEqual(['Non Secure', 'Authenticated', 'Encrypted'])
    expect(choices.map((mode) => means?.[mode]?.register[0])).toEqual(['PF-4', 'PF-5', 'PF-6'])
    expect(means?.Authenticated?.says).toContain('nothing is encrypted')
  })

  it('PF-8, PF-9, PF-10: transports are those of the window, which are fewer than those of AXL', () => {
    expect(profileSettings.incomingTransport.choices).toEqual(['TCP+UDP', 'TLS'])
    expect(profileSettings.outgoingTransport.choices).toEqual(['TCP', 'UDP', 'TLS'])
  })

  it('PF-11, PF-13, PF-15: help says whom digest identifies and what the nonce is for', () => {
    expect(profileSettings.digestAuthentication.help).toContain('identifies users on TCP and UDP trunks')
    expect(profileSettings.noncePolicyTime.help).toContain('MD5 hash of the digest password')
  })

  it('PF-14: the nonce is valid for 600 seconds unless set, and for one at least', () => {
    expect(profileSettings.noncePolicyTime).toMatchObject({ default: 600, unit: 'seconds', min: 1 })
  })

  it('PF-18, PF-21: 4096 characters of subject names, ports from 0 to 65535', () => {
    expect(profileSettings.x509SubjectName.maxLength).toBe(4096)
    expect(profileSettings.incomingPort).toMatchObject({ min: 0, max: 65_535, default: 5060 })
  })

  it('PF-20, PF-23, PF-26, PF-27, PF-37: help says what a person has to know', () => {
    expect(profileSettings.x509SubjectName.help).toContain('for a cluster or SRV')
    expect(profileSettings.x509SubjectName.help).toContain('certificate that the far end presents')
    expect(profileSettings.incomingPort.help).toContain('every trunk with this profile')
    expect(profileSettings.applLevelAuthentication.help).toContain('After the trunk, the application user')
    expect(profileSettings.applLevelAuthentication.help).toContain('an application that is not trusted')
  })

  it('PF-33: the security status is not sent unless set', () => {
    expect(profileSettings.transmitSecurityStatus.default).toBe(false)
  })

  it('PF-34, PF-35: four filters, of which the default is the service parameter', () => {
    const { choices, means, default: first } = profileSettings.sipV150OutboundSdpOfferFiltering
    expect(choices).toEqual(['Use Default Filter', 'No Filtering', 'Remove MER V.150', 'Remove Pre-MER V.150'])
    expect(first).toBe(choices[0])
    expect(means?.['Use Default Filter']?.says).toContain('service parameter')
    expect(means?.['Remove MER V.150']?.says).toContain('older than MER')
    expect(means?.['Remove Pre-MER V.150']?.says).toContain('MER-compliant')
  })
})
