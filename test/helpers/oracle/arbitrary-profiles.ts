import fc from 'fast-check'
import type { ProfileFound, ProfileSettings, SipTrunkSecurityProfile } from './project-v2'
import { profile, profileFound } from './plan-v2'
import { flag, id, mostly, once, oneOf, profileName, rarely, subjectNames } from './pools'

const padlock = '\u{1f512}'

/** On the four methods of a profile and of a user. */
export const methods = {
  acceptPresenceSubscription: flag,
  acceptOutOfDialogRefer: flag,
  acceptUnsolicitedNotification: flag,
  allowReplaceHeader: flag,
}
const securityMode = oneOf('Non Secure', 'Authenticated', 'Encrypted', 'Encrypted')
const settings = {
  description: mostly('', padlock.repeat(50), padlock.repeat(51), ...'"%&\\<>\'#'),
  noncePolicyTime: mostly(600, 1, 0, 0.5, -1),
  x509SubjectName: subjectNames,
  incomingPort: rarely(oneOf(5061, 5061, 5060, 5071), oneOf(5090, 5091, 0, -0, -1, 65_535, 65_536, 5061.5), 4),
  digestAuthentication: flag,
  applLevelAuthentication: flag,
  transmitSecurityStatus: flag,
  ...methods,
}
const transports = {
  incomingTransport: oneOf('TLS', 'TCP+UDP'),
  outgoingTransport: oneOf('TLS', 'TCP', 'UDP'),
}
/** Left out, transports and port follow the mode; UDP is a choice of its own of one that is not secure. */
const drawnSettings = fc
  .record({
    mode: securityMode,
    some: fc.record(settings, { requiredKeys: [] }),
    udp: flag,
    odd: once(5),
    how: fc.record(transports, { requiredKeys: [] }),
  })
  .map(({ mode, some, udp, odd, how }) => ({
    securityMode: mode,
    ...some,
    ...(udp && mode === 'Non Secure' ? { outgoingTransport: 'UDP' as const } : {}),
    ...(odd ? how : {}),
  }))

export const someProfile: fc.Arbitrary<SipTrunkSecurityProfile> = fc
  .tuple(
    fc.record({
      id,
      name: profileName,
      predefined: mostly(false, true),
      asFoundName: fc.option(profileName, { freq: 3 }),
    }),
    drawnSettings,
  )
  .map(([head, rest]) => profile({ ...head, ...rest }))

/** As found: every setting may be one that was not read. */
export const someProfileFound: fc.Arbitrary<ProfileFound> = fc
  .tuple(profileName, drawnSettings, fc.array(once(6), { minLength: 17, maxLength: 17 }))
  .map(([name, rest, areUnread]) => {
    const known = profileFound({ name, ...rest })
    const values = Object.entries(known).map(([key, value], at) => [
      key,
      areUnread[at] && key !== 'name' ? null : value,
    ])
    return Object.fromEntries(values) as unknown as ProfileFound
  })

/** As version 1 has a profile as found: all of it is known. */
export const someWholeProfile: fc.Arbitrary<{ name: string } & ProfileSettings> = fc
  .tuple(profileName, drawnSettings)
  .map(([name, rest]) => {
    const { id: _id, asFoundName: _asFoundName, predefined: _predefined, ...kept } = profile({ ...rest, name })
    return kept
  })
