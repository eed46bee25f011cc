import type { Block, ChecklineGroup, Document, Running, Section } from '../document/document'
import { say } from '../document/inline'
import type { EvaluatedPlan } from '../rules/evaluated-plan'
import { steps, type StepNumber } from '../task-flow/steps'
import { preChecks } from './before/pre-checks'
import { checklistContext, checklistPlan, type ChecklistPlan } from './context'
import { findingsBlocks } from './front/findings-blocks'
import { summary } from './front/summary'
import { nothing } from './nothing'
import { numbered } from './numbers'
import { rollback } from './rollback/rollback'
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
 */
export function checklistDocument(evaluated: EvaluatedPlan, planHash: string): Document {
  const { project } = evaluated
  const plan = checklistPlan(evaluated)
  const parts = numberedParts(plan)
  return {
    title: 'Change checklist',
    subtitle: project.customer === '' ? project.name : `${project.name}, ${project.customer}`,
    language: 'en',
    running: runningWords(evaluated, planHash),
    sections: [
      ...front(plan, parts),
      ...steps.map(({ number }) => stepSection(number, parts)),
      ...closing(plan, parts),
    ],
  }
}

const runningWords = ({ project, isReady }: EvaluatedPlan, planHash: string): Running => ({
  project: project.name,
  customer: project.customer,
  cluster: project.cluster.name,
  revision: project.revision,
  planHash,
  ready: isReady,
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
    blocks: parts.before,
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
    blocks: after,
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
