import type { TrunkChange } from '../changes/device-changes'
import type { Changes } from '../changes/changes'
import type { H323Device } from '../model/project'
import { isTls } from '../profiles/transports'
import { hasNoH323 } from '../software/ios-release'
import type { ChecklistPlan } from './context'
import { setsSrtp, touchedH323Devices, touchedTrunks } from './touched'

/** The far end is a Cisco gateway or CUBE that the plan configures too. */
export const isIos = ({ kind }: { kind: string }): boolean => kind === 'IOS' || kind === 'IOS XE'

/** Trunks whose gateway needs security configuration of its own: for TLS, for digest or for SRTP (S1-6). */
export const trunksWithGateway = (changes: Changes): TrunkChange[] =>
  touchedTrunks(changes).filter(
    ({ device, profile }) =>
      isIos(device.farEnd) &&
      profile !== null &&
      (isTls(profile) || profile.digestAuthentication || device.srtpAllowed),
  )

/** H.323 gateways on which SRTP is turned on (S1-6). */
export const h323GatewaysToConfigure = (changes: Changes): H323Device[] =>
  touchedH323Devices(changes)
    .filter((change) => change.device.kind === 'H.323 Gateway' && change.device.srtpAllowed && setsSrtp(change))
    .map(({ device }) => device)

/** IOS XE 17.6.1a and later have no H.323: there is nothing to configure (XD-5). */
export const canDoH323 = ({ software }: H323Device): boolean => !hasNoH323(software)

export const hasGateways = ({ project, changes }: ChecklistPlan): boolean =>
  project.mgcpGateways.some(({ srtp, ipsec }) => srtp || ipsec.method === 'cucm') ||
  project.h323Devices.some(({ kind, ipsec }) => kind === 'H.323 Gateway' && ipsec.method === 'cucm') ||
  h323GatewaysToConfigure(changes).length > 0 ||
  trunksWithGateway(changes).length > 0
