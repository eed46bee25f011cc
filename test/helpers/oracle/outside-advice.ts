import { isReachable, isSameDestination } from './destination-findings'
import { characters, isBlank, isSame, isSameSet, type Bare } from './finding'
import { outsideTrunks } from './meeting-findings'
import type { Destination, ProjectV2, SipTrunkSecurityProfile } from './project-v2'
import { profileOf } from './reading'
import { isFrom12Dot5 } from './release'

/** What is on the cluster beside the plan, as far as the fixed table does not know it: advice, with the id of its row. */
export const aboutOutside = (project: ProjectV2): Pick<Bare, 'rule' | 'objects'>[] => [
  ...takenNames(project),
  ...meetingsBeside(project),
  ...portsOutside(project),
]

/** PF-1: good names that are taken on the cluster. */
const takenNames = ({ profiles, asFound }: ProjectV2): Pick<Bare, 'rule' | 'objects'>[] =>
  profiles
    .filter(({ name }) => profiles.filter((other) => isSame(other.name, name)).length === 1)
    .filter(({ name }) => !isBlank(name) && characters(name) <= 75)
    .filter((profile) => isOnCluster(profile, profiles, asFound))
    .map(({ name }) => ({ rule: 'PF-1', objects: [name] }))

/** One of that name is on the cluster, which this profile is not, and no profile of the plan gives the name up. */
function isOnCluster(
  { name, asFoundName }: SipTrunkSecurityProfile,
  profiles: ProjectV2['profiles'],
  asFound: ProjectV2['asFound'],
): boolean {
  if (asFoundName !== null && isSame(asFoundName, name)) return false
  const seen = [
    ...(asFound?.profiles ?? []).map((found) => found.name),
    ...(asFound?.sipTrunks ?? []).map((found) => found.securityProfileName ?? name + '-'),
    ...profiles.map((other) => other.asFoundName ?? name + '-'),
  ].filter((each) => isSame(each, name))
  return seen.some((each) => !profiles.some((other) => other.asFoundName === each && !isSame(other.name, each)))
}

/** FC-9: trunks that meet at a destination, some of the plan and some beside it, once for each set. */
function meetingsBeside(project: ProjectV2): Pick<Bare, 'rule' | 'objects'>[] {
  const trunks = [...ofPlan(project), ...besidePlan(project)].filter(isReachable)
  const sets: Reaching[][] = []
  for (const destination of trunks.flatMap(({ destinations }) => destinations)) {
    const set = trunks.filter(({ destinations }) => destinations.some((each) => isSameDestination(each, destination)))
    const isBoth = set.some(({ isPlanned }) => isPlanned) && set.some(({ isPlanned }) => !isPlanned)
    const isAllowed = set.every(({ sends }) => sends === 'TLS') && isFrom12Dot5(project.cluster)
    if (isBoth && !isAllowed && !sets.some((known) => isSameSet(known, set))) sets.push(set)
  }
  return sets.map((set) => ({ rule: 'FC-9', objects: set.map(({ name }) => name) }))
}

/** FC-3: a trunk that is not in the plan, whose profile goes from clear SIP to TLS or back while its port stays. */
function portsOutside(project: ProjectV2): Pick<Bare, 'rule' | 'objects'>[] {
  return outsideTrunks(project).flatMap(({ at, trunk }) => {
    const found = project.asFound?.sipTrunks[at]
    if (found?.destAddrIsSrv !== false) return []
    const before = project.asFound?.profiles.findLast(({ name }) => name === found.securityProfileName)
    const after = project.profiles.find(({ asFoundName }) => asFoundName === found.securityProfileName)
    const forgotten = forgottenPort(before?.outgoingTransport ?? null, after?.outgoingTransport ?? null)
    const isForgotten = found.destinations?.some(({ port }) => port === forgotten) ?? false
    return isForgotten ? [{ rule: 'FC-3', objects: [trunk] }] : []
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
