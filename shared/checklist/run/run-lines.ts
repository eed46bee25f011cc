import type { ChecklineGroup } from '../../document/document'
import { groupBy } from '../../plan/group-by'
import { axlRun } from '../../runbook/axl-run'
import { unitNumber, type Unit } from '../../runbook/unit'
import { endsWave } from '../../runbook/timetable'
import { preChecks } from '../before/pre-checks'
import { verification } from '../after/verification'
import { tidyGroups } from '../after/tidy'
import { testCallGroups } from '../after/test-calls'
import { checklistContext, type ChecklistPlan } from '../context'
import { profileNames } from '../former-names'
import { numbered, numberedBySteps } from '../numbers'
import { rollback } from '../rollback/rollback'
import { afterRollback } from '../rollback/after-rollback'
import type { WayBack } from '../rollback/way-back'
import { stepGroups } from '../step-groups'
import { steps } from '../../catalogue/steps'
import { carriedByAxl, sentByAxl } from './by-axl'
import { backByAxl, prepareByAxl, unitByAxl } from './axl-lines'
import { cautionsOnce } from './cautions-once'
import { holdGroup } from './hold-lines'
import { lastLook } from './last-look'
import { phases } from './phases'
import { unitOfLine } from './unit-of-line'

/** The lines of one unit, and those that take it back. */
export interface UnitLines {
  unit: Unit
  /** `U2`, and `R2` of its rollback. */
  number: string
  backNumber: string
  groups: ChecklineGroup[]
  back: ChecklineGroup[]
  /** The go or no-go behind it, where it ends a wave. */
  hold: ChecklineGroup[]
}

/** All lines of a checklist, in the order of the run. */
export interface RunLines {
  before: ChecklineGroup[]
  prepare: ChecklineGroup[]
  units: UnitLines[]
  prove: ChecklineGroup[]
  /** What proves that all is as before, once every unit is back. */
  proofBack: ChecklineGroup[]
  /** What takes back what was prepared, after that. */
  back: ChecklineGroup[]
  tidy: ChecklineGroup[]
  /** Ids of the lines by hand that AXL carries out in their place, there and back. */
  byAxl: ReadonlySet<string>
}

/** The rollback comes first, because every other line names its own. */
export function runLines(plan: ChecklistPlan): RunLines {
  const { units, project } = plan
  const ticks = project.checklist
  const unitOf = unitOfLine(units)
  const run = axlRun(plan, units)
  const inTurn = { ...plan, profileNames: profileNames(units, run.turns) }
  const ways = waysByUnit(rollback(inTurn, run.turns), unitOf)
  const sends = new Set(
    run.rows.flatMap((row) => (row.kind === 'request' ? [`${row.part} ${row.unit?.name ?? ''}`] : [])),
  )
  const backs = new Map(units.inOrder.map((unit, at) => [unit, backOf(unit, at, ways, sends, ticks)]))
  const proof = afterRollback(plan)
  const lastLines = numbered([...proof, ...gathered(groupsOf(ways.get(undefined)))], 'W', ticks)
  const [proofBack, prepared] = [lastLines.slice(0, proof.length), lastLines.slice(proof.length)]
  const context = checklistContext(inTurn, rollbackNumbers(ways.get(undefined) ?? [], prepared), run.turns)
  const groups = byUnit(
    [...steps.flatMap(({ number }) => stepGroups[number](context)), ...testCallGroups(context)],
    unitOf,
  )
  const sent = sentByAxl(run.rows)
  const prepareGroups = groups.get(undefined) ?? []
  const byStep = numberedBySteps(
    [...prepareGroups, ...(sends.has('prepare ') ? [prepareByAxl()] : []), ...lastLook(plan)],
    ticks,
  )
  return {
    before: [...numbered(preChecks(plan), 'B', ticks), ...byStep.filter(isLookedAtBefore)],
    prepare: byStep.filter((group) => !isLookedAtBefore(group)),
    units: units.inOrder.map((unit, at) => ({
      unit,
      number: unitNumber(at + 1),
      backNumber: `R${String(at + 1)}`,
      groups: numberedBySteps(
        cautionsOnce(unitGroups(unit, groups.get(unit) ?? [], sends)),
        ticks,
        `${unitNumber(at + 1)}-`,
      ),
      back: backs.get(unit) ?? [],
      hold: endsWave(unit, units.inOrder[at + 1])
        ? numberedBySteps([holdGroup(unit, at === units.inOrder.length - 1)], ticks, `${unitNumber(at + 1)}-`)
        : [],
    })),
    prove: numbered(verification(context), 'V', ticks),
    proofBack,
    back: prepared,
    tidy: numbered(tidyGroups(context), 'T', ticks),
    byAxl: new Set([
      ...carriedByAxl('', prepareGroups, sent),
      ...units.inOrder.flatMap((unit) =>
        carriedByAxl(unit.name, [...(groups.get(unit) ?? []), ...groupsOf(ways.get(unit))], sent),
      ),
    ]),
  }
}

/** Licence, mode and phones are looked at days before: what is missing there takes days, and their lines keep step 1. */
const isLookedAtBefore = ({ lines: [first] }: ChecklineGroup): boolean =>
  first !== undefined && /^step1\/cluster\/(?!certificates\/)/u.test(first.id)

type ByUnit<Item> = Map<Unit | undefined, Item[]>

/** The lines of a group go to the units of what they are about. */
function byUnit(groups: readonly ChecklineGroup[], unitOf: ReturnType<typeof unitOfLine>): ByUnit<ChecklineGroup> {
  const parted: ByUnit<ChecklineGroup> = new Map()
  for (const group of groups) {
    for (const [unit, own] of groupBy(group.lines, (line) => [unitOf(line)]))
      groupBy([{ ...group, lines: own }], () => [unit], parted)
  }
  return parted
}

function waysByUnit(ways: readonly WayBack[], unitOf: ReturnType<typeof unitOfLine>): ByUnit<WayBack> {
  return groupBy(ways, ({ group }) => group.lines.slice(0, 1).map(unitOf))
}

const groupsOf = (ways: readonly WayBack[] = []): ChecklineGroup[] => ways.map(({ group }) => group)

/** Neighbours of one kind under one head: each of their lines names its object. */
function gathered(groups: readonly ChecklineGroup[]): ChecklineGroup[] {
  const all: ChecklineGroup[] = []
  for (const group of groups) {
    const last = all.at(-1)
    if (last !== undefined && last.title === group.title)
      all[all.length - 1] = { ...last, object: '', lines: [...last.lines, ...group.lines] }
    else all.push(group)
  }
  return all.map((group) => ({
    ...group,
    ...(group.lines.length > 1 && { title: `${group.title}s` }),
    isSaid: true,
  }))
}

const asRollback = (group: ChecklineGroup): ChecklineGroup => ({ ...group, title: `Rollback · ${group.title}` })

function backOf(
  unit: Unit,
  at: number,
  ways: ByUnit<WayBack>,
  sends: ReadonlySet<string>,
  ticks: Parameters<typeof numbered>[2],
) {
  const byHand = groupsOf(ways.get(unit)).map(asRollback)
  const byAxl = sends.has(`rollback ${unit.name}`) ? [backByAxl(unit)] : []
  return numbered([...byAxl, ...byHand], `R${String(at + 1)}`, ticks)
}

/** AXL stands before the lines that it carries out, behind those of step 1. */
function unitGroups(unit: Unit, groups: readonly ChecklineGroup[], sends: ReadonlySet<string>): ChecklineGroup[] {
  const isFirst = ({ lines }: ChecklineGroup): boolean => lines[0]?.id.startsWith('step1/') ?? false
  const axl = sends.has(`${unit.part} ${unit.name}`) ? [unitByAxl(unit)] : []
  const after = groups.filter((group) => !isFirst(group))
  if (axl.length === 0) return phases([...groups.filter(isFirst), ...after])
  return [...phases(groups.filter(isFirst)), ...axl, ...phases(after)]
}

/** By object, the number of the line that takes it back. What a unit does is taken back at its end, and needs no number. */
function rollbackNumbers(ways: readonly WayBack[], prepared: readonly ChecklineGroup[]): Map<string, string> {
  const numbers = new Map(prepared.flatMap(({ lines }) => lines.map(({ id, number }) => [id, number] as const)))
  return new Map(ways.map(({ object, group }) => [object, numbers.get(group.lines.at(-1)?.id ?? '') ?? '']))
}
