import type { TrunkChange } from '../changes/device-changes'
import { nameFound, type ProfileChange } from '../changes/profile-changes'
import type { Turns } from '../runbook/turns'
import type { Unit, Units } from '../runbook/unit'

/** How the window shows the profile of a trunk at a moment of the run: one that is renamed has two names (SP-6). */
export interface ProfileNames {
  /** The former profile, when the trunk is set. */
  forth: (change: TrunkChange) => string
  /** The former one, when the trunk goes back, and every unit behind its own is back. */
  back: (change: TrunkChange) => string
  /** What the former one is called then where the unit was left before it was renamed; null where it is the same. */
  notRenamed: (change: TrunkChange) => string | null
  /** The planned one by then. */
  beforeBack: (change: TrunkChange) => string
}

interface Place {
  at: number
  unit: Unit
}

/**
 * What is renamed in no unit was prepared, before all of them: no trunk has it.
 * @param turns in which order a unit goes back; without it, profiles before trunks
 */
export function profileNames({ inOrder }: Units, turns?: Turns): ProfileNames {
  const renamed = new Map<string, Place & { change: ProfileChange }>()
  const unitOf = new Map<string, number>()
  for (const [at, unit] of inOrder.entries()) {
    for (const { device } of unit.trunks) unitOf.set(device.id, at)
    for (const change of unit.profiles)
      if (change.renamedFrom !== null) renamed.set(nameFound(change), { at, unit, change })
  }
  const planned = new Map([...renamed.values()].map((place) => [place.change.profile.id, place]))
  const placeOf = ({ device }: TrunkChange): number => unitOf.get(device.id) ?? Infinity
  const isBackFirst = ({ unit, change: { profile } }: { unit: Unit; change: ProfileChange }): boolean =>
    turns?.back(unit).isAfterwards(profile.name) !== true
  const former = (trunk: TrunkChange, hasNew: (place: Place & { change: ProfileChange }) => boolean): string => {
    const name = trunk.found?.securityProfileName ?? ''
    const place = renamed.get(name)
    return place !== undefined && hasNew(place) ? place.change.profile.name : name
  }
  const back = (trunk: TrunkChange): string =>
    former(trunk, (place) => place.at < placeOf(trunk) || (place.at === placeOf(trunk) && !isBackFirst(place)))
  return {
    forth: (trunk) => former(trunk, ({ at }) => at <= placeOf(trunk)),
    back,
    notRenamed: (trunk) => {
      const found = former(trunk, ({ at }) => at < placeOf(trunk))
      return found === back(trunk) ? null : found
    },
    beforeBack: (trunk) => {
      const place = planned.get(trunk.profile?.id ?? '')
      const isBack = place !== undefined && place.at === placeOf(trunk) && isBackFirst(place)
      return isBack ? nameFound(place.change) : (trunk.profile?.name ?? '')
    },
  }
}
