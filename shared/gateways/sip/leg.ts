import { wantsSrtp } from '../../changes/gateways-to-configure'
import type { FarEnd, ProfileSettings, SipTrunk } from '../../plan/project'
import { isTls } from '../../plan/transports'
import type { SipGateway } from '../gateway'

/** A trunk as its box sees it. */
export interface SipLeg {
  trunk: SipTrunk
  profile: ProfileSettings
  farEnd: FarEnd
  hasTls: boolean
  hasSrtp: boolean
  hasDigest: boolean
}

export const legOf = ({ trunk, profile, farEnd }: SipGateway): SipLeg => ({
  ...{ trunk, profile, farEnd },
  hasTls: isTls(profile),
  hasSrtp: wantsSrtp(trunk, farEnd),
  hasDigest: profile.digestAuthentication,
})
