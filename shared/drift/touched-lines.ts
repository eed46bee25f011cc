import { checklistPlan, type ChecklistPlan } from '../checklist/context'
import { idOf } from '../checklist/line'
import { objectOf } from '../checklist/lines-within'
import { runLines } from '../checklist/run/run-lines'
import type { ChecklineGroup } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { groupBy } from '../plan/group-by'
import type { Moved } from './moved'
import type { PlannedCluster } from './planned-objects'
import { own } from '../text/own'

/** A line of the checklist, as it is numbered today. */
export interface TouchedLine {
  id: string
  number: string
}

export type LinesOf = (moved: Moved) => TouchedLine[]

/** Which lines of the checklist are made from what moved, or are carried out on it. */
export function touchedLines(evaluated: EvaluatedPlan, { profileNames }: PlannedCluster): LinesOf {
  const plan = checklistPlan(evaluated)
  const lines = allLines(plan)
  const byObject = groupBy(lines, (line) => [objectOf(line)])
  const boxes = boxesByDevice(plan)
  const of = (object: string): TouchedLine[] => (byObject.get(object) ?? []).map(({ id, number }) => ({ id, number }))
  const ofProfile = (id: string): TouchedLine[] => {
    const own = of(idOf('profiles', id))
    if (own.length > 0) return own
    // A profile that stays as it is: what depends on it are the lines of its trunks.
    return (evaluated.index.trunksByProfile.get(id) ?? []).flatMap((trunk) => of(idOf('sipTrunks', trunk.id)))
  }
  const asFound = new Map(evaluated.project.profiles.map(({ asFoundName, id }) => [asFoundName, id]))
  const ofObject = ({ list, object, path, profile }: Moved): TouchedLine[] => {
    const id = path.slice(path.indexOf('/') + 1)
    if (list === 'profiles') return ofProfile(path === '' ? (asFound.get(object) ?? '') : id)
    if (path !== '') return of(idOf(list, id))
    const own = ofName(list, object, evaluated, of)
    // A profile that stays as it is changes nothing for a trunk that comes to it or leaves it.
    return profile === undefined ? own : [...own, ...of(idOf('profiles', profileNames.get(profile)?.id ?? ''))]
  }
  return (moved) => {
    if (moved.list === 'parameters') return named(lines, own(parameterLines, moved.object))
    if (moved.list === 'runningConfigs') return lines.filter(({ id }) => boxes(moved.object, id))
    return ofObject(moved)
  }
}

/** Of an object that is gone: the plan may have it all the same. */
function ofName(
  list: Moved['list'],
  name: string,
  { project }: EvaluatedPlan,
  of: (object: string) => TouchedLine[],
): TouchedLine[] {
  const folded = name.toLowerCase()
  const trunks = list === 'sipTrunks' ? project.sipTrunks.filter((trunk) => trunk.name.toLowerCase() === folded) : []
  const devices =
    list === 'h323Devices' ? project.h323Devices.filter((device) => device.name.toLowerCase() === folded) : []
  const realms = list === 'sipRealms' ? project.sipRealms.filter(({ realm }) => realm === name) : []
  const users = list === 'applicationUsers' ? project.applicationUsers.filter(({ userid }) => userid === name) : []
  return [...trunks, ...devices, ...realms, ...users].flatMap(({ id }) => of(idOf(list, id)))
}

function allLines(plan: ChecklistPlan): TouchedLine[] {
  const { before, prepare, units, prove, proofBack, back, tidy } = runLines(plan)
  const groups: ChecklineGroup[] = [
    ...[...before, ...prepare],
    ...units.flatMap((unit) => [...unit.groups, ...unit.back, ...unit.hold]),
    ...[...prove, ...proofBack, ...back, ...tidy],
  ]
  return groups.flatMap((group) => group.lines.map(({ id, number }) => ({ id, number })))
}

/** Parameters on which a line depends, and the beginning of its id (S1-1). */
const parameterLines: Readonly<Record<string, string>> = { ClusterSecurityMode: 'step1/cluster/mixed-mode' }

const named = (lines: readonly TouchedLine[], id: string | undefined): TouchedLine[] =>
  lines.filter((line) => line.id === id)

/** The lines of a gateway carry the key of its box. */
function boxesByDevice({ files }: ChecklistPlan): (device: string, id: string) => boolean {
  return (device, id) => {
    const folded = device.toLowerCase()
    const keys = files.boxes.flatMap(({ box }) =>
      box.name.toLowerCase() === folded || box.hosts.some(({ name }) => name.toLowerCase() === folded) ? [box.key] : [],
    )
    return keys.some((key) => `${id}/`.includes(`/${idOf('gateways', key)}/`))
  }
}
