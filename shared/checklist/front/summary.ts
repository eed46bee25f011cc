import type { Block, ChecklineGroup, Facts, TableRow } from '../../document/document'
import { blank, code, say, strong, type Inline } from '../../document/inline'
import { readyTitles } from '../../document/words'
import { isOpenError, summarize } from '../../rules/finding'
import { named } from '../../text/words'
import { steps, type StepNumber } from '../../catalogue/steps'
import type { ChecklistPlan } from '../context'
import { count, dropsByStep, whatDrops, whatIsSet } from './counts'

/** What the change is, at a glance, and how to go through these pages. */
export const summary = (plan: ChecklistPlan, groups: ReadonlyMap<StepNumber, readonly ChecklineGroup[]>): Block[] => [
  facts(plan),
  ...whyNotReady(plan),
  { kind: 'note', tone: 'stop', id: '', text: stopRule },
  { kind: 'heading', text: say`The steps` },
  overview(plan, groups),
  { kind: 'heading', text: say`How to use these pages` },
  { kind: 'list', items: howTo },
]

const facts = (plan: ChecklistPlan): Facts => ({
  kind: 'facts',
  rows: [
    { name: 'What', value: whatIsDone(plan) },
    { name: 'Where', value: where(plan) },
    { name: 'Prepared by', value: say`${plan.project.author === '' ? 'not said' : plan.project.author}` },
    { name: 'As found', value: asFound(plan) },
    { name: 'At risk', value: atRisk(plan) },
    { name: 'Findings', value: findingsInWords(plan) },
  ],
})

function whatIsDone(plan: ChecklistPlan): Inline {
  const set = whatIsSet(plan)
  if (set === '') return say`Nothing is set.`
  return say`${strong(set)} ${/^1 (?!.*(?:,| and ))/u.test(set) ? 'is' : 'are'} set.`
}

function where({ project, nodes }: ChecklistPlan): Inline {
  const { name, axlVersion } = project.cluster
  const list = nodes.map((node) => `${named(node.name)}${node.address === '' ? '' : ` (${node.address})`}`)
  return say`${code(named(name))}, CUCM ${axlVersion}, ${list.length === 0 ? 'nodes not in the plan' : list.join(', ')}`
}

function asFound({ project }: ChecklistPlan): Inline {
  if (project.asFound === null) return say`Not known: nothing was taken down before.`
  const { source, takenOn } = project.asFound
  return say`${source === '' ? 'taken down' : source}${takenOn === '' ? '' : `, ${takenOn}`}`
}

function atRisk(plan: ChecklistPlan): Inline {
  const dropping = whatDrops(plan)
  if (dropping === '') return say`No calls: nothing is applied or reset.`
  return say`Calls on ${strong(dropping)} drop at Apply Config or Reset (XD-9). Phones are not touched.`
}

function findingsInWords({ findings, ready }: ChecklistPlan): Inline {
  const { errors, warnings, cautions, advice, waived } = summarize(findings)
  return say`${strong(readyTitles[ready])}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(cautions, 'caution')}, ${advice} advice; ${waived} waived.`
}

/** More stand in the table of findings. */
const mostErrors = 20

function whyNotReady({ findings }: ChecklistPlan): Block[] {
  const errors = findings.filter(isOpenError)
  const more = errors.length - mostErrors
  return [
    ...errors.slice(0, mostErrors).map(({ rule, message, remedy }): Block => ({
      kind: 'note',
      tone: 'error',
      id: rule,
      text: say`${message} ${remedy}`,
    })),
    ...(more > 0
      ? [{ kind: 'note', tone: 'error', id: '', text: say`${count(more, 'more error')}: see Findings.` } as const]
      : []),
  ]
}

/** What ends a change window, on paper and on screen. */
export const stopRule = say`${strong('Three things end the window:')} a trunk is not in service after its Reset and does not come back; emergency calls fail from any site; there is no time left for the way back. Then go to Rollback.`

function overview(plan: ChecklistPlan, groups: ReadonlyMap<StepNumber, readonly ChecklineGroup[]>): Block {
  const drops = dropsByStep(plan)
  const rows = steps.map(({ number, name }): TableRow => {
    const lines = (groups.get(number) ?? []).flatMap((group) => group.lines)
    const [first, last] = [lines[0]?.number, lines.at(-1)?.number]
    const range = first === undefined || last === undefined ? say`${blank('none')}` : say`${code(`${first}–${last}`)}`
    return {
      cells: [say`${number}`, say`${strong(name)}`, range, say`${drops[number] === '' ? 'none' : drops[number]}`],
    }
  })
  return { kind: 'table', caption: 'The five steps', columns: ['Step', 'What', 'Lines', 'Calls that drop on'], rows }
}

const howTo: Inline[] = [
  say`Go from top to bottom. Tick, write initials and UTC, then read the next line.`,
  say`Set or type what stands in ${code('this face')} exactly as it stands; ${blank('this')} is never typed.`,
  say`What you see is the proof. If you see something else, do not go on: look at the end of these pages, or go back.`,
  say`The way back of a line stands beside it, as ${code('R.01')}: see Rollback.`,
]
