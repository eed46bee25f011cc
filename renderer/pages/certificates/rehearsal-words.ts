import type { Rehearsed, RehearsalReport } from '../../../shared/trust/rehearsal'
import { dayWords } from '../../../shared/text/day-words'
import { named } from '../../../shared/text/words'
import type { MarkKind } from '../../status/mark-kind'
import { counted } from '../../format/counts'

export const resultMark: Readonly<Record<Rehearsed['result'], MarkKind>> = {
  works: 'done',
  refused: 'error',
  depends: 'caution',
  'not tried': 'open',
}

/** What has to be looked at comes first; what works as planned is only counted. */
export function toLookAt({ handshakes }: RehearsalReport): Rehearsed[] {
  const order = ['refused', 'depends', 'not tried', 'works']
  return handshakes
    .filter(({ result, planned }) => result !== 'works' || planned !== 'goes')
    .sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
}

export function whoCalls({ node, host, direction }: Rehearsed): string {
  const [caller, called] = direction === 'node calls host' ? [node, host] : [host, node]
  return `${named(caller)} calls ${named(called)}`
}

/** What came of it, in one line. */
export function summaryWords({ handshakes, summary }: RehearsalReport): string {
  if (handshakes.length === 0) return 'There is nothing to try: no trunk has TLS both ways from a node to a host.'
  const { works, refused, depends, notTried } = summary
  const parts = [
    `${String(works)} of ${counted(handshakes.length, 'handshake', 'handshakes')} work`,
    ...(refused > 0 ? [`${String(refused)} refused`] : []),
    ...(depends > 0 ? [`${String(depends)} depend on what the plan does not say`] : []),
    ...(notTried > 0 ? [`${String(notTried)} not tried`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** By whom it was tried and for when: it is no test of CUCM. */
export const madeWords = ({ with: made, on }: RehearsalReport): string =>
  `Tried with ${made}, not with CUCM: throw-away keys with the names, usages, dates and chains of the plan, ${
    on === '' ? 'as of today' : `as on ${dayWords(on)}`
  }.`
