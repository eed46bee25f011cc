import type { ApplicationUser, SipRealm } from '../../catalogue/user-fields'

const longest = 40

/**
 * By realm id, the name of the placeholder that stands for its password: SIP_REALM_ and the realm, numbered where two
 * are written alike. Nothing secret has a field (S2-6).
 */
export function realmPlaceholders(realms: readonly SipRealm[]): Map<string, string> {
  return freeNames(realms, ({ realm }) => wish('SIP_REALM', realm))
}

/** The secrets of a user: what it answers with, and the password with which one that is added could log in. */
export interface UserPlaceholders {
  digest: string
  password: string
}

/** By user id, the names of the placeholders of its secrets: APP_USER_ and the user, as for realms. */
export function userPlaceholders(users: readonly ApplicationUser[]): Map<string, UserPlaceholders> {
  const names = freeNames(users, ({ userid }) => wish('APP_USER', userid))
  return new Map([...names].map(([id, name]) => [id, { digest: `${name}_DIGEST`, password: `${name}_PASSWORD` }]))
}

function freeNames<Item extends { id: string }>(items: readonly Item[], wishOf: (item: Item) => string) {
  const used = new Set<string>()
  const lastNumber = new Map<string, number>()
  return new Map(items.map((item) => [item.id, freeName(wishOf(item), used, lastNumber)]))
}

/** Letters, digits and underscore only. */
function wish(kind: string, name: string): string {
  const upper = name.slice(0, longest).toUpperCase()
  return [kind, ...upper.split(/[^A-Z0-9]+/)].filter((word) => word !== '').join('_')
}

function freeName(base: string, used: Set<string>, lastNumber: Map<string, number>): string {
  let number = lastNumber.get(base) ?? 1
  let name = number === 1 ? base : `${base}_${number}`
  while (used.has(name)) name = `${base}_${++number}`
  lastNumber.set(base, number)
  used.add(name)
  return name
}
