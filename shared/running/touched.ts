import type { EnterRow } from '../document/document'
import { plainText } from '../document/inline'
import type { RunLine, Station } from './station'

/**
 * What a line changes that a rollback takes back, named as the rollback names it; nothing where it only looks, asks or
 * calls. A trunk that takes a profile up by its own Apply Config or Reset makes the profile's own necessary on the way back.
 */
const changing: readonly (readonly [RegExp, (object: string) => string[]])[] = [
  [/^step1\/(gateways\/[^/]+)$/, (object) => [object]],
  [/^step[15]\/(gateways\/[^/]+\/sipTrunks\/[^/]+)$/, (object) => [object]],
  [/^step1\/(h323Devices\/[^/]+)\/configuration$/, (object) => [`${object}/configuration`]],
  [
    /^step1\/((?:h323Devices|mgcpGateways)\/[^/]+)\/ipsec\/(?:node\/.*|device|enable|crypto-map)$/,
    (object) => [`${object}/ipsec`],
  ],
  [/^step1\/(mgcpGateways\/[^/]+)\/srtp-package$/, (object) => [object]],
  [/^step1\/(mgcpGateways\/[^/]+)\/facility-ie$/, (object) => [`${object}/facility-ie`]],
  [/^step2\/(profiles\/[^/]+)\/values$/, (object) => [object]],
  [/^step2\/((?:sipRealms|applicationUsers)\/[^/]+)$/, (object) => [object]],
  [/^step3\/(sipTrunks\/[^/]+)\/profile$/, (object) => [object]],
  [/^step3\/(sipTrunks\/[^/]+\/far-end)$/, (object) => [object]],
  [/^step3\/(sipTrunks\/[^/]+)\/apply$/, (object) => [object, anyApply]],
  [/^step4\/(profiles\/[^/]+\/far-ends)$/, (object) => [object, anyApply]],
  [/^step4\/(profiles\/[^/]+)\/apply$/, (object) => [object, anyApply]],
  [/^step5\/((?:sipTrunks|h323Devices)\/[^/]+)\/media$/, (object) => [object]],
  [/^step5\/((?:sipTrunks|h323Devices)\/[^/]+)\/reset$/, (object) => [object, anyApply]],
]

/** Some Apply Config or Reset of the unit: profiles that were saved are in use since. */
const anyApply = 'apply'

/** The rollback as far as something was done. */
export interface DueLine {
  run: RunLine
  enter: readonly EnterRow[]
}

export interface DueBack {
  lines: DueLine[]
  /** Settings that are not on yet, so that nothing puts them back. */
  leftOut: string[]
}

/** @param isBegun whether a line of the unit is done, may be half done, or was done by AXL */
export function dueBack(station: Station, isBegun: (run: RunLine) => boolean): DueBack {
  const touched = new Set<string>()
  const labels = new Map<string, boolean>()
  for (const run of station.lines) {
    const keys = touchedBy(run.line.id)
    const begun = isBegun(run)
    if (begun) for (const key of keys) touched.add(key)
    if (begun && run.way === 'axl') touched.add('axl')
    for (const { label } of run.line.enter) {
      const key = `${keys[0] ?? ''} ${label}`
      labels.set(key, begun || labels.get(key) === true)
    }
  }
  if (wantsReset(station, touched))
    for (const { line } of station.back) if (isOfTrunk(line)) touched.add(backKey(line.id))
  const lines = station.back.filter(({ line }) => isTouched(backKey(line.id), touched))
  return withoutOpen(lines, labels)
}

const isOfTrunk = ({ id }: { id: string }): boolean => /^sipTrunks\/[^/]+$/u.test(backKey(id))

/**
 * A profile that was applied and is put back comes to its trunks by their Reset, where it has no Apply Config of its own on
 * the way back: then they are reset though nothing else of them was touched.
 */
function wantsReset({ back }: Station, touched: ReadonlySet<string>): boolean {
  const keys = new Set(back.map(({ line }) => backKey(line.id)))
  return (
    touched.has(anyApply) && [...touched].some((key) => /^profiles\/[^/]+$/u.test(key) && !keys.has(`${key}/apply`))
  )
}

const touchedBy = (id: string): string[] =>
  changing.flatMap(([form, keys]) => {
    const [, object] = form.exec(id) ?? []
    return object === undefined ? [] : keys(object)
  })

/** `sipTrunks/x`, `profiles/x/apply`, `axl`. */
const backKey = (id: string): string => (id.startsWith('rollback/axl/') ? 'axl' : id.replace(/^rollback\//, ''))

const isTouched = (key: string, touched: ReadonlySet<string>): boolean =>
  /^profiles\/[^/]+\/apply$/.test(key) ? touched.has(anyApply) : touched.has(key)

/** Settings that nobody has entered yet are not put back; a line of which nothing is left stands as it is. */
function withoutOpen(runs: readonly RunLine[], labels: ReadonlyMap<string, boolean>): DueBack {
  const leftOut = new Set<string>()
  const lines = runs.map((run): DueLine => {
    const key = backKey(run.line.id)
    const isOpen = ({ label }: EnterRow): boolean => labels.get(`${key} ${label}`) === false
    const kept = run.line.enter.filter((row) => !isOpen(row))
    if (kept.length === 0) return { run, enter: run.line.enter }
    for (const row of run.line.enter.filter(isOpen)) leftOut.add(row.label)
    return { run, enter: kept }
  })
  return { lines, leftOut: [...leftOut] }
}

/** What is copied out of a value: each piece that is entered exactly as it stands, where it is more than a click. */
export const toCopy = ({ value }: EnterRow): string[] => {
  const pieces = value.filter(({ style }) => style === 'code').map(({ text }) => text)
  if (pieces.some((text) => text === 'check' || text === 'uncheck')) return []
  const isList = /^(, )*$/.test(plainText(value.filter(({ style }) => style === 'plain')))
  return isList ? pieces : pieces.slice(0, 1)
}
