import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { fileNames } from '../text/file-names'
import { gatewayName, gatewaysToConfigure, refusalOf, type Gateway, type Refusal } from './gateway'

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

/** Where the configuration of a gateway stands in the bundle, by its file name. */
export const gatewayPath = (file: string): string => `gateways/${file}.ios`
export const gatewayRollbackPath = (file: string): string => `gateways/${file}.rollback.ios`
