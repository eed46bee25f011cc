import fc from 'fast-check'
import type { Waiver } from './project-v2'
import type { OracleFinding } from './finding'
import { waiver } from './plan-v2'
import { mostly, oneOf } from './pools'

/** The day on which random plans are looked at: waivers end around it. */
export const oracleDay = '2026-11-23'

/** A waiver as it is drawn, before it is known what there is to waive. */
export interface DrawnWaiver {
  finding: number
  object: number
  until: string
  isOtherRule: boolean
}
const ends = ['', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-23T23:59:59Z', ' ', '2027', 'until 2027-01-01']
const drawnWaiver: fc.Arbitrary<DrawnWaiver> = fc.record({
  finding: fc.nat(),
  object: fc.nat(5),
  until: oneOf(...ends),
  isOtherRule: mostly(false, true),
})
export const drawnWaivers = fc.array(drawnWaiver, { maxLength: 6 })

/** Every error waived, so that a plan that is wrong is ready. */
export const waiversOfErrors = (findings: readonly OracleFinding[]): Waiver[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, objects }) => waiver({ rule, object: objects.join(', ') }))

/** Waivers of what is found: for one object, for all of them together, or beside it; in force or not. */
export function waiversOf(findings: readonly OracleFinding[], drawn: readonly DrawnWaiver[]): Waiver[] {
  return drawn.map(({ finding, object, until, isOtherRule }) => {
    const { rule, objects } = findings[finding % (findings.length || 1)] ?? { rule: 'SP-3', objects: ['TRUNK-A'] }
    const name = objects[object] ?? objects.join(object === 5 ? ',' : ', ')
    return waiver({ rule: isOtherRule ? 'PF-19' : rule, object: name, until })
  })
}
