import type { SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { foldName, parseSubjectNames } from '../profiles/subject-names'
import { isTls } from '../plan/transports'
import { profileSettings } from '../catalogue/profile-fields'
import { groupBy } from '../plan/group-by'
import { type PlanIndex } from '../plan/plan-index'
import type { Found, PlanRule, SpreadRule } from './rule'
import { countCharacters, isLongerThan, named, namesInWords } from '../text/words'

const longestName = profileSettings.name.maxLength ?? 75
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id)

const trunksOf = (profiles: readonly SipTrunkSecurityProfile[], plan: PlanIndex): SipTrunk[] =>
  profiles.flatMap((profile) => plan.trunksByProfile.get(profile.id) ?? []).sort(byName)

/** Profiles in use, by name and id, whatever the order of the file. */
const inUse = (plan: PlanIndex): SipTrunkSecurityProfile[] =>
  plan.project.profiles.filter((profile) => plan.trunksByProfile.has(profile.id)).sort(byName)

const profilePath = (profile: SipTrunkSecurityProfile | undefined, field: string) =>
  `profiles/${profile?.id ?? ''}/${field}`
const assignmentPath = (trunk: SipTrunk | undefined) => `sipTrunks/${trunk?.id ?? ''}/securityProfileId`

/** PF-1: one finding for each name that is empty, too long or not the only one. */
function* findNames({ project }: PlanIndex): Iterable<Found> {
  for (const profiles of groupBy(project.profiles, (profile) => [foldName(profile.name)]).values()) {
    const [first] = profiles.sort(byName)
    if (!first) continue
    const problem = nameProblem(first.name, profiles.length)
    if (problem) yield { ...problem, objects: [first.name], path: profilePath(first, 'name') }
  }
}

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

/** PF-22: on one port either TLS or the others. */
function* findMixedPorts(plan: PlanIndex): Iterable<Found> {
  for (const [port, profiles] of groupBy(inUse(plan), (profile) => [profile.incomingPort])) {
    const [tls, clear] = [profiles.filter(isTls), profiles.filter((profile) => !isTls(profile))]
    if (tls.length === 0 || clear.length === 0) continue
    yield {
      objects: profiles.map((profile) => profile.name),
      path: profilePath(profiles[0], 'incomingPort'),
      message: `Port ${port} is used with TLS by ${namesInWords(tls.map(({ name }) => name))} and without by ${namesInWords(clear.map(({ name }) => name))}.`,
      remedy: 'Give one of the two sides another incoming port.',
    }
  }
}

/** PF-19 between profiles: a caller known by name and port has to lead to one trunk. */
function* findClashes(plan: PlanIndex): Iterable<Found> {
  const named = inUse(plan).filter(isTls)
  const byCaller = groupBy(named, (profile) =>
    parseSubjectNames(profile.x509SubjectName).map((name) => `${profile.incomingPort} ${foldName(name)}`),
  )
  const meetings = [...byCaller].filter(([, profiles]) => profiles.length > 1)
  const byProfiles = groupBy(meetings, ([, profiles]) => [JSON.stringify(profiles.map(({ id }) => id))])
  for (const sameTrunks of byProfiles.values()) {
    const profiles = sameTrunks[0]?.[1] ?? []
    const callers = sameTrunks.map(([caller]) => caller.slice(caller.indexOf(' ') + 1)).sort(byCodeUnit)
    yield clash(profiles, callers, plan)
  }
}

function clash(profiles: readonly SipTrunkSecurityProfile[], callers: readonly string[], plan: PlanIndex): Found {
  const trunks = trunksOf(profiles, plan)
  const trunkNames = trunks.map(({ name }) => name)
  return {
    objects: trunkNames,
    path: assignmentPath(trunks[0]),
    message: `${namesInWords(trunkNames)} answer to ${namesInWords(callers, callers.length)} on port ${profiles[0]?.incomingPort ?? ''} with different profiles (${namesInWords(profiles.map(({ name }) => name))}): CUCM cannot tell whose call it is.`,
    remedy: 'Give one profile another incoming port, or take the name out of all profiles but one.',
  }
}

/** PF-19 within a profile: its trunks share every name and the port. */
function findSharedNames(profile: SipTrunkSecurityProfile, plan: PlanIndex): readonly Found[] {
  if (!isTls(profile) || (plan.trunksByProfile.get(profile.id)?.length ?? 0) < 2) return []
  const callers = parseSubjectNames(profile.x509SubjectName)
  if (callers.length === 0) return []
  const trunks = trunksOf([profile], plan)
  const trunkNames = trunks.map(({ name }) => name)
  return [
    {
      objects: trunkNames,
      path: assignmentPath(trunks[0]),
      message: `${namesInWords(trunkNames)} share ${named(profile.name)}, and so ${namesInWords(callers)} on port ${profile.incomingPort}: which trunk a call belongs to is open.`,
      remedy:
        'Copy the profile and give each trunk its own name or port, or waive this where the trunks stand for one another.',
    },
  ]
}

/** Rules that look at names and ports of several profiles, and at the names of their trunks. */
export const sharedNameRules: readonly PlanRule[] = [
  { id: 'PF-1', severity: 'error', step: 2, find: findNames },
  { id: 'PF-19', severity: 'error', step: 2, find: findClashes },
  { id: 'PF-22', severity: 'error', step: 2, find: findMixedPorts },
]

/** The rule that looks at the trunks of one profile. */
export const sharedProfileRules: readonly SpreadRule<SipTrunkSecurityProfile>[] = [
  { id: 'PF-19', severity: 'warning', step: 2, find: findSharedNames },
]
