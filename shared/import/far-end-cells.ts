import { farEndFields, farEndKinds } from '../catalogue/far-end-fields'
import { typedValue } from '../edit/typed-value'
import { defaultsOf } from '../plan/defaults'
import { hostsAt, hostsReached, withNamesInTurn } from '../plan/far-ends'
import type { FarEnd, Project, SipTrunk } from '../plan/project'
import { fail, ok, type Result } from '../result'

/** Columns of a list of devices that tell of the far end of a trunk. */
const settings = ['kind', 'software', 'owner', 'contact'] as const
const namesColumn = 'farEnd/certificateNames'
export const isFarEndColumn = (column: string): boolean => column.startsWith('farEnd/')

/** What a row says of its far end: the trunk with it, the far end as it is then, and which settings are other. */
export interface ToldFarEnd {
  trunk: SipTrunk
  farEnd: FarEnd
  settings: string[]
}

/**
 * The far end that a row tells of. A trunk that has none gets the one that is called so, or a new one: by the name in
 * the row, else by that of the trunk, with a host for each address of the trunk.
 * @param cells by column: `farEnd/owner`, or `software`; empty ones say nothing
 * @param farEnds those of the plan, and those that rows above have made
 */
export function toldFarEnd(
  trunk: SipTrunk,
  cells: ReadonlyMap<string, string>,
  farEnds: readonly FarEnd[],
  project: Project,
  newId: () => string,
): Result<ToldFarEnd | null, string> {
  if (![...cells].some(([column, text]) => text !== '' && (isFarEndColumn(column) || column === 'software')))
    return ok(null)
  const name = nameIn(cells)
  const before = known(trunk, name, farEnds)
  const start = withHosts(before ?? { ...defaultsOf(farEndFields), id: newId(), name: name ?? trunk.name }, trunk)
  const told = withSettings(start, cells, name !== null, project)
  if (!told.ok) return told
  const names = (cells.get(namesColumn) ?? '').split(/[\s,;]+/u).filter((each) => each !== '')
  const farEnd = names.length === 0 ? told.value.farEnd : withNames(told.value.farEnd, trunk, names)
  const changed = [
    ...(trunk.farEndId === farEnd.id ? [] : ['Far end']),
    ...told.value.settings,
    ...(JSON.stringify(farEnd.hosts) === JSON.stringify(before?.hosts ?? []) ? [] : ['Hosts']),
  ]
  return ok({ trunk: { ...trunk, farEndId: farEnd.id }, farEnd, settings: changed })
}

/** @param isNamed the cell of the kind holds a name */
function withSettings(
  start: FarEnd,
  cells: ReadonlyMap<string, string>,
  isNamed: boolean,
  project: Project,
): Result<Pick<ToldFarEnd, 'farEnd' | 'settings'>, string> {
  let farEnd = start
  const changed: string[] = []
  for (const setting of settings.filter((each) => each !== 'kind' || !isNamed)) {
    const text = cells.get(setting === 'software' ? 'software' : `farEnd/${setting}`) ?? ''
    if (text === '') continue
    const field = farEndFields[setting]
    const value = typedValue(field, text, project)
    if (!value.ok) return fail(`“${text}” does not fit ${field.label}.`)
    if (farEnd[setting] === value.value) continue
    farEnd = { ...farEnd, [setting]: value.value }
    changed.push(field.label)
  }
  return ok({ farEnd, settings: changed })
}

/** A cell that is no kind is the name of a far end. */
function nameIn(cells: ReadonlyMap<string, string>): string | null {
  const text = cells.get('farEnd/kind') ?? ''
  const isKind = farEndKinds.some((kind) => kind.toLowerCase() === text.toLowerCase())
  return text === '' || isKind ? null : text
}

const known = (trunk: SipTrunk, name: string | null, farEnds: readonly FarEnd[]): FarEnd | undefined =>
  name === null
    ? farEnds.find(({ id }) => id === trunk.farEndId)
    : farEnds.find((each) => each.name.toLowerCase() === name.toLowerCase())

/** A far end without hosts has one at each address of its trunk. */
const withHosts = (farEnd: FarEnd, trunk: SipTrunk): FarEnd =>
  farEnd.hosts.length > 0 ? farEnd : { ...farEnd, hosts: hostsAt(trunk) }

/** The names are those of the hosts that the trunk reaches. */
function withNames(farEnd: FarEnd, trunk: SipTrunk, names: readonly string[]): FarEnd {
  const reached = hostsReached(trunk, farEnd)
  const named = withNamesInTurn(reached, names)
  return { ...farEnd, hosts: farEnd.hosts.map((host) => named[reached.indexOf(host)] ?? host) }
}
