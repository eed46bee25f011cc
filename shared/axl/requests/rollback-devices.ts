import type { H323Change, TrunkChange } from '../../changes/device-changes'
import { nameFound, type ProfileChange } from '../../changes/profile-changes'
import { fail } from '../../result'
import { applyTrunk, h323Work, isMedia, resetTrunk, trunkDraft } from './device-work'
import { inOrderOfAxl, settingElement, settingElements } from './elements'
import { reasons } from './reasons'
import { isSent, work, type Part, type Work } from './request'

/** By the name that a renamed profile had: its name when the trunks are put back; null where a person renamed it. */
export type NamesNow = ReadonlyMap<string, string | null>

/** @param back the profiles that have their former name again by then */
export const namesNow = (updates: readonly Work<ProfileChange>[], back: ReadonlySet<ProfileChange>): NamesNow =>
  new Map(
    updates
      .filter(({ subject }) => subject.renamedFrom !== null)
      .map((update) => [nameFound(update.subject), nameNow(update, back)]),
  )

function nameNow(update: Work<ProfileChange>, back: ReadonlySet<ProfileChange>): string | null {
  if (!isSent(update)) return null
  return back.has(update.subject) ? nameFound(update.subject) : update.subject.profile.name
}

/**
 * All that was changed of a trunk goes back in one request, so that SRTP and profile are never apart (OV-5).
 * @param applied names as found of the profiles that are applied for all their trunks at once
 */
export function putTrunkBack(
  { subject: change, reason }: Work<TrunkChange>,
  names: NamesNow,
  applied: ReadonlySet<string>,
): Work<TrunkChange> {
  const { device, settings } = change
  const why = reasonToWithhold(change.found, reason)
  const back = formerSettings(change, names)
  if (settings.some(isMedia))
    return work(change, [trunkDraft('setTrunkMedia', device.name, back, why), resetTrunk(device.name, why)])
  const isApplied = applied.has(change.found?.securityProfileName ?? '')
  return work(change, [
    trunkDraft('takeProfile', device.name, back, why),
    ...(isApplied ? [] : [applyTrunk(device.name, why)]),
  ])
}

const formerSettings = ({ settings, found }: TrunkChange, names: NamesNow): Part[] =>
  inOrderOfAxl(settings).map((change) => {
    const former = found?.securityProfileName ?? null
    if (change.setting !== 'securityProfileId' || former === null) return settingElement(change.field, change.from)
    const name = names.get(former)
    return name === null ? fail(reasons.formerProfileByHand(former)) : settingElement(change.field, name ?? former)
  })

export const putH323Back = ({ subject: change, reason }: Work<H323Change>): Work<H323Change> =>
  h323Work(change, settingElements(change.settings, 'from'), reasonToWithhold(change.found, reason))

const reasonToWithhold = (found: object | null, applied: string | null): string | null => {
  if (applied !== null) return reasons.doneByHand
  return found === null ? reasons.notKnownBefore : null
}
