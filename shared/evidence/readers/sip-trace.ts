import type { LineSpans } from '../../text/line-spans'
import { later, sentByRow, type Sent } from './sent-time'
import { sipMessages, type Audio, type SipMessage } from './sip-messages'

/** An offer and its answer. */
export class Exchange {
  readonly offer: Media
  /** Null where none was shown; of answers that are not alike, as from phones that rang together, `other`. */
  readonly answer: Media | null
  /** What it was refused with, perhaps after it had been answered while it rang; 0 where it was taken, or no end was shown. */
  readonly refusal: number
  /** Whether it was shown to be taken: what is answered while it rings may yet be refused, or answered otherwise. */
  readonly isTaken: boolean
  readonly #words: () => string

  constructor(offer: SipMessage, answers: readonly SipMessage[], { taken, refused }: End) {
    const all = answers.map(({ audio }) => mediaOf(audio))
    this.offer = mediaOf(offer.audio)
    this.answer = all.length === 0 ? null : all.every((media) => media === all[0]) ? (all[0] ?? null) : 'other'
    this.isTaken = taken
    this.refusal = taken ? 0 : (refused?.status ?? 0)
    this.#words = () => exchangeWords(offer, unlike(answers), taken ? undefined : refused)
  }

  /** In words, which are put together only where they are asked for: of a busy hour a few are told. */
  get part(): string {
    return this.#words()
  }
}

/** How a request ended: whether it was taken, and with what it was refused. */
interface End {
  taken: boolean
  refused: SipMessage | undefined
}

/** `other`: a profile, or a mix of profile and keys, that says neither. */
export type Media = 'SRTP' | 'RTP' | 'other'

/** A call by its Call-ID, which is not kept: some devices put the number into it. */
export class TracedCall {
  /** Who began it. */
  readonly caller: string
  readonly addresses: string[]
  readonly exchanges: Exchange[]
  readonly #sent: () => Sent | null

  constructor(caller: string, addresses: string[], exchanges: Exchange[], sent: () => Sent | null) {
    this.caller = caller
    this.addresses = addresses
    this.exchanges = exchanges
    this.#sent = sent
  }

  /** When the last of it was sent; null where nothing says it. Looked for only where it is asked for: of a window it is. */
  get sent(): Sent | null {
    return this.#sent()
  }
}

export interface SipTraceShown {
  kind: 'sip trace'
  calls: TracedCall[]
}

/** A request that begins a call: without one there is nothing to be told of media. */
export const sipTrace = /^[ \t]*(?:INVITE sips?:\S+ SIP\/2\.0|SIP\/2\.0 200 OK)\s*$/mu

/** Null where no message tells of media in a way that is known. */
export function readSipTrace(lines: LineSpans): SipTraceShown | null {
  const byCall = new Map<string, SipMessage[]>()
  let [callId, own]: [string, SipMessage[]] = ['', []]
  for (const message of sipMessages(lines)) {
    if (message.callId === '' || message.cseq === '') continue
    // The messages of a call mostly stand together.
    if (message.callId !== callId) {
      callId = message.callId
      own = byCall.get(callId) ?? []
      if (own.length === 0) byCall.set(callId, own)
    }
    own.push(message)
  }
  const calls: TracedCall[] = []
  for (const messages of byCall.values()) {
    const call = callOf(messages, lines)
    if (call.exchanges.length > 0) calls.push(call)
  }
  return calls.length === 0 ? null : { kind: 'sip trace', calls }
}

function callOf(messages: readonly SipMessage[], lines: LineSpans): TracedCall {
  const requests = messages.filter(({ method }) => method === 'INVITE' || method === 'UPDATE')
  const exchanges: Exchange[] = []
  for (const message of askedOnce(requests)) {
    const found = exchangeOf(message, messages)
    if (found) exchanges.push(found)
  }
  const first = requests.find(({ method }) => method === 'INVITE')
  return new TracedCall(first?.sender ?? '', addressesIn(messages), exchanges, () => lastSent(messages, lines))
}

/** By what messages say of themselves, or else by the rows before them. */
function lastSent(messages: readonly SipMessage[], lines: LineSpans): Sent | null {
  let last: Sent | null = null
  for (const { sent } of messages) if (sent !== last) last = later(last, sent)
  if (last !== null) return last
  for (const { at } of messages) last = later(last, sentByRow(lines, at))
  return last
}

/** They are few, and a set of texts is dearer than to look through a few. */
const few = 16

function addressesIn(messages: readonly SipMessage[]): string[] {
  const found: string[] = []
  const take = (address: string): void => {
    if (address !== '' && !found.includes(address)) found.push(address)
  }
  for (const message of messages) {
    if (found.length > few) return [...new Set(messages.flatMap(addressesOf))].filter((address) => address !== '')
    take(message.peer)
    take(message.target)
    take(message.sender)
    take(message.contact)
    message.otherContacts.forEach(take)
  }
  return found
}

const addressesOf = ({ peer, target, sender, contact, otherContacts }: SipMessage): string[] => [
  ...[peer, target, sender, contact],
  ...otherContacts,
]

/** A request that is sent again asks no second time. Each side counts its own: both begin with the same number. */
function askedOnce(requests: readonly SipMessage[]): readonly SipMessage[] {
  if (requests.length < 2) return requests
  const asked = new Map(
    requests.map((message) => [`${message.cseq}\n${message.sender}`, message] as const).toReversed(),
  )
  return [...asked.values()].toReversed()
}

/** Whether a message stands on the first Via of a request: an answer repeats it, and the other side's request has its own. */
const isOfSender = (request: SipMessage, { sender }: SipMessage): boolean =>
  sender === request.sender || sender === '' || request.sender === ''

/** What was answered to a request. */
interface Answers extends End {
  /** Those with a description while it rang, */
  early: SipMessage[]
  /** and those that took it. */
  final: SipMessage[]
}

function answersTo(request: SipMessage, messages: readonly SipMessage[]): Answers {
  const found: Answers = { taken: false, refused: undefined, early: [], final: [] }
  for (const each of messages) {
    if (each.status <= 100 || each.cseq !== request.cseq || !isOfSender(request, each)) continue
    if (each.status >= 300) found.refused ??= each
    else {
      found.taken ||= each.status >= 200
      if (each.audio) found[each.status >= 200 ? 'final' : 'early'].push(each)
    }
  }
  return found
}

/**
 * The request offers, or, where it has no description, the answer to it does, and ACK or PRACK answers that. Who takes
 * a call need not be who rang first: what was described while it rang counts where nothing was when it was taken.
 */
function exchangeOf(request: SipMessage, messages: readonly SipMessage[]): Exchange | null {
  const end = answersTo(request, messages)
  const described = end.final.length > 0 ? end.final : end.early
  if (request.audio) return new Exchange(request, described, end)
  const [offer] = described
  if (!offer) return null
  const ack = request.cseq.replace(/ .*$/u, ' ACK')
  const confirmed = messages.filter(
    (each) =>
      each.audio !== null &&
      ((each.method === 'ACK' && each.cseq === ack) || (each.method === 'PRACK' && each.rack === request.cseq)) &&
      isOfSender(request, each),
  )
  return new Exchange(offer, confirmed, end)
}

/** The first, and the first that says another thing. */
function unlike(answers: readonly SipMessage[]): SipMessage[] {
  const [first] = answers
  if (!first) return []
  const other = answers.find(({ audio }) => mediaOf(audio) !== mediaOf(first.audio))
  return other ? [first, other] : [first]
}

function exchangeWords(offer: SipMessage, answers: readonly SipMessage[], refused: SipMessage | undefined): string {
  const end = [
    ...answers.map(turnWords),
    ...(refused ? [`line ${String(refused.line)}: ${String(refused.status)}`] : []),
  ]
  return `offer ${turnWords(offer)}; answer ${end.length === 0 ? 'no answer' : end.join(', then ')}`
}

const turnWords = (message: SipMessage): string =>
  `line ${String(message.line)}: ${message.method === '' ? String(message.status) : message.method}, CSeq ${cseqNumber(message)}, ${audioWords(message.audio)}`

const cseqNumber = ({ cseq }: SipMessage): string => /^\d{1,10}/u.exec(cseq)?.[0] ?? ''

const audioWords = (audio: Audio | null): string =>
  audio === null ? 'no audio' : `${audio.profile}${audio.hasCrypto ? ' with a=crypto, its keys left out' : ''}`

function mediaOf(audio: Audio | null): Media {
  if (audio?.profile === 'RTP/SAVP' && audio.hasCrypto) return 'SRTP'
  return audio?.profile === 'RTP/AVP' && !audio.hasCrypto ? 'RTP' : 'other'
}
