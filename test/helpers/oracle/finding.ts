import type { Waiver } from './project-v2'

/** What a finding is, without its words. */
export interface OracleFinding {
  rule: string
  severity: 'error' | 'warning' | 'caution' | 'advice'
  /** Names, sorted, each once. */
  objects: string[]
  waived: boolean
}
export type Bare = Omit<OracleFinding, 'waived'>

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** A name of blanks is none. */
export const isBlank = (text: string): boolean => text.trim() === ''
export const characters = (text: string): number => Array.from(text).length
export const isWholeNumber = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to
export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** What the finding is about: names in order, each once, and a word for what has none. */
const objectsOf = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => (isBlank(name) ? '(no name)' : name)))].sort(byCodeUnit)

/** One finding about these objects where the condition holds. */
export function when(condition: boolean, severity: Bare['severity'], rule: string, ...names: string[]): Bare[] {
  return condition ? [{ rule, severity, objects: objectsOf(names) }] : []
}

const severities = ['error', 'warning', 'caution', 'advice']

/** By severity, then rule, then objects. */
export function compareFindings(a: Bare, b: Bare): number {
  const first = severities.indexOf(a.severity) - severities.indexOf(b.severity) || byCodeUnit(a.rule, b.rule)
  if (first !== 0) return first
  for (let at = 0; at < Math.min(a.objects.length, b.objects.length); at++) {
    const objects = byCodeUnit(a.objects[at] ?? '', b.objects[at] ?? '')
    if (objects !== 0) return objects
  }
  return a.objects.length - b.objects.length
}

/**
 * True where a waiver of the rule names one of the objects, or all of them as `A, B`, and its last day is today or later.
 * One without a last day holds for ever; one whose last day is no date has passed.
 */
export function isWaived(waivers: readonly Waiver[], { rule, objects }: Bare, today: string): boolean {
  return waivers.some((waiver) => {
    const isAbout = objects.includes(waiver.object) || objects.join(', ') === waiver.object
    const lasts = waiver.until === '' || (/^\d{4}-\d{2}-\d{2}/.test(waiver.until) && waiver.until.slice(0, 10) >= today)
    return waiver.rule === rule && isAbout && lasts
  })
}

/** Sets of things without order: the same things make the same set, whatever the order they came in. */
export function isSameSet<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}
