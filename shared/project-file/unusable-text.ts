import { firstIllegalCharacter } from '../text/xml-characters'

/** Deeper than any project: a guard against files made to exhaust the program. */
const deepest = 32

export interface Unusable {
  path: (string | number)[]
  what: string
}

interface Visit {
  value: unknown
  path: Path | null
  depth: number
}
interface Path {
  key: string | number
  parent: Path | null
}

/**
 * Finds what no output could carry: a character that XML cannot hold, a number that JSON cannot hold (1e999), a key that
 * would change what an object is, or nesting without end. Looks at unknown keys too, because they are written back.
 */
export function findUnusable(root: unknown): Unusable | null {
  const open: Visit[] = [{ value: root, path: null, depth: 0 }]
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const what = unusable(visit)
    if (what !== null) return { path: asList(visit.path), what }
    const { value, path, depth } = visit
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value))
      value.forEach((item, key) => open.push({ value: item, path: { key, parent: path }, depth: depth + 1 }))
    else
      for (const [key, item] of Object.entries(value))
        open.push({ value: item, path: { key, parent: path }, depth: depth + 1 })
  }
  return null
}

function unusable({ value, path, depth }: Visit): string | null {
  if (depth > deepest) return `is nested more than ${deepest} levels deep`
  if (path?.key === '__proto__') return 'a key may not be called __proto__'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'is a number too large to keep'
  const inKey = typeof path?.key === 'string' ? firstIllegalCharacter(path.key) : null
  const illegal = inKey ?? (typeof value === 'string' ? firstIllegalCharacter(value) : null)
  if (illegal === null) return null
  const code = illegal.codePoint.toString(16).toUpperCase().padStart(4, '0')
  return `has the character U+${code}, which no output can hold`
}

function asList(path: Path | null): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at = path; at; at = at.parent) keys.unshift(at.key)
  return keys
}
