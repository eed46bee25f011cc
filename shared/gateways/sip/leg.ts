import { wantsSrtp } from '../../changes/gateways-to-configure'
import type { FarEnd, ProfileSettings, SipTrunk } from '../../plan/project'
import { isTls } from '../../plan/transports'
import type { SipGateway } from '../gateway'

/** A trunk as its box sees it, with what is set on the box for it. */
export interface SipLeg {
  trunk: SipTrunk
  profile: ProfileSettings
  farEnd: FarEnd
  /** Over TLS already: nobody who has not read the box knows which dial-peers carry it. */
  isOverTls: boolean
  hasTls: boolean
  hasSrtp: boolean
  hasDigest: boolean
}

/**
 * @param isRead whether the configuration of the box tells what is there, so that all is compared with it; else what was
 * found in CUCM does, and what the box does by that is left alone
 */
export const legsOf = (gateways: readonly SipGateway[], isRead: boolean): SipLeg[] =>
  gateways.map(({ trunk, profile, farEnd, sets, isOverTls }) => ({
    ...{ trunk, profile, farEnd },
    isOverTls: isOverTls && !isRead,
    hasTls: isRead ? isTls(profile) : sets.tls,
    hasSrtp: isRead ? wantsSrtp(trunk, farEnd) : sets.srtp,
    hasDigest: isRead ? profile.digestAuthentication : sets.digest,
  }))
