import type { SipRealm } from '../../catalogue/user-fields'

const longest = 40

/**
 * By realm id, the name of the placeholder that stands for its password: SIP_REALM_ and the realm, numbered where two
 * are written alike. Nothing secret has a field (S2-6).
 */
export function realmPlaceholders(realms: readonly SipRealm[]): Map<string, string> {
  const used = new Set<string>()
  const lastNumber = new Map<string, number>()
  return new Map(realms.map(({ id, realm }) => [id, freeName(wish(realm), used, lastNumber)]))
}

/** Letters, digits and underscore only. */
function wish(realm: string): string {
  const upper = realm.slice(0, longest).toUpperCase()
  const words = ['SIP', 'REALM', ...upper.split(/[^A-Z0-9]+/)]
  return words.filter((word) => word !== '').join('_')
}

function freeName(base: string, used: Set<string>, lastNumber: Map<string, number>): string {
  let number = lastNumber.get(base) ?? 1
  let name = number === 1 ? base : `${base}_${number}`
  while (used.has(name)) name = `${base}_${++number}`
  lastNumber.set(base, number)
  used.add(name)
  return name
}
