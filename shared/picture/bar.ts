import type { Shape } from '../document/picture'
import { cucmRelease } from '../plan/cucm-release'
import type { Cluster } from '../plan/project'
import { named } from '../text/words'
import { fitted, words } from '../document/fit-text'
import type { Place } from './layout'
import { barWidth, lead } from './measures'

const inset = 4
const mostNodes = 8

const mixedMode: Readonly<Record<Cluster['mixedMode']['state'], string>> = {
  unknown: 'not stated',
  planned: 'planned',
  confirmed: 'as stated',
  'not needed': 'not needed',
}

/** What the bar says below the name of the cluster. */
function linesOf(cluster: Cluster): string[] {
  const {
    mixedMode: { state },
    nodes,
  } = cluster
  const more = nodes.length - mostNodes
  return [
    `CUCM ${cucmRelease(cluster)}`,
    'mixed mode',
    mixedMode[state],
    '',
    ...nodes.slice(0, mostNodes).flatMap(({ name, address }) => [hostOf(named(name)), address]),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
}

/** A name with its domain is wider than the bar; an address stays as it is. */
const hostOf = (name: string): string => (/^[\d.:]+$/u.test(name) ? name : (name.split('.')[0] ?? name))

/** The words in the bar; on further panels the name only. */
export function barShapes(cluster: Cluster, bar: Place, isFirst: boolean): Shape[] {
  const room = (y: number) => ({ x: bar.x + inset, y, width: barWidth - 2 * inset })
  const title = titleOf(cluster)
  const below = isFirst ? linesOf(cluster) : []
  return [
    ...title.map((text, at) => words(text, 'title', room(bar.y + 20 + at * 12), 'center')),
    ...below.flatMap((text, at) => {
      const [shown = ''] = fitted(text, barWidth - 2 * inset, 'small')
      const y = bar.y + 22 + title.length * 12 + at * lead
      return shown === '' ? [] : [words(shown, 'small', room(y), 'center')]
    }),
  ]
}

const titleOf = ({ name }: Cluster): string[] => fitted(named(name), barWidth - 2 * inset, 'title', 2)

/** So high is the bar at least, to hold its words. */
export const leastHeight = (cluster: Cluster, isFirst: boolean): number =>
  30 + titleOf(cluster).length * 12 + (isFirst ? linesOf(cluster).length * lead : 0)
