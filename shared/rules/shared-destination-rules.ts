import { destinationText } from '../plan/destinations'
import { foldAddress } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import type { OutsideTrunk } from '../plan/outside-trunks'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { SipTrunk } from '../plan/project'
import { clusterRelease, isFromRelease } from '../software/cucm-release'
import { byCodeUnit } from '../text/order'
import { namesInWords } from '../text/words'
import { hasUsableDestinations } from './destination-rules'
import { byName, trunksInWords } from './carriers'
import type { Found, PlanRule } from './rule'

/** The first release in which several trunks may have one destination, as long as all of them are secure (FC-9). */
const shareable = { major: 12, minor: 5, su: 0 }

/** A trunk that sends somewhere, of the plan or of the cluster beside it. */
interface Sender {
  /** Null where the plan does not have it. */
  id: string | null
  name: string
  keys: readonly string[]
  sendsTls: boolean
}

/** FC-9: one finding for each set of trunks of the plan that meet at a destination. */
const findShared = (plan: PlanIndex): Iterable<Found> => meetings(sendersOf(plan), plan, () => true)

/** The same where one of them is not in the plan: interfaces.md knows the trunks of the plan alone, so that it is advice. */
function findSharedBeside(plan: PlanIndex): Iterable<Found> {
  if (plan.outside.length === 0) return []
  return meetings([...sendersOf(plan), ...plan.outside.map(beside(plan))], plan, concernsBoth)
}

const concernsBoth = (senders: readonly Sender[]): boolean =>
  senders.some(({ id }) => id === null) && senders.some(({ id }) => id !== null)

function* meetings(
  senders: readonly Sender[],
  { project }: PlanIndex,
  isMeant: (senders: readonly Sender[]) => boolean,
): Iterable<Found> {
  const release = clusterRelease(project.cluster)
  const mayShare = release !== null && isFromRelease(release, shareable)
  const shared = [...groupBy(senders, ({ keys }) => keys)].filter(
    ([, trunks]) => trunks.length > 1 && isMeant(trunks) && !(mayShare && trunks.every(({ sendsTls }) => sendsTls)),
  )
  const places = new Map(shared.flatMap(([, trunks]) => trunks).map((sender, at) => [sender, at]))
  const bySet = groupBy(shared, ([, trunks]) => [JSON.stringify(trunks.map((each) => places.get(each)))])
  for (const all of bySet.values()) {
    const trunks = all[0]?.[1] ?? []
    yield found(
      trunks,
      all.map(([key]) => key),
      mayShare,
    )
  }
}

const sendersOf = (plan: PlanIndex): Sender[] => plan.project.sipTrunks.map((trunk) => planned(trunk, plan))

const planned = (trunk: SipTrunk, plan: PlanIndex): Sender => ({
  id: trunk.id,
  name: trunk.name,
  keys: keysOf(trunk),
  sendsTls: profileOf(trunk, plan)?.outgoingTransport === 'TLS',
})

const beside =
  ({ profileById }: PlanIndex) =>
  ({ name, found: { destinations, destAddrIsSrv }, profile }: OutsideTrunk): Sender => ({
    id: null,
    name,
    keys: destinations === null || destAddrIsSrv === null ? [] : keysIn({ destinations, destAddrIsSrv }),
    sendsTls: ('planned' in profile ? profileById.get(profile.planned) : profile.found)?.outgoingTransport === 'TLS',
  })

const known = new WeakMap<SipTrunk, readonly string[]>()

/** Worked out once for a trunk as it is. */
function keysOf(trunk: SipTrunk): readonly string[] {
  const keys = known.get(trunk) ?? keysIn(trunk)
  known.set(trunk, keys)
  return keys
}

/** Where a trunk sends, each place once; none where CUCM does not take them. */
const keysIn = (trunk: Pick<SipTrunk, 'destinations' | 'destAddrIsSrv'>): readonly string[] =>
  hasUsableDestinations(trunk) ? [...new Set(trunk.destinations.map(keyOf))] : []

const keyOf = ({ address, port }: SipTrunk['destinations'][number]): string =>
  destinationText({ address: foldAddress(address), port })

function found(unordered: readonly Sender[], destinations: readonly string[], mayShare: boolean): Found {
  const trunks = [...unordered].sort(byName)
  return {
    objects: trunks.map(({ name }) => name),
    path: `sipTrunks/${trunks.find(({ id }) => id !== null)?.id ?? ''}/destinations`,
    message: `${trunksInWords(trunks)} send to the same ${namesInWords([...destinations].sort(byCodeUnit))}: ${mayShare ? 'that works only while all of them send TLS' : 'that works from 12.5(1) on only, and while all of them send TLS'}; otherwise requests in mid-call go to the wrong one.`,
    remedy: mayShare
      ? 'Give all of them a profile with TLS, or give each a destination of its own.'
      : 'Give each a destination of its own; where the cluster is on 12.5 or later, record its release.',
  }
}

/** The rule that looks at the destinations of all trunks. */
export const sharedDestinationRules: readonly PlanRule[] = [
  { id: 'FC-9', severity: 'warning', step: 3, find: findShared },
  { id: 'FC-9', severity: 'advice', step: 3, find: findSharedBeside },
]
