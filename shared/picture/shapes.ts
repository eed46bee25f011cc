import type { LineLook, Shape, WordsLook } from '../document/picture'
import type { Connection } from '../exposure/connection'
import { keyWords } from '../exposure/words'
import { fitted, textWidth, words } from '../document/fit-text'
import type { Item } from './items'
import type { PanelLayout, Place } from './layout'
import { lead, markSize, strandApart, wordsWidth } from './measures'

type Side = 'left' | 'right'

/** Everything of a panel but the words in the bar. */
export function panelShapes({ bar, entries }: PanelLayout, clusterName: string): Shape[] {
  const cluster: Shape = { kind: 'box', ...bar, look: 'cluster', name: clusterName }
  const drawn = entries.flatMap(({ side, entry, place }) =>
    entry.kind === 'head' ? head(entry, place, side, bar) : device(entry.item, place, side, bar),
  )
  return [cluster, ...drawn]
}

/** Title and aside under a hairline that runs from the edge of the page to the bar. */
function head({ title, aside }: { title: string; aside: string }, place: Place, side: Side, bar: Place): Shape[] {
  const gap = 6
  const x = side === 'left' ? place.x : bar.x + bar.width + gap
  const width = side === 'left' ? bar.x - gap - place.x : place.x + place.width - x
  const y = place.y + 17
  const asideWidth = aside === '' ? 0 : Math.min(textWidth(aside, 'small') + 4, width / 2)
  const row = { x, y, width: width - asideWidth }
  return [
    { kind: 'line', x1: x, y1: place.y + 6, x2: x + width, y2: place.y + 6, look: 'rule' },
    words(fitted(title, row.width, 'group')[0] ?? '', 'group', row),
    ...(aside === ''
      ? []
      : [
          words(
            fitted(aside, asideWidth, 'small')[0] ?? '',
            'small',
            { x: x + row.width, y, width: asideWidth },
            'right',
          ),
        ]),
  ]
}

/** The room of a device with its words, its two lines to the bar, what they carry, and its mark. */
function device({ name, title, small, connection }: Item, place: Place, side: Side, bar: Place): Shape[] {
  const middle = place.y + place.height / 2
  const from = side === 'left' ? place.x + place.width : place.x
  const to = side === 'left' ? bar.x : bar.x + bar.width
  const strand = (y: number, look: LineLook): Shape => ({ kind: 'line', x1: from, y1: y, x2: to, y2: y, look })
  const between = { x: Math.min(from, to) + 4, y: middle + 2.6, width: Math.abs(to - from) - 8 }
  const says = `${connection.protocol} · ${connection.media}`
  return [
    { kind: 'box', ...place, look: 'device', name },
    ...caption(title, [...small], connection, place, side),
    strand(middle - strandApart, connection.signaling),
    strand(middle + strandApart, connection.media === 'SRTP' ? 'encrypted' : 'clear'),
    words(fitted(says, between.width, 'small')[0] ?? '', 'small', between, side === 'left' ? 'right' : 'left'),
    ...mark(connection, place, side, middle),
  ]
}

/** At most four lines: the name on one or two, the address, what the mark says. */
function caption(title: string, small: string[], connection: Connection, place: Place, side: Side): Shape[] {
  const note = isMarked(connection) ? [`keys ${keyWords[connection.keys].toLowerCase()}`] : []
  const lines: [string, WordsLook][] = [
    ...fitted(title, wordsWidth, 'name', 2).map((text): [string, WordsLook] => [text, 'name']),
    ...small.map((text): [string, WordsLook] => [fitted(text, wordsWidth, 'small')[0] ?? '', 'small']),
    ...note.map((text): [string, WordsLook] => [text, 'strong']),
  ]
  const x = side === 'left' ? place.x : place.x + place.width - wordsWidth
  const top = place.y + place.height / 2 - (lines.length * lead) / 2
  return lines.map(([text, look], at) =>
    words(text, look, { x, y: top + at * lead + 7.6, width: wordsWidth }, side === 'left' ? 'right' : 'left'),
  )
}

/** A padlock or an empty ring at every other line would hide the ones that matter. */
const isMarked = ({ keys }: Connection): boolean => keys === 'readable' || keys === 'accepted' || keys === 'stated'

function mark(connection: Connection, place: Place, side: Side, middle: number): Shape[] {
  if (!isMarked(connection)) return []
  const x = side === 'left' ? place.x + place.width - markSize - 2 : place.x + 2
  return [{ kind: 'sign', x, y: middle - strandApart - markSize / 2, size: markSize, mark: connection.keys }]
}
