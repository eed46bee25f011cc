import type { Block, TableRow } from '../document/document'
import { code, joinSpans, say, strong, type Inline } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named, namesInWords } from '../text/words'
import { alikePairs, countWays, type Alike } from '../trust/alike'
import { whoCanCall, type Pair, type Way } from '../trust/who-can-call'
import { verdictWords } from '../trust/way-words'

/** More rows than that nobody reads on paper: the window and `rehearse` have them all. */
const mostRows = 40

/** Whether certificates let calls through: every node with every host, what is alike in one row; none without certificates. */
export function trustBlocks({ project, index }: EvaluatedPlan): Block[] {
  if (project.certificates.length === 0) return []
  const ids = new Set(project.sipTrunks.map(({ id }) => id))
  const pairs = whoCanCall(index).filter(({ trunkId }) => ids.has(trunkId))
  if (pairs.length === 0) return []
  const alike = alikePairs(pairs)
  return [
    { kind: 'paragraph', text: summary(pairs) },
    {
      kind: 'table',
      caption: 'Who can call whom, as the certificates of the plan have it',
      columns: ['Far-end hosts', 'Nodes', 'A node calls', 'A node is called', 'Why'],
      rows: alike.slice(0, mostRows).map(row),
    },
    ...(alike.length > mostRows ? [{ kind: 'paragraph' as const, text: more(alike.length - mostRows) }] : []),
  ]
}

const more = (count: number): Inline =>
  say`${count} more ${count === 1 ? 'row' : 'rows'}: the window has them all, under Certificates, and trunkwright rehearse tries them.`

function summary(pairs: readonly Pair[]): Inline {
  const { goes, oneWay, refused, notKnown } = countWays(pairs)
  const parts = [
    `${String(goes)} of ${String(pairs.length)} pairs of a node and a host get through both ways`,
    ...(oneWay > 0 ? [`${String(oneWay)} in one direction only`] : []),
    ...(refused > 0 ? [`${String(refused)} in neither`] : []),
    ...(notKnown > 0 ? [`of ${String(notKnown)} the plan lacks a certificate or its chain`] : []),
  ]
  const hidden =
    oneWay > 0 ? say` ${strong('A failure in one direction')} is hidden: tests from the other side do not show it.` : []
  return say`${parts.join(', ')}.${hidden}`
}

function row({ farEnd, hosts, nodes, toHost, toNode, isOneWay }: Alike): TableRow {
  return {
    cells: [
      say`${listed(hosts)} (${named(farEnd)})`,
      listed(nodes),
      way(toHost, isOneWay),
      way(toNode, isOneWay),
      why([toHost, toNode], hosts.length * nodes.length),
    ],
  }
}

const listed = (names: readonly string[]): Inline =>
  names.length > 4
    ? say`${namesInWords(names, 3)}`
    : joinSpans(
        names.map((name) => say`${code(named(name))}`),
        ', ',
      )

function way({ verdict, port }: Way, isOneWay: boolean): Inline {
  const at = port === null ? '' : `, port ${String(port)}`
  return verdict === 'refused'
    ? say`${strong(isOneWay ? 'refused: one-way' : 'refused')}${at}`
    : say`${verdictWords[verdict]}${at}`
}

/** Of many alike the sentence of the first says what holds for all. */
function why(ways: readonly Way[], count: number): Inline {
  const said = [...new Map(ways.flatMap(({ reasons }) => reasons).map(({ id, says }) => [says, id]))]
  if (said.length === 0) return []
  const text = said.map(([says, id]) => `${says} (${id})`).join(' ')
  return count > 1 ? say`${text} The others alike.` : say`${text}`
}
