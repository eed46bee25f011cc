import { entryFor } from '../checklist/ticks'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { ChecklistEntry, Project } from '../plan/project'
import { visible } from '../text/visible'
import { verdictsOn } from './judge'
import { evidenceDevices } from './devices'
import { isHost, type SourcedShown, type Verdict } from './said'
import { isOfCluster, readCommands, shownIn, sipMessages } from './shown'
import { deviceFinder } from './which-device'

/** A text that a device showed, with the name that a person knows it by. */
export interface EvidenceSource {
  name: string
  text: string
  /** The device, where the text has no prompt that says it; absent or empty: nobody said it. */
  device?: string
}

/** What became of evidence, as `evidence --json` prints it. */
export interface EvidenceReport {
  /** Each answer that was found in the sources. */
  answers: { source: string; line: number; host: string; command: string; isRead: boolean; why: string }[]
  /** Sources in which no answer was found. */
  silent: { source: string; why: string }[]
  lines: EvidenceLine[]
  summary: { proved: number; disproved: number; open: number }
}

export interface EvidenceLine {
  id: string
  number: string
  object: string
  verdict: Verdict['verdict']
  because: string
  /** The part of the answers that says so, and SHA-256 of it. */
  part: string
  hash: string
  sources: string[]
  /** Unchanged where it says so already, or stays open with nothing kept at it. */
  became: ChecklistEntry['state'] | 'unchanged'
}

export interface TakenEvidence {
  /** The very same where nothing is to be written. */
  project: Project
  report: EvidenceReport
}

interface Options {
  /** ISO 8601, UTC. */
  now: string
  /** SHA-256, in hexadecimal digits. */
  hashOf: (text: string) => string
}

/** Fills the lines of the checklist that answers prove or disprove. What a person wrote down as evidence stays. */
export function takeEvidence(plan: EvaluatedPlan, sources: readonly EvidenceSource[], options: Options): TakenEvidence {
  const deviceOf = deviceFinder(plan.project)
  const shown = sources.flatMap(({ name, text, device = '' }) =>
    shownIn(text).map((each): SourcedShown => ({
      ...each,
      source: visible(name),
      ...deviceOf(each.host, device),
    })),
  )
  const speaking = new Set(shown.map(({ source }) => source))
  const silent = [...new Set(sources.map(({ name }) => visible(name)))].filter((source) => !speaking.has(source))
  const verdicts = verdictsOn(plan, shown, options.now)
  const before = plan.project.checklist
  const checklist: Record<string, ChecklistEntry> = { ...before }
  const lines = verdicts.map((verdict): EvidenceLine => {
    const { line, object, because } = verdict
    const part = verdict.part.join('\n')
    const hash = part === '' ? '' : options.hashOf(part)
    const after = entryOf(verdict, Object.hasOwn(before, line.id) ? before[line.id] : undefined, hash, options.now)
    if (after) checklist[line.id] = after
    return {
      ...{ id: line.id, number: line.number, object, verdict: verdict.verdict, because, part, hash },
      sources: [...new Set(verdict.from.map(({ source, line: at }) => `${source}, line ${String(at)}`))],
      became: after ? after.state : 'unchanged',
    }
  })
  const isChanged = lines.some(({ became }) => became !== 'unchanged')
  const count = (wanted: Verdict['verdict']): number => lines.filter(({ verdict }) => verdict === wanted).length
  return {
    project: isChanged ? { ...plan.project, checklist } : plan.project,
    report: {
      answers: shown.map((each) => answerOf(each, verdicts, plan.project)),
      silent: silent.map((source) => ({ source, why: 'No answer of a device is in it.' })),
      lines,
      summary: { proved: count('proved'), disproved: count('disproved'), open: count('open') },
    },
  }
}

/** Null where it stays as it is: what cannot be told, and what was taken before. */
function entryOf(
  { verdict, line, because, part, from, isHalf }: Verdict,
  before: ChecklistEntry | undefined,
  hash: string,
  now: string,
): ChecklistEntry | null {
  if ((verdict === 'open' && isHalf !== true) || (before && newestHash(before.evidence) === hash)) return null
  const kept = before?.evidence ?? ''
  const said = [because, ...part, `SHA-256 ${hash}, ${now}`].join('\n')
  const evidence = kept === '' ? said : `${said}\n\n${kept}`
  // What a person has ticked stays theirs, with this beside it; only what disproves it does not.
  if (before && staysAsTicked(verdict, before)) return { ...before, evidence }
  const hosts = [...new Set(from.map(({ host }) => host))].join(', ')
  return { ...entryFor(line, states[verdict], { by: hosts, on: now }), evidence }
}

/**
 * Of the answers at a line, the one taken last, which stands first: one from before it may be shown again, word for
 * word, when what was mended is broken once more.
 */
const newestHash = (evidence: string): string => /^SHA-256 (\S+), /mu.exec(evidence)?.[1] ?? ''

const states = { proved: 'done', disproved: 'blocked', open: 'open' } as const

const staysAsTicked = (verdict: Verdict['verdict'], { state }: ChecklistEntry): boolean =>
  verdict === 'open' || (verdict === 'proved' && (state === 'done' || state === 'not applicable'))

function answerOf(
  each: SourcedShown,
  verdicts: readonly Verdict[],
  project: Project,
): EvidenceReport['answers'][number] {
  const { source, line, host, command, facts } = each
  return { source, line, host, command, isRead: facts !== null, why: whyUnused(each, verdicts, project) }
}

function whyUnread(each: SourcedShown): string {
  if (each.command === sipMessages) return 'None of its messages describes audio that is read here: read it yourself.'
  return readCommands.includes(each.command)
    ? 'Its layout is not known here: read it yourself.'
    : 'Nothing reads this command here: read it yourself.'
}

/** Why an answer proves and disproves nothing; empty where it does, or tells why a line stays open. */
function whyUnused(each: SourcedShown, verdicts: readonly Verdict[], project: Project): string {
  if (each.facts === null) return whyUnread(each)
  if (each.doubt !== undefined && each.doubt !== '') return each.doubt
  if (verdicts.some(({ from }) => from.includes(each))) return ''
  const { host, command } = each
  if (verdicts.some(({ from }) => from.some((used) => used.host === host && used.command === command)))
    return 'It was shown again behind it: the last one counts.'
  if (each.host === '') return 'It does not say on which device it was: give it with its prompt, or choose the device.'
  return isOfCluster(each) || evidenceDevices(project).some((name) => isHost(host, name))
    ? `No line of the checklist asks ${host} for it.`
    : `No device of the plan is called ${host}: give it that name there.`
}
