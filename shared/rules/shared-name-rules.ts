import type { SipTrunkSecurityProfile } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { namesTaken } from '../profiles/names-on-cluster'
import { foldName, parseSubjectNames } from '../profiles/subject-names'
import { isTls } from '../plan/transports'
import { profileSettings } from '../catalogue/profile-fields'
import { groupBy } from '../plan/group-by'
import { type PlanIndex } from '../plan/plan-index'
import {
  byName,
  carriedOf,
  carriersOf,
  concernsPlan,
  trunksInWords,
  trunksOf,
  type Carried,
  type Carrier,
} from './carriers'
import type { Found, PlanRule, SpreadRule } from './rule'
import { countCharacters, isLongerThan, named, namesInWords } from '../text/words'

const longestName = profileSettings.name.maxLength ?? 75
const profilePath = (of: { id: string | null } | undefined, field: string) => `profiles/${of?.id ?? ''}/${field}`
/** The first trunk of the plan: the others are not its to mend. */
const assignmentPath = (trunks: readonly Carried[]) =>
  `sipTrunks/${trunks.find(({ id }) => id !== null)?.id ?? ''}/securityProfileId`

/** PF-1: one finding for each name that is empty, too long or not the only one. */
function* findNames({ project }: PlanIndex): Iterable<Found> {
  for (const [first, count] of byNames(project.profiles)) {
    const problem = nameProblem(first.name, count)
    if (problem) yield { ...problem, objects: [first.name], path: profilePath(first, 'name') }
  }
}

/**
 * PF-1: a good name that another profile has on the cluster. It is advice, since interfaces.md knows the names of the
 * plan alone: in the change it is done by hand, and nothing of that name is deleted.
 */
function* findTakenNames({ project }: PlanIndex): Iterable<Found> {
  const isTaken = namesTaken(project)
  for (const [first, count] of byNames(project.profiles))
    if (nameProblem(first.name, count) === null && isTaken(first))
      yield { ...takenProblem(first), objects: [first.name], path: profilePath(first, 'name') }
}

/** Of each name the profile that has it, or comes first, and how many have it. */
const byNames = (profiles: readonly SipTrunkSecurityProfile[]): [SipTrunkSecurityProfile, number][] =>
  [...groupBy(profiles, ({ name }) => [foldName(name)]).values()].flatMap(
    (same): [SipTrunkSecurityProfile, number][] => {
      const [first] = same.sort(byName)
      return first ? [[first, same.length]] : []
    },
  )

function nameProblem(name: string, count: number): Pick<Found, 'message' | 'remedy'> | null {
  if (name.trim() === '')
    return { message: 'A profile has no name.', remedy: 'Name it: the trunk chooses it by its name.' }
  if (count > 1) {
    return {
      message: `${count} profiles are called ${name}; upper and lower case make no difference.`,
      remedy: 'Give each its own name.',
    }
  }
  if (!isLongerThan(name, longestName)) return null
  return {
    message: `The name ${name} has ${countCharacters(name)} characters; CUCM takes ${longestName}.`,
    remedy: 'Shorten it.',
  }
}

const takenProblem = ({ name, asFoundName }: SipTrunkSecurityProfile): Pick<Found, 'message' | 'remedy'> => ({
  message: `A profile on the cluster is called ${name} already, and the plan ${asFoundName === null ? 'adds another' : `renames ${named(asFoundName)} to that`}: CUCM takes no second one of that name, in upper or lower case.`,
  remedy:
    asFoundName === null
      ? 'Give it another name; or, where it is that profile, say so under As found in step 4, and only what differs is changed.'
      : 'Give it another name.',
})

/** PF-22: on one port either TLS or the others. */
function* findMixedPorts(plan: PlanIndex): Iterable<Found> {
  const known = carriersOf(plan).filter(({ profile }) => profile.incomingTransport !== null)
  for (const [port, carriers] of groupBy(known, ({ profile }) =>
    profile.incomingPort === null ? [] : [profile.incomingPort],
  )) {
    const [tls, clear] = [carriers.filter(hasTls), carriers.filter((each) => !hasTls(each))]
    if (tls.length === 0 || clear.length === 0 || !concernsPlan(carriers, plan)) continue
    yield {
      objects: carriers.map(({ profile }) => profile.name),
      path: profilePath(
        carriers.find(({ id }) => id !== null),
        'incomingPort',
      ),
      message: `Port ${port} is used with TLS by ${profilesInWords(tls)} and without by ${profilesInWords(clear)}.`,
      remedy: 'Give one of the two sides another incoming port.',
    }
  }
}

const hasTls = ({ profile }: Carrier): boolean => profile.incomingTransport === 'TLS'

/** One that the plan does not have is told as such: nobody finds it in step 2. */
const profilesInWords = (carriers: readonly Carrier[]): string =>
  namesInWords(
    carriers.map(({ id, profile }) => (id === null ? `${named(profile.name)} (outside the plan)` : profile.name)),
  )

/** PF-19 between profiles: a caller known by name and port has to lead to one trunk. */
function* findClashes(plan: PlanIndex): Iterable<Found> {
  const listening = carriersOf(plan).filter((each) => hasTls(each) && each.profile.incomingPort !== null)
  const byCaller = groupBy(listening, ({ profile }) =>
    parseSubjectNames(profile.x509SubjectName ?? '').map((name) => `${profile.incomingPort ?? ''} ${foldName(name)}`),
  )
  const meetings = [...byCaller].filter(([, carriers]) => carriers.length > 1 && concernsPlan(carriers, plan))
  const places = new Map(listening.map((carrier, at) => [carrier, at]))
  const bySet = groupBy(meetings, ([, carriers]) => [JSON.stringify(carriers.map((each) => places.get(each)))])
  for (const sameTrunks of bySet.values()) {
    const carriers = sameTrunks[0]?.[1] ?? []
    const callers = sameTrunks.map(([caller]) => caller.slice(caller.indexOf(' ') + 1)).sort(byCodeUnit)
    yield clash(carriers, callers, plan)
  }
}

function clash(carriers: readonly Carrier[], callers: readonly string[], plan: PlanIndex): Found {
  const trunks = trunksOf(carriers, plan)
  return {
    objects: trunks.map(({ name }) => name),
    path: assignmentPath(trunks),
    message: `${trunksInWords(trunks)} answer to ${namesInWords(callers, callers.length)} on port ${carriers[0]?.profile.incomingPort ?? ''} with different profiles (${profilesInWords(carriers)}): CUCM cannot tell whose call it is.`,
    remedy: 'Give one profile another incoming port, or take the name out of all profiles but one.',
  }
}

/** PF-19 within a profile: its trunks share every name and the port. */
function findSharedNames(profile: SipTrunkSecurityProfile, plan: PlanIndex): readonly Found[] {
  const trunks = plan.trunksByProfile.has(profile.id) && isTls(profile) ? carriedOf(profile.id, plan) : []
  const callers = trunks.length < 2 ? [] : parseSubjectNames(profile.x509SubjectName)
  if (callers.length === 0) return []
  return [
    {
      objects: trunks.map(({ name }) => name),
      path: assignmentPath(trunks),
      message: `${trunksInWords(trunks)} share ${named(profile.name)}, and so ${namesInWords(callers)} on port ${profile.incomingPort}: which trunk a call belongs to is open.`,
      remedy:
        'Copy the profile and give each trunk its own name or port, or waive this where the trunks stand for one another.',
    },
  ]
}

/** Rules that look at names and ports of several profiles, and at the names of their trunks. */
export const sharedNameRules: readonly PlanRule[] = [
  { id: 'PF-1', severity: 'error', step: 2, find: findNames },
  { id: 'PF-1', severity: 'advice', step: 2, find: findTakenNames },
  { id: 'PF-19', severity: 'error', step: 2, find: findClashes },
  { id: 'PF-22', severity: 'error', step: 2, find: findMixedPorts },
]

/** The rule that looks at the trunks of one profile. */
export const sharedProfileRules: readonly SpreadRule<SipTrunkSecurityProfile>[] = [
  { id: 'PF-19', severity: 'warning', step: 2, find: findSharedNames },
]
