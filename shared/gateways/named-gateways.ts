import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { fileNames } from '../text/file-names'
import { boxesOf, type Box } from './boxes'
import { gatewayName, gatewaysToConfigure, refusalOf, type Refusal } from './gateway'

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

/** A box with the paths of its files in the bundle. */
export interface NamedBox {
  box: Box
  /** How a sentence calls it. */
  name: string
  path: string
  wayBack: string
}

/** The boxes that have files: one for each, whatever number of trunks reach it (FC-15). */
export function namedBoxes(plan: EvaluatedPlan): NamedBox[] {
  const fileName = fileNames()
  return boxesOf(plan).map((box) => {
    const file = fileName(box.name)
    return { box, name: named(box.name), path: `gateways/${file}.ios`, wayBack: `gateways/${file}.rollback.ios` }
  })
}
