import type { ProfileFound } from '../catalogue/as-found-fields'
import type { Changes } from './changes'
import type { H323Change, TrunkChange } from './device-changes'
import { reachesConnection, reachesFarEnd } from './reaches-far-end'
import { setsSrtp, touchedH323Devices, touchedTrunks } from './touched'
import { isIos } from '../plan/far-ends'
import type { FarEnd, H323Device, ProfileSettings, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { isTls } from '../plan/transports'

/** SRTP is planned, and nobody has said that the gateway lacks it. */
export const wantsSrtp = ({ srtpAllowed }: SipTrunk, { srtp }: FarEnd): boolean => srtpAllowed && srtp !== 'no'

export type GatewaySettings = Record<'tls' | 'srtp' | 'digest', boolean>

/** A trunk whose gateway needs security configuration of its own. */
export interface GatewayChange {
  change: TrunkChange
  profile: SipTrunkSecurityProfile
  /** What is new to the gateway, by what was found in CUCM; nothing where it has no SRTP, and the rest is there (MG-1). */
  sets: GatewaySettings
  /** Over TLS already, and what the gateway meets of it stays. */
  isOverTls: boolean
}

/** Trunks whose gateway needs security configuration of its own: for TLS, for digest or for SRTP (S1-6). */
export const trunksWithGateway = (changes: Changes): TrunkChange[] =>
  gatewayChanges(changes).map(({ change }) => change)

/** The same, with what is set. */
export function gatewayChanges(changes: Changes): GatewayChange[] {
  const before = new Map(
    [...changes.profiles.flatMap(({ found }) => found ?? []), ...changes.removed].map((found) => [found.name, found]),
  )
  return touchedTrunks(changes).flatMap((change) => {
    const { device, profile, farEnd, found } = change
    const profileBefore = before.get(found?.securityProfileName ?? '')
    if (profile === null || !isIos(farEnd) || !needsGateway(device, profile)) return []
    if (isAsBefore(change, profile, profileBefore)) return []
    const today = gatewayToday(change, profile, profileBefore)
    const sets = {
      tls: isTls(profile) && !today.tls,
      srtp: wantsSrtp(device, farEnd) && !today.srtp,
      digest: profile.digestAuthentication && !today.digest,
    }
    // Where SRTP goes off, the gateway goes on without.
    return setsAny(sets) || device.srtpAllowed ? [{ change, profile, sets, isOverTls: today.tls }] : []
  })
}

export const setsAny = ({ tls, srtp, digest }: GatewaySettings): boolean => tls || srtp || digest

const needsGateway = ({ srtpAllowed }: SipTrunk, profile: ProfileSettings): boolean =>
  isTls(profile) || profile.digestAuthentication || srtpAllowed

/** Its gateway meets the same cluster: new names in a profile, or another profile that is alike, are nothing to it. */
const isAsBefore = (change: TrunkChange, profile: ProfileSettings, before: ProfileFound | undefined): boolean =>
  !reachesFarEnd(before, profile) && !setsSrtp(change) && !movesOnGateway(change)

const movesOnGateway = ({ settings }: TrunkChange): boolean =>
  settings.some(({ setting }) => setting === 'destinations' || setting === 'destAddrIsSrv')

/** What the gateway does already. No IOS has a NULL cipher: over a profile that is Authenticated TLS was not up (XD-1). */
function gatewayToday(
  change: TrunkChange,
  profile: ProfileSettings,
  before: ProfileFound | undefined,
): GatewaySettings {
  const stays = before !== undefined && !reachesConnection(before, profile) && !movesOnGateway(change)
  return {
    tls: stays && before.securityMode === 'Encrypted' && isTls(profile),
    srtp: stays && change.device.srtpAllowed && !setsSrtp(change),
    digest: stays && before.digestAuthentication === true && profile.digestAuthentication,
  }
}

/** H.323 gateways on which SRTP is turned on (S1-6). */
export const h323GatewaysToConfigure = (changes: Changes): H323Device[] =>
  touchedH323Devices(changes)
    .filter(isGatewayToConfigure)
    .map(({ device }) => device)

export const isGatewayToConfigure = ({ device, settings }: H323Change): boolean =>
  device.kind === 'H.323 Gateway' && device.srtpAllowed && setsSrtp({ settings })
