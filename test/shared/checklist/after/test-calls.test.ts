import { describe, expect, it } from 'vitest'
import type { H323Device, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../../../../shared/model/project'
import { checklist } from '../../../helpers/checklist'
import type { Part } from '../../../helpers/plan'

const lock = 'The phone shows the lock, speech goes both ways. A shield means authenticated only.'
const nonsecure = 'Speech goes both ways; the phone shows no lock, which is right here.'

describe('a SIP trunk', () => {
  const call = (trunk: Part<SipTrunk>, profile: Part<SipTrunkSecurityProfile> = { securityMode: 'Encrypted' }) =>
    checklist({
      profiles: [{ name: 'P', ...profile }],
      sipTrunks: [{ name: 'A', securityProfileId: 'P', ...trunk, farEnd: { srtp: 'yes', ...trunk.farEnd } }],
    }).line('after/sipTrunks/A/call')

  it('OV-1, HX-10, S5-4: shows a lock for media, and TLS on its port for signaling', () => {
    const line = call({ srtpAllowed: true })
    expect(line.action).toBe('Place a test call each way, from an encrypted phone')
    expect(line.see).toBe(`${lock} Signaling runs over TLS on port 5061.`)
    expect(line.evidence).toBe('start and end of both calls, UTC')
    expect(line.register).toEqual(['OV-1', 'HX-10', 'S5-4'])
  })

  it('OV-1: TLS without SRTP has no lock', () => {
    expect(call({}).see).toBe(`${nonsecure} Signaling runs over TLS on port 5061.`)
    expect(call({}, {}).see).toBe(nonsecure)
  })

  it('HX-8, HX-5: no lock with an MTP, or where the far end has no SRTP', () => {
    expect(call({ srtpAllowed: true, mtpRequired: true }).see).toContain(nonsecure)
    expect(call({ srtpAllowed: true, farEnd: { srtp: 'no' } }).see).toContain(nonsecure)
  })

  it('HX-6: says that a lock needs a far end of which nobody has spoken', () => {
    const unsure = 'Nobody has said whether the far end does SRTP: without it there is no lock.'
    expect(call({ srtpAllowed: true, farEnd: { srtp: 'unknown' } }).see).toContain(unsure)
    expect(call({ srtpAllowed: true }).see).not.toContain(unsure)
  })

  it('OV-5: a lock says nothing of keys that can be read', () => {
    const exposed = 'It says nothing of the keys, which can be read on their way (OV-5).'
    expect(call({ srtpAllowed: true }, {}).see).toContain(exposed)
    expect(call({ srtpAllowed: true, networkSecured: { state: 'confirmed' } }, {}).see).not.toContain('OV-5')
    const authenticated = call({ srtpAllowed: true }, { securityMode: 'Authenticated' })
    expect(authenticated.see).toContain(exposed)
    expect(authenticated.see).toContain('signed and not encrypted')
  })

  it('S5-4: IOS at the far end has a command for it; others have their own', () => {
    expect(call({ srtpAllowed: true, farEnd: { kind: 'IOS' } }).verify).toContain('show call active voice brief')
    expect(call({ srtpAllowed: true, farEnd: { kind: 'CUCM' } }).verify).toBe('')
    expect(call({ farEnd: { kind: 'IOS' } }).verify).toBe('')
  })
})

describe('an H.323 device', () => {
  const call = (device: Part<H323Device>) =>
    checklist({ h323Devices: [{ name: 'D', srtpAllowed: true, farEndSrtp: 'yes', ...device }] }).line(
      'after/h323Devices/D/call',
    )

  it('HX-5, HX-10, S5-4: shows a lock with SRTP, and says what its keys are worth', () => {
    expect(call({}).see).toBe(`${lock} It says nothing of the keys, which can be read on their way (HX-3).`)
    expect(call({}).verify).toMatch(/^On the gateway show call active voice brief/)
    expect(call({ ipsec: { method: 'network', state: { state: 'confirmed' } } }).see).toBe(lock)
    expect(call({ kind: 'H.225 Trunk (Gatekeeper Controlled)' }).verify).toBe('')
  })

  it('HX-5, HX-8: none without it, or with an MTP', () => {
    expect(call({ mtpRequired: true }).see).toBe(nonsecure)
    expect(call({ srtpAllowed: false, allowH235PassThrough: true }).see).toBe(nonsecure)
  })
})

describe('an MGCP gateway', () => {
  const list = (gateway: Part<MgcpGateway>) =>
    checklist({ mgcpGateways: [{ domainName: 'gw', srtp: true, ...gateway }] })
  const id = 'after/mgcpGateways/gw/call'

  it('MG-1, MG-4, MG-9: shows a lock; on E1 PRI a dropped call is media in the clear', () => {
    const dropped = 'A call that drops when it is answered has media in the clear.'
    expect(list({ interface: 'E1 PRI' }).line(id).see).toContain(dropped)
    expect(list({ interface: 'T1 PRI' }).line(id).see).not.toContain(dropped)
    expect(list({ interface: 'T1 PRI' }).line(id).see).toContain(lock)
    expect(list({}).line(id).verify).toContain('show mgcp srtp summary')
  })

  it('MG-1: has no call without SRTP: nothing is set on it', () => {
    expect(list({ srtp: false }).ids).not.toContain(id)
  })
})

it('S4-2: a trunk that feels the change of its profile has a call; one that nothing touches has none', () => {
  const asFound = {
    profiles: [{ name: 'P' }, { name: 'Q' }],
    sipTrunks: [
      { name: 'A', securityProfileName: 'P' },
      { name: 'B', securityProfileName: 'Q' },
    ],
  }
  const { ids } = checklist({
    profiles: [
      { name: 'P', asFoundName: 'P', incomingPort: 5070 },
      { name: 'Q', asFoundName: 'Q' },
    ],
    sipTrunks: [
      { name: 'A', securityProfileId: 'P' },
      { name: 'B', securityProfileId: 'Q' },
    ],
    asFound,
  })
  expect(ids.filter((id) => id.startsWith('after/sipTrunks/'))).toEqual(['after/sipTrunks/A/call'])
})
