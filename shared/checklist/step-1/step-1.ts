import type { ChecklineGroup } from '../../document/document'
import { nodeCertificates, restarts, trust } from './certificate-lines'
import { renewals, uploads } from './certificate-uploads'
import { clusterGroup } from './cluster-lines'
import type { ChecklistContext } from '../context'
import { h323Groups } from './h323-lines'
import { mgcpGroup } from './mgcp-lines'
import { boxGroup } from './gateway-lines'
import { trunkGroups } from './trunk-lines'

/** Step 1: the cluster, then each device that has work of its own. */
export const step1 = (context: ChecklistContext): ChecklineGroup[] =>
  [
    clusterGroup(context),
    ...nodeCertificates(context),
    ...uploads(context),
    ...renewals(context),
    ...trust(context),
    ...h323Groups(context),
    ...context.project.mgcpGateways.map((gateway) => mgcpGroup(gateway, context)),
    boxGroup(context),
    ...trunkGroups(context),
    ...restarts(context),
  ].filter((group) => group.lines.length > 0)
