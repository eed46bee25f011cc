import { describe, expect, it } from 'vitest'
import { soapEnvelope } from '../../shared/axl/envelope'
import { type XmlElement } from '../../shared/axl/xml'
import { type AxlVersion } from '../../shared/catalogue/cluster-fields'
import { validateRequest } from './axl-schema'

const versions: AxlVersion[] = ['11.5', '12.0', '12.5', '14.0', '15.0']

const element = (name: string, children: XmlElement['children']): XmlElement => ({ name, children })
const elements = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => element(name, value))

const profile = {
  name: 'STSP-PSTN-5061',
  description: 'Toward the PSTN',
  securityMode: 'Encrypted',
  incomingTransport: 'TLS',
  outgoingTransport: 'TLS',
  digestAuthentication: 'false',
  noncePolicyTime: '600',
  x509SubjectName: 'sbc1.example.com,sbc2.example.com',
  incomingPort: '5061',
  sipV150OutboundSdpOfferFiltering: 'Use Default Filter',
  allowChargingHeader: 'false',
}

const addProfile = (values: Record<string, string>, version: AxlVersion = '15.0') =>
  soapEnvelope(version, 'addSipTrunkSecurityProfile', [element('sipTrunkSecurityProfile', elements(values))])

const without = (values: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))

const gateKeeperInfo = element('gateKeeperInfo', elements({ gateKeeper: 'gk.example.com', terminalType: 'Gateway' }))

const goodRequests: Record<string, (version: AxlVersion) => string> = {
  addSipTrunkSecurityProfile: (version) => addProfile(profile, version),
  updateSipTrunkSecurityProfile: (version) =>
    soapEnvelope(
      version,
      'updateSipTrunkSecurityProfile',
      elements({ name: 'A', newName: 'B', securityMode: 'Non Secure' }),
    ),
  updateSipTrunk: (version) =>
    soapEnvelope(
      version,
      'updateSipTrunk',
      elements({ name: 'SIPT-1', securityProfileName: 'A', srtpAllowed: 'true' }),
    ),
  doDeviceReset: (version) =>
    soapEnvelope(version, 'doDeviceReset', elements({ deviceName: 'SIPT-1', deviceResetType: 'Apply Configuration' })),
  addAppUser: (version) =>
    soapEnvelope(version, 'addAppUser', [
      element('appUser', [
        element('userid', 'presence'),
        element('digestCredentials', { placeholder: 'DIGEST_1' }),
        ...elements({ presenceGroupName: 'Standard Presence group', acceptPresenceSubscription: 'true' }),
      ]),
    ]),
  addH323Trunk: (version) =>
    soapEnvelope(version, 'addH323Trunk', [
      element('h323Trunk', [
        ...elements({
          name: 'H225-GK',
          product: 'H.225 Trunk (Gatekeeper Controlled)',
          class: 'Trunk',
          protocol: 'H.225',
          protocolSide: 'Network',
          devicePoolName: 'Default',
          locationName: 'Hub_None',
          srtpAllowed: 'true',
          enableOutboundFaststart: 'false',
        }),
        gateKeeperInfo,
      ]),
    ]),
}

const badProfiles: Record<string, [Record<string, string>, RegExp]> = {
  'a value outside an enumeration': [{ ...profile, securityMode: 'Secured' }, /'Secured' is not a valid value/],
  'the wrong order': [
    { ...without(profile, 'incomingTransport'), incomingTransport: 'TLS' },
    /'incomingTransport': This element is not expected/,
  ],
  'no sipV150OutboundSdpOfferFiltering': [
    without(profile, 'sipV150OutboundSdpOfferFiltering'),
    /Expected is .*sipV150OutboundSdpOfferFiltering \)/,
  ],
  'a name of 76 characters': [{ ...profile, name: 'n'.repeat(76) }, /exceeds the allowed maximum length of '75'/],
  'a description of 101 characters': [{ ...profile, description: 'd'.repeat(101) }, /maximum length of '100'/],
  'a boolean TRUE': [
    { ...profile, digestAuthentication: 'TRUE' },
    /'digestAuthentication'.*not accepted by the pattern/s,
  ],
  'an unknown element': [{ ...profile, allowSrtp: 'true' }, /'allowSrtp': This element is not expected/],
}

describe.each(versions)('the schema of AXL %s', (version) => {
  it.each(Object.entries(goodRequests))('takes a good %s', (_, request) => {
    expect(validateRequest(request(version), version)).toEqual([])
  })

  it.each(Object.entries(badProfiles))('refuses %s', (_, [values, error]) => {
    expect(validateRequest(addProfile(values, version), version).join('\n')).toMatch(error)
  })

  it('takes a name of 75 characters', () => {
    expect(validateRequest(addProfile({ ...profile, name: '\u{1F512}'.repeat(75) }, version), version)).toEqual([])
  })
})

const edited = (from: string | RegExp, to: string): string => {
  const changed = addProfile(profile).replace(from, to)
  expect(changed).not.toBe(addProfile(profile))
  return changed
}

describe('validateRequest', () => {
  it('refuses an operation that AXL does not have', () => {
    expect(validateRequest(soapEnvelope('15.0', 'applySipTrunk', elements({ name: 'A' })), '15.0')).toEqual([
      expect.stringContaining('No matching global declaration'),
    ])
  })

  it('refuses the namespace of another version', () => {
    expect(validateRequest(addProfile(profile, '12.5'), '15.0')).toHaveLength(1)
  })

  it('refuses children in a default namespace', () => {
    const xml = edited('xmlns:axl=', 'xmlns="http://www.cisco.com/AXL/API/15.0" xmlns:axl=')
    expect(validateRequest(xml, '15.0').join()).toContain('This element is not expected')
  })

  it('refuses what is not a SOAP 1.1 envelope with one operation', () => {
    const operation = '<axl:getCCMVersion xmlns:axl="http://www.cisco.com/AXL/API/15.0"/>'
    const answer = '<axl:addSipTrunkSecurityProfileResponse xmlns:axl="http://www.cisco.com/AXL/API/15.0"/>'
    const body = '</soapenv:Body>'
    const bad: [string, string][] = [
      [edited(body, `${operation}${body}`), 'the Body holds 2 nodes'],
      [edited(body, `stray${body}`), 'the Body holds 2 nodes'],
      [edited(/<axl:.*<\/axl:[^>]*>/s, ''), 'the Body holds 0 nodes'],
      [edited(/<axl:.*<\/axl:[^>]*>/s, 'stray'), 'the Body holds no operation'],
      [edited(/<axl:.*<\/axl:[^>]*>/s, answer), 'is an answer'],
      [edited(body, `${body}<soapenv:Body>${operation}${body}`), 'more than Header and Body'],
      [edited(body, `${body}<soapenv:Header/>`), 'does not end with a SOAP 1.1 Body'],
      [edited('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'), 'SOAP 1.1'],
      [edited('?>', '?><!DOCTYPE x>'), 'no DTD'],
      [edited('</axl:', '</other:'), 'line 18: Opening and ending tag mismatch'],
    ]
    expect(bad.map(([xml]) => validateRequest(xml, '15.0')[0])).toEqual(
      bad.map(([, error]) => expect.stringContaining(error) as string),
    )
  })

  it('takes an envelope with a Header', () => {
    expect(validateRequest(edited('<soapenv:Body>', '<soapenv:Header/><soapenv:Body>'), '15.0')).toEqual([])
  })
})
