import { feltByTrunks } from '../../shared/changes/changes'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { byCodeUnit } from '../../shared/text/order'
import { named } from '../../shared/text/words'

/** What a change of a profile reaches (SP-5). */
export interface Impact {
  profile: string
  /** How many settings change; null where it is not known how they were. */
  changes: number | null
  /** Names of the trunks that have the profile, sorted: those of the plan first. */
  trunks: string[]
  /** How many of them are not in the plan. */
  outside: number
  /** False where the old settings are not known: then there is nothing to put back in place of the change (XD-10). */
  canCopyInstead: boolean
}

/** Null where the profile is as it was found, is new, or has no trunk. */
export function changeImpact({ changes }: EvaluatedPlan, profileId: string): Impact | null {
  const change = changes.profiles.find(({ profile }) => profile.id === profileId)
  if (!change || !feltByTrunks(change)) return null
  const count = change.settings.length + (change.renamedFrom === null ? 0 : 1)
  return {
    profile: named(change.profile.name),
    changes: change.kind === 'unknown' ? null : count,
    trunks: [...change.trunks.map(({ name }) => named(name)).sort(byCodeUnit), ...[...change.outside].sort(byCodeUnit)],
    outside: change.outside.length,
    canCopyInstead: change.found !== null,
  }
}

const plural = (count: number, one: string, several: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${several}`

/** `3 changes affect 7 trunks, 2 of them outside the plan.` */
export function impactHead({ changes, trunks, outside }: Impact): string {
  const all = plural(trunks.length, 'trunk', 'trunks')
  const trunkWords =
    outside === 0 ? all : `${all}${outside === trunks.length ? '' : `, ${String(outside)} of them`} outside the plan`
  if (changes === null) return `All settings are written, which affects ${trunkWords}.`
  return `${plural(changes, 'change affects', 'changes affect')} ${trunkWords}.`
}
