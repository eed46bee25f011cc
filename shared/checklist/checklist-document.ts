import type { Block, ChecklineGroup, Document, Section } from '../document/document'
import { say } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { whole, type Scope } from '../plan/scope'
import { scopedPlan } from '../evaluation/scoped-plan'
import { steps, type StepNumber } from '../catalogue/steps'
import { preChecks } from './before/pre-checks'
import { checklistContext, checklistPlan, type ChecklistPlan } from './context'
import { findingsBlocks } from './front/findings-blocks'
import { summary } from './front/summary'
import { linesWithin } from './lines-within'
import { nothing } from './nothing'
import { numbered } from './numbers'
import { rollback } from './rollback/rollback'
import { runningWords } from './running'
import { stepGroups } from './step-groups'
import { troubleBlocks } from './after/trouble'
import { verification } from './after/verification'
import { whatChanges } from './front/what-changes'

/** Numbered groups of a checklist, by where they stand. */
interface Parts {
  before: ChecklineGroup[]
  steps: ReadonlyMap<StepNumber, ChecklineGroup[]>
  after: ChecklineGroup[]
  back: ChecklineGroup[]
}

/**
 * The checklist of a plan: pre-checks, the five steps by object, verification and the way back.
 * @param planHash first digits of the hash of the project file
 * @param scope which lines are shown; ids and numbers are those of the whole
 */
export function checklistDocument(evaluated: EvaluatedPlan, planHash: string, scope: Scope = whole): Document {
  const { project } = evaluated
  const all = checklistPlan(evaluated)
  const plan = scope.kind === 'whole' ? all : checklistPlan(scopedPlan(evaluated, scope))
  const parts = partsWithin(numberedParts(all), linesWithin(scope, project))
  return {
    title: titles[scope.kind],
    subtitle: subtitle(plan, scope),
    language: 'en',
    running: runningWords(evaluated, planHash),
    sections: [
      ...front(plan, parts),
      ...steps.map(({ number }) => stepSection(number, parts)),
      ...closing(plan, parts),
    ],
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

const partsWithin = ({ before, steps, after, back }: Parts, within: ReturnType<typeof linesWithin>): Parts => ({
  before: within(before),
  steps: new Map([...steps].map(([number, groups]) => [number, within(groups)])),
  after: within(after),
  back: within(back),
})

/** The rollback comes first, because every other line names its own way back. */
function numberedParts(plan: ChecklistPlan): Parts {
  const ticks = plan.project.checklist
  const ways = rollback(plan)
  const back = numbered(
    ways.map(({ group }) => group),
    'R',
    ticks,
  )
  const numberOf = new Map(ways.map(({ object }, at) => [object, back[at]?.lines[0]?.number ?? '']))
  const context = checklistContext(plan, numberOf)
  const inSteps = steps.map(
    ({ number }) => [number, numbered(stepGroups[number](context), String(number), ticks)] as const,
  )
  return {
    before: numbered(preChecks(plan), '0', ticks),
    steps: new Map(inSteps),
    after: numbered(verification(context), '6', ticks),
    back,
  }
}

const front = (plan: ChecklistPlan, parts: Parts): Section[] => [
  { id: 'summary', title: 'Summary', lead: [], blocks: summary(plan, parts.steps) },
  { id: 'what-changes', title: 'What changes', lead: [], blocks: whatChanges(plan) },
  { id: 'findings', title: 'Findings and waivers', lead: [], blocks: findingsBlocks(plan) },
  {
    id: 'before',
    title: 'Before the window',
    lead: say`Every line has to hold before step 1.`,
    blocks: orNothing(parts.before, 'Nothing to do before the window.'),
  },
]

function stepSection(number: StepNumber, parts: Parts): Section {
  const { name, purpose } = steps[number - 1] ?? steps[0]
  const blocks = orNothing(parts.steps.get(number) ?? [], 'Nothing to do in this step.')
  return { id: `step-${number}`, title: `Step ${number} · ${name}`, lead: say`${purpose}`, blocks }
}

const closing = (plan: ChecklistPlan, { after, back }: Parts): Section[] => [
  {
    id: 'after',
    title: 'Verification',
    lead: say`After the last step, with the far ends on the line.`,
    blocks: orNothing(after, 'Nothing to verify.'),
  },
  {
    id: 'rollback',
    title: 'Rollback',
    lead: say`Go down the list. A trunk takes all its old values in one visit, so that its calls drop once. Certificates and trust stay. Whoever keeps the time decides.`,
    blocks: orNothing(back, 'Nothing to put back.'),
  },
  {
    id: 'trouble',
    title: 'When a line does not show what it should',
    lead: say`Find what you see, look where it says, then do the line again.`,
    blocks: troubleBlocks(plan),
  },
]

const orNothing = (groups: ChecklineGroup[], text: string): Block[] => (groups.length === 0 ? [nothing(text)] : groups)
