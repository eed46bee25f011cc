import type { Changes } from '../../changes/changes'
import type { H323Change, TrunkChange } from '../../changes/device-changes'
import { settingElements } from './elements'
import { h323Key, h323Work, isMedia, restartTrunk, trunkDraft } from './device-work'
import { reasons } from './reasons'
import { repeated } from './repeated'
import { work, type Draft, type Work } from './request'

/**
 * Each trunk takes its profile, then SRTP and MTP, then is applied or reset. A trunk whose profile is not on the cluster
 * as planned is left alone: SRTP before encrypted signaling would show its keys (OV-5).
 * @param ready ids of the profiles that are
 */
export function applyTrunks(changes: Changes, ready: ReadonlySet<string>): Work<TrunkChange>[] {
  const again = repeated(changes.trunks, ({ device }) => device.name)
  return changes.trunks
    .filter(({ settings }) => settings.length > 0)
    .map((change) => trunkWork(change, again.has(change) ? reasons.repeatedName : waitsForProfile(change, ready)))
}

const waitsForProfile = ({ profile }: TrunkChange, ready: ReadonlySet<string>): string | null =>
  profile === null || ready.has(profile.id) ? null : reasons.profileByHand(profile.name)

function trunkWork(change: TrunkChange, reason: string | null): Work<TrunkChange> {
  const { device, settings } = change
  const media = settings.filter(isMedia)
  const profile = settings.filter((setting) => !isMedia(setting))
  const drafts: Draft[] = []
  if (profile.length > 0) drafts.push(trunkDraft('takeProfile', device.name, settingElements(profile, 'to'), reason))
  if (media.length > 0) drafts.push(trunkDraft('setTrunkMedia', device.name, settingElements(media, 'to'), reason))
  return work(change, [...drafts, restartTrunk(device.name, settings, reason)])
}

export function applyH323Devices(changes: Changes): Work<H323Change>[] {
  const again = repeated(changes.h323Devices, h323Key)
  return changes.h323Devices
    .filter(({ settings }) => settings.length > 0)
    .map((change) =>
      h323Work(change, settingElements(change.settings, 'to'), again.has(change) ? reasons.repeatedName : null),
    )
}
