import type { Project } from '../../plan/project'
import { foldName } from '../../profiles/subject-names'
import { own } from '../../text/own'
import { importedSource, type ImportedSource, type ImportItem } from '../import-report'
import { rowKey, rowLists, type ReadSource, type TemplateObject, type ToldRow } from '../source-row'
import { usableRow } from '../usable-row'
import { FoundDraft, h323Key, PlanDraft } from './draft'
import { goneSince, type GoneObject } from './gone'
import { isEmptyPlan, startAsCopy } from './start-as-copy'
import { takeConfig, takeFarEnd, takeH323, takeMgcp } from './take-device'
import { isFound, takeFound } from './take-found'
import { takeNode, type CallManagers } from './take-node'
import { foundOnly, ofCommandLine, plannedOnly, type Remedies } from './remedies'
import type { Creates } from './take-far-end-cells'
import { takePlan, type PlanOptions } from './take-plan'
import { takeTemplate } from './take-template'
import { bothTaken, type Taken } from './taken'

export type TakeAs = 'found' | 'plan' | 'both'

export interface TakeOptions {
  /** Where nobody says: as found what a cluster or a device said, into the plan what a person wrote. */
  as: TakeAs | null
  /** Whether profiles, far ends and gateways that are not there are made: all of them, or of which kinds. */
  create: boolean | Creates
  newId: () => string
  /** YYYY-MM-DD. */
  today: string
  /** Stands in the plan as what the cluster was read from. */
  source: string
  /** Whether what a person entered may be replaced; without it nobody is asked, and it may. */
  entered?: 'replace' | 'keep'
  /** How a remedy is worded; without it as the command line does. */
  remedies?: Remedies
  /** Told now and then how many rows are taken. */
  onTaken?: (rows: number, of: number) => void
}

/** A source with the name that a person knows it by. */
export interface NamedSource {
  name: string
  read: ReadSource
  /** As the person says of this source. */
  as?: TakeAs | null
  /** Rows for which it was decided whether what a person entered may be replaced, by their keys. */
  entered?: Readonly<Record<string, 'replace' | 'keep'>>
}

export interface TakenSources {
  project: Project
  sources: ImportedSource[]
  /** The plan was empty, and starts as a copy of what was found. */
  isCopy: boolean
  /** Names that sources give and that the plan did not have. */
  missing: MissingNames
  gone: GoneObject[]
}

/** What sources name and the plan does not have. */
export type MissingNames = Record<keyof Creates, string[]>

const createsOf = ({ create }: TakeOptions): Creates =>
  typeof create === 'boolean' ? { profiles: create, farEnds: create, gateways: create } : create

/**
 * Takes sources into a plan, in an order that resolves names. A row is an item, in the order of its source. An empty plan
 * starts as a copy of what was found, and what people wrote is then taken into that: a sheet of three trunks beside the
 * answers of the cluster changes three of its trunks.
 */
export function takeSources(project: Project, given: readonly NamedSource[], options: TakeOptions): TakenSources {
  const isPlanned = ({ read, as }: NamedSource) => asTaken(as ?? options.as, read.by) === 'plan'
  const found = given.filter((each) => !isPlanned(each))
  if (found.length === 0 || found.length === given.length || !isEmptyPlan(project))
    return takeAtOnce(project, given, options)
  const start = takeAtOnce(project, found, options)
  if (!start.isCopy) return takeAtOnce(project, given, options)
  const then = takeAtOnce(start.project, given.filter(isPlanned), options)
  const [first, second] = [[...start.sources], [...then.sources]]
  return {
    ...then,
    sources: given.flatMap((each) => (isPlanned(each) ? second : first).splice(0, 1)),
    isCopy: true,
    missing: {
      profiles: [...new Set([...start.missing.profiles, ...then.missing.profiles])],
      farEnds: [...new Set([...start.missing.farEnds, ...then.missing.farEnds])],
      gateways: [...new Set([...start.missing.gateways, ...then.missing.gateways])],
    },
    gone: start.gone,
  }
}

function takeAtOnce(project: Project, given: readonly NamedSource[], options: TakeOptions): TakenSources {
  const sources = given.map((each) => ({ ...each, read: { ...each.read, rows: each.read.rows.map(usableRow) } }))
  const found = new FoundDraft(project.asFound)
  const plan = new PlanDraft(project)
  const all = {
    ...options,
    create: createsOf(options),
    entered: options.entered ?? null,
    remedies: options.remedies ?? ofCommandLine,
  }
  const context: Context = { found, plan, options: all, callManagers: callManagersOf(sources), beside: new Map() }
  const items = itemsOf(sources, context)
  takeRenamed(sources, context)
  takeAdded(sources, context)
  const from = { source: options.source, takenOn: options.today }
  const asFound = found.result(from)
  const planned = plan.result()
  const now = asFound === planned.asFound ? planned : { ...planned, asFound }
  const isCopy = options.as !== 'plan' && asFound !== project.asFound && startsEmpty(project, now)
  return {
    project: isCopy ? startAsCopy(now, context.beside, options.newId) : now,
    sources: sources.map(({ name, read }, at) => importedSource(name, read.kind, items[at] ?? [], read)),
    isCopy,
    missing: {
      profiles: [...plan.missing.profiles],
      farEnds: [...plan.missing.farEnds],
      gateways: [...plan.missing.gateways],
    },
    gone: goneSince(
      found,
      sources.flatMap(({ read, as }) => (read.by === 'cluster' && (as ?? options.as) !== 'plan' ? [read] : [])),
    ),
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
  const told = sources.flatMap(({ read, as, entered }, at) =>
    read.rows.flatMap((row, index) => (row.became === 'told' ? [{ row, by: read.by, as, entered, at, index }] : [])),
  )
  let taken = 0
  for (const list of rowLists) {
    for (const { row, by, as, entered, at, index } of told.filter((each) => each.row.list === list)) {
      const around = withDecision(context, entered && own(entered, rowKey(row)))
      items[at]?.splice(index, 1, itemOf(row, takeRow(row, by, as ?? context.options.as, around)))
      taken += 1
      if (taken % often === 0) context.options.onTaken?.(taken, told.length)
    }
  }
  // An empty answer says that there are none.
  for (const { read } of sources.filter(
    ({ read: { by }, as }) => by === 'cluster' && (as ?? context.options.as) !== 'plan',
  ))
    for (const list of read.tells) context.found.tell(list)
  return items
}

const withDecision = (context: Context, entered: 'replace' | 'keep' | undefined): Context =>
  entered === undefined ? context : { ...context, options: { ...context.options, entered } }

/** A profile that the plan renames, and that a whole list has under its new name alone, was renamed: that is its name now. */
function takeRenamed(sources: readonly NamedSource[], { found, plan, options }: Context): void {
  const whole = sources.filter(
    ({ read: { by, tells }, as }) => by === 'cluster' && (as ?? options.as) !== 'plan' && tells.includes('profiles'),
  )
  const told = new Set(
    whole.flatMap(({ read }) =>
      read.rows.flatMap(({ list, name }) => (list === 'profiles' ? [name.toLowerCase()] : [])),
    ),
  )
  for (const profile of plan.profiles.items()) {
    const { name, asFoundName } = profile
    if (asFoundName === null || !told.has(name.toLowerCase()) || told.has(asFoundName.toLowerCase())) continue
    found.profiles.remove(asFoundName)
    plan.profiles.put({ ...profile, asFoundName: found.profiles.get(name)?.name ?? name })
  }
}

/**
 * A profile that the plan adds, and that the cluster has by now: it was added, and is no other one. No second name may be
 * given for it, and it is not among those that are no longer wanted (SP-4).
 */
function takeAdded(sources: readonly NamedSource[], { found, plan, options }: Context): void {
  const told = new Set(
    sources.flatMap(({ read: { by, rows }, as }) =>
      asTaken(as ?? options.as, by) === 'plan'
        ? []
        : rows.flatMap(({ became, list, name }) => (became === 'told' && list === 'profiles' ? [foldName(name)] : [])),
    ),
  )
  const profiles = plan.profiles.items()
  const owned = new Set(profiles.flatMap(({ asFoundName }) => (asFoundName === null ? [] : [foldName(asFoundName)])))
  for (const profile of profiles) {
    const key = foldName(profile.name)
    const there = found.profiles.get(profile.name)
    if (profile.asFoundName !== null || !there || !told.has(key) || owned.has(key)) continue
    owned.add(key)
    plan.profiles.put({ ...profile, asFoundName: there.name })
  }
}

/** Where nobody says: what a person wrote goes into the plan, the rest is as found. */
const asTaken = (asked: TakeAs | null, by: ReadSource['by']): TakeAs => asked ?? (by === 'person' ? 'plan' : 'found')

/** A row of which nothing is taken is told as it is. */
const passedItem = (row: ReadSource['rows'][number]): ImportItem => ({
  ...{ place: row.place, list: row.list, object: row.name, changes: [] },
  ...(row.became === 'told' ? { became: 'unchanged' as const } : { became: row.became, why: row.why }),
})

/** In rows, how often it is told how far the taking is. */
const often = 250

interface Context {
  found: FoundDraft
  plan: PlanDraft
  options: Omit<TakeOptions, 'create' | 'entered' | 'remedies'> & PlanOptions
  callManagers: CallManagers
  beside: Map<string, ToldRow['values']>
}

function takeRow(row: ToldRow, by: ReadSource['by'], asked: TakeAs | null, context: Context): Taken {
  const { found, plan, options, callManagers, beside } = context
  const as = asTaken(asked, by)
  const mayReplace = as !== 'found' && options.entered !== 'keep'
  const { template } = row.values
  if (template !== undefined) return ofTemplate(row.name, template as TemplateObject, as, context)
  if (row.list === 'nodes') return takeNode(plan, row, callManagers, { mayReplace, remedies: options.remedies })
  if (row.list === 'parameters') return takeParameter(row, as, context)
  const ofDevice = takeOfDevice(row, by, as, context)
  if (ofDevice) return ofDevice
  if (row.list === 'h323Devices') beside.set(h323Key({ kind: row.values['kind'] as never, name: row.name }), row.values)
  if (as === 'found') return takeFound(found, row, options.remedies)
  if (as === 'plan' || !isFound(row.list)) return takePlan(plan, found, row, options)
  return bothTaken(takeFound(found, row, options.remedies), takePlan(plan, found, row, options))
}

/** What another plan has is a pattern for this plan, and says nothing of the cluster. */
function ofTemplate(name: string, of: TemplateObject, as: TakeAs, { plan, options }: Context): Taken {
  if (as !== 'found') return takeTemplate(plan, name, of, options)
  return { became: 'skipped', changes: [], why: plannedOnly(options.remedies) }
}

/** Far ends stand in the plan alone, and what gateways tell of themselves fills what nobody has entered. */
function takeOfDevice(row: ToldRow, by: ReadSource['by'], as: TakeAs, { found, plan, options }: Context): Taken | null {
  if (row.list === 'farEnds') return takeFarEnd(plan, row, options)
  if (row.list === 'mgcpGateways' && by === 'device') return takeMgcp(plan, row, options)
  if (row.list === 'h323Devices' && by === 'device') return takeH323(plan, row)
  if (row.list !== 'runningConfigs') return null
  if (as !== 'plan') return takeConfig(found, row, options.today)
  return { became: 'skipped', changes: [], why: foundOnly(options.remedies) }
}

/** Parameters are of the cluster; its ID is the name that the plan gives it, where it has none. */
function takeParameter(row: ToldRow, as: TakeAs, { found, plan, options }: Context): Taken {
  if (as === 'plan') return { became: 'skipped', changes: [], why: foundOnly(options.remedies) }
  const value = String(row.values['value'] ?? '')
  if (row.name === 'ClusterID' && plan.clusterName === '') plan.clusterName = value
  return takeFound(found, row, options.remedies)
}

function itemOf(row: ToldRow, { became, changes, why, refusedCells = [], replaced, kept }: Taken): ImportItem {
  const cells = [...row.refusedCells, ...refusedCells]
  const said = why ?? row.why
  return {
    ...{ place: row.place, list: row.list, object: row.name, became, changes },
    ...(said === undefined ? {} : { why: said }),
    ...(cells.length === 0 ? {} : { refusedCells: cells }),
    ...(replaced ? { replaced } : {}),
    ...(kept ? { kept } : {}),
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
