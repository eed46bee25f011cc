import { partLists } from '../changes/project-parts'
import { shownValue } from '../checklist/line'
import type { Block, TableRow } from '../document/document'
import { blank, code, say, strong, type Inline } from '../document/inline'
import { clusterAsFound, driftLists } from '../drift/cluster-now'
import { coverageOf, percentOf, type Coverage, type Differing } from '../drift/coverage'
import { plannedCluster } from '../drift/planned-objects'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { AsFound, Project } from '../plan/project'
import { named, namesInWords } from '../text/words'

/** More rows than that nobody reads on paper: `drift` lists them all. */
const mostRows = 60

/**
 * How much of the plan is on the cluster, as it was read last: before the change what is to be done, after it the proof.
 * None where nobody has read it.
 */
export function driftBlocks({ project, index }: EvaluatedPlan): Block[] {
  const { asFound } = project
  if (asFound === null) return []
  const planned = plannedCluster(index, clusterAsFound(asFound))
  const ids = idsIn(project)
  const coverage = coverageOf(planned.objects.filter(({ list, id }) => ids.has(`${list}/${id}`)))
  if (coverage.counts.planned === 0) return []
  return [
    { kind: 'paragraph', text: figures(coverage, asFound) },
    coverageTable(coverage),
    ...differsTable(coverage.differs),
    ...notRead(coverage),
  ]
}

/** Of a scope only its own objects: realms and users are those of its trunks. */
function idsIn(project: Project): Set<string> {
  const trunks = new Set(project.sipTrunks.map(({ id }) => id))
  const realms = new Set(project.sipTrunks.map(({ sipRealmId }) => sipRealmId))
  const own = {
    ...project,
    sipRealms: project.sipRealms.filter(({ id }) => realms.has(id)),
    applicationUsers: project.applicationUsers.filter(({ sipTrunkIds }) => sipTrunkIds.some((id) => trunks.has(id))),
  }
  return new Set(driftLists.flatMap((list) => own[list].map(({ id }) => `${list}/${id}`)))
}

function figures({ counts }: Coverage, { source, takenOn }: AsFound): Inline {
  const read = [source, takenOn].filter((text) => text !== '').join(', ')
  const said = say`${strong(`${String(counts.asPlanned)} of ${String(counts.planned)} settings (${String(percentOf(counts) ?? 0)} %)`)} are as planned`
  const rest = `${counts.differ === 0 ? 'none differs' : `${String(counts.differ)} differ`}, ${counts.notRead === 0 ? 'all were read' : `${String(counts.notRead)} ${counts.notRead === 1 ? 'was' : 'were'} not read`}`
  return say`${said}, ${rest}${read === '' ? '' : ` (${read})`}.`
}

const coverageTable = ({ byList, counts }: Coverage): Block => ({
  kind: 'table',
  caption: 'Settings of the plan that are on the cluster',
  columns: ['Of', 'Planned', 'As planned', 'Other', 'Not read', 'Coverage'],
  rows: [
    ...driftLists.flatMap((list) =>
      byList[list].planned === 0 ? [] : [countRow(`${partLists[list].noun}s`, byList[list])],
    ),
    countRow('All', counts),
  ],
})

const countRow = (of: string, counts: Coverage['counts']): TableRow => ({
  cells: [
    say`${of}`,
    ...[counts.planned, counts.asPlanned, counts.differ, counts.notRead].map((count) => say`${count}`),
    say`${percentOf(counts) ?? 0} %`,
  ],
})

function differsTable(differs: readonly Differing[]): Block[] {
  if (differs.length === 0) return []
  const more = differs.length - mostRows
  return [
    {
      kind: 'table',
      caption: 'What is not as planned: to be done, or to be looked at once it was done',
      columns: ['Object', 'Setting', 'On the cluster', 'Planned'],
      rows: differs.slice(0, mostRows).map(row),
    },
    ...(more > 0
      ? [{ kind: 'paragraph' as const, text: say`${more} more: ${code('trunkwright drift')} lists them all.` }]
      : []),
  ]
}

const row = ({ kind, object, label, from, to }: Differing): TableRow => ({
  cells:
    kind === 'missing'
      ? [say`${code(named(object))}`, say`all`, say`${blank('not there')}`, say`added`]
      : [say`${code(named(object))}`, say`${label}`, shown(from), shown(to)],
})

const shown = (value: unknown): Inline => shownValue(value as Parameters<typeof shownValue>[0])

function notRead({ notRead: unread }: Coverage): Block[] {
  if (unread.length === 0) return []
  const names = namesInWords(
    unread.map(({ object }) => object),
    12,
  )
  return [{ kind: 'paragraph', text: say`Nobody has read all settings of ${names}: they count neither way.` }]
}
