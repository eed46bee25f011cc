import type { BundleFile } from '../text/bundle-file'
import { ipsecPath, namedIpsecDevices } from '../ipsec/named-devices'
import type { SipTrunk } from '../plan/project'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { groupBy } from '../plan/group-by'
import { unreachable } from '../unreachable'
import type { Gateway } from './gateway'
import { h323File, h323Rollback } from './h323-file'
import { iosText, type IosFile } from '../ios/ios-file'
import { mgcpFile, mgcpRollback } from './mgcp-file'
import { gatewayPath, gatewayRollbackPath, namedGateways } from './named-gateways'
import { nodesOf, nodesOfTrunk, type Node } from '../ios/nodes'
import type { PlanStamp } from '../ios/plan-facts'
import { sipContext } from './sip/context'
import { sipFile } from './sip/sip-file'
import { sipRollback } from './sip/sip-rollback'

/**
 * For each gateway that the plan configures its configuration, and the way back (S1-6).
 * @param planHash SHA-256 of the project file
 */
export function* gatewayFiles(plan: EvaluatedPlan, planHash: string): Generator<BundleFile, void> {
  const stamp: PlanStamp = { project: plan.project, planHash, ready: plan.ready }
  const gateways = namedGateways(plan)
  const shared = {
    plan,
    nodes: nodesOf(plan.project.cluster),
    ipsecPaths: ipsecPaths(plan),
    neighbours: neighboursOf(gateways),
  }
  for (const { gateway, file } of gateways) {
    const [configuration, rollback] = filesOf(gateway, shared, stamp)
    yield { path: gatewayPath(file), text: iosText(configuration) }
    yield { path: gatewayRollbackPath(file), text: iosText(rollback) }
  }
}

interface Shared {
  plan: EvaluatedPlan
  nodes: readonly Node[]
  /** By device: where its IPsec stands in the bundle. */
  ipsecPaths: ReadonlyMap<object, string>
  /** By trunk: the names of some other trunks to one of its addresses. */
  neighbours: ReadonlyMap<SipTrunk, readonly string[]>
}

const ipsecPaths = (plan: EvaluatedPlan): Map<object, string> =>
  new Map(namedIpsecDevices(plan).map(({ device, file }) => [device.device, ipsecPath(file)]))

const few = 4

function neighboursOf(gateways: readonly { gateway: Gateway }[]): Map<SipTrunk, string[]> {
  const trunks = gateways.flatMap(({ gateway }) => (gateway.kind === 'sip' ? [gateway.trunk] : []))
  const byAddress = groupBy(trunks, ({ destinations }) => new Set(destinations.map(({ address }) => address.trim())))
  return new Map(
    trunks.map((trunk) => {
      // A few of them tell enough, so that many trunks to one address cost no more than others.
      const near = new Set(
        trunk.destinations.flatMap(({ address }) => byAddress.get(address.trim())?.slice(0, few) ?? []),
      )
      return [trunk, [...near].filter((other) => other !== trunk).map(({ name }) => name)]
    }),
  )
}

function filesOf(
  gateway: Gateway,
  { plan, nodes, ipsecPaths, neighbours }: Shared,
  stamp: PlanStamp,
): [IosFile, IosFile] {
  switch (gateway.kind) {
    case 'sip': {
      const own = nodesOfTrunk(plan.project.cluster, gateway.trunk)
      const context = sipContext(gateway, plan, own, neighbours.get(gateway.trunk) ?? [])
      return [sipFile(context, stamp), sipRollback(context, stamp)]
    }
    case 'h323': {
      const context = { device: gateway.device, nodes, ipsecPath: ipsecPaths.get(gateway.device) }
      return [h323File(context, stamp), h323Rollback(context, stamp)]
    }
    case 'mgcp': {
      const context = { device: gateway.device, ipsecPath: ipsecPaths.get(gateway.device) }
      return [mgcpFile(context, stamp), mgcpRollback(context, stamp)]
    }
    default:
      return unreachable(gateway)
  }
}
