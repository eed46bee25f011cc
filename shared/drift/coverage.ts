import { isSameValue } from '../changes/same-value'
import { driftLists, type DriftList } from './cluster-now'
import type { PlannedObject } from './planned-objects'

/** Settings, counted: `planned` is the sum of the others. */
export interface Counts {
  planned: number
  asPlanned: number
  differ: number
  /** Nothing that was read tells of them: neither as planned nor otherwise. */
  notRead: number
}

/** What is other on the cluster than in the plan: one setting, or an object that is not there. */
export interface Differing {
  kind: 'changed' | 'missing'
  list: DriftList
  object: string
  path: string
  /** Empty, as the label, where the whole object is missing. */
  setting: string
  label: string
  /** What the cluster has, and what the plan has; null where the object is missing. */
  from: unknown
  to: unknown
}

export interface NotRead {
  list: DriftList
  object: string
  path: string
  settings: string[]
}

export interface Coverage {
  counts: Counts
  byList: Record<DriftList, Counts>
  differs: Differing[]
  notRead: NotRead[]
}

/** How much of what is planned is on the cluster, setting by setting. */
export function coverageOf(objects: readonly PlannedObject[]): Coverage {
  const byList = Object.fromEntries(driftLists.map((list) => [list, none()])) as Record<DriftList, Counts>
  const coverage: Coverage = { counts: none(), byList, differs: [], notRead: [] }
  for (const object of objects) {
    const said = compared(object)
    coverage.differs.push(...said.differs)
    if (said.notRead.settings.length > 0) coverage.notRead.push(said.notRead)
    for (const counts of [coverage.counts, byList[object.list]]) add(counts, object, said)
  }
  return coverage
}

const none = (): Counts => ({ planned: 0, asPlanned: 0, differ: 0, notRead: 0 })

interface Compared {
  differs: Differing[]
  notRead: NotRead
}

function compared({ list, id, name, settings, now }: PlannedObject): Compared {
  const at = { list, object: name, path: `${list}/${id}` }
  const none = { ...at, settings: [] }
  if (now === null) return { differs: [], notRead: { ...at, settings: settings.map(({ setting }) => setting) } }
  if (now === 'missing')
    return { differs: [{ kind: 'missing', ...at, setting: '', label: '', from: null, to: null }], notRead: none }
  const unread = settings.filter(({ foundAs }) => (now[foundAs] ?? null) === null)
  const differs = settings.flatMap(({ setting, foundAs, field, value }): Differing[] => {
    const from = now[foundAs] ?? null
    const isSame = from === null || isSameValue(from, value)
    return isSame ? [] : [{ kind: 'changed', ...at, setting, label: field.label, from, to: value }]
  })
  return { differs, notRead: { ...at, settings: unread.map(({ setting }) => setting) } }
}

/** Of an object that is missing none of the settings is as planned. */
function add(counts: Counts, { settings, now }: PlannedObject, { differs, notRead }: Compared): void {
  const differ = now === 'missing' ? settings.length : differs.length
  counts.planned += settings.length
  counts.differ += differ
  counts.notRead += notRead.settings.length
  counts.asPlanned += settings.length - differ - notRead.settings.length
}

/** Whole percent, rounded down: 100 says that every setting is as planned. Null where nothing is planned. */
export const percentOf = ({ planned, asPlanned }: Counts): number | null =>
  planned === 0 ? null : Math.floor((100 * asPlanned) / planned)
