import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { deviceEnds, phoneEnd, phones, type CallEnd } from './call-end'
import { callOutcome, type CallOutcome } from './call-outcome'

export interface Call extends CallOutcome {
  from: string
  to: string
  /** Ends whose far side nobody has said can do SRTP. */
  unknownFarEnds: string[]
  /** Ends whose early offer may put an MTP into the call (FC-14). */
  mayInsertMtp: string[]
}

/** Past this many devices the pairs of devices are left out unless they are asked for. */
export const mostDevicesWithPairs = 200

/**
 * Every phone with every device, then every pair of different devices, in the order of the file. Given one by one,
 * because pairs grow with the square of the devices.
 */
export function* callTable(
  { index, findings }: Pick<EvaluatedPlan, 'index' | 'findings'>,
  withPairs: boolean,
): Iterable<Call> {
  const devices = deviceEnds(index, findings)
  for (const phone of phones.map(phoneEnd)) for (const device of devices) yield callBetween(phone, device)
  if (!withPairs && devices.length > mostDevicesWithPairs) return
  for (const [at, device] of devices.entries())
    for (const other of devices.slice(at + 1)) yield callBetween(device, other)
}

export const callBetween = (from: CallEnd, to: CallEnd): Call => ({
  from: from.name,
  to: to.name,
  unknownFarEnds: [from, to].filter(({ farSrtp }) => farSrtp === 'unknown').map(({ name }) => name),
  mayInsertMtp: [from, to].filter((end) => end.mayInsertMtp).map(({ name }) => name),
  ...callOutcome(from, to),
})
