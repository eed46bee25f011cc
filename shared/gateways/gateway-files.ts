import type { BundleFile } from '../bundle/bundle'
import { ipsecPath, namedIpsecDevices } from '../ipsec/ipsec-files'
import type { SipTrunk } from '../model/project'
import type { EvaluatedPlan } from '../rules/evaluated-plan'
import { groupBy } from '../rules/plan-index'
import { unreachable } from '../unreachable'
import { fileNames } from './file-names'
import { gatewayName, gatewaysToConfigure, refusalOf, type Gateway, type Refusal } from './gateway'
import { h323File, h323Rollback } from './h323-file'
import { iosText, type IosFile } from './ios-file'
import { mgcpFile, mgcpRollback } from './mgcp-file'
import { nodesOf, type Node } from './nodes'
import type { PlanStamp } from './plan-facts'
import { sipContext } from './sip/context'
import { sipFile } from './sip/sip-file'
import { sipRollback } from './sip/sip-rollback'

/** A gateway without a file, and why. */
export interface GatewayWithoutFile extends Refusal {
  name: string
}

/** Gateways of the plan for which no configuration is made: nobody should miss a file in silence (XD-5). */
export const gatewaysWithoutFile = (plan: EvaluatedPlan): GatewayWithoutFile[] =>
  gatewaysToConfigure(plan).flatMap((gateway) => {
    const refusal = refusalOf(gateway)
    return refusal === null ? [] : [{ name: gatewayName(gateway), ...refusal }]
  })

/** The gateways that have files, each with its file name in `gateways/`, without an ending. */
export function namedGateways(plan: EvaluatedPlan): { gateway: Gateway; file: string }[] {
  const fileName = fileNames()
  return gatewaysToConfigure(plan)
    .filter((gateway) => refusalOf(gateway) === null)
    .map((gateway) => ({ gateway, file: fileName(gatewayName(gateway)) }))
}

/**
 * For each gateway that the plan configures its configuration, and the way back (S1-6).
 * @param planHash SHA-256 of the project file
 */
export function* gatewayFiles(plan: EvaluatedPlan, planHash: string): Generator<BundleFile, void> {
  const stamp: PlanStamp = { project: plan.project, planHash, isReady: plan.isReady }
  const gateways = namedGateways(plan)
  const shared = {
    plan,
    nodes: nodesOf(plan.project.cluster),
    ipsecPaths: ipsecPaths(plan),
    neighbours: neighboursOf(gateways),
  }
  for (const { gateway, file } of gateways) {
    const [configuration, rollback] = filesOf(gateway, shared, stamp)
    yield { path: `gateways/${file}.ios`, text: iosText(configuration) }
    yield { path: `gateways/${file}.rollback.ios`, text: iosText(rollback) }
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
      const context = sipContext(gateway, plan, nodes, neighbours.get(gateway.trunk) ?? [])
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
