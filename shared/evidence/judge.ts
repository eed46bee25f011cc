import { checklistPlan, type ChecklistPlan } from '../checklist/context'
import { runLines } from '../checklist/run/run-lines'
import type { Checkline } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { judgeCertificates } from './judges/certificates'
import { judgeIpsec } from './judges/ipsec'
import { judgeMgcp, judgePri } from './judges/mgcp'
import { judgeTracedCalls } from './judges/traced-calls'
import { judgeH323Calls, judgeTrunkCalls } from './judges/test-calls'
import { judgeTrunkService } from './judges/trunk-service'
import { judgeTrunkTls } from './judges/trunk-tls'
import type { Court, SourcedShown, Verdict } from './said'

/** Every line that an answer tells of; what it cannot tell stays open, with the reason. */
export function verdictsOn(plan: EvaluatedPlan, shown: readonly SourcedShown[], now: string): Verdict[] {
  const known = shown.filter(({ facts, doubt = '' }) => facts !== null && doubt === '')
  if (known.length === 0) return []
  const lines = linesById(checklistPlan(plan))
  const court: Court = { plan, shown: known, now, lineOf: (id) => lines.get(id) }
  const { sipTrunks, h323Devices, mgcpGateways } = plan.project
  return [
    ...sipTrunks.flatMap((trunk) => [
      ...judgeCertificates(trunk, court),
      ...judgeTrunkTls(trunk, court),
      ...judgeTrunkService(trunk, court),
      ...judgeTrunkCalls(trunk, court),
    ]),
    ...h323Devices.flatMap((device) => [...judgeIpsec('h323Devices', device, court), ...judgeH323Calls(device, court)]),
    ...mgcpGateways.flatMap((gateway) => [
      ...judgeMgcp(gateway, court),
      ...judgeIpsec('mgcpGateways', gateway, court),
      ...judgePri(gateway, court),
    ]),
    ...judgeTracedCalls(court),
  ]
}

function linesById(context: ChecklistPlan): ReadonlyMap<string, Checkline> {
  const { prepare, units } = runLines(context)
  const groups = [...prepare, ...units.flatMap((unit) => unit.groups)]
  return new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, line] as const)))
}
