import { touchesTls } from '../changes/touched'
import { count, counted } from '../checklist/front/counts'
import { say, strong, type Inline } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { Unit } from '../runbook/unit'
import { unitsOf } from '../runbook/units'
import { namesInWords } from '../text/words'

/**
 * What is out of service at once at the most: nodes whose service restarts (S1-5), and of the units, which change one
 * after the other, that with the most devices (SP-5). Null where nothing is.
 */
export function largestOutage(plan: EvaluatedPlan): Inline | null {
  const most = largestUnit(unitsOf(plan).inOrder)
  const unit = most && sizeOf(most) > 0 ? unitSentence(most) : null
  if (!touchesTls(plan.changes)) return unit
  const restart = restartSentence(plan)
  return unit ? say`${restart} ${unit}` : restart
}

const sizeOf = ({ trunks, h323Devices, mgcpGateways }: Unit): number =>
  trunks.length + h323Devices.length + mgcpGateways.length

/** The first of those that are as large as any. */
const largestUnit = (units: readonly Unit[]): Unit | null =>
  units.reduce<Unit | null>((most, unit) => (most && sizeOf(most) >= sizeOf(unit) ? most : unit), null)

function restartSentence({ project }: EvaluatedPlan): Inline {
  const nodes = project.cluster.nodes.filter(({ callProcessing }) => callProcessing).length
  const where = nodes === 0 ? 'every node whose trust is changed' : count(nodes, 'node')
  return say`Cisco CallManager restarts on ${strong(where)}${nodes === 1 ? '' : ', one after the other'}: calls of the node are at risk (S1-5).`
}

function unitSentence({ trunks, h323Devices, mgcpGateways }: Unit): Inline {
  const names = [
    ...trunks.map(({ device }) => device.name),
    ...h323Devices.map(({ device }) => device.name),
    ...mgcpGateways.map(({ domainName }) => domainName),
  ]
  const devices = counted(
    [trunks.length, 'SIP trunk'],
    [h323Devices.length, 'H.323 device'],
    [mgcpGateways.length, 'MGCP gateway'],
  )
  return names.length === 1
    ? say`${strong('One device')} at a time.`
    : say`At most ${strong(devices)} at once, which change together: ${namesInWords(names, 4)} (SP-5).`
}
