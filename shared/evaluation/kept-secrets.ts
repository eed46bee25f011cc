import { typedSecret } from '../ios/typed-secret'
import type { Project } from '../plan/project'
import type { Finding } from '../rules/finding'
import { secretFound, secretsIn, type SecretPlace } from '../rules/secret-rules'
import { keptOfNone, renew, type Kept } from './keep-values'

type Places = readonly SecretPlace[]

/** A part of a plan, such as its trunks or its notes, with the secrets that stand in each of its items. */
interface KeptPart {
  value: unknown
  kept: Kept<unknown, Places>
  said: readonly Finding[]
}

/** What was typed by mistake, by the parts of the plan: of a part that is the very same the same is said. */
export type KeptSecrets = ReadonlyMap<string, KeptPart>

export const noSecrets: KeptSecrets = new Map()

export function renewSecrets(was: KeptSecrets, project: Project): KeptSecrets {
  const parts = new Map<string, KeptPart>()
  for (const [key, value] of Object.entries(project) as [string, unknown][]) {
    const before = was.get(key)
    parts.set(key, before && before.value === value ? before : partOf(before, key, value, project))
  }
  return parts
}

/** Everything that is said; an empty list for nearly every plan. */
export const saidOf = (secrets: KeptSecrets): readonly Finding[] => {
  const said: Finding[] = []
  for (const part of secrets.values()) said.push(...part.said)
  return said
}

function partOf(before: KeptPart | undefined, key: string, value: unknown, project: Project): KeptPart {
  // Lists and the checklist are long: only items that are not the very same are looked at.
  const isLong = Array.isArray(value) || key === 'checklist'
  const items: readonly unknown[] = isLong ? Object.values(value as object) : [value]
  const inItem = (item: unknown): Places => secretsIn(item, isLong ? '' : key)
  const { kept } = renew(before?.kept ?? keptOfNone, items, inItem, null)
  if (kept.values.every(({ length }) => length === 0)) return { value, kept, said: none }
  const names = isLong ? Object.keys(value as object) : ['']
  const said = kept.values.flatMap((places, at) =>
    places.map((place) => findingOf(key, items[at], names[at] ?? '', place, project)),
  )
  return { value, kept, said }
}

const none: readonly Finding[] = []

function findingOf(key: string, item: unknown, at: string, place: SecretPlace, project: Project): Finding {
  const { id } = (item ?? {}) as { id?: unknown }
  // A path with a key that has a slash leads nowhere: what holds it is told.
  const end = place.keys.findIndex((part) => part.includes('/'))
  const keys = end < 0 ? place.keys : place.keys.slice(0, end)
  const full = [key, typeof id === 'string' ? id : at, ...keys].filter((part) => part !== '')
  const { objects, message, remedy, step } = secretFound(full.join('/'), nameOf(item, at, project), place)
  // What has no id is told by what holds it: its number says nothing once the list stands in another order.
  const numbered = typeof id === 'string' ? -1 : full.findIndex((part) => /^\d+$/u.test(part))
  const path = (numbered < 0 ? full : full.slice(0, numbered)).join('/')
  return { rule: 'XD-20', severity: 'advice', objects: [...objects], path, step, message, remedy, waived: false }
}

/** What the item is called; a line of the checklist by its id, and what has no name is the plan's. */
function nameOf(item: unknown, at: string, project: Project): string {
  const names = (item ?? {}) as Readonly<Record<string, unknown>>
  const own = [names['name'], names['domainName'], names['realm'], names['userid']].find(
    (name): name is string => typeof name === 'string' && name !== '',
  )
  const name = own ?? (at === '' || /^\d+$/u.test(at) ? project.name : at)
  // A secret may have been typed for the name itself.
  return typedSecret(name) === null ? name : ''
}
