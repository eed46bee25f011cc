import { methodFields, type ApplicationUser } from '../catalogue/user-fields'
import type { Cluster, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { profileChange } from '../changes/profile-changes'
import { isConfirmed, isNotNeeded } from '../plan/statement'
import { byCodeUnit } from '../text/order'
import { methodOutcome, methods } from '../profiles/method-authorization'
import { isTls } from '../plan/transports'
import { isInUse, profileOf, type PlanIndex } from '../plan/plan-index'
import { trunksToUnity } from '../plan/unity-connection'
import type { Found, PlanRule, SpreadRule } from './rule'
import { named, namesInWords } from '../text/words'

/** Shared, because most trunks have nothing. */
const nothing: readonly Found[] = []

/** SP-3: a trunk without a profile, or with one that is gone. */
function findWithoutProfile(trunk: SipTrunk, plan: PlanIndex): readonly Found[] {
  if (profileOf(trunk, plan)) return nothing
  return [
    {
      objects: [trunk.name],
      path: `sipTrunks/${trunk.id}/securityProfileId`,
      message: `${named(trunk.name)} has no SIP trunk security profile${trunk.securityProfileId === null ? '' : ': the one it had is gone'}.`,
      remedy: 'Choose one; a far end without security support gets a non-secure profile.',
    },
  ]
}

/** PF-29: one finding for each trunk and user. */
function findRefusedMethods(trunk: SipTrunk, plan: PlanIndex): readonly Found[] {
  const profile = profileOf(trunk, plan)
  if (!profile?.applLevelAuthentication) return nothing
  return (plan.usersByTrunk.get(trunk.id) ?? []).flatMap((user) => refusedMethods(trunk, profile, user) ?? [])
}

function refusedMethods(trunk: SipTrunk, profile: SipTrunkSecurityProfile, user: ApplicationUser): Found | null {
  const refused = methods.filter((method) => methodOutcome(profile, user, method) === '403')
  if (refused.length === 0) return null
  const labels = namesInWords(refused.map((method) => methodFields[method].label))
  return {
    objects: [trunk.name, user.userid],
    path: `sipTrunks/${trunk.id}/securityProfileId`,
    message: `${named(user.userid)} may use ${labels}, but ${named(profile.name)} of ${named(trunk.name)} does not accept it: the peer gets a 403.`,
    remedy: 'Accept it in the profile too, or take it from the user.',
  }
}

const clusterRule = (
  id: 'S1-1' | 'S1-2' | 'FC-18',
  field: 'mixedMode' | 'phonesEncrypted' | 'nodes',
  isSettled: (cluster: Cluster) => boolean,
  what: string,
  remedy: string,
): PlanRule => ({
  id,
  severity: 'warning',
  step: 1,
  *find({ project: { cluster }, isAnythingSecure }) {
    if (!isAnythingSecure || isSettled(cluster)) return
    yield { objects: [cluster.name], path: `cluster/${field}`, message: `${named(cluster.name)}: ${what}`, remedy }
  },
})

/** XD-10: a change to a profile that several trunks have hits all of them at once. */
function findSharedChange(profile: SipTrunkSecurityProfile, plan: PlanIndex): readonly Found[] {
  const { kind, settings, trunks, outside } = profileChange(profile, plan)
  if (trunks.length + outside.length < 2) return nothing
  if (kind !== 'updated' || settings.length === 0) return nothing
  const trunkNames = [...trunks.map(({ name }) => name), ...outside].sort(byCodeUnit)
  return [
    {
      objects: [profile.name],
      path: `profiles/${profile.id}/name`,
      message: `${named(profile.name)} changes for ${trunkNames.length} trunks at once: ${namesInWords(trunkNames)}.`,
      remedy: 'Leave it as it was found, change a copy, and move the trunks to the copy one by one.',
    },
  ]
}

/** What a trunk lacks, or what its profile and its users make of it. */
export const trunkUseRules: readonly SpreadRule<SipTrunk>[] = [
  { id: 'SP-3', severity: 'error', step: 3, find: findWithoutProfile },
  { id: 'PF-29', severity: 'warning', step: 3, find: findRefusedMethods },
]

/** What the change of a profile does to its trunks. */
export const profileUseRules: readonly SpreadRule<SipTrunkSecurityProfile>[] = [
  { id: 'XD-10', severity: 'advice', step: 4, find: findSharedChange },
]

/** XD-8: Expressway has 5061 on the line side of the cluster, where it does mobile and remote access. */
function* besideExpressway(plan: PlanIndex): Iterable<Found> {
  const { farEnds, profiles } = plan.project
  const expressway = farEnds.find(({ kind }) => kind === 'Expressway')
  if (!expressway) return
  for (const profile of profiles) {
    if (!isTls(profile) || profile.incomingPort !== 5061 || !isInUse(profile, plan)) continue
    yield {
      objects: [profile.name],
      path: `profiles/${profile.id}/incomingPort`,
      message: `${named(profile.name)} has port 5061, and ${named(expressway.name)} is an Expressway: where it does mobile and remote access on this cluster, its line side has that port, and registrations meet the trunk.`,
      remedy: 'Give the profile another port, such as 5561, and tell the far end of its trunks.',
    }
  }
}

/** FC-19: Unity Connection has the certificates of CUCM from the CTL, which is there in mixed mode alone. */
function* withoutCtl(plan: PlanIndex): Iterable<Found> {
  const trunks = isNotNeeded(plan.project.cluster.mixedMode) ? trunksToUnity(plan) : []
  if (trunks.length === 0) return
  const names = trunks.map(({ name }) => name).sort(byCodeUnit)
  yield {
    objects: names,
    path: 'cluster/mixedMode',
    message: `Mixed mode is said not to be needed, and ${namesInWords(names)} ${names.length === 1 ? 'reaches' : 'reach'} Unity Connection over TLS: it takes the certificates of CUCM from the CTL, and without mixed mode there is none.`,
    remedy: 'Plan mixed mode for the cluster, or leave TLS off there.',
  }
}

/** Rules about the cluster and the plan as a whole. */
export const planRules: readonly PlanRule[] = [
  { id: 'XD-8', severity: 'advice', step: 2, find: besideExpressway },
  { id: 'FC-19', severity: 'advice', step: 1, find: withoutCtl },
  clusterRule(
    'S1-1',
    'mixedMode',
    ({ mixedMode }) => isConfirmed(mixedMode) || isNotNeeded(mixedMode),
    'something secure is planned, and nobody has confirmed that the cluster is in mixed mode, nor said that it is not needed.',
    'Look at Cluster Security Mode (1 is mixed) and record who saw it and on which day. For SIP trunk TLS alone it is not needed, except to Unity Connection (FC-19); encrypted phones need it, or SIP OAuth.',
  ),
  clusterRule(
    'S1-2',
    'phonesEncrypted',
    ({ phonesEncrypted }) => isConfirmed(phonesEncrypted),
    'something secure is planned, and nobody has confirmed that the phones are configured for encryption.',
    'Look at the phone security profiles and record who saw it and on which day.',
  ),
  clusterRule(
    'FC-18',
    'nodes',
    ({ name, nodes }) => name.trim() !== '' && nodes.some(({ callProcessing }) => callProcessing),
    'something secure is planned, and the plan does not know the cluster by its name and the nodes that process calls: certificates, firewalls and dial-peers are per node.',
    'Enter the Cluster ID, and every node that runs Cisco CallManager.',
  ),
]
