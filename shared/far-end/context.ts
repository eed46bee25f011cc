import { farEndOf, namesReached } from '../plan/far-ends'
import type { FarEnd, SipRealm, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { parseSubjectNames } from '../profiles/subject-names'
import { isTls } from '../plan/transports'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { profileOf } from '../plan/plan-index'

/** What a sheet for the other side is made from. */
export interface FarEndContext {
  trunk: SipTrunk
  profile: SipTrunkSecurityProfile
  farEnd: FarEnd
  /** In the certificates of the hosts that the trunk reaches, as far as they are known. */
  certificateNames: string[]
  hasTls: boolean
  /** Addresses of the nodes of CUCM, and their names. */
  nodes: { name: string; address: string }[]
  cluster: { name: string; axlVersion: string }
  /** The names that CUCM takes from the other side's certificate. */
  expectedNames: string[]
  realm: SipRealm | null
  userids: string[]
}

/** Null where the trunk has no profile: there is nothing yet to agree on (SP-3). */
export function farEndContext(trunk: SipTrunk, { project, index }: EvaluatedPlan): FarEndContext | null {
  const profile = profileOf(trunk, index)
  if (profile === undefined) return null
  const hasTls = isTls(profile)
  const farEnd = farEndOf(trunk, index.farEndById)
  return {
    trunk,
    profile,
    farEnd,
    certificateNames: namesReached(trunk, farEnd),
    hasTls,
    nodes: project.cluster.nodes,
    cluster: project.cluster,
    expectedNames: hasTls ? parseSubjectNames(profile.x509SubjectName) : [],
    realm: profile.digestAuthentication ? (index.realmById.get(trunk.sipRealmId ?? '') ?? null) : null,
    userids: profile.digestAuthentication ? (index.usersByTrunk.get(trunk.id) ?? []).map(({ userid }) => userid) : [],
  }
}
