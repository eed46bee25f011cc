import { feelingTrunks } from '../changes/changes'
import { touchedOutside, touchesTls } from '../changes/touched'
import { count, counted } from '../checklist/front/counts'
import { joinSpans, say, strong, type Inline } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { deviceCount, type Unit } from '../runbook/unit'
import { unitsOf } from '../runbook/units'
import { namesInWords } from '../text/words'

/**
 * What is out of service at once at the most: nodes whose service restarts (S1-5), and of the units, which change one
 * after the other, that with the most devices (SP-5). Null where nothing is.
 */
export function largestOutage(plan: EvaluatedPlan): Inline | null {
  const { inOrder } = unitsOf(plan)
  const most = largestUnit(inOrder)
  const said = [
    ...(touchesTls(plan.changes) ? [restartSentence(plan)] : []),
    ...(most && sizeOf(most) > 0 ? [unitSentence(most)] : []),
    ...protectedStatus(inOrder),
  ]
  return said.length === 0 ? null : joinSpans(said, ' ')
}

/** It does not end with the night (MG-9). */
function protectedStatus(units: readonly Unit[]): Inline[] {
  const names = units.filter(({ kind }) => kind === 'protected status').flatMap(({ mgcpGateways }) => mgcpGateways)
  if (names.length === 0) return []
  const whose = namesInWords(
    names.map(({ domainName }) => domainName),
    4,
  )
  return [say`Protected status on ${whose}: from then on a call whose media is not encrypted drops (MG-9).`]
}

/** A trunk outside the plan that has a profile of the unit is out with it. */
const sizeOf = (unit: Unit): number => deviceCount(unit) + touchedOutside(unit).length

/** The first of those that are as large as any. */
const largestUnit = (units: readonly Unit[]): Unit | null =>
  units.reduce<Unit | null>((most, unit) => (most && sizeOf(most) >= sizeOf(unit) ? most : unit), null)

function restartSentence({ project }: EvaluatedPlan): Inline {
  const nodes = project.cluster.nodes.filter(({ callProcessing }) => callProcessing).length
  const where = nodes === 0 ? 'every node whose trust is changed' : count(nodes, 'node')
  return say`Cisco CallManager restarts on ${strong(where)}${nodes === 1 ? '' : ', one after the other'}: calls of the node are at risk (S1-5).`
}

function unitSentence(unit: Unit): Inline {
  const { trunks, h323Devices, mgcpGateways } = unit
  const outside = touchedOutside(unit)
  const names = [
    ...trunks.map(({ device }) => device.name),
    ...feelingTrunks({ trunks: [], outside }),
    ...h323Devices.map(({ device }) => device.name),
    ...mgcpGateways.map(({ domainName }) => domainName),
  ]
  const devices = counted(
    [trunks.length, 'SIP trunk'],
    [outside.length, 'SIP trunk', ' outside the plan'],
    [h323Devices.length, 'H.323 device'],
    [mgcpGateways.length, 'MGCP gateway'],
  )
  return names.length === 1
    ? say`${strong('One device')} at a time.`
    : say`At most ${strong(devices)} at once, which change together: ${namesInWords(names, 4)} (SP-5).`
}
