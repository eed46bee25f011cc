import type { ChecklineGroup } from '../../document/document'
import type { RunRow } from '../../runbook/run'
import { stepOfLine } from './step-of-line'

/** Lines by hand of which a request can take the place: what is looked at, called or done elsewhere is done in both ways. */
const replaceable = [
  /^step2\/profiles\/[^/]+\/values$/,
  /^step2\/(sipRealms|applicationUsers)\/[^/]+$/,
  /^step3\/sipTrunks\/[^/]+\/(profile|apply)$/,
  /^step4\/profiles\/[^/]+\/(open|apply)$/,
  /^step5\/(sipTrunks|h323Devices)\/[^/]+\/(media|reset)$/,
]
const replaceableBack = /^rollback\/(sipTrunks|h323Devices|profiles)\/[^/]+(\/apply)?$/

/** What is sent, there and back, by step and object; what is withheld is done by hand in both ways. */
export function sentByAxl(rows: readonly RunRow[]): ReadonlySet<string> {
  const sent = new Set<string>()
  for (const row of rows) {
    if (row.kind !== 'request') continue
    const isBack = row.part === 'rollback'
    sent.add(keyOf(row.unit?.name ?? '', isBack ? 'back' : row.step, row.request.object))
  }
  return sent
}

const keyOf = (unit: string, step: number | 'back' | null, object: string): string =>
  JSON.stringify([unit, step, object])

/** Ids of the lines by hand that AXL carries out in their place. */
export const carriedByAxl = (
  unit: string,
  groups: readonly ChecklineGroup[],
  sent: ReadonlySet<string>,
): readonly string[] =>
  groups.flatMap(({ object, lines }) =>
    lines
      .filter(({ id }) =>
        replaceableBack.test(id)
          ? sent.has(keyOf(unit, 'back', object))
          : replaceable.some((form) => form.test(id)) && sent.has(keyOf(unit, stepOfLine(id), object)),
      )
      .map(({ id }) => id),
  )
