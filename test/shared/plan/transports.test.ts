import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applies } from '../../../shared/catalogue/field'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { ProfileSettings } from '../../../shared/plan/project'
import {
  defaultPortFor,
  encryptsSignaling,
  incomingTransportFor,
  isSecure,
  isTls,
  outgoingTransportsFor,
  withApplicationAuthorization,
  withDigest,
  withSecurityMode,
} from '../../../shared/plan/transports'

const modes = profileSettings.securityMode.choices
const incoming = profileSettings.incomingTransport.choices
const outgoing = profileSettings.outgoingTransport.choices
const settings = (more: Partial<ProfileSettings> = {}): ProfileSettings => ({ ...defaultsOf(profileSettings), ...more })
const everyCombination = modes.flatMap((securityMode) =>
  incoming.flatMap((incomingTransport) =>
    outgoing.map((outgoingTransport) => ({ securityMode, incomingTransport, outgoingTransport })),
  ),
)

describe('what follows from the mode', () => {
  it('PF-3: there are three modes', () => {
    expect(modes).toEqual(['Non Secure', 'Authenticated', 'Encrypted'])
  })

  it('PF-8: incoming is TCP+UDP when Non Secure, TLS otherwise', () => {
    expect(modes.map(incomingTransportFor)).toEqual(['TCP+UDP', 'TLS', 'TLS'])
  })

  it('PF-9, PF-10: outgoing is a choice of TCP, the default, and UDP when Non Secure, TLS otherwise', () => {
    expect(modes.map(outgoingTransportsFor)).toEqual([['TCP', 'UDP'], ['TLS'], ['TLS']])
    expect(profileSettings.outgoingTransport.default).toBe('TCP')
  })

  it('PF-21: the default port is 5061 for TLS, 5060 for the others', () => {
    expect(incoming.map(defaultPortFor)).toEqual([5060, 5061])
  })

  it('PF-4, PF-5, PF-6: all modes but Non Secure are secure; a profile is TLS by its incoming transport', () => {
    expect(modes.map((securityMode) => isSecure({ securityMode }))).toEqual([false, true, true])
    expect(incoming.map((incomingTransport) => isTls({ incomingTransport }))).toEqual([false, true])
  })

  it('OV-2: signaling is encrypted only when the mode and both transports say so', () => {
    expect(everyCombination).toHaveLength(18)
    expect(everyCombination.filter(encryptsSignaling)).toEqual([
      { securityMode: 'Encrypted', incomingTransport: 'TLS', outgoingTransport: 'TLS' },
    ])
  })
})

describe('withSecurityMode', () => {
  it('PF-8, PF-9, PF-21: from any profile, transports and default port fit the mode', () => {
    const port = fc.constantFrom(5060, 5061, 5561, -1, 70_000)
    fc.assert(
      fc.property(
        fc.constantFrom(...everyCombination),
        port,
        fc.constantFrom(...modes),
        (before, incomingPort, mode) => {
          const profile = settings({ ...before, incomingPort })
          const after = withSecurityMode(profile, mode)
          expect(after.securityMode).toBe(mode)
          expect(after.incomingTransport).toBe(incomingTransportFor(mode))
          expect(outgoingTransportsFor(mode)).toContain(after.outgoingTransport)
          const wasDefault = incomingPort === defaultPortFor(before.incomingTransport)
          expect(after.incomingPort).toBe(wasDefault ? defaultPortFor(after.incomingTransport) : incomingPort)
          expect(withSecurityMode(after, mode)).toEqual(after)
        },
      ),
    )
  })

  it('PF-21: leaves a port that a person set', () => {
    expect(withSecurityMode(settings({ incomingPort: 5560 }), 'Encrypted').incomingPort).toBe(5560)
    expect(withSecurityMode(settings({ incomingPort: 5061 }), 'Encrypted').incomingPort).toBe(5061)
  })

  it('PF-10: keeps UDP as long as the mode has it', () => {
    const udp = settings({ outgoingTransport: 'UDP' })
    expect(withSecurityMode(udp, 'Non Secure').outgoingTransport).toBe('UDP')
    expect(withSecurityMode(withSecurityMode(udp, 'Encrypted'), 'Non Secure').outgoingTransport).toBe('TCP')
  })

  it('touches nothing else, nor the profile given', () => {
    const before = settings({ name: 'SBC', x509SubjectName: 'a', digestAuthentication: true })
    const kept = structuredClone(before)
    const after = withSecurityMode(before, 'Encrypted')
    expect(before).toEqual(kept)
    const { securityMode, incomingTransport, outgoingTransport, incomingPort } = kept
    expect({ ...after, securityMode, incomingTransport, outgoingTransport, incomingPort }).toEqual(kept)
  })
})

describe('application level authorization', () => {
  it('PF-25: turning it on turns digest on', () => {
    expect(withApplicationAuthorization(settings(), true)).toEqual(
      settings({ applLevelAuthentication: true, digestAuthentication: true }),
    )
  })

  it('PF-25: turning digest off turns it off', () => {
    const both = settings({ applLevelAuthentication: true, digestAuthentication: true })
    expect(withDigest(both, false)).toEqual(settings())
  })

  it('PF-25: the other way round, neither follows the other', () => {
    const both = settings({ applLevelAuthentication: true, digestAuthentication: true })
    expect(withApplicationAuthorization(both, false)).toEqual(settings({ digestAuthentication: true }))
    expect(withDigest(settings(), true)).toEqual(settings({ digestAuthentication: true }))
    expect(withDigest(both, true)).toEqual(both)
  })

  it('PF-25, PF-14: it and the nonce time apply with digest only', () => {
    for (const field of [profileSettings.applLevelAuthentication, profileSettings.noncePolicyTime]) {
      expect(applies(field, { digestAuthentication: true })).toBe(true)
      expect(applies(field, { digestAuthentication: false })).toBe(false)
    }
  })
})
