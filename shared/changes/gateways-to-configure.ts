import type { Changes } from './changes'
import type { TrunkChange } from './device-changes'
import { setsSrtp, touchedH323Devices, touchedTrunks } from './touched'
import { isIos } from '../plan/far-ends'
import type { FarEnd, H323Device, SipTrunk } from '../plan/project'
import { isTls } from '../plan/transports'

/** SRTP is planned, and nobody has said that the gateway lacks it. */
export const wantsSrtp = ({ srtpAllowed }: SipTrunk, { srtp }: FarEnd): boolean => srtpAllowed && srtp !== 'no'

/** Trunks whose gateway needs security configuration of its own: for TLS, for digest or for SRTP (S1-6). */
export const trunksWithGateway = (changes: Changes): TrunkChange[] =>
  touchedTrunks(changes).filter(
    ({ device, profile, farEnd }) =>
      isIos(farEnd) && profile !== null && (isTls(profile) || profile.digestAuthentication || device.srtpAllowed),
  )

/** H.323 gateways on which SRTP is turned on (S1-6). */
export const h323GatewaysToConfigure = (changes: Changes): H323Device[] =>
  touchedH323Devices(changes)
    .filter((change) => change.device.kind === 'H.323 Gateway' && change.device.srtpAllowed && setsSrtp(change))
    .map(({ device }) => device)
