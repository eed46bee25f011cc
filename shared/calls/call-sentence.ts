import type { RegisterId } from '../register/register'
import { namesInWords } from '../text/words'
import type { Call } from './call-table'

type Words = (ends: string) => string

/** Why a call will be so, by the row that says it. */
const because: Partial<Record<RegisterId, Words>> = {
  'HX-10': () => 'SRTP is allowed and both ends can do it',
  'FC-13': (ends) => `${ends} sends no TLS, so its traffic does not count as secure, and the phone shows no lock`,
  'OV-5': (ends) => `the keys can be read in the signaling of ${ends}`,
  'HX-3': (ends) => `the keys of ${ends} travel without confirmed IPsec`,
  'MG-3': (ends) => `the keys of ${ends} travel in MGCP without confirmed IPsec`,
  'MG-9': (ends) => `${ends} drops a call with a phone when its media is not encrypted`,
  'MG-4': (ends) => `the phone is authenticated only, and ${ends} does SRTP: signed, not encrypted`,
  'HX-8': (ends) => `MTP Required is checked on ${ends}`,
  'HX-11': (ends) => `outbound FastStart is on for ${ends}`,
  'HX-5': (ends) => `SRTP Allowed is not checked on ${ends}`,
  'MG-1': (ends) => `${ends} cannot do SRTP`,
}

const heads: Record<Call['outcome'], string> = {
  encrypted: 'Encrypted',
  authenticated: 'Authenticated',
  nonsecure: 'Nonsecure',
  dropped: 'The call drops',
}

/** What remains open where the task flow leaves it open. */
interface OpenPoint {
  holds: (call: Call) => boolean
  says: Words
  about?: (call: Call) => string[]
  /** It holds of every call that is encrypted. */
  isGeneral?: true
}

const openPoints: readonly OpenPoint[] = [
  {
    holds: ({ outcome, unknownFarEnds }) => outcome === 'encrypted' && unknownFarEnds.length > 0,
    says: (ends) => `Nobody has said that the far end of ${ends} has SRTP; without it the call is nonsecure (HX-6).`,
  },
  {
    holds: ({ outcome, mayInsertMtp }) => outcome === 'encrypted' && mayInsertMtp.length > 0,
    says: (ends) =>
      `Early offer is Mandatory on ${ends}: an MTP that it inserts and that does not pass SRTP makes the call nonsecure (FC-14).`,
    about: ({ mayInsertMtp }) => mayInsertMtp,
  },
  {
    holds: ({ outcome }) => outcome === 'encrypted',
    isGeneral: true,
    says: () =>
      'It may fall back to RTP in mid-call: on transfer, conference, transcoding or music on hold (MG-1, HX-6).',
  },
  {
    holds: ({ outcome }) => outcome === 'encrypted',
    isGeneral: true,
    says: () =>
      'Through an MTP it is secure only where that passes media through and the audio capabilities match after region filtering (HX-7).',
  },
  {
    holds: ({ reasons }) => reasons.some(({ id }) => id === 'HX-8'),
    says: () =>
      'Through a pass-through MTP it may be secure once MTP Required is unchecked and the audio capabilities match after region filtering (HX-7).',
  },
]

/** One or more sentences that say why, in words and by register id. */
export const callSentence = (call: Call): string => [callReasons(call), ...openPointsOf(call)].join(' ')

/** What the call will be, and why. */
export function callReasons(call: Call): string {
  const reasons = call.reasons.map(({ id, ends }) => `${because[id]?.(namesInWords(ends)) ?? id} (${id})`)
  return `${heads[call.outcome]}: ${reasons.join('; ')}.`
}

/** What remains open, one sentence each. */
export const openPointsOf = (call: Call): string[] => pointsOf(call, openPoints)

/** The same without what is true of every encrypted call. */
export const ownPointsOf = (call: Call): string[] =>
  pointsOf(
    call,
    openPoints.filter(({ isGeneral }) => isGeneral !== true),
  )

/** What is true of every encrypted call, one sentence each. */
export const generalPoints: readonly string[] = openPoints
  .filter(({ isGeneral }) => isGeneral === true)
  .map(({ says }) => says(''))

const pointsOf = (call: Call, points: readonly OpenPoint[]): string[] =>
  points
    .filter(({ holds }) => holds(call))
    .map(({ says, about }) => says(namesInWords(about?.(call) ?? call.unknownFarEnds)))
