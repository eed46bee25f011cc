import type { ProfileSettings } from '../catalogue/profile-fields'

type SecurityMode = ProfileSettings['securityMode']
type OutgoingTransport = ProfileSettings['outgoingTransport']

/** PF-8: TCP+UDP when Non Secure, TLS otherwise. */
export const incomingTransportFor = (mode: SecurityMode): ProfileSettings['incomingTransport'] =>
  mode === 'Non Secure' ? 'TCP+UDP' : 'TLS'

/** PF-9: a choice of two when Non Secure, TLS otherwise. The first is the default (PF-10). */
export const outgoingTransportsFor = (mode: SecurityMode): readonly OutgoingTransport[] =>
  mode === 'Non Secure' ? ['TCP', 'UDP'] : ['TLS']

/** PF-21: 5061 for TLS, 5060 for the others. */
export const defaultPortFor = (incoming: ProfileSettings['incomingTransport']): number =>
  incoming === 'TLS' ? 5061 : 5060

export const isTls = (profile: Pick<ProfileSettings, 'incomingTransport'>): boolean =>
  profile.incomingTransport === 'TLS'

/** Subject names apply only where it is so (PF-16). */
export const hasTlsBothWays = (profile: Pick<ProfileSettings, 'incomingTransport' | 'outgoingTransport'>): boolean =>
  isTls(profile) && profile.outgoingTransport === 'TLS'

export const isSecure = (profile: Pick<ProfileSettings, 'securityMode'>): boolean =>
  profile.securityMode !== 'Non Secure'

/** OV-2: encrypted only when the mode and both transports say so. */
export const encryptsSignaling = (
  profile: Pick<ProfileSettings, 'securityMode' | 'incomingTransport' | 'outgoingTransport'>,
): boolean => profile.securityMode === 'Encrypted' && hasTlsBothWays(profile)

/**
 * The profile with another mode: both transports follow it (PF-8, PF-9), and so does the incoming port as long as it is
 * the default of the transport before (PF-21).
 */
export function withSecurityMode<Profile extends ProfileSettings>(profile: Profile, mode: SecurityMode): Profile {
  const incomingTransport = incomingTransportFor(mode)
  const fitting = outgoingTransportsFor(mode)
  const [outgoingDefault = 'TCP'] = fitting
  const outgoingTransport = fitting.includes(profile.outgoingTransport) ? profile.outgoingTransport : outgoingDefault
  const isDefaultPort = profile.incomingPort === defaultPortFor(profile.incomingTransport)
  const incomingPort = isDefaultPort ? defaultPortFor(incomingTransport) : profile.incomingPort
  return { ...profile, securityMode: mode, incomingTransport, outgoingTransport, incomingPort }
}

/** Application level authorization needs digest: turning it on turns digest on too (PF-25). */
export const withApplicationAuthorization = <Profile extends ProfileSettings>(
  profile: Profile,
  on: boolean,
): Profile => ({
  ...profile,
  applLevelAuthentication: on,
  digestAuthentication: profile.digestAuthentication || on,
})

/** Without digest there is no application level authorization: turning digest off turns that off too (PF-25). */
export const withDigest = <Profile extends ProfileSettings>(profile: Profile, on: boolean): Profile => ({
  ...profile,
  digestAuthentication: on,
  applLevelAuthentication: profile.applLevelAuthentication && on,
})
