import { profileSettings } from '../catalogue/profile-fields'
import { trunkFound } from '../plan/past'
import { named, namesInWords } from '../text/words'
import type { TrunkRule } from './rule'

/** What works over a trunk only while it is on (FC-8). */
const boxes = [
  'digestAuthentication',
  'acceptPresenceSubscription',
  'acceptOutOfDialogRefer',
  'acceptUnsolicitedNotification',
  'allowReplaceHeader',
  'transmitSecurityStatus',
] as const

/** What was on in the profile that the trunk had, and is off in the one that it gets. */
function lostWith(...[trunk, profile, { past }]: Parameters<TrunkRule['find']>) {
  const had = trunkFound(past, trunk.name)?.securityProfileName ?? null
  const was = had === null ? undefined : past.profileByName.get(had)
  return { was, lost: boxes.filter((box) => was?.[box] === true && !profile[box]) }
}

/** A rule about what a trunk loses with its new profile. */
export const lostSettingsRules: readonly TrunkRule[] = [
  {
    id: 'FC-8',
    severity: 'warning',
    step: 2,
    profileField: (...of) => lostWith(...of).lost[0] ?? 'transmitSecurityStatus',
    find: (trunk, profile, plan) => {
      const { was, lost } = lostWith(trunk, profile, plan)
      if (!was || lost.length === 0) return null
      return {
        message: `${named(trunk.name)} had ${namesInWords(lost.map((box) => profileSettings[box].label))} with the profile ${named(was.name)}, and has ${lost.length === 1 ? 'it' : 'them'} no longer with ${named(profile.name)}: what relies on ${lost.length === 1 ? 'it' : 'them'} stops, though TLS is up.`,
        remedy: 'Check what is still needed in the new profile, or waive this where nothing relies on it.',
      }
    },
  },
]
