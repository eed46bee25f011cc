import type { Field, Fields } from '../../catalogue/field'
import { objectFields } from '../../catalogue/field-at'
import type { SipTrunk, SipTrunkSecurityProfile } from '../../plan/project'
import { defaultsOf } from '../../plan/defaults'
import { withSecurityMode } from '../../plan/transports'
import { valueAt, withValue } from '../../edit/with-value'
import { isSameValue } from '../../changes/same-value'
import { toldFarEnd } from '../far-end-cells'
import type { RefusedCell, ToldRow } from '../source-row'
import { h323Key, type FoundDraft, type NamedList, type PlanDraft } from './draft'
import { changesBetween } from './take-found'
import type { Change, Taken } from './taken'

type Item = Record<string, unknown> & { id: string }
type PlannedList = Exclude<keyof typeof objectFields, 'farEnds'>

export interface PlanOptions {
  create: boolean
  newId: () => string
}

const keys: Record<PlannedList, string> = {
  ...{ profiles: 'name', sipTrunks: 'name', h323Devices: 'name', mgcpGateways: 'domainName' },
  ...{ sipRealms: 'realm', applicationUsers: 'userid' },
}

const isPlannedList = (list: string): list is PlannedList => Object.hasOwn(keys, list)

/** Takes what a row says into the plan itself: an object that is there is changed, not made twice. */
export function takePlan(plan: PlanDraft, found: FoundDraft, row: ToldRow, options: PlanOptions): Taken {
  const { list, name, values } = row
  if (!isPlannedList(list)) return { became: 'skipped', changes: [], why: 'It is kept as found only: give --as found.' }
  const items = plan[list] as unknown as NamedList<Item>
  const fields: Fields = objectFields[list]
  const before = beforeOf(plan, row)
  const start = before ?? startOf(list, row, found, options.newId())
  const around: Around = { plan, found, options, refusedCells: [] }
  const told = withTold(start, fields, list, values)
  const { item, changes: ofFarEnd } =
    list === 'sipTrunks' ? withReferences(told, values, around) : { item: told, changes: [] }
  const changes = [...changesOf(before ?? null, item, fields), ...ofFarEnd]
  const refused = around.refusedCells.length === 0 ? {} : { refusedCells: around.refusedCells }
  if (before && changes.length === 0) return { became: 'unchanged', changes: [], ...refused }
  if (!before || !isSameValue(before, item)) items.put(item)
  return { became: before ? 'changed' : 'added', changes: named(changes, keys[list], name), ...refused }
}

function withReferences(told: Item, values: ToldRow['values'], around: Around): { item: Item; changes: Change[] } {
  const item = withProfile(told, values, around)
  return withFarEnd(item, values, around) ?? { item, changes: [] }
}

const named = (changes: readonly Change[], key: string, name: string): Change[] =>
  changes.filter(({ field, to }) => field !== 'id' && !(field === key && to === name))

/** A profile may be there under the name that it has on the cluster. */
function beforeOf(plan: PlanDraft, { list, name, values }: ToldRow): Item | undefined {
  if (list === 'h323Devices') return plan.h323Devices.get(h323Key({ kind: values['kind'] as never, name }))
  if (list === 'profiles')
    return plan.profiles.get(name) ?? plan.profiles.find(({ asFoundName }) => asFoundName === name)
  return (plan[list as PlannedList] as unknown as NamedList<Item>).get(name)
}

function startOf(list: PlannedList, { name, values }: ToldRow, found: FoundDraft, id: string): Item {
  const isOnCluster = list === 'profiles' && found.profiles.get(name) !== undefined
  return {
    ...(defaultsOf(objectFields[list] as Fields) as Item),
    id,
    [keys[list]]: name,
    ...(isOnCluster ? { asFoundName: name } : {}),
    ...(list === 'h323Devices' ? { kind: values['kind'] } : {}),
  }
}

/** Transports and port follow the mode where nothing is said of them, as in CUCM's window (PF-8, PF-9, PF-21). */
function withTold(start: Item, fields: Fields, list: PlannedList, values: ToldRow['values']): Item {
  const mode = values['securityMode']
  let item = start
  if (list === 'profiles' && mode !== undefined && mode !== start['securityMode'])
    item = withSecurityMode(start as unknown as SipTrunkSecurityProfile, mode as never) as unknown as Item
  for (const [path, value] of Object.entries(values)) {
    const [first = ''] = path.split('/')
    if (Object.hasOwn(fields, first) && path !== 'kind') item = withValue(item, path, value)
  }
  return item
}

interface Around {
  plan: PlanDraft
  found: FoundDraft
  options: PlanOptions
  refusedCells: RefusedCell[]
}

/** A trunk refers to a profile of the plan, by the name that it has there or on the cluster. */
function withProfile(item: Item, values: ToldRow['values'], around: Around): Item {
  const name = values['securityProfileName']
  if (typeof name !== 'string' || name === '') return item
  const { plan, options, refusedCells } = around
  const known = plan.profiles.get(name) ?? plan.profiles.find(({ asFoundName }) => asFoundName === name)
  if (known) return { ...item, securityProfileId: known.id }
  if (!options.create) {
    const why = 'The plan has no profile of that name. Give --create to add it, or add it first.'
    refusedCells.push({ column: 'SIP Trunk Security Profile', value: name, why })
    return item
  }
  const made = newProfile(name, around)
  plan.profiles.put(made)
  return { ...item, securityProfileId: made.id }
}

/** As it was found, where that is known. */
function newProfile(name: string, { found, options }: Around): SipTrunkSecurityProfile {
  const before = found.profiles.get(name)
  const known = Object.entries(before ?? {}).filter(([, value]) => value !== null)
  return {
    ...(defaultsOf(objectFields.profiles as Fields) as SipTrunkSecurityProfile),
    ...Object.fromEntries(known),
    ...{ id: options.newId(), name, asFoundName: before ? before.name : null, predefined: false },
  }
}

function withFarEnd(item: Item, values: ToldRow['values'], around: Around): { item: Item; changes: Change[] } | null {
  const cells = new Map(
    Object.entries(values).flatMap(([key, text]) =>
      key.startsWith('farEnd/') ? [[key === 'farEnd/software' ? 'software' : key, String(text)] as const] : [],
    ),
  )
  if (cells.size === 0) return null
  const { plan, options, refusedCells } = around
  const refuse = (why: string): null => {
    refusedCells.push({ column: 'Far end', value: cells.get('farEnd/kind') ?? [...cells.values()][0] ?? '', why })
    return null
  }
  const told = toldFarEnd(item as unknown as SipTrunk, cells, plan.farEnds, plan.before, options.newId)
  if (!told.ok) return refuse(`${told.failure} Write one of the words of the program, or leave it empty.`)
  if (told.value === null) return null
  const { trunk, farEnd, settings } = told.value
  const isThere = plan.farEnds.some(({ id }) => id === farEnd.id)
  if (!isThere && !options.create)
    return refuse('The plan has no far end for it. Give --create to add one, or add it first.')
  const changes =
    settings.length === 0 ? [] : [{ field: 'farEnd', from: null, to: `${farEnd.name}: ${settings.join(', ')}` }]
  if (settings.length > 0) plan.putFarEnd(farEnd)
  return { item: trunk as unknown as Item, changes }
}

/** Of a new object only what is other than at first. */
function changesOf(before: Item | null, item: Item, fields: Fields): Change[] {
  const start = before ?? (defaultsOf(fields) as Item)
  return changesBetween(start, item, Object.keys(fields)).flatMap((change) => parts(change, fields[change.field]))
}

/** A group of settings is told setting by setting. */
const parts = (change: Change, field: Field | undefined): Change[] =>
  field?.kind === 'group'
    ? changesBetween(valueAt({ v: change.from }, 'v') as Item, change.to as Item, Object.keys(field.fields)).map(
        (each) => ({ ...each, field: `${change.field}/${each.field}` }),
      )
    : [change]
