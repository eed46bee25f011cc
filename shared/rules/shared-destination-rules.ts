import { destinationText } from '../plan/destinations'
import { foldAddress } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { SipTrunk } from '../plan/project'
import { clusterRelease, isFromRelease } from '../software/cucm-release'
import { byCodeUnit } from '../text/order'
import { namesInWords } from '../text/words'
import { hasUsableDestinations } from './destination-rules'
import { byName } from './carriers'
import type { Found, PlanRule } from './rule'

/** The first release in which several trunks may have one destination, as long as all of them are secure (FC-9). */
const shareable = { major: 12, minor: 5, su: 0 }

/** FC-9: one finding for each set of trunks that meet at a destination. */
function* findShared(plan: PlanIndex): Iterable<Found> {
  const { sipTrunks, cluster } = plan.project
  const release = clusterRelease(cluster)
  const mayShare = release !== null && isFromRelease(release, shareable)
  const byDestination = groupBy(sipTrunks, keysOf)
  const shared = [...byDestination].filter(([, trunks]) => trunks.length > 1 && !(mayShare && areAllTls(trunks, plan)))
  const bySet = groupBy(shared, ([, trunks]) => [JSON.stringify(trunks.map(({ id }) => id))])
  for (const meetings of bySet.values()) {
    const trunks = meetings[0]?.[1] ?? []
    yield found(
      trunks,
      meetings.map(([key]) => key),
      mayShare,
    )
  }
}

const known = new WeakMap<SipTrunk, readonly string[]>()

/** Where a trunk sends, each place once; none where CUCM does not take them. Worked out once for a trunk as it is. */
function keysOf(trunk: SipTrunk): readonly string[] {
  const keys = known.get(trunk) ?? (hasUsableDestinations(trunk) ? [...new Set(trunk.destinations.map(keyOf))] : [])
  known.set(trunk, keys)
  return keys
}

const keyOf = ({ address, port }: SipTrunk['destinations'][number]): string =>
  destinationText({ address: foldAddress(address), port })

const areAllTls = (trunks: readonly SipTrunk[], plan: PlanIndex): boolean =>
  trunks.every((trunk) => profileOf(trunk, plan)?.outgoingTransport === 'TLS')

function found(unordered: readonly SipTrunk[], destinations: readonly string[], mayShare: boolean): Found {
  const trunks = [...unordered].sort(byName)
  const names = trunks.map(({ name }) => name)
  return {
    objects: names,
    path: `sipTrunks/${trunks[0]?.id ?? ''}/destinations`,
    message: `${namesInWords(names)} send to the same ${namesInWords([...destinations].sort(byCodeUnit))}: ${mayShare ? 'that works only while all of them send TLS' : 'that works from 12.5(1) on only, and while all of them send TLS'}; otherwise requests in mid-call go to the wrong one.`,
    remedy: mayShare
      ? 'Give all of them a profile with TLS, or give each a destination of its own.'
      : 'Give each a destination of its own; where the cluster is on 12.5 or later, record its release.',
  }
}

/** The rule that looks at the destinations of all trunks. */
export const sharedDestinationRules: readonly PlanRule[] = [
  { id: 'FC-9', severity: 'warning', step: 3, find: findShared },
]
