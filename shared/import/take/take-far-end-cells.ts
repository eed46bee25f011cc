import { farEndFields } from '../../catalogue/far-end-fields'
import type { Fields } from '../../catalogue/field'
import { isSameValue } from '../../changes/same-value'
import type { FarEnd, SipTrunk } from '../../plan/project'
import { toldFarEnd, type ToldFarEnd } from '../far-end-cells'
import type { RefusedCell, ToldRow } from '../source-row'
import type { PlanDraft } from './draft'
import { enteredIn, withEntered } from './entered'
import type { Remedies } from './remedies'
import type { Change } from './taken'

export type Item = Record<string, unknown> & { id: string }

/** Of what sources name and the plan does not have: what is made. */
export type Creates = Readonly<Record<'profiles' | 'farEnds' | 'gateways', boolean>>

export interface FarEndOptions {
  create: Creates
  newId: () => string
  remedies: Remedies
  /** Whether what a person entered may be replaced; null: nobody is asked. */
  entered: 'replace' | 'keep' | null
}

/** What is known while one row is taken, and what is told of it besides its changes. */
export interface FarEndAround {
  plan: PlanDraft
  options: FarEndOptions
  refusedCells: RefusedCell[]
  replaced: string[]
  kept: Change[]
}

/** The trunk with the far end that its row tells of, which the plan then has. */
export function withFarEnd(
  item: Item,
  values: ToldRow['values'],
  around: FarEndAround,
): { item: Item; changes: Change[] } {
  const nothing = { item, changes: [] }
  const cells = new Map(
    Object.entries(values).flatMap(([key, text]) =>
      key.startsWith('farEnd/') ? [[key === 'farEnd/software' ? 'software' : key, String(text)] as const] : [],
    ),
  )
  if (cells.size === 0) return nothing
  const { plan, options, refusedCells } = around
  const refuse = (why: string): typeof nothing => {
    refusedCells.push({ column: 'Far end', value: cells.get('farEnd/kind') ?? [...cells.values()][0] ?? '', why })
    return nothing
  }
  const told = toldFarEnd(item as unknown as SipTrunk, cells, plan.farEnds, plan.before, options.newId)
  if (!told.ok) return refuse(`${told.failure} Write one of the words of the program, or leave it empty.`)
  if (told.value === null) return nothing
  const { trunk, settings } = told.value
  const before = plan.farEnds.find(({ id }) => id === told.value?.farEnd.id)
  if (isOtherFarEnd(item, told.value, around)) return nothing
  if (!before) plan.missing.farEnds.add(told.value.farEnd.name)
  if (!before && !options.create.farEnds)
    return refuse(`The plan has no far end for it. ${options.remedies.create} to add one, or add it first.`)
  const farEnd = withWhatStays(told.value.farEnd, before, around)
  if (settings.length === 0 || (isSameValue(farEnd, before) && item['farEndId'] === farEnd.id)) return nothing
  plan.putFarEnd(farEnd)
  const change = { field: 'farEnd', from: null, to: `${farEnd.name}: ${settings.join(', ')}` }
  return { item: trunk as unknown as Item, changes: [change] }
}

/** A person gave the trunk another far end, and that stays. */
function isOtherFarEnd(item: Item, { farEnd }: ToldFarEnd, { plan, options, kept, replaced }: FarEndAround): boolean {
  const original = options.entered === null ? undefined : plan.original('sipTrunks', item.id)
  const entered = original && (original as SipTrunk).farEndId
  if (entered === undefined || entered === null || entered === farEnd.id) return false
  if (options.entered === 'keep') kept.push({ field: 'farEndId', from: entered, to: farEnd.name })
  else replaced.push('farEndId')
  return options.entered === 'keep'
}

function withWhatStays(told: FarEnd, before: FarEnd | undefined, around: FarEndAround): FarEnd {
  const { plan, options, kept, replaced } = around
  const original = options.entered === null ? undefined : plan.original('farEnds', told.id)
  if (!before || !original) return told
  const fields: Fields = farEndFields
  const changes = Object.keys(fields).flatMap((field) => {
    const [from, to] = [before, told].map((each) => (each as unknown as Item)[field])
    return isSameValue(from, to) || (field === 'hosts' && !isAnyNameLost(before, told)) ? [] : [{ field, from, to }]
  })
  const entered = enteredIn(changes, original, fields, null)
  const named = entered.map((change) => ({ ...change, field: `farEnd/${change.field}` }))
  if (options.entered === 'keep') kept.push(...named)
  else replaced.push(...named.map(({ field }) => field))
  return options.entered === 'keep' ? withEntered(told, original, entered) : told
}

/** Hosts that get names or join others replace nothing. */
const isAnyNameLost = (before: FarEnd, told: FarEnd): boolean =>
  before.hosts.some((host) => {
    const now = told.hosts.find(({ address }) => address === host.address)
    return host.certificateNames.length > 0 && !isSameValue(host.certificateNames, now?.certificateNames)
  })
