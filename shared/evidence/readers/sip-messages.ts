import { numberOf, type LineSpans } from '../../text/line-spans'
import { endOfMatch } from '../../text/sticky'
import { takeHeader, type KnownHeaders, type SipHeaders } from './sip-headers'
import { SipHosts } from './sip-hosts'

/** What the audio of a description of media is to be. Keys are never read: of `a=crypto` only that it is there. */
export interface Audio {
  /** `RTP/SAVP`. */
  profile: string
  hasCrypto: boolean
}

/** A message that may offer or answer media. */
export interface SipMessage extends SipHeaders {
  line: number
  /** The same among the lines that are read, of which the first is 0. */
  at: number
  /** Empty for an answer. */
  method: string
  /** 0 for a request. */
  status: number
  /** Addresses of those who sent it and were sent it; empty where it does not tell: what stands before it, */
  peer: string
  /** and whom a request asks. */
  target: string
  audio: Audio | null
}

const request = /^[A-Z]{3,10} sips?:\S+ SIP\/2\.0$/u
const response = /^SIP\/2\.0 \d{3}(?: |$)/u
/** As a trace of CUCM writes before the message; a text is looked through for it fastest as it is written. */
const around = /\bSIP (?:TCP|UDP|TLS) message (?:size \d+ )?(?:from|to) ([0-9A-Fa-f.:]+?)(?: on port \d+|:\[\d+\])/g
/** Audio that was refused with port 0 is none. */
const audioBegins = /m=audio (?!0 )\d+ (?=[A-Z/]{3,40} )/y

/** A trace while it is read: the message that its lines belong to, if any. */
interface Reading extends KnownHeaders {
  messages: SipMessage[]
  current: SipMessage | null
  isHead: boolean
  /** Blanks before its first line, where a viewer set the whole trace in. */
  indent: number
  /** Whether lines of the description are of the audio that counts: keys of a picture are none of speech. */
  isAudio: boolean
  /** Whom the next message comes from or goes to, as stands before it. */
  peer: string
}

/** The messages of a trace, in their order, whatever else stands between them. */
export function sipMessages(lines: LineSpans): SipMessage[] {
  const { text, mended, count, starts, ends } = lines
  // Written out, as messages are: what is spread together is slow to be written to.
  const reading: Reading = {
    messages: [],
    current: null,
    isHead: true,
    indent: 0,
    isAudio: false,
    peer: '',
    hosts: new SipHosts(),
    cseq: '',
    date: '',
    sent: null,
    last: undefined,
  }
  const peerTold = peersIn(text)
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0
    const isMended = start < 0
    const source = isMended ? mended : text
    const place = isMended ? ~start : start
    const end = ends[at] ?? 0
    const from = behindBlanks(source, place, end)
    if (begins(source, from, end) && begin(reading, lines, at, source, from, end)) {
      reading.indent = from - place
      continue
    }
    if (goesOn(reading, source, Math.min(from, place + reading.indent), end)) continue
    reading.current = null
    const peer = isMended ? peersIn(source.slice(from, end))(0, end) : peerTold(start, end)
    if (peer !== '') reading.peer = peer
  }
  return reading.messages
}

/** Whom a message that comes next is from or to, as stands between two places; asked in their order. */
function peersIn(text: string): (from: number, to: number) => string {
  let place = -1
  let peer = ''
  return (from, to) => {
    if (place < from) {
      around.lastIndex = from
      const found = around.exec(text)
      place = found?.index ?? text.length
      peer = found?.[1]?.toLowerCase() ?? ''
    }
    return place < to ? peer : ''
  }
}

function behindBlanks(source: string, start: number, end: number): number {
  let at = start
  while (at < end && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09)) at += 1
  return at
}

/** False where the line is of no message. */
function goesOn(reading: Reading, source: string, start: number, end: number): boolean {
  const { current, isHead } = reading
  if (!current) return false
  if (start === end) {
    reading.isHead = false
    return true
  }
  if (isHead) return takeHeader(current, source, start, end, reading)
  return takeBody(reading, source, start, end, current) || (current.isMixed && !isRow(source, start, end))
}

/** Of a trace of CUCM: its columns stand in no part of a message. */
function isRow(source: string, start: number, end: number): boolean {
  const at = source.indexOf('|', start)
  return at >= 0 && at < end
}

const version = 'SIP/2.0'

/** Most lines begin no message. */
const begins = (source: string, start: number, end: number): boolean =>
  (source.charCodeAt(end - 1) === 0x30 && source.startsWith(version, Math.max(start, end - version.length))) ||
  (source.charCodeAt(start) === 0x53 && source.startsWith(version, start))

const none: readonly string[] = []

/** False where it is not as messages begin. */
function begin(reading: Reading, lines: LineSpans, at: number, source: string, start: number, end: number): boolean {
  const isAnswer = source.startsWith(version, start)
  const text = source.slice(start, end)
  if (!(isAnswer ? response : request).test(text)) return false
  const method = isAnswer ? '' : text.slice(0, text.indexOf(' '))
  const status = isAnswer ? Number(text.slice(8, 11)) : 0
  const target = isAnswer ? '' : reading.hosts.find(source, start, end)
  reading.current = {
    line: numberOf(lines, at),
    at,
    method,
    status,
    callId: '',
    cseq: '',
    rack: '',
    peer: reading.peer,
    target,
    sender: '',
    contact: '',
    otherContacts: none,
    isMixed: false,
    sent: null,
    audio: null,
  }
  reading.messages.push(reading.current)
  reading.isHead = true
  reading.isAudio = false
  reading.last = undefined
  reading.peer = ''
  return true
}

/** False where it is no line of a description. */
function takeBody(reading: Reading, source: string, start: number, end: number, message: SipMessage): boolean {
  const first = source.charCodeAt(start)
  if (first < 0x61 || first > 0x7a || source.charCodeAt(start + 1) !== 0x3d || end < start + 2) return false
  if (first === 0x6d) reading.isAudio = takeMedia(source, start, end, message)
  else if (reading.isAudio && message.audio && source.startsWith('a=crypto:', start)) message.audio.hasCrypto = true
  return true
}

/** Whether it is the audio that counts: the first that was not refused. */
function takeMedia(source: string, start: number, end: number, message: SipMessage): boolean {
  const from = message.audio ? -1 : endOfMatch(audioBegins, source, start)
  const to = from < 0 ? -1 : source.indexOf(' ', from)
  // A blank behind the line is of no profile.
  if (to < 0 || to >= end) return false
  message.audio = { profile: source.slice(from, to), hasCrypto: false }
  return true
}
