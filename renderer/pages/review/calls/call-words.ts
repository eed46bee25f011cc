import type { CallOutcome } from '../../../../shared/calls/call-outcome'
import type { MarkKind } from '../../../status/mark-kind'

const outcomes: Record<CallOutcome['outcome'], string> = {
  encrypted: 'SRTP',
  authenticated: 'RTP',
  nonsecure: 'RTP',
  dropped: 'dropped',
}
const exposures: readonly string[] = ['OV-5', 'HX-3', 'MG-3']

const isExposed = ({ reasons }: CallOutcome): boolean => reasons.some(({ id }) => exposures.includes(id))

/** `SRTP, lock`, `RTP, shield`, `SRTP, keys readable`, `SRTP, lock, not sure`. */
export function outcomeWords(call: CallOutcome): string {
  const icon = call.icon === 'none' ? '' : `, ${call.icon}`
  return `${outcomes[call.outcome]}${icon}${isExposed(call) ? ', keys readable' : ''}${call.sure ? '' : ', not sure'}`
}

export function callMark(call: CallOutcome): MarkKind {
  if (call.outcome === 'dropped') return 'error'
  if (call.outcome !== 'encrypted') return 'open'
  if (isExposed(call)) return 'caution'
  return call.sure ? 'done' : 'open'
}
