import { cucmRelease } from '../../plan/cucm-release'
import type { Block, FactRow, Facts } from '../../document/document'
import { blank, code, joinSpans, say, strong, type Inline } from '../../document/inline'
import { readyTitles } from '../../document/words'
import { phonesSentence } from '../../changes/touches-phones'
import { isOpenError, summarize } from '../../rules/finding'
import type { Project, Waiver } from '../../plan/project'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { lastBack } from '../../runbook/timetable'
import { hoursSentence, whenRow } from '../run/run-section'
import { count, whatDrops, whatIsSet, whatIsSetUp } from './counts'
import type { RunLines } from '../run/run-lines'
import { notesFor } from './notes'
import { windowPicture } from './window-picture'

/** What the change is, at a glance, and how to go through these pages. */
export const summary = (plan: ChecklistPlan, { left, lines }: Pages): Block[] => [
  facts(plan, left),
  ...whyNotReady(plan),
  ...picture(plan, lines),
  ...(lines === null ? [] : howToWork(plan, lines)),
]

/** The night at a glance. */
function picture({ timetable }: ChecklistPlan, lines: RunLines | null): Block[] {
  const drawn = lines === null ? null : windowPicture(timetable)
  return drawn === null ? [] : [drawn]
}

interface Pages {
  /** Titles of parts that the plan has nothing of. */
  left: readonly string[]
  /** Null where there is nothing to do. */
  lines: RunLines | null
}

const howToWork = (plan: ChecklistPlan, lines: RunLines): Block[] => [
  { kind: 'note', tone: 'stop', id: '', text: stopOf(plan) },
  ...decision(plan),
  { kind: 'heading', text: say`How to use these pages` },
  { kind: 'list', items: howTo(lines) },
  { kind: 'heading', text: say`Said once` },
  { kind: 'facts', areNotes: true, rows: notesFor(lines) },
]

/** Whoever decides signs where everybody looks first. */
function decision({ ready, project: { changeWindow } }: ChecklistPlan): Block[] {
  if (ready !== 'ready') return []
  const lead = changeWindow.lead === '' ? 'the lead' : changeWindow.lead
  return [
    {
      kind: 'paragraph',
      text: say`${strong('Go or no-go:')} when every line of Before holds, every sheet is signed and everyone who is needed has answered.`,
    },
    { kind: 'sign-off', rows: [['GO or NO-GO', `decided by ${lead}: signature`, 'time']] },
  ]
}

const facts = (plan: ChecklistPlan, left: readonly string[]): Facts => ({
  kind: 'facts',
  areGlance: true,
  rows: [
    whenRow(plan),
    { name: 'What', value: whatIsDone(plan) },
    { name: 'Where', value: where(plan) },
    { name: 'Prepared by', value: say`${plan.project.author === '' ? 'not given' : plan.project.author}` },
    { name: 'As found', value: asFound(plan) },
    { name: 'At risk', value: atRisk(plan) },
    { name: 'Time', value: hoursSentence(plan.timetable, plan.project) },
    { name: 'Findings', value: findingsInWords(plan) },
    ...waivedRows(plan),
    ...(left.length === 0 ? [] : [{ name: 'Left out', value: say`${left.join(', ')}: the plan has nothing of it.` }]),
  ],
})

function whatIsDone(plan: ChecklistPlan): Inline {
  const set = whatIsSet(plan)
  if (set === '') return say`Nothing is set.`
  return say`${strong(set)} ${/^1 (?!.*(?:,| and ))/u.test(set) ? 'is' : 'are'} set.`
}

function where({ project, nodes }: ChecklistPlan): Inline {
  const { cluster } = project
  const list = nodes.map((node) => `${named(node.name)}${node.address === '' ? '' : ` (${node.address})`}`)
  return say`${code(named(cluster.name))}, CUCM ${cucmRelease(cluster)}, ${list.length === 0 ? 'nodes not in the plan' : list.join(', ')}`
}

function asFound({ project }: ChecklistPlan): Inline {
  if (project.asFound === null) return say`Not known: nothing was recorded before.`
  const { source, takenOn } = project.asFound
  return say`${source === '' ? 'recorded' : source}${takenOn === '' ? '' : `, ${takenOn}`}`
}

function atRisk(plan: ChecklistPlan): Inline {
  const [dropping, setUp] = [whatDrops(plan), whatIsSetUp(plan)]
  if (dropping === '' && setUp === '') return say`No calls: nothing is applied or reset.`
  const said = [
    ...(dropping === ''
      ? []
      : [say`Calls on ${strong(dropping)} drop at Apply Config or Reset, one unit after the other (XD-9).`]),
    ...(setUp === '' ? [] : [say`Calls on ${strong(setUp)} are at risk while IPsec or SRTP is set up.`]),
    say`${phonesSentence(plan.project, plan.changes)}`,
  ]
  return joinSpans(said, ' ')
}

function findingsInWords({ findings, ready }: ChecklistPlan): Inline {
  const { errors, warnings, cautions, advice, waived } = summarize(findings)
  return say`${strong(readyTitles[ready])}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(cautions, 'caution')}, ${advice} advice; ${waived} waived.${findings.length === 0 ? '' : ' Each is in the report.'}`
}

/** More stand in the report, with all findings. */
const mostErrors = 20
const mostWaived = 5

/** What somebody takes upon themselves is known to whoever works by these pages. */
function waivedRows({ findings, project }: ChecklistPlan): FactRow[] {
  const waived = findings.filter((finding) => finding.waived)
  if (waived.length === 0) return []
  const said = waived.slice(0, mostWaived).map(({ rule, objects }) => {
    const waiver = project.waivers.find((each) => each.rule === rule && objects.includes(each.object))
    return say`${strong(rule)} ${joinSpans(objects.map(code), ', ')}${reasonOf(waiver)}`
  })
  const more = waived.length > mostWaived ? `; ${String(waived.length - mostWaived)} more in the report` : ''
  return [{ name: 'Waived', value: say`${joinSpans(said, '; ')}${more}` }]
}

const reasonOf = (waiver: Waiver | undefined): string =>
  waiver === undefined || waiver.reason === '' ? '' : `: ${waiver.reason.replace(/[.\s]+$/u, '')}`

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
      ? [{ kind: 'note', tone: 'error', id: '', text: say`${count(more, 'more error')}: see the report.` } as const]
      : []),
  ]
}

/** What ends a change window, on paper and on screen. */
export const stopRule = ({ sipTrunks }: Pick<Project, 'sipTrunks'>): Inline =>
  say`${strong('Three things end the window:')} ${sipTrunks.length > 0 ? 'a trunk is not in service after its Reset' : 'a gateway or device is not in service after its change'} and does not come back; emergency calls fail from any site; there is no time left for the rollback. Then go back, the last unit first.`

/** With the time after which the rollback of all no longer fits, where it is known. */
function stopOf({ timetable, project }: ChecklistPlan): Inline {
  const last = lastBack(timetable)
  const time = last === null ? null : timetable.clock.at(last)
  return time === null
    ? stopRule(project)
    : say`${stopRule(project)} After ${strong(time)} the rollback of all units no longer fits.`
}

const howTo = ({ units }: RunLines): Inline[] => [
  say`Go from top to bottom. Tick, write initials and UTC, then read the next line.`,
  say`Set or type what stands in ${code('this face')} exactly as it stands; ${blank('this')} is never typed.`,
  say`What you see is the proof. If you see something else, do not go on: look at ${units.length === 1 ? 'what stands before Change' : 'the end of these pages'}, or go back.`,
  say`The rollback of a unit stands at its end, with a bar beside it; it is for who is told to go back. ${code('U2-3.01')} is unit 2, step 3; ${code('V')} proves, ${code('A')} is by AXL, ${code('R2')} takes back unit ${code('U2')}.`,
]
