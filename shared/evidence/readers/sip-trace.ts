import type { TextLine } from '../../text/terminal-lines'
import { sipMessages, type Audio, type SipMessage } from './sip-messages'

/** An offer and its answer. */
export interface Exchange {
  offer: Media
  /** Null where none was shown, or it was refused. */
  answer: Media | null
  /** The addresses of those who sent the request, and the answer to it. */
  offeredBy: string
  part: string
}

/** `other`: a profile, or a mix of profile and keys, that says neither. */
export type Media = 'SRTP' | 'RTP' | 'other'

/** A call by its Call-ID, which is not kept: some devices put the number into it. */
export interface TracedCall {
  /** Who began it. */
  caller: string
  addresses: string[]
  exchanges: Exchange[]
}

export interface SipTraceShown {
  kind: 'sip trace'
  calls: TracedCall[]
}

/** A request that begins a call: without one there is nothing to be told of media. */
export const sipTrace = /^[ \t]*(?:INVITE sips?:\S+ SIP\/2\.0|SIP\/2\.0 200 OK)\s*$/mu

/** Null where no message tells of media in a way that is known. */
export function readSipTrace(lines: readonly TextLine[]): SipTraceShown | null {
  const byCall = new Map<string, SipMessage[]>()
  for (const message of sipMessages(lines)) {
    if (message.callId === '' || message.cseq === '') continue
    const known = byCall.get(message.callId)
    if (known) known.push(message)
    else byCall.set(message.callId, [message])
  }
  const calls = [...byCall.values()].map(callOf).filter(({ exchanges }) => exchanges.length > 0)
  return calls.length === 0 ? null : { kind: 'sip trace', calls }
}

function callOf(messages: readonly SipMessage[]): TracedCall {
  const requests = messages.filter(({ method }) => method === 'INVITE' || method === 'UPDATE')
  const asked = new Map(requests.map((message) => [message.cseq, message] as const).toReversed())
  const exchanges = [...asked.values()].toReversed().flatMap((message) => exchangeOf(message, messages) ?? [])
  const first = requests.find(({ method }) => method === 'INVITE')
  return {
    caller: first?.sender ?? '',
    addresses: [...new Set(messages.flatMap(({ addresses }) => [...addresses]))],
    exchanges,
  }
}

/** The request offers, or, where it has no description, the answer to it does, and ACK or PRACK answers that. */
function exchangeOf(request: SipMessage, messages: readonly SipMessage[]): Exchange | null {
  const replies = messages.filter(({ status, cseq }) => status > 100 && cseq === request.cseq)
  const described = replies.find(({ status, audio }) => status < 300 && audio !== null)
  const refused = replies.find(({ status }) => status >= 300)
  if (request.audio) return exchange(request, described, refused, request.sender)
  if (!described) return null
  const ack = request.cseq.replace(/ .*$/u, ' ACK')
  const confirmed = messages.find(
    ({ method, cseq, rack, audio }) =>
      audio !== null && ((method === 'ACK' && cseq === ack) || (method === 'PRACK' && rack === request.cseq)),
  )
  const other = [...described.addresses].find((address) => address !== request.sender) ?? ''
  return exchange(described, confirmed, refused, other)
}

function exchange(
  offer: SipMessage,
  answer: SipMessage | undefined,
  refused: SipMessage | undefined,
  offeredBy: string,
): Exchange {
  const words = (message: SipMessage): string =>
    `line ${String(message.line)}: ${message.method === '' ? String(message.status) : message.method}, CSeq ${cseqNumber(message)}, ${audioWords(message.audio)}`
  const end = answer ? words(answer) : refused ? `line ${String(refused.line)}: ${String(refused.status)}` : 'no answer'
  return {
    offer: mediaOf(offer.audio),
    answer: answer ? mediaOf(answer.audio) : null,
    offeredBy,
    part: `offer ${words(offer)}; answer ${end}`,
  }
}

const cseqNumber = ({ cseq }: SipMessage): string => /^\d{1,10}/u.exec(cseq)?.[0] ?? ''

const audioWords = (audio: Audio | null): string =>
  audio === null ? 'no audio' : `${audio.profile}${audio.hasCrypto ? ' with a=crypto, its keys left out' : ''}`

function mediaOf(audio: Audio | null): Media {
  if (audio?.profile === 'RTP/SAVP' && audio.hasCrypto) return 'SRTP'
  return audio?.profile === 'RTP/AVP' && !audio.hasCrypto ? 'RTP' : 'other'
}
