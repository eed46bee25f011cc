import type { ProfileFound } from '../catalogue/as-found-fields'
import type { Changes } from './changes'
import type { TrunkChange } from './device-changes'
import { reachesFarEnd } from './reaches-far-end'
import { setsSrtp, touchedH323Devices, touchedTrunks } from './touched'
import { isIos } from '../plan/far-ends'
import type { FarEnd, H323Device, SipTrunk } from '../plan/project'
import { isTls } from '../plan/transports'

/** SRTP is planned, and nobody has said that the gateway lacks it. */
export const wantsSrtp = ({ srtpAllowed }: SipTrunk, { srtp }: FarEnd): boolean => srtpAllowed && srtp !== 'no'

/** Trunks whose gateway needs security configuration of its own: for TLS, for digest or for SRTP (S1-6). */
export function trunksWithGateway(changes: Changes): TrunkChange[] {
  const before = new Map(
    [...changes.profiles.flatMap(({ found }) => found ?? []), ...changes.removed].map((found) => [found.name, found]),
  )
  return touchedTrunks(changes).filter(
    (change) =>
      isIos(change.farEnd) && needsGateway(change) && !isAsBefore(change, before.get(nameBefore(change) ?? '')),
  )
}

const needsGateway = ({ device, profile }: TrunkChange): boolean =>
  profile !== null && (isTls(profile) || profile.digestAuthentication || device.srtpAllowed)

const nameBefore = ({ found }: TrunkChange): string | null => found?.securityProfileName ?? null

/** Its gateway meets the same cluster: new names in a profile, or another profile that is alike, are nothing to it. */
const isAsBefore = (change: TrunkChange, before: ProfileFound | undefined): boolean =>
  before !== undefined &&
  change.profile !== null &&
  !reachesFarEnd(before, change.profile) &&
  !setsSrtp(change) &&
  !change.settings.some(({ setting }) => setting === 'destinations' || setting === 'destAddrIsSrv')

/** H.323 gateways on which SRTP is turned on (S1-6). */
export const h323GatewaysToConfigure = (changes: Changes): H323Device[] =>
  touchedH323Devices(changes)
    .filter((change) => change.device.kind === 'H.323 Gateway' && change.device.srtpAllowed && setsSrtp(change))
    .map(({ device }) => device)
