import { partLists } from '../../shared/changes/project-parts'
import { shownValue } from '../../shared/checklist/line'
import { flatText } from '../../shared/document/legible'
import { driftLists, type DriftList } from '../../shared/drift/cluster-now'
import type { Differing } from '../../shared/drift/coverage'
import { movedUnderPlan, type DriftReport, type MovedReport } from '../../shared/drift/drift-report'
import { cutWords, type ImportedSource, type ImportItem } from '../../shared/import/import-report'
import { ownKind } from '../../shared/import/kit/own-file'
import { notAnsweredKind } from '../../shared/import/kit/not-answered'
import { named } from '../../shared/text/words'
import type { Paint } from './paint'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

/** The plan against the cluster, for a person: what moved, what differs, what nobody read; on the last line the figures. */
export function driftText(report: DriftReport, sources: readonly ImportedSource[], paint: Paint): string {
  const { project, revision, cluster } = report
  const from = cluster.from === 'as found' ? 'as found' : 'as it is now'
  const read = [cluster.source, cluster.takenOn].filter((text) => text !== '').join(', ')
  const head = `${paint('strong', terminalText(named(project)))}, revision ${String(revision)}, against the cluster ${from}${read === '' ? '' : ` (${terminalText(read)})`}\n`
  const parts = [head, refusedText(sources), movedText(report, paint), differsText(report, paint), aside(report)]
  return `${parts.filter((part) => part !== '').join('\n')}\n${figures(report, refusedRows(sources), paint)}\n`
}

const nouns: Readonly<Record<MovedReport['list'], string>> = {
  ...(Object.fromEntries(driftLists.map((list) => [list, partLists[list].noun])) as Record<DriftList, string>),
  parameters: 'Parameter',
  runningConfigs: 'Gateway',
}

/** What could not be read of the sources: what depends on it counts as not read. */
function refusedText(sources: readonly ImportedSource[]): string {
  const lines = sources.flatMap((each) => {
    const why = leftOut(each)
    return why === null ? notRead(each) : [`left out  ${terminalText(`${each.source}: ${why}`)}\n`]
  })
  return lines.join('')
}

/** Why nothing was read of a file that is no answer at all; null for one that is, or that the kit lays there itself. */
export function leftOut({ kind, items: [first, ...more] }: ImportedSource): string | null {
  if (kind === ownKind || kind === notAnsweredKind || first === undefined) return null
  if (first.became !== 'skipped' || first.list === 'runningConfigs') return null
  return more.every(({ became, why }) => became === 'skipped' && why === first.why) ? (first.why ?? null) : null
}

function notRead({ source, kind, items, isCut }: ImportedSource): string[] {
  return [
    ...(isCut ? [`in part   ${terminalText(`${source}, ${kind}: ${cutWords}`)}\n`] : []),
    ...items.flatMap((item) => {
      const { place, why = '' } = item
      const word = wordFor(item, kind)
      return word === null ? [] : [`${word}${terminalText(`${source}, ${place}: ${why}`)}\n`]
    }),
  ]
}

function wordFor({ became, list, why = '' }: ImportItem, kind: string): string | null {
  if (became === 'refused') return 'refused   '
  if (kind === notAnsweredKind) return 'no answer '
  return list === 'runningConfigs' && why !== '' ? 'in part   ' : null
}

function movedText({ moved }: DriftReport, paint: Paint): string {
  if (moved === null) return ''
  const title = paint('strong', `Moved since it was found (${String(moved.length)})`)
  if (moved.length === 0) return `${title}: nothing\n`
  return `${title}\n${byObject(moved, paint, movedWords)}`
}

function movedWords(moved: MovedReport): string {
  const { isPlanned, lines } = moved
  const touches = lines.length === 0 ? 'no line of the plan' : numbersOf(lines.map(({ number }) => number))
  return isPlanned ? ' · as planned' : ` · touches ${touches}`
}

const mostNumbers = 12

const numbersOf = (numbers: readonly string[]): string =>
  `${numbers.slice(0, mostNumbers).join(', ')}${numbers.length > mostNumbers ? ` and ${String(numbers.length - mostNumbers)} more` : ''}`

const differsText = ({ differs, cluster }: DriftReport, paint: Paint): string =>
  differs.length === 0
    ? ''
    : `${paint('strong', `Other than planned, cluster → plan (${String(differs.length)})`)}\n${byObject(differs, paint, () => '', cluster.from)}`

type Row = Pick<Differing | MovedReport, 'list' | 'object' | 'setting' | 'label' | 'from' | 'to'> & { kind: string }

function byObject<Of extends Row>(
  rows: readonly Of[],
  paint: Paint,
  more: (row: Of) => string,
  from: DriftReport['cluster']['from'] = 'sources',
): string {
  const lines: string[] = []
  let current = ''
  for (const row of rows) {
    const object = `${nouns[row.list]} ${terminalText(named(row.object))}`
    if (row.setting === '')
      lines.push(
        `  ${paint('strong', object)}: ${row.kind === 'missing' ? missingWords[from] : (wholeWords[row.kind] ?? row.kind)}${more(row)}`,
      )
    else {
      if (object !== current) lines.push(`  ${paint('strong', object)}`)
      lines.push(`    ${terminalText(row.label)}: ${change(row)}${more(row)}`)
    }
    current = row.setting === '' ? '' : object
  }
  return `${lines.join('\n')}\n`
}

const wholeWords: Readonly<Record<string, string>> = { added: 'came', removed: 'went' }
const missingWords = { 'as found': 'to be added', sources: 'not in the list that was read' } as const

/** Of a configuration the lines are counted: which they are stands in --json. */
function change({ list, from, to }: Row): string {
  if (list === 'runningConfigs')
    return `${counted((from as unknown[]).length, 'line')} gone, ${counted((to as unknown[]).length, 'line')} new`
  return `${valueText(from)} → ${valueText(to)}`
}

/** As CUCM's windows show it. */
const valueText = (value: unknown): string =>
  terminalText(isNames(value) ? value.join(', ') : flatText(shownValue(value as Parameters<typeof shownValue>[0])))

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')

/** Neither as planned nor otherwise. */
function aside({ notRead, outside }: DriftReport): string {
  const whole = notRead.map(
    ({ list, object, settings }) => `${nouns[list]} ${named(object)} (${counted(settings.length, 'setting')})`,
  )
  const others = driftLists.flatMap((list) => {
    const names = outside.filter((each) => each.list === list).map(({ object }) => named(object))
    return names.length === 0 ? [] : [`${counted(names.length, nouns[list])} (${cut(names)})`]
  })
  return [
    whole.length === 0 ? '' : `Not read: ${terminalText(cut(whole))}\n`,
    others.length === 0 ? '' : `On the cluster, not in the plan: ${terminalText(others.join(', '))}\n`,
  ].join('')
}

const mostNames = 20

const cut = (names: readonly string[]): string =>
  `${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? ` and ${String(names.length - mostNames)} more` : ''}`

/** Rows and files that were not read: what they would have told is not in the figures. */
const refusedRows = (sources: readonly ImportedSource[]): number =>
  sources.reduce((sum, { items }) => sum + items.filter(({ became }) => became === 'refused').length, 0)

function figures({ coverage, moved }: DriftReport, refused: number, paint: Paint): string {
  const { planned, asPlanned, differ, notRead, percent } = coverage
  const under = movedUnderPlan(moved ?? []).length
  const said = [
    `${String(asPlanned)} of ${counted(planned, 'setting')} as planned${percent === null ? '' : ` (${String(percent)} %)`}`,
    `${String(differ)} differ`,
    `${String(notRead)} not read`,
    ...(refused > 0 ? [`${counted(refused, 'row')} of the sources refused`] : []),
    ...(moved === null ? [] : [under === 0 ? 'nothing moved under the plan' : `${String(under)} moved under the plan`]),
  ]
  return `${said.join(', ')}: ${paint('strong', differ > 0 ? 'differs' : `as planned${notRead + refused > 0 ? ', as far as it was read' : ''}`)}`
}
