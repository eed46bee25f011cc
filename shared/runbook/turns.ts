import type { Draft } from '../axl/requests/request'
import type { TaskName } from '../axl/requests/tasks'
import type { ProfileChange } from '../changes/profile-changes'
import type { DraftsBack } from './axl-back'
import type { AxlWorks } from './axl-works'
import type { Unit } from './unit'

/** In which order things are done, by whatever hand: a name has to be free when it is taken, there and back (SP-6). */
export interface Turns {
  forth: readonly ProfileChange[]
  /** Of a unit; with null, of what was prepared. */
  back: (unit: Unit | null) => TurnsBack
}

/** Lower is earlier; what has no turn is told last. */
export interface TurnsBack {
  trunks: number
  profile: (plannedName: string) => number
  apply: (plannedName: string) => number
  /** It gets its name only after the trunks of the unit have left what has it. */
  isAfterwards: (plannedName: string) => boolean
}

export function turnsOf({ prepared, late }: AxlWorks, { units, prepared: back }: DraftsBack): Turns {
  const works = [prepared, ...late.values()].flatMap(({ updates, adds }) => [...updates, ...adds])
  const byUnit = new Map<Unit | null, TurnsBack>(units.map(({ unit, drafts }) => [unit, turnsBack(drafts)]))
  byUnit.set(null, turnsBack(back))
  const none = turnsBack([])
  return { forth: works.map(({ subject }) => subject), back: (unit) => byUnit.get(unit) ?? none }
}

const trunkTasks: ReadonlySet<TaskName> = new Set(['takeProfile', 'setTrunkMedia'])
const isRemoval = (task: TaskName): boolean => task === 'freeName' || task === 'removeProfile'

function turnsBack(drafts: readonly Draft[]): TurnsBack {
  const first = drafts.findIndex(({ task }) => trunkTasks.has(task))
  const [profiles, applied] = [new Map<string, number>(), new Map<string, number>()]
  const firstRemoval = new Map<TaskName, number>()
  const afterwards = new Set<string>()
  for (const [at, { task, object }] of drafts.entries()) {
    // What is deleted needs no order among itself.
    if (isRemoval(task)) profiles.set(object, firstRemoval.get(task) ?? at)
    else if (task === 'updateProfile' || task === 'takeNameBack') profiles.set(object, at)
    if (isRemoval(task) && !firstRemoval.has(task)) firstRemoval.set(task, at)
    if (task === 'applyProfile') applied.set(object, at)
    if (task === 'takeNameBack') afterwards.add(object)
  }
  return {
    trunks: first === -1 ? Infinity : first,
    profile: (name) => profiles.get(name) ?? Infinity,
    apply: (name) => applied.get(name) ?? Infinity,
    isAfterwards: (name) => afterwards.has(name),
  }
}
