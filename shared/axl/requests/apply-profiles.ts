import { profileSettings } from '../../catalogue/profile-fields'
import type { Changes } from '../../changes/changes'
import { isUpdate, nameFound, type ProfileChange } from '../../changes/profile-changes'
import type { Project } from '../../plan/project'
import { namesOnCluster } from '../../profiles/names-on-cluster'
import { foldName } from '../../profiles/subject-names'
import { newProfileName, profileKey, settingElement, settingElements } from './elements'
import { inTurn, NamesTaken, type NameMove } from './names-in-turn'
import { reasons } from './reasons'
import { repeated } from './repeated'
import { draft, isSent, withheld, work, type Part, type Work } from './request'

/** Profiles that change together. */
export interface AppliedProfiles {
  updates: Work<ProfileChange>[]
  adds: Work<ProfileChange>[]
}

/** Applies profiles of a plan, some after others; what it has applied it remembers. */
export interface ProfilesOnCluster {
  apply: (some: readonly ProfileChange[]) => AppliedProfiles
  /** Ids of the profiles that are on the cluster as planned by then. */
  ready: ReadonlySet<string>
  /** The names on the cluster by then. */
  taken: NamesTaken
}

export function profilesOnCluster(project: Project, { profiles }: Changes): ProfilesOnCluster {
  const taken = new NamesTaken(namesOnCluster(project))
  const again = repeated(
    profiles.filter((change) => change.kind !== 'added'),
    (change) => foldName(nameFound(change)),
  )
  const asTheyAre = profiles.filter((change) => change.kind === 'unchanged' && !again.has(change))
  const ready = new Set(asTheyAre.map(({ profile }) => profile.id))
  /** Updates first, so that a rename frees a name for a profile that is added. */
  const apply = (some: readonly ProfileChange[]): AppliedProfiles => {
    const updates = some
      .filter((change) => isUpdate(change) || again.has(change))
      .map((change) => updateWork(change, again.has(change)))
    const moved = moveInTurn(updates, (change) => ({ from: nameFound(change), to: change.profile.name }), taken)
    const inPlace = [...moved.done, ...moved.blocked.map(withBlockedReason(moved.blocked)), ...moved.withheld]
    const adds = some.filter((change) => change.kind === 'added').map((change) => addWork(change, taken))
    for (const { subject } of [...moved.done, ...adds].filter(isSent)) ready.add(subject.profile.id)
    return { updates: inPlace, adds }
  }
  return { apply, ready, taken }
}

/** What is sent, in an order in which every name is free; blocked is what finds no turn. */
export function moveInTurn(
  works: readonly Work<ProfileChange>[],
  moveOf: (change: ProfileChange) => NameMove,
  taken: NamesTaken,
): { done: Work<ProfileChange>[]; blocked: Work<ProfileChange>[]; withheld: Work<ProfileChange>[] } {
  const moves = works.filter(isSent).map((whole) => ({ whole, ...moveOf(whole.subject) }))
  const { done, blocked } = inTurn(moves, taken)
  return {
    done: done.map(({ whole }) => whole),
    blocked: blocked.map(({ whole }) => whole),
    withheld: works.filter((whole) => !isSent(whole)),
  }
}

const withBlockedReason = (blocked: readonly Work<ProfileChange>[]) => {
  const held = new Set(blocked.map(({ subject }) => foldName(nameFound(subject))))
  return (whole: Work<ProfileChange>): Work<ProfileChange> => {
    const { name } = whole.subject.profile
    return withheld(whole, held.has(foldName(name)) ? reasons.renamedInCircle(name) : reasons.nameTaken(name))
  }
}

/** S2-4, SP-6: found by its name of today; only what differs is set. */
function updateWork(change: ProfileChange, isRepeated: boolean): Work<ProfileChange> {
  const { profile, settings } = change
  const parts = [...profileNames(nameFound(change), profile.name), ...settingElements(settings, 'to')]
  const reason = isRepeated ? reasons.repeatedProfile : null
  return work(change, [draft('updateProfile', profile.name, parts, reason)])
}

/** S2-2: all 17 settings, none left to a default of AXL. */
function addWork(change: ProfileChange, taken: NamesTaken): Work<ProfileChange> {
  const { profile, settings } = change
  const parts = [settingElement(profileSettings.name, profile.name), ...settingElements(settings, 'to')]
  const reason = taken.has(profile.name) ? reasons.nameTaken(profile.name) : null
  const whole = work(change, [draft('addProfile', profile.name, parts, reason)])
  if (isSent(whole)) taken.take(profile.name)
  return whole
}

/** The name by which a profile is found, and the one that it gets where that is another (SP-6). */
export const profileNames = (from: string, to: string): Part[] => [
  settingElement(profileKey, from),
  ...(from === to ? [] : [settingElement(newProfileName, to)]),
]
