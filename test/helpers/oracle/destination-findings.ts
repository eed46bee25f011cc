import type { Destination, ProjectV2, SipTrunk } from './project-v2'
import { isAddress, isHostName } from './addresses'
import { isSame, isSameSet, isWholeNumber, when, type Bare } from './finding'
import { profileOf } from './reading'
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
export function isReachable({
  destinations,
  destAddrIsSrv,
}: Pick<SipTrunk, 'destinations' | 'destAddrIsSrv'>): boolean {
  if (destAddrIsSrv) {
    return destinations.length === 1 && destinations.every(({ address, port }) => isHostName(address) && port === 0)
  }
  const isCountRight = destinations.length >= 1 && destinations.length <= 16
  return isCountRight && destinations.every(({ address, port }) => isAddress(address) && isWholeNumber(port, 1, 65_535))
}

export const isSameDestination = (a: Destination, b: Destination): boolean =>
  isSame(a.address, b.address) && a.port === b.port

/** FC-9: trunks with one destination, once for each set of trunks. */
export function aboutSharedDestinations(project: ProjectV2): Bare[] {
  const trunks = project.sipTrunks.filter(isReachable)
  const sets: SipTrunk[][] = []
  for (const destination of trunks.flatMap(({ destinations }) => destinations)) {
    const set = trunks.filter(({ destinations }) => destinations.some((each) => isSameDestination(each, destination)))
    const areAllTls = set.every((trunk) => profileOf(project, trunk)?.outgoingTransport === 'TLS')
    const isFinding = set.length > 1 && !(areAllTls && isFrom12Dot5(project.cluster))
    if (isFinding && !sets.some((known) => isSameSet(known, set))) sets.push(set)
  }
  return sets.flatMap((set) => when(true, 'warning', 'FC-9', ...set.map(({ name }) => name)))
}
