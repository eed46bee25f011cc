import type { KeyMark } from '../document/mark'
import type { Block, TableRow } from '../document/document'
import { code, joinSpans, plainText, say, strong, type Inline } from '../document/inline'
import type { Connection } from '../exposure/connection'
import { keyGroups, keysTravel, keyWords, signalingWords } from '../exposure/words'
import { groupBy } from '../plan/group-by'
import { named } from '../text/words'
import { notMet, standardIds, standardsOfConnection } from './standards'

const worstFirst: readonly KeyMark[] = ['readable', 'accepted', 'stated', 'protected', 'none']

interface Row {
  names: Inline[]
  first: Connection
  travel: Inline
}

/** Key exposure of every trunk and gateway (OV-5, HX-3, MG-3): where keys travel, protected by what, stated by whom. */
export function keysTable(connections: readonly Connection[], withStandards: boolean): Block {
  const rows = worstFirst.flatMap((mark) =>
    group(
      mark,
      connections.filter(({ keys }) => keys === mark),
      withStandards,
    ),
  )
  const columns = ['Device', 'Media', 'Signaling', 'How the keys travel', 'Keys']
  return {
    kind: 'table',
    caption: 'Who could read the keys of a call',
    columns: withStandards ? [...columns, notMet] : columns,
    rows,
  }
}

const group = (mark: KeyMark, connections: readonly Connection[], withStandards: boolean): TableRow[] =>
  connections.length === 0
    ? []
    : [
        { group: say`${keyGroups[mark]} · ${connections.length}` },
        ...shared(connections).map((row) => tableRow(row, withStandards)),
      ]

/** Devices with the same protection for the same reason share a row. */
function shared(connections: readonly Connection[]): Row[] {
  const rows = connections.map((first) => ({ first, travel: keysTravel(first) }))
  const alike = groupBy(rows, ({ first, travel }) => [
    [first.media, signalingWords(first), plainText(travel), standardsOfConnection(first).join()].join('\n'),
  ])
  return [...alike.values()].flatMap((of) => {
    const [one] = of
    return one ? [{ ...one, names: of.map(({ first }) => nameOf(first)) }] : []
  })
}

const nameOf = ({ name, addresses }: Connection): Inline => {
  const [first, ...more] = addresses
  const address = first === undefined ? '' : ` ${first}${more.length === 0 ? '' : ` and ${more.length} more`}`
  return say`${code(named(name))}${address}`
}

const tableRow = ({ names, first, travel }: Row, withStandards: boolean): TableRow => ({
  mark: first.keys,
  cells: [
    joinSpans(names, ', '),
    say`${first.media}`,
    say`${signalingWords(first)}`,
    travel,
    say`${strong(keyWords[first.keys])}`,
    ...(withStandards ? [standardIds(standardsOfConnection(first))] : []),
  ],
})
