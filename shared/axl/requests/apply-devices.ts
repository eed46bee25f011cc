import type { Changes } from '../../changes/changes'
import type { H323Change, TrunkChange } from '../../changes/device-changes'
import { settingElements } from './elements'
import { applyTrunk, h323Key, h323Work, isMedia, resetTrunk, trunkDraft } from './device-work'
import { reasons } from './reasons'
import { repeated } from './repeated'
import { work, type Draft, type Work } from './request'

/**
 * Each trunk takes its profile and destination and is applied; then SRTP and MTP, and a reset. A trunk whose profile is
 * not on the cluster as planned is left alone: SRTP before encrypted signaling would show its keys (OV-5).
 * @param ready ids of the profiles that are
 * @param applied ids of the profiles that are applied for all their trunks at once, after the trunks are set (S4-1)
 */
export function trunkWorks(
  { trunks }: Changes,
  ready: ReadonlySet<string>,
  applied: ReadonlySet<string>,
): Map<TrunkChange, Work<TrunkChange>> {
  const again = repeated(trunks, ({ device }) => device.name)
  return new Map(
    trunks
      .filter(({ settings }) => settings.length > 0)
      .map((change) => {
        const reason = again.has(change) ? reasons.repeatedName : waitsForProfile(change, ready)
        return [change, trunkWork(change, applied.has(change.profile?.id ?? ''), reason)]
      }),
  )
}

const waitsForProfile = ({ profile }: TrunkChange, ready: ReadonlySet<string>): string | null =>
  profile === null || ready.has(profile.id) ? null : reasons.profileByHand(profile.name)

function trunkWork(change: TrunkChange, isAppliedByProfile: boolean, reason: string | null): Work<TrunkChange> {
  const { device, settings } = change
  const media = settings.filter(isMedia)
  const connection = settings.filter((setting) => !isMedia(setting))
  const drafts: Draft[] = []
  if (connection.length > 0) {
    drafts.push(trunkDraft('takeProfile', device.name, settingElements(connection, 'to'), reason))
    if (!isAppliedByProfile) drafts.push(applyTrunk(device.name, reason))
  }
  if (media.length > 0) {
    drafts.push(trunkDraft('setTrunkMedia', device.name, settingElements(media, 'to'), reason))
    drafts.push(resetTrunk(device.name, reason))
  }
  return work(change, drafts)
}

export function h323Works({ h323Devices }: Changes): Map<H323Change, Work<H323Change>> {
  const again = repeated(h323Devices, h323Key)
  return new Map(
    h323Devices
      .filter(({ settings }) => settings.length > 0)
      .map((change) => {
        const reason = again.has(change) ? reasons.repeatedName : null
        return [change, h323Work(change, settingElements(change.settings, 'to'), reason)]
      }),
  )
}
