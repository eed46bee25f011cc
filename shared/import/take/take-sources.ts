import type { Project } from '../../plan/project'
import { importedSource, type ImportedSource, type ImportItem } from '../import-report'
import { rowLists, type ReadSource, type ToldRow } from '../source-row'
import { usableRow } from '../usable-row'
import { FoundDraft, h323Key, PlanDraft } from './draft'
import { isEmptyPlan, startAsCopy } from './start-as-copy'
import { takeConfig, takeFarEnd, takeMgcp } from './take-device'
import { isFound, takeFound } from './take-found'
import { takeNode, type CallManagers } from './take-node'
import { takePlan } from './take-plan'
import { bothTaken, type Taken } from './taken'

export type TakeAs = 'found' | 'plan' | 'both'

export interface TakeOptions {
  /** Where nobody says: as found what a cluster or a device said, into the plan what a person wrote. */
  as: TakeAs | null
  /** Profiles and far ends that are not there are made. */
  create: boolean
  newId: () => string
  /** YYYY-MM-DD. */
  today: string
  /** Stands in the plan as what the cluster was read from. */
  source: string
}

/** A source with the name that a person knows it by. */
export interface NamedSource {
  name: string
  read: ReadSource
}

export interface TakenSources {
  project: Project
  sources: ImportedSource[]
  /** The plan was empty, and starts as a copy of what was found. */
  isCopy: boolean
}

/** Takes sources into a plan, in an order that resolves names. A row is an item, in the order of its source. */
export function takeSources(project: Project, given: readonly NamedSource[], options: TakeOptions): TakenSources {
  const sources = given.map(({ name, read }) => ({ name, read: { ...read, rows: read.rows.map(usableRow) } }))
  const found = new FoundDraft(project.asFound)
  const plan = new PlanDraft(project)
  const context: Context = { found, plan, options, callManagers: callManagersOf(sources), beside: new Map() }
  const items = itemsOf(sources, context)
  const from = { source: options.source, takenOn: options.today }
  const asFound = found.result(from)
  const planned = plan.result()
  const now = asFound === planned.asFound ? planned : { ...planned, asFound }
  const isCopy = options.as !== 'plan' && asFound !== project.asFound && startsEmpty(project, now)
  return {
    project: isCopy ? startAsCopy(now, context.beside, options.newId) : now,
    sources: sources.map(({ name, read }, at) => importedSource(name, read.kind, items[at] ?? [], read.columns)),
    isCopy,
  }
}

/** Nobody has planned anything, no table did either, and something of the cluster is found. */
const startsEmpty = (project: Project, now: Project): boolean =>
  isEmptyPlan(project) &&
  isEmptyPlan({ ...now, farEnds: [], mgcpGateways: [] }) &&
  [now.asFound?.profiles, now.asFound?.sipTrunks, now.asFound?.h323Devices].some((list) => (list ?? []).length > 0)

/** An item for each row of each source, in its place. */
function itemsOf(sources: readonly NamedSource[], context: Context): ImportItem[][] {
  const items = sources.map(({ read }) => read.rows.map(passedItem))
  const told = sources.flatMap(({ read }, at) =>
    read.rows.flatMap((row, index) => (row.became === 'told' ? [{ row, by: read.by, at, index }] : [])),
  )
  for (const list of rowLists) {
    for (const { row, by, at, index } of told.filter((each) => each.row.list === list))
      items[at]?.splice(index, 1, itemOf(row, takeRow(row, by, context)))
  }
  // An empty answer says that there are none.
  for (const { read } of sources.filter(({ read: { by } }) => by === 'cluster' && context.options.as !== 'plan'))
    for (const list of read.tells) context.found.tell(list)
  return items
}

/** A row of which nothing is taken is told as it is. */
const passedItem = (row: ReadSource['rows'][number]): ImportItem => ({
  ...{ place: row.place, list: row.list, object: row.name, changes: [] },
  ...(row.became === 'told' ? { became: 'unchanged' as const } : { became: row.became, why: row.why }),
})

interface Context {
  found: FoundDraft
  plan: PlanDraft
  options: TakeOptions
  callManagers: CallManagers
  beside: Map<string, ToldRow['values']>
}

function takeRow(row: ToldRow, by: ReadSource['by'], context: Context): Taken {
  const { found, plan, options, callManagers, beside } = context
  const as = options.as ?? (by === 'person' ? 'plan' : 'found')
  if (row.list === 'nodes') return takeNode(plan, row, callManagers, as !== 'found')
  if (row.list === 'parameters') return takeParameter(row, as, context)
  if (row.list === 'h323Devices') beside.set(h323Key({ kind: row.values['kind'] as never, name: row.name }), row.values)
  const ofDevice = takeOfDevice(row, by, as, context)
  if (ofDevice) return ofDevice
  if (as === 'found') return takeFound(found, row)
  if (as === 'plan' || !isFound(row.list)) return takePlan(plan, found, row, options)
  return bothTaken(takeFound(found, row), takePlan(plan, found, row, options))
}

/** Far ends stand in the plan alone, and what gateways tell of themselves fills what nobody has entered. */
function takeOfDevice(row: ToldRow, by: ReadSource['by'], as: TakeAs, { found, plan, options }: Context): Taken | null {
  if (row.list === 'farEnds') return takeFarEnd(plan, row, options)
  if (row.list === 'mgcpGateways' && by === 'device') return takeMgcp(plan, row, options)
  if (row.list !== 'runningConfigs') return null
  if (as !== 'plan') return takeConfig(found, row, options.today)
  return { became: 'skipped', changes: [], why: 'It is kept as found only: give --as found.' }
}

/** Parameters are of the cluster; its ID is the name that the plan gives it, where it has none. */
function takeParameter(row: ToldRow, as: TakeAs, { found, plan }: Context): Taken {
  if (as === 'plan') return { became: 'skipped', changes: [], why: 'It is kept as found only: give --as found.' }
  const value = String(row.values['value'] ?? '')
  if (row.name === 'ClusterID' && plan.clusterName === '') plan.clusterName = value
  return takeFound(found, row)
}

function itemOf(row: ToldRow, { became, changes, why, refusedCells = [] }: Taken): ImportItem {
  const cells = [...row.refusedCells, ...refusedCells]
  const said = why ?? row.why
  return {
    ...{ place: row.place, list: row.list, object: row.name, became, changes },
    ...(said === undefined ? {} : { why: said }),
    ...(cells.length === 0 ? {} : { refusedCells: cells }),
  }
}

/** Nodes that some source says process calls; null where none tells of it. */
function callManagersOf(sources: readonly NamedSource[]): CallManagers {
  const rows = sources.flatMap(({ read }) => read.rows)
  const told = rows.filter(
    (row) => row.became === 'told' && row.list === 'nodes' && row.values['callProcessing'] === true,
  )
  return told.length === 0 ? null : new Set(told.map(({ name }) => name.toLowerCase()))
}
