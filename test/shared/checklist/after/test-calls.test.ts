import { describe, expect, it } from 'vitest'
import type { H323Device, MgcpGateway, SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'
import type { Part, TrunkPart } from '../../../helpers/plan'

const lock = 'The phone shows the lock, speech goes both ways (N3).'
const nonsecure = 'Speech goes both ways; there is to be no lock.'

describe('a SIP trunk', () => {
  const list = (trunk: TrunkPart, profile: Part<SipTrunkSecurityProfile> = { securityMode: 'Encrypted' }) =>
    checklist({
      profiles: [{ name: 'P', ...profile }],
      sipTrunks: [{ name: 'A', securityProfileId: 'P', ...trunk, farEnd: { srtp: 'yes', ...trunk.farEnd } }],
    })
  const call = (trunk: TrunkPart, profile?: Part<SipTrunkSecurityProfile>) =>
    list(trunk, profile).line('after/sipTrunks/A/call')

  it('OV-1, HX-10, S5-4: a lock for media, TLS on its port for signaling; why is said once for all', () => {
    const line = call({ srtpAllowed: true })
    expect(line.action).toBe('Place a test call each way, from an encrypted phone')
    expect(line.see).toBe(`${lock} Signaling runs over TLS on port 5061.`)
    expect(line.evidence).toBe('from, to, times')
    expect(line.register).toEqual(['OV-1', 'HX-10', 'S5-4'])
  })

  it('S5-4: calls that the plan names stand with their numbers, at what they prove and nowhere else', () => {
    const testCalls = [
      { from: '2101', to: '+1 555 0100', through: ['A'] },
      { from: '', to: '7101', through: ['B', 'A'] },
      { from: '4101', to: '7102', through: ['B'] },
    ]
    const { line } = checklist({
      profiles: [{ name: 'P', securityMode: 'Encrypted' }],
      sipTrunks: ['A', 'C'].map((name) => ({ name, securityProfileId: 'P', srtpAllowed: true })),
      changeWindow: { testCalls },
    })
    expect(line('after/sipTrunks/A/call').enter).toEqual(['Call = 2101 to +1 555 0100', 'Call = ‹from› to 7101'])
    expect(line('after/sipTrunks/A/call').evidence).toBe('times')
    expect(line('after/sipTrunks/C/call').enter).toEqual([])
    expect(line('after/sipTrunks/C/call').evidence).toBe('from, to, times')
  })

  it('MG-1: a phone that is not secure has its own call, which is not secure', () => {
    const line = list({ srtpAllowed: true }).line('after/sipTrunks/A/plain-call')
    expect(line.action).toBe('Place a test call from a phone that is not secure')
    expect(line.see).toBe(nonsecure)
    expect(line.register).toEqual(['MG-1'])
    expect(list({}).ids).not.toContain('after/sipTrunks/A/plain-call')
  })

  it('OV-1, HX-5: TLS without SRTP has no lock', () => {
    const why = 'Nonsecure: SRTP Allowed is not checked on A (HX-5); A cannot do SRTP (MG-1).'
    expect(call({}).see).toBe(`${nonsecure} Signaling runs over TLS on port 5061. ${why}`)
    expect(call({}, {}).see).toBe(`${nonsecure} ${why}`)
  })

  it('HX-8, HX-7, MG-1: no lock with an MTP, or where the far end has no SRTP', () => {
    const mtp = call({ srtpAllowed: true, mtpRequired: true }).see
    expect(mtp).toContain(nonsecure)
    expect(mtp).toContain('MTP Required is checked on A (HX-8). Through a pass-through MTP it may be secure once')
    expect(call({ srtpAllowed: true, farEnd: { srtp: 'no' } }).see).toContain(nonsecure)
  })

  it('HX-6: says that a lock needs a far end of which nobody has spoken', () => {
    const unsure = 'Nobody has said that the far end of A has SRTP; without it the call is nonsecure (HX-6).'
    expect(call({ srtpAllowed: true, farEnd: { srtp: 'unknown' } }).see).toContain(unsure)
    expect(call({ srtpAllowed: true }).see).not.toContain(unsure)
  })

  it('OV-5: a lock says nothing of keys that can be read', () => {
    const exposed = 'the keys can be read in the signaling of A (OV-5)'
    expect(call({ srtpAllowed: true }, {}).see).toContain(exposed)
    expect(
      call({ srtpAllowed: true, networkSecured: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } }, {}).see,
    ).not.toContain('OV-5')
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
  const call = (device: Part<H323Device>, which = 'call') =>
    checklist({ h323Devices: [{ name: 'D', srtpAllowed: true, farEndSrtp: 'yes', ...device }] }).line(
      `after/h323Devices/D/${which}`,
    )

  it('HX-5, HX-10, HX-3, S5-4: shows a lock with SRTP, and says what its keys are worth', () => {
    expect(call({}).see).toBe(`${lock} Encrypted: the keys of D travel without confirmed IPsec (HX-3).`)
    expect(call({}).verify).toMatch(/^On the gateway show call active voice brief/)
    expect(
      call({ ipsec: { method: 'network', state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } } }).see,
    ).toBe(lock)
    expect(call({ kind: 'H.225 Trunk (Gatekeeper Controlled)' }).verify).toBe('')
    expect(call({}, 'plain-call').see).toContain(nonsecure)
  })

  it('HX-5, HX-8: none without it, or with an MTP', () => {
    expect(call({ mtpRequired: true }).see).toContain(`${nonsecure} Nonsecure: MTP Required is checked on D (HX-8).`)
    expect(call({ srtpAllowed: false, allowH235PassThrough: true }).see).toContain(nonsecure)
  })
})

describe('an MGCP gateway', () => {
  const list = (gateway: Part<MgcpGateway>) =>
    checklist({ mgcpGateways: [{ domainName: 'gw', srtp: true, ...gateway }] })
  const id = 'after/mgcpGateways/gw/call'
  const withStatus = { interface: 'E1 PRI', protectedFacilityIe: true } as const

  it('MG-9: protected status has calls of its own, in its unit: until it is on, a call in the clear goes through', () => {
    const { lines } = list(withStatus)
    const calls = lines.filter(({ id: one }) => one.startsWith('after/mgcpGateways/gw/'))
    expect(calls.map(({ unit, id: one }) => `${unit} ${one}`)).toEqual([
      `U1 ${id}`,
      'U1 after/mgcpGateways/gw/plain-call',
      `U2 ${id}/facility-ie`,
      'U2 after/mgcpGateways/gw/plain-call/facility-ie',
    ])
    expect(calls.map(({ see }) => /drops/u.test(see))).toEqual([false, false, true, true])
    expect(calls.map(({ register }) => register.includes('MG-9'))).toEqual([false, false, true, true])
    // Alone it has its calls too, and shows what they are without SRTP.
    const alone = checklist({ mgcpGateways: [{ domainName: 'gw', ...withStatus }] })
    expect(alone.line(`${id}/facility-ie`).see).toMatch(/^The call drops\./u)
    expect(alone.ids).not.toContain(id)
  })

  it('MG-1, MG-4, MG-9: shows a lock; on E1 PRI a dropped call is media in the clear', () => {
    const dropped = 'A call that drops when it is answered has media in the clear.'
    expect(list(withStatus).line(`${id}/facility-ie`).see).toContain(dropped)
    expect(list({ interface: 'T1 PRI' }).line(id).see).not.toContain(dropped)
    expect(list({ interface: 'T1 PRI' }).line(id).see).toContain(lock)
    expect(list({}).line(id).verify).toContain('show mgcp srtp summary')
  })

  it('MG-4, MG-9: an authenticated phone shows the shield, and on E1 PRI its call drops', () => {
    const plain = (kind: MgcpGateway['interface'], protectedFacilityIe = false) =>
      list({ interface: kind, protectedFacilityIe }).line(
        `after/mgcpGateways/gw/plain-call${protectedFacilityIe ? '/facility-ie' : ''}`,
      )
    expect(plain('T1 PRI').see).toMatch(/^The phone shows the shield, speech goes both ways\./)
    expect(plain('T1 PRI').see).toContain('signed, not encrypted (MG-4).')
    expect(plain('T1 PRI').register).toEqual(['MG-4'])
    expect(plain('E1 PRI', true).see).toMatch(/^The call drops\. .*\(MG-9\)/)
    expect(plain('E1 PRI', true).register).toEqual(['MG-9', 'MG-1'])
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

describe('MG-3, HX-1: a device with which only IPsec is done', () => {
  const ipsec = { method: 'cucm' } as const
  const { line, ids } = checklist({
    h323Devices: [{ name: 'H', ipsec }, { name: 'IDLE' }],
    mgcpGateways: [
      { domainName: 'a', ipsec },
      { domainName: 'b', ipsec: { method: 'network' } },
    ],
    asFound: {
      h323Devices: [
        { kind: 'H.323 Gateway', name: 'H' },
        { kind: 'H.323 Gateway', name: 'IDLE' },
      ],
    },
  })

  it('is proven by a call of its own, behind its IPsec', () => {
    expect(ids.filter((id) => id.endsWith('/call'))).toEqual(['after/h323Devices/H/call', 'after/mgcpGateways/a/call'])
    expect(ids.indexOf('after/mgcpGateways/a/call')).toBeGreaterThan(ids.indexOf('step1/mgcpGateways/a/ipsec/validate'))
  })

  it('MG-1: of which no lock is expected, nor anything of SRTP on the gateway', () => {
    expect(line('after/mgcpGateways/a/call').see).toContain(nonsecure)
    expect(line('after/mgcpGateways/a/call')).toMatchObject({ verify: '', register: ['MG-1', 'S1-3'] })
  })
})
