import type { Field, Fields } from '../../catalogue/field'
import { objectFields } from '../../catalogue/field-at'
import type { SipTrunkSecurityProfile } from '../../plan/project'
import { defaultsOf } from '../../plan/defaults'
import { withSecurityMode } from '../../plan/transports'
import { valueAt, withValue } from '../../edit/with-value'
import { isSameValue } from '../../changes/same-value'
import { saysNothing } from '../cell-value'
import type { ToldRow } from '../source-row'
import { h323Key, type FoundDraft, type NamedList, type PlanDraft } from './draft'
import { changesBetween } from './take-found'
import { enteredIn, withEntered } from './entered'
import { foundOnly } from './remedies'
import { withFarEnd, type FarEndAround, type FarEndOptions, type Item } from './take-far-end-cells'
import type { Change, Taken } from './taken'

type PlannedList = Exclude<keyof typeof objectFields, 'farEnds'>

export interface PlanOptions extends FarEndOptions {
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
  if (!isPlannedList(list)) return { became: 'skipped', changes: [], why: foundOnly(options.remedies) }
  const items = plan[list] as unknown as NamedList<Item>
  const fields: Fields = objectFields[list]
  const before = beforeOf(plan, row)
  const start = before ?? startOf(list, row, found, options.newId())
  const around: Around = { plan, found, options, refusedCells: [], replaced: [], kept: [] }
  const settings = withTold(start, fields, list, values)
  const told = list === 'sipTrunks' ? withProfile(settings, values, around) : settings
  const own = before ? withWhatStays(told, before, row, around) : told
  const { item, changes: ofFarEnd } =
    list === 'sipTrunks' ? withFarEnd(own, values, around) : { item: own, changes: [] as Change[] }
  const changes = [...changesOf(before ?? null, item, fields), ...ofFarEnd]
  const besides = besidesOf(around)
  if (before && changes.length === 0) return { became: 'unchanged', changes: [], ...besides }
  if (!before || !isSameValue(before, item)) items.put(item)
  return { became: before ? 'changed' : 'added', changes: named(changes, keys[list], name), ...besides }
}

const besidesOf = ({ refusedCells, replaced, kept }: Around): Partial<Taken> => ({
  ...(refusedCells.length === 0 ? {} : { refusedCells }),
  ...(replaced.length === 0 ? {} : { replaced }),
  ...(kept.length === 0 ? {} : { kept }),
})

/** Tells what a person entered in the plan and the row would replace; where that is not wanted, it stays. */
function withWhatStays(told: Item, before: Item, { list }: ToldRow, around: Around): Item {
  const { plan, options, kept, replaced } = around
  const original = options.entered === null ? undefined : plan.original(list as PlannedList, before.id)
  if (!original) return told
  const fields: Fields = objectFields[list as PlannedList]
  const entered = enteredIn(changesOf(before, told, fields), original, fields, plan.foundBefore(list, original))
  if (options.entered === 'keep') kept.push(...entered)
  else replaced.push(...entered.map(({ field }) => field))
  return options.entered === 'keep' ? withEntered(told, original, entered) : told
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

interface Around extends FarEndAround {
  found: FoundDraft
  options: PlanOptions
}

/** A trunk refers to a profile of the plan, by the name that it has there or on the cluster. */
function withProfile(item: Item, values: ToldRow['values'], around: Around): Item {
  const name = values['securityProfileName']
  if (typeof name !== 'string' || name === '') return item
  const { plan, options, refusedCells } = around
  const known = plan.profiles.get(name) ?? plan.profiles.find(({ asFoundName }) => asFoundName === name)
  if (known) return { ...item, securityProfileId: known.id }
  if (isProfileKept(item, name, around)) return item
  if (saysNothing(name) && !around.found.profiles.get(name)) {
    const why = 'It says that nobody knows it yet. Give the name of a profile, or leave the cell empty.'
    refusedCells.push({ column: 'SIP Trunk Security Profile', value: name, why })
    return item
  }
  if (!options.create.profiles) {
    plan.missing.profiles.add(name)
    const why = `The plan has no profile of that name. ${options.remedies.create} to add it, or add it first.`
    refusedCells.push({ column: 'SIP Trunk Security Profile', value: name, why })
    return item
  }
  plan.missing.profiles.add(name)
  const made = newProfile(name, around)
  plan.profiles.put(made)
  return { ...item, securityProfileId: made.id }
}

/** A person gave the trunk another profile: that stays, and none is made for it. */
function isProfileKept({ id }: Item, name: string, { plan, options, kept }: Around): boolean {
  const original = options.entered === 'keep' ? plan.original('sipTrunks', id) : undefined
  if (!original) return false
  const change = { field: 'securityProfileId', from: valueAt(original, 'securityProfileId'), to: name }
  const entered = enteredIn([change], original, objectFields.sipTrunks, plan.foundBefore('sipTrunks', original))
  kept.push(...entered)
  return entered.length > 0
}

/**
 * As it was found, where that is known. Of one that only a trunk was found with nobody read a setting, and yet it is on
 * the cluster: another of its name cannot be added (PF-1).
 */
function newProfile(name: string, { found, options }: Around): SipTrunkSecurityProfile {
  const before = found.profiles.get(name)
  const known = Object.entries(before ?? {}).filter(([, value]) => value !== null)
  const isOnCluster = found.sipTrunks.find(({ securityProfileName }) => securityProfileName === name) !== undefined
  return {
    ...(defaultsOf(objectFields.profiles as Fields) as SipTrunkSecurityProfile),
    ...Object.fromEntries(known),
    ...{ id: options.newId(), name, asFoundName: before?.name ?? (isOnCluster ? name : null), predefined: false },
  }
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
