import { farEndOf, namesReached } from '../plan/far-ends'
import { nodesRunning } from '../plan/nodes-running'
import { cucmSuites, type CucmSuites } from '../software/cucm-suites'
import type { ClusterNode, FarEnd, SipRealm, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
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
  /** Those that run the trunk (FC-18). */
  nodes: ClusterNode[]
  cluster: { name: string; axlVersion: string }
  suites: CucmSuites
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
    nodes: nodesRunning(index.project.cluster, trunk),
    cluster: project.cluster,
    suites: cucmSuites(project.cluster, project.asFound?.parameters),
    expectedNames: hasTls ? parseSubjectNames(profile.x509SubjectName) : [],
    realm: index.realmById.get(trunk.sipRealmId ?? '') ?? null,
    userids: profile.digestAuthentication ? (index.usersByTrunk.get(trunk.id) ?? []).map(({ userid }) => userid) : [],
  }
}
