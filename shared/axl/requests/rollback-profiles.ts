import { nameFound, type ProfileChange } from '../../changes/profile-changes'
import { foldName } from '../../profiles/subject-names'
import { moveInTurn, profileNames, type AppliedProfiles } from './apply-profiles'
import { profileKey, settingElement, settingElements } from './elements'
import type { NameMove, NamesTaken } from './names-in-turn'
import { reasons } from './reasons'
import { draft, isSent, withheld, work, type Draft, type Work } from './request'

export interface PutBack {
  /** Put back at the beginning. */
  done: Work<ProfileChange>[]
  /** Their names are taken by profiles that the plan added and that trunks still have. */
  blocked: Work<ProfileChange>[]
  withheld: Work<ProfileChange>[]
}

/** Each update undone, as far as the names that are `taken` allow. */
export const putProfilesBack = ({ updates }: AppliedProfiles, taken: NamesTaken): PutBack =>
  moveInTurn(updates.map(putBack), moveBack, taken)

const moveBack = (change: ProfileChange): NameMove => ({ from: change.profile.name, to: nameFound(change) })

/** The name of before and only the settings that the plan changed. */
function putBack({ subject: change, reason }: Work<ProfileChange>): Work<ProfileChange> {
  const { profile, found, settings } = change
  const parts = [...profileNames(profile.name, nameFound(change)), ...settingElements(settings, 'from')]
  const unknown = found === null ? reasons.notKnownBefore : null
  return work(change, [draft('updateProfile', profile.name, parts, reason === null ? unknown : reasons.doneByHand)])
}

/**
 * Removes what the plan added: first what has the name of a profile that is `blocked`, which is then put back too.
 * @param putBack ids of the trunks that have their former profile again; a profile that a trunk has stays (SP-4)
 */
export function removeAddedProfiles(
  { adds }: AppliedProfiles,
  blocked: readonly Work<ProfileChange>[],
  putBack: ReadonlySet<string>,
  taken: NamesTaken,
): { removals: Work<ProfileChange>[]; afterwards: Work<ProfileChange>[] } {
  const wanted = new Set(blocked.map(({ subject }) => foldName(nameFound(subject))))
  const removals = adds.map((added) => removal(added, wanted, putBack))
  for (const { subject } of removals.filter(isSent)) taken.release(subject.profile.name)
  return { removals, afterwards: putBackAfterwards(blocked, taken) }
}

function removal(
  added: Work<ProfileChange>,
  wanted: ReadonlySet<string>,
  putBack: ReadonlySet<string>,
): Work<ProfileChange> {
  const { profile, trunks } = added.subject
  const holder = trunks.find((trunk) => !putBack.has(trunk.id))
  const held = holder === undefined ? null : reasons.stillHeld(holder.name)
  const task = wanted.has(foldName(profile.name)) ? 'freeName' : 'removeProfile'
  const reason = isSent(added) ? held : reasons.doneByHand
  return work(added.subject, [removeProfileDraft(task, profile.name, reason)])
}

export const removeProfileDraft = (task: 'freeName' | 'removeProfile', name: string, reason: string | null): Draft =>
  draft(task, name, [settingElement(profileKey, name)], reason)

function putBackAfterwards(blocked: readonly Work<ProfileChange>[], taken: NamesTaken): Work<ProfileChange>[] {
  const moved = moveInTurn(blocked, moveBack, taken)
  return [...moved.done, ...moved.blocked.map(withNameTaken)].map((whole) => ({
    ...whole,
    drafts: whole.drafts.map((one) => ({ ...one, task: 'takeNameBack' as const })),
  }))
}

const withNameTaken = (whole: Work<ProfileChange>): Work<ProfileChange> =>
  withheld(whole, reasons.nameTaken(nameFound(whole.subject)))
