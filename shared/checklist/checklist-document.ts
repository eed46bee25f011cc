import type { Block, Document, Section } from '../document/document'
import { code, say, strong } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { bundlePictures } from '../plan/pictures'
import { whole, type Scope } from '../plan/scope'
import { scopedPlan } from '../evaluation/scoped-plan'
import { checklistPlan, type ChecklistPlan } from './context'
import { summary } from './front/summary'
import { linesWithin } from './lines-within'
import { runningWords } from './running'
import { runLines, type RunLines } from './run/run-lines'
import { pictureBlocks } from './after/pictures'
import { runBlocks } from './run/run-section'
import { prepareStop, proveStop } from './run/stop-rules'
import { unitHead } from './run/unit-head'
import { wholeRollback } from './run/whole-rollback'
import type { UnitPart } from '../runbook/unit'
import { troubleBlocks } from './after/trouble'

/**
 * The checklist of a plan: what is done before, what is prepared, one unit after the other with its proof and its
 * rollback, then the cluster as a whole.
 * @param planHash first digits of the hash of the project file
 * @param scope which lines are shown; ids and numbers are those of the whole
 */
export function checklistDocument(evaluated: EvaluatedPlan, planHash: string, scope: Scope = whole): Document {
  const all = checklistPlan(evaluated)
  const plan = scope.kind === 'whole' ? all : checklistPlan(scopedPlan(evaluated, scope))
  const lines = runLinesWithin(runLines(all), linesWithin(scope, all))
  return {
    title: titles[scope.kind],
    subtitle: subtitle(plan, scope),
    language: 'en',
    running: runningWords(evaluated, planHash),
    sections: withSummary(plan, lines, [
      ...front(all, lines, scope),
      ...prepared(all, lines),
      ...(hasOneUnit(lines) ? [trouble(plan)] : []),
      ...changed(all, lines),
      ...closing(plan, lines),
      ...(hasOneUnit(lines) ? [] : [trouble(plan)]),
      ...pictureSection(plan, lines),
    ]),
  }
}

const titles: Readonly<Record<Scope['kind'], string>> = {
  whole: 'Change checklist',
  trunk: 'Change checklist of a SIP trunk',
  open: 'Change checklist, open lines',
}

function subtitle({ project }: ChecklistPlan, scope: Scope): string {
  const trunk = scope.kind === 'trunk' ? project.sipTrunks.map(({ name }) => named(name)) : []
  return [...trunk, project.name, ...(project.customer === '' ? [] : [project.customer])].join(', ')
}

const runLinesWithin = (lines: RunLines, within: ReturnType<typeof linesWithin>): RunLines => ({
  before: within(lines.before),
  prepare: within(lines.prepare),
  units: lines.units
    .map((unit) => ({ ...unit, groups: within(unit.groups), back: within(unit.back), hold: within(unit.hold) }))
    .filter(({ groups, back, hold }) => groups.length + back.length + hold.length > 0),
  prove: within(lines.prove),
  proofBack: within(lines.proofBack),
  back: within(lines.back),
  tidy: within(lines.tidy),
  byAxl: lines.byAxl,
})

/** What a plan has nothing of is named at a glance and left out; of a plan without anything a glance is all there is. */
function withSummary(plan: ChecklistPlan, lines: RunLines, sections: readonly Section[]): Section[] {
  const { prepare, units, back, tidy } = lines
  const isEmpty = plan.ready === 'nothing planned' && [prepare, units, back, tidy].every(({ length }) => length === 0)
  const kept = isEmpty ? [] : sections.filter(({ blocks }) => hasContent(blocks))
  const left = isEmpty ? [] : sections.filter((section) => !kept.includes(section))
  const blocks = summary(plan, { left: left.map(({ title }) => title), lines: isEmpty ? null : lines })
  return [{ id: 'summary', title: 'Summary', lead: [], blocks }, ...kept]
}

/** More than the sentence that there is nothing. */
const hasContent = (blocks: readonly Block[]): boolean => blocks.some(({ kind }) => kind !== 'paragraph')

const front = (all: ChecklistPlan, lines: RunLines, scope: Scope): Section[] => [
  ...(scope.kind === 'trunk'
    ? []
    : [
        {
          id: 'run',
          title: 'The run',
          lead: say`One unit at a time: the rest of the cluster stays in service.`,
          blocks: runBlocks(all, lines),
        },
      ]),
  {
    id: 'before',
    title: 'Before the window',
    lead: say`Every line has to hold before anything is prepared.`,
    blocks: lines.before,
  },
]

const prepared = (plan: ChecklistPlan, lines: RunLines): Section[] => [
  {
    id: 'prepare',
    title: 'Prepare',
    lead: say`Steps 1 and 2 for everything. No call is touched but where a line says so.`,
    blocks: [...prepareStop(plan, lines), ...lines.prepare],
  },
]

const changed = (plan: ChecklistPlan, lines: RunLines): Section[] => [
  {
    id: 'change',
    title: 'Change',
    lead: say`Unit by unit, wave by wave. A unit is proven before the next begins, or it goes back.`,
    blocks: unitBlocks('change', plan, lines),
  },
  {
    id: 'synchronize',
    title: 'Synchronize',
    lead: say`Profiles that change while trunks have them (step 4): all trunks of a profile are affected at once.`,
    blocks: unitBlocks('synchronize', plan, lines),
  },
]

/** Each unit with its lines, the lines that take it back, and what stands between it and the next. */
function unitBlocks(part: UnitPart, plan: ChecklistPlan, { units }: RunLines): Block[] {
  const slots = new Map(plan.timetable.slots.map((slot) => [slot.kind === 'unit' ? slot.unit : null, slot]))
  return units
    .filter(({ unit }) => unit.part === part)
    .flatMap((lines): Block[] => {
      const slot = slots.get(lines.unit)
      const head = slot === undefined ? [] : [unitHead(lines, slot, plan)]
      return [...head, ...lines.groups, ...lines.back, ...lines.hold]
    })
}

/** The pictures that are evidence of the lines that are shown; none where there are none. */
function pictureSection({ project }: ChecklistPlan, lines: RunLines): Section[] {
  const blocks = pictureBlocks(project, lines)
  if (blocks.length === 0) return []
  return [
    {
      id: 'pictures',
      title: 'Pictures kept as evidence',
      lead: say`Each file is named by its SHA-256, of which the first digits stand here: in the bundle in ${code(bundlePictures)}.`,
      blocks,
    },
  ]
}

/** What was prepared is used by no call once every unit is back: it may stay. */
const preparedBack = ({ back }: RunLines): Block[] =>
  back.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          text: say`${strong('What was prepared:')} no call uses it once every unit is back, so it may wait for another day. Certificates and trust stay.`,
        },
        ...back,
      ]

const closing = (plan: ChecklistPlan, lines: RunLines): Section[] => [
  {
    id: 'after',
    title: 'Prove and close',
    lead: say`After the last unit, before anybody leaves, with the far ends on the line.`,
    blocks: [...proveStop(plan, lines), ...lines.prove],
  },
  {
    id: 'rollback',
    title: 'Rollback of the whole window',
    lead: say`When the lead says so: each by the lines at its end.`,
    blocks: [...wholeRollback(plan, lines), ...lines.proofBack, ...preparedBack(lines)],
  },
  {
    id: 'tidy',
    title: 'Tidy, days later',
    lead: say`Only when nobody goes back any more: not before the rollback is ruled out.`,
    blocks: lines.tidy,
  },
]

const hasOneUnit = ({ units }: RunLines): boolean => units.length === 1

/** Beside the one unit of a window; where there are more, at the end, where it is found from each of them. */
const trouble = (plan: ChecklistPlan): Section => ({
  id: 'trouble',
  title: 'When a line does not show what it should',
  lead: say`Find it, look there, do the line again.`,
  blocks: troubleBlocks(plan),
})
