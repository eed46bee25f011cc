import { h323FoundFields, profileFoundFields, trunkFoundFields } from '../catalogue/as-found-fields'
import type { Fields } from '../catalogue/field'
import { methodFields, sipRealmFields } from '../catalogue/user-fields'
import { isSameValue, type Values } from '../changes/same-value'
import { h323Key } from '../plan/past'
import { factorySettings } from '../plan/predefined'
import type { AsFound, H323Found } from '../plan/project'
import type { ClusterNow, DriftList } from './cluster-now'
import type { PlannedCluster, PlannedObject } from './planned-objects'
import { changedLines } from './running-lines'

/** What is other on the cluster than it was as found: one setting, or an object that came or went. */
export interface Moved {
  kind: 'added' | 'removed' | 'changed'
  list: DriftList | 'parameters' | 'runningConfigs'
  object: string
  /** Of the object of the plan; empty where the plan does not have it. */
  path: string
  /** Empty, as the label, where the whole object came or went. */
  setting: string
  label: string
  from: unknown
  to: unknown
  /** It is now what the plan has: the change was made already. */
  isPlanned: boolean
  /** The profile, by its name of now, on which a trunk outside the plan that came, or took it, is felt (SP-5). */
  profile?: string
}

interface Kind {
  list: DriftList
  fields: Fields
  items: (found: AsFound) => readonly Values[] | null
  keyOf: (item: Values) => string
  nameOf: (item: Values) => string
}

const { realm: _realm, id: _id, ...realmFields } = sipRealmFields
const { name: _trunk, ...trunkFields } = trunkFoundFields
const { name: _device, kind: _kind, ...h323Fields } = h323FoundFields

const text = (item: Values, key: string): string => String(item[key] ?? '')
const foldedName = (item: Values): string => text(item, 'name').toLowerCase()

const kinds: readonly Kind[] = [
  {
    ...{ list: 'profiles', fields: profileFoundFields, keyOf: (item) => text(item, 'name') },
    ...{ items: ({ profiles }) => profiles, nameOf: (item) => text(item, 'name') },
  },
  {
    ...{ list: 'sipTrunks', fields: trunkFields, keyOf: foldedName },
    ...{ items: ({ sipTrunks }) => sipTrunks, nameOf: (item) => text(item, 'name') },
  },
  {
    ...{ list: 'h323Devices', fields: h323Fields, keyOf: (item) => h323Key(item as unknown as H323Found) },
    ...{ items: ({ h323Devices }) => h323Devices, nameOf: (item) => text(item, 'name') },
  },
  {
    ...{ list: 'sipRealms', fields: realmFields, keyOf: (item) => text(item, 'realm') },
    ...{ items: ({ sipRealms }) => sipRealms, nameOf: (item) => text(item, 'realm') },
  },
  {
    ...{ list: 'applicationUsers', fields: methodFields, keyOf: (item) => text(item, 'userid') },
    ...{ items: ({ applicationUsers }) => applicationUsers, nameOf: (item) => text(item, 'userid') },
  },
]

/**
 * The cluster now against the cluster as found. What nobody had read before, or nobody has read now, has not moved: it is
 * not known. An object went only where its list was read whole.
 */
export function movedSince(asFound: AsFound, now: ClusterNow, { objects, profileNames }: PlannedCluster): Moved[] {
  const names = namesNow(objects, profileNames)
  const owned = new Set(objects.map(({ foundAs }) => foundAs))
  return [
    ...kinds.flatMap((kind) => movedOf(kind, asFound, now, { names, owned, planned: plannedByKey(kind, objects) })),
    ...movedParameters(asFound, now.found),
    ...movedConfigs(asFound, now.found),
  ]
}

interface Plan {
  /** The name that a profile has now, by the one as found. */
  names: ReadonlyMap<string, string>
  /** The names as found that profiles of the plan come from. */
  owned: ReadonlySet<string | null>
  /** By the key that the object has now. */
  planned: ReadonlyMap<string, PlannedObject>
}

function namesNow(
  objects: readonly PlannedObject[],
  profileNames: PlannedCluster['profileNames'],
): Map<string, string> {
  const byId = new Map([...profileNames].map(([name, { id }]) => [id, name]))
  return new Map(
    objects.flatMap(({ id, foundAs }) => {
      const name = foundAs === null ? undefined : byId.get(id)
      return foundAs === null || name === undefined ? [] : [[foundAs, name] as const]
    }),
  )
}

/** As the cluster has them now: by what was found there. */
function plannedByKey({ list, keyOf }: Kind, objects: readonly PlannedObject[]): Map<string, PlannedObject> {
  const of = objects.filter((object) => object.list === list)
  return new Map(
    of.flatMap((object) =>
      object.now === null || object.now === 'missing' ? [] : [[keyOf(object.now), object] as const],
    ),
  )
}

function movedOf(kind: Kind, asFound: AsFound, now: ClusterNow, plan: Plan): Moved[] {
  const { list, keyOf, nameOf } = kind
  const before = kind.items(asFound) ?? []
  const after = kind.items(now.found) ?? []
  const left = new Map(after.map((item) => [keyOf(item), item]))
  const moved: Moved[] = []
  const gone: Values[] = []
  for (const item of before) {
    const key = list === 'profiles' ? nameNow(nameOf(item), plan) : keyOf(item)
    const there = key === null ? undefined : left.get(key)
    if (key === null || there === undefined) gone.push(item)
    else {
      left.delete(key)
      moved.push(...changes(kind, asRenamed(list, item, plan.names), there, plan))
    }
  }
  const isWhole = now.isWhole(list, false)
  if (isWhole) moved.push(...gone.map((item) => whole(kind, 'removed', item, plan)))
  // Where nothing of a list was known before, nothing in it is new.
  const wasKnown =
    list === 'sipRealms' || list === 'applicationUsers' ? kind.items(asFound) !== null : before.length > 0
  if (wasKnown) moved.push(...[...left.values()].flatMap((item) => cameOf(kind, item, plan)))
  return moved
}

/**
 * A device that the plan has was there before: the plan adds none. So was the profile that installation brings (SP-2).
 * Nobody had read it.
 */
function cameOf(kind: Kind, item: Values, plan: Plan): Moved[] {
  const isDevice = kind.list === 'sipTrunks' || kind.list === 'h323Devices'
  const isThere = isDevice && plan.planned.has(kind.keyOf(item))
  const isPredefined = kind.list === 'profiles' && kind.nameOf(item) === factorySettings.name
  return isThere || isPredefined ? [] : [whole(kind, 'added', item, plan)]
}

/** Null where the profile that has the name now is another: the one that the plan adds is not, if it was there before. */
function nameNow(name: string, { names, owned, planned }: Plan): string | null {
  const renamed = names.get(name)
  if (renamed !== undefined) return renamed
  const holder = planned.get(name)
  return holder === undefined || (holder.foundAs === null && !owned.has(name)) ? name : null
}

/** A trunk follows its profile through a rename (SP-6). */
const asRenamed = (list: DriftList, item: Values, names: Plan['names']): Values => {
  if (list !== 'sipTrunks') return item
  const name = item['securityProfileName']
  return typeof name === 'string' ? { ...item, securityProfileName: names.get(name) ?? name } : item
}

function changes({ list, fields, keyOf, nameOf }: Kind, from: Values, to: Values, plan: Plan): Moved[] {
  const planned = plan.planned.get(keyOf(to))
  return Object.entries(fields).flatMap(([setting, field]): Moved[] => {
    const [before, after] = [from[setting] ?? null, to[setting] ?? null]
    if (before === null || after === null || isSameValue(before, after)) return []
    return [
      {
        ...{ kind: 'changed', list, object: planned?.name ?? nameOf(to), path: pathOf(planned) },
        ...{ setting, label: field.label, from: before, to: after, isPlanned: isAsPlanned(planned, setting) },
        ...(setting === 'securityProfileName' && !planned ? { profile: String(after) } : {}),
      },
    ]
  })
}

const pathOf = (planned: PlannedObject | undefined): string => (planned ? `${planned.list}/${planned.id}` : '')

/** What the plan does not set, such as a description, is no part of it. */
function isAsPlanned(planned: PlannedObject | undefined, setting: string): boolean {
  if (!planned || planned.now === null || planned.now === 'missing') return false
  const row = planned.settings.find(({ foundAs }) => foundAs === setting)
  return row !== undefined && isSameValue(planned.now[setting], row.value)
}

function whole({ list, keyOf, nameOf }: Kind, kind: 'added' | 'removed', item: Values, plan: Plan): Moved {
  const planned = kind === 'added' ? plan.planned.get(keyOf(item)) : undefined
  const profile = list === 'sipTrunks' ? item['securityProfileName'] : null
  return {
    ...{ kind, list, object: nameOf(item), path: pathOf(planned), setting: '', label: '', from: null, to: null },
    isPlanned: planned !== undefined,
    ...(typeof profile === 'string' && !planned ? { profile } : {}),
  }
}

function movedParameters({ parameters: before }: AsFound, { parameters: after }: AsFound): Moved[] {
  return Object.entries(after).flatMap(([name, to]): Moved[] => {
    const from = Object.hasOwn(before, name) ? before[name] : undefined
    if (from === undefined || from === to) return []
    const value = { setting: 'value', label: 'Value', from, to, isPlanned: false }
    return [{ kind: 'changed', list: 'parameters', object: name, path: '', ...value }]
  })
}

/** Lines of a configuration, whatever their order: what a device writes by itself is left out. */
function movedConfigs({ runningConfigs: before }: AsFound, { runningConfigs: after }: AsFound): Moved[] {
  const byDevice = new Map(before.map((config) => [config.device, config]))
  return after.flatMap(({ device, text: now }): Moved[] => {
    const was = byDevice.get(device)
    const { gone, come } = changedLines(was?.text ?? now, now)
    if (gone.length + come.length === 0) return []
    const value = { setting: 'text', label: 'Running configuration', from: gone, to: come, isPlanned: false }
    return [{ kind: 'changed', list: 'runningConfigs', object: device, path: '', ...value }]
  })
}
