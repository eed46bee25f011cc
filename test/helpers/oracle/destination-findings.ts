import type { Destination, ProjectV2, SipTrunk } from './project-v2'
import { isAddress, isHostName } from './addresses'
import { isSame, isSameSet, isWholeNumber, when, type Bare } from './finding'
import { profileOf } from './reading'
import { outsideTrunks } from './meeting-findings'
import { isFrom12Dot5 } from './release'

/** FC-2 and FC-3: where a trunk sends to. */
export function aboutDestinations(project: ProjectV2, trunk: SipTrunk): Bare[] {
  const { name, destinations, destAddrIsSrv } = trunk
  const sends = profileOf(project, trunk)?.outgoingTransport
  const isForgotten = destinations.some(
    ({ port }) => (sends === 'TLS' && port === 5060) || ((sends === 'TCP' || sends === 'UDP') && port === 5061),
  )
  return [
    ...when(!isReachable(trunk), 'error', 'FC-2', name),
    ...when(isForgotten && !destAddrIsSrv, 'warning', 'FC-3', name),
  ]
}

/** No FC-2 finding. */
function isReachable({ destinations, destAddrIsSrv }: Pick<SipTrunk, 'destinations' | 'destAddrIsSrv'>): boolean {
  if (destAddrIsSrv) {
    return destinations.length === 1 && destinations.every(({ address, port }) => isHostName(address) && port === 0)
  }
  const isCountRight = destinations.length >= 1 && destinations.length <= 16
  return isCountRight && destinations.every(({ address, port }) => isAddress(address) && isWholeNumber(port, 1, 65_535))
}

const isSameDestination = (a: Destination, b: Destination): boolean => isSame(a.address, b.address) && a.port === b.port

/** FC-9: trunks with one destination, once for each set of trunks in which one is of the plan. */
export function aboutSharedDestinations(project: ProjectV2): Bare[] {
  const trunks = [...ofPlan(project), ...besidePlan(project)].filter(isReachable)
  const sets: Reaching[][] = []
  for (const destination of trunks.flatMap(({ destinations }) => destinations)) {
    const set = trunks.filter(({ destinations }) => destinations.some((each) => isSameDestination(each, destination)))
    const isAllowed = set.every(({ sends }) => sends === 'TLS') && isFrom12Dot5(project.cluster)
    const isFinding = set.length > 1 && set.some(({ isPlanned }) => isPlanned) && !isAllowed
    if (isFinding && !sets.some((known) => isSameSet(known, set))) sets.push(set)
  }
  return sets.flatMap((set) => when(true, 'warning', 'FC-9', ...set.map(({ name }) => name)))
}

/** FC-3: a trunk that is not in the plan, whose profile goes from clear SIP to TLS or back while its port stays. */
export function aboutPortsOutside(project: ProjectV2): Bare[] {
  return outsideTrunks(project).flatMap(({ at, trunk }) => {
    const found = project.asFound?.sipTrunks[at]
    if (found?.destAddrIsSrv !== false) return []
    const before = project.asFound?.profiles.findLast(({ name }) => name === found.securityProfileName)
    const after = project.profiles.find(({ asFoundName }) => asFoundName === found.securityProfileName)
    const forgotten = forgottenPort(before?.outgoingTransport ?? null, after?.outgoingTransport ?? null)
    const isForgotten = found.destinations?.some(({ port }) => port === forgotten) ?? false
    return when(isForgotten, 'warning', 'FC-3', trunk)
  })
}

/** The port that stays behind; null where the way of sending does not change. */
function forgottenPort(before: string | null, after: string | null): number | null {
  if (before === null || after === null) return null
  if (before !== 'TLS' && after === 'TLS') return 5060
  return before === 'TLS' && after !== 'TLS' ? 5061 : null
}

interface Reaching {
  name: string
  destinations: Destination[]
  destAddrIsSrv: boolean
  sends: string | null | undefined
  isPlanned: boolean
}

const ofPlan = (project: ProjectV2): Reaching[] =>
  project.sipTrunks.map((trunk) => ({
    ...{ name: trunk.name, destinations: trunk.destinations, destAddrIsSrv: trunk.destAddrIsSrv },
    ...{ sends: profileOf(project, trunk)?.outgoingTransport, isPlanned: true },
  }))

/** The cluster's other trunks whose profile is known, where they are known to send. */
function besidePlan(project: ProjectV2): Reaching[] {
  const found = project.asFound?.sipTrunks ?? []
  return outsideTrunks(project).flatMap(({ at, trunk, profile }) => {
    const { destinations = null, destAddrIsSrv = null } = found[at] ?? {}
    if (destinations === null || destAddrIsSrv === null) return []
    return [{ name: trunk, destinations, destAddrIsSrv, sends: profile.outgoingTransport, isPlanned: false }]
  })
}
