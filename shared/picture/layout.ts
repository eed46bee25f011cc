import { Graph, layout } from '@dagrejs/dagre'
import { columnHeight, heightOf, type Entry, type PanelEntries } from './columns'
import { barWidth, deviceWidth, lineLength } from './measures'

export interface Place {
  x: number
  y: number
  width: number
  height: number
}

export interface PanelLayout {
  height: number
  bar: Place
  entries: { side: 'left' | 'right'; entry: Entry; place: Place }[]
}

const bar = 'bar'

/**
 * Where everything of a panel stands: a graph from the left through the bar to the right. The order is kept, so that the
 * same plan gives the same picture. The library is pure: it looks at a clock only where it is asked to time itself.
 * @param least height of the bar
 */
export function laidOut(panel: PanelEntries, least: number): PanelLayout {
  const height = Math.max(columnHeight(panel.left), columnHeight(panel.right), least)
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 0, ranksep: lineLength })
  graph.setDefaultEdgeLabel(() => ({}))
  graph.setNode(bar, { width: barWidth, height })
  for (const side of sides) {
    // An empty side keeps its room.
    const heights = panel[side].length === 0 ? [1] : panel[side].map(heightOf)
    for (const [at, itsHeight] of heights.entries()) {
      graph.setNode(nodeOf(side, at), { width: deviceWidth, height: itsHeight })
      if (side === 'left') graph.setEdge(nodeOf(side, at), bar)
      else graph.setEdge(bar, nodeOf(side, at))
    }
  }
  layout(graph, { disableOptimalOrderHeuristic: true })
  return { height, bar: placeOf(graph, bar), entries: sides.flatMap((side) => entriesAt(side, panel[side], graph)) }
}

const sides = ['left', 'right'] as const
const nodeOf = (side: string, at: number): string => `${side} ${at}`

/** The graph has each side in the middle of its height; here both begin at the top. */
function entriesAt(side: 'left' | 'right', entries: readonly Entry[], graph: Graph): PanelLayout['entries'] {
  const places = entries.map((_, at) => placeOf(graph, nodeOf(side, at)))
  const top = places[0]?.y ?? 0
  return entries.flatMap((entry, at) => {
    const place = places[at]
    return place ? [{ side, entry, place: { ...place, y: place.y - top } }] : []
  })
}

function placeOf(graph: Graph, node: string): Place {
  const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node) as Partial<Place>
  return { x: x - width / 2, y: y - height / 2, width, height }
}
