import { describe, expect, it } from 'vitest'
import { callMark, outcomeWords } from '../../../../renderer/pages/review/calls/call-words'
import type { CallOutcome } from '../../../../shared/calls/call-outcome'

const call = (outcome: CallOutcome['outcome'], icon: CallOutcome['icon'], ...ids: string[]) =>
  ({ outcome, icon, sure: true, reasons: ids.map((id) => ({ id })) }) as unknown as CallOutcome

describe('a call in words', () => {
  it.each([
    [call('encrypted', 'lock'), 'SRTP, lock', 'done'],
    [call('encrypted', 'lock', 'OV-5'), 'SRTP, lock, keys readable', 'caution'],
    [{ ...call('encrypted', 'lock'), sure: false }, 'SRTP, lock, not sure', 'open'],
    [call('authenticated', 'shield'), 'RTP, shield', 'open'],
    [call('nonsecure', 'none'), 'RTP', 'open'],
    [call('nonsecure', 'none', 'MG-3'), 'RTP, keys readable', 'open'],
    [call('dropped', 'none', 'HX-3'), 'dropped, keys readable', 'error'],
  ] as const)('%o', (outcome, words, mark) => {
    expect([outcomeWords(outcome), callMark(outcome)]).toEqual([words, mark])
  })
})
