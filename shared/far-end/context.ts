import type { TrunkChange } from '../changes/device-changes'
import { namesReached } from '../plan/far-ends'
import { nodesRunning } from '../plan/nodes-running'
import { cucmSuites, type CucmSuites } from '../software/cucm-suites'
import type { ClusterNode, FarEnd, ProfileFound, SipRealm, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { parseSubjectNames } from '../profiles/subject-names'
import { isTls } from '../plan/transports'
import { sidesOf, type Sides } from '../trust/meetings'
import { pairsOfTrunk, type Pair } from '../trust/who-can-call'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'

/** One trunk to the other side, as it will be and as it was. */
export interface FarEndContext {
  trunk: SipTrunk
  profile: SipTrunkSecurityProfile
  farEnd: Readonly<FarEnd>
  change: TrunkChange
  /** The profile that it was found with, where that is known. */
  found: ProfileFound | undefined
  /** In the certificates of the hosts that the trunk reaches, as far as they are known. */
  certificateNames: string[]
  hasTls: boolean
  /** Those that run the trunk (FC-18). */
  nodes: ClusterNode[]
  cluster: { name: string }
  suites: CucmSuites
  /** Who can call whom on the trunk, and what each side holds. */
  pairs: readonly Pair[]
  sides: Sides
  /** The names that CUCM takes from the other side's certificate. */
  expectedNames: string[]
  realm: SipRealm | null
  userids: string[]
}

/** The profiles of the cluster before the change. */
export const foundByName = ({ project }: EvaluatedPlan): ReadonlyMap<string, ProfileFound> =>
  new Map((project.asFound?.profiles ?? []).map((found) => [found.name, found]))

/** Null where the trunk has no profile: there is nothing yet to agree on (SP-3). */
export function farEndContext(
  change: TrunkChange,
  { project, index }: EvaluatedPlan,
  foundProfiles: ReadonlyMap<string, ProfileFound>,
): FarEndContext | null {
  const { device: trunk, profile, farEnd } = change
  if (profile === null) return null
  const hasTls = isTls(profile)
  return {
    trunk,
    profile,
    farEnd,
    change,
    found: foundProfiles.get(change.found?.securityProfileName ?? ''),
    certificateNames: namesReached(trunk, farEnd),
    hasTls,
    nodes: nodesRunning(index.project.cluster, trunk),
    cluster: project.cluster,
    // Without certificates there is nothing to tell of pairs, and a large plan has many.
    pairs: index.project.certificates.length === 0 ? [] : pairsOfTrunk(index, trunk.id),
    sides: sidesOf(index),
    suites: cucmSuites(project.cluster, project.asFound?.parameters),
    expectedNames: hasTls ? parseSubjectNames(profile.x509SubjectName) : [],
    realm: index.realmById.get(trunk.sipRealmId ?? '') ?? null,
    userids: profile.digestAuthentication ? (index.usersByTrunk.get(trunk.id) ?? []).map(({ userid }) => userid) : [],
  }
}
