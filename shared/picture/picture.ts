import type { Panel, Picture } from '../document/picture'
import { connectionsOf, type Connection } from '../exposure/connection'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { barShapes, leastHeight } from './bar'
import { panelsOf, type PanelEntries } from './columns'
import { sidesOf } from './items'
import { laidOut } from './layout'
import { legend } from './legend'
import { pageWidth } from './measures'
import { sentencesOf } from './sentences'
import { panelShapes } from './shapes'

/**
 * The deployment as the plan has it: the cluster, each device, its signaling and its media, and where keys can be read
 * (OV-1, OV-5, MG-3, HX-3). Beyond 300 devices those of one kind and posture are one.
 */
export function deploymentPicture(
  plan: EvaluatedPlan,
  connections: readonly Connection[] = connectionsOf(plan),
): Picture {
  const { cluster } = plan.project
  const sides = sidesOf(connections)
  const panels = panelsOf(sides).map((entries, at) => panel(plan, entries, at === 0))
  return {
    kind: 'picture',
    caption: `Where calls and keys of ${named(cluster.name)} travel`,
    sentences: sentencesOf(cluster, connections, sides),
    panels: [...panels, legend],
  }
}

function panel({ project: { cluster } }: EvaluatedPlan, entries: PanelEntries, isFirst: boolean): Panel {
  const layout = laidOut(entries, leastHeight(cluster, isFirst))
  const shapes = [...panelShapes(layout, cluster.name), ...barShapes(cluster, layout.bar, isFirst)]
  return { width: pageWidth, height: layout.height, shapes }
}
