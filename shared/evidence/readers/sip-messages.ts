import { nextPlace, numberOf, type LineSpans } from '../../text/line-spans'
import { trimmedPart } from '../../text/trimmed'

/** What the audio of a description of media is to be. Keys are never read: of `a=crypto` only that it is there. */
export interface Audio {
  /** `RTP/SAVP`. */
  profile: string
  hasCrypto: boolean
}

/** A message that may offer or answer media. */
export interface SipMessage {
  line: number
  /** Empty for an answer. */
  method: string
  /** 0 for a request. */
  status: number
  callId: string
  /** `101 INVITE`. */
  cseq: string
  /** What a PRACK is about: the `cseq` of the request whose answer it confirms. */
  rack: string
  /** Addresses of those who sent it and were sent it; empty where it does not tell: what stands before it, */
  peer: string
  /** whom a request asks, */
  target: string
  /** who sent a request, by its first Via, */
  sender: string
  /** and where each wants to be reached. */
  contact: string
  otherContacts: readonly string[]
  /** It has other parts beside the description of media, which are passed over. */
  isMixed: boolean
  audio: Audio | null
}

const request = /^[A-Z]{3,10} sips?:\S+ SIP\/2\.0$/u
const response = /^SIP\/2\.0 \d{3}(?: |$)/u
/** As a trace of CUCM writes before the message. */
const around = /\bSIP (?:TCP|UDP|TLS) message (?:size \d+ )?(?:from|to) ([0-9A-Fa-f.:]+?)(?: on port \d+|:\[\d+\])/u
const audioLine = /^m=audio (\d+) ([A-Z/]{3,40}) /u
/** What stands before an address, the address, and what may stand behind it. */
const beforeHost = /@|sips?:|\/(?:TLS|TCP|UDP) /giu
const hostName = /\[[0-9A-Fa-f.:]+\]|[\w.-]+/uy
const behindHost = /(?::\d+)?(?:[;>\s]|$)/uy

/** A trace while it is read: the message that its lines belong to, if any. */
interface Reading {
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
  const reading: Reading = { messages: [], current: null, isHead: true, indent: 0, isAudio: false, peer: '' }
  const nextTold = nextPlace([(from) => text.indexOf(' message ', from)])
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0
    const isMended = start < 0
    const source = isMended ? mended : text
    const place = isMended ? ~start : start
    const end = ends[at] ?? 0
    const from = behindBlanks(source, place, end)
    if (begins(source, from, end) && begin(reading, numberOf(lines, at), source.slice(from, end))) {
      reading.indent = from - place
      continue
    }
    if (goesOn(reading, source, Math.min(from, place + reading.indent), end)) continue
    reading.current = null
    if (isMended || nextTold(start) < end) reading.peer = peerIn(source.slice(from, end)) || reading.peer
  }
  return reading.messages
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
  if (isHead) return takeHeader(source, start, end, current)
  return takeBody(reading, source, start, end, current) || (current.isMixed && !isRow(source, start, end))
}

/** Of a trace of CUCM: its columns stand in no part of a message. */
function isRow(source: string, start: number, end: number): boolean {
  const at = source.indexOf('|', start)
  return at >= 0 && at < end
}

const peerIn = (text: string): string => around.exec(text)?.[1]?.toLowerCase() ?? ''

const version = 'SIP/2.0'

/** Most lines begin no message. */
const begins = (source: string, start: number, end: number): boolean =>
  (source.charCodeAt(end - 1) === 0x30 && source.startsWith(version, Math.max(start, end - version.length))) ||
  (source.charCodeAt(start) === 0x53 && source.startsWith(version, start))

const none: readonly string[] = []
/** False where it is not as messages begin. */
function begin(reading: Reading, line: number, text: string): boolean {
  const isAnswer = text.startsWith(version)
  if (!(isAnswer ? response : request).test(text)) return false
  const method = isAnswer ? '' : text.slice(0, text.indexOf(' '))
  const status = isAnswer ? Number(text.slice(8, 11)) : 0
  const target = isAnswer ? '' : hostOf(text)
  // Written out: what is spread together is slow to be written to.
  reading.current = {
    line,
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
    audio: null,
  }
  reading.messages.push(reading.current)
  reading.isHead = true
  reading.isAudio = false
  reading.peer = ''
  return true
}

/** The first address in it; empty where there is none. */
function hostOf(text: string): string {
  beforeHost.lastIndex = 0
  while (beforeHost.test(text)) {
    const start = beforeHost.lastIndex
    const end = endOf(hostName, text, start)
    if (end > start && endOf(behindHost, text, end) >= end)
      return (text[start] === '[' ? text.slice(start + 1, end - 1) : text.slice(start, end)).toLowerCase()
  }
  return ''
}

/** Where what stands at a place ends; -1 where it is something else. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The code of a small letter, and of a capital as of the small one. */
const folded = (code: number): number => code | 0x20
const isLetter = (code: number): boolean => folded(code) >= 0x61 && folded(code) <= 0x7a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isName = (code: number): boolean => isLetter(code) || isDigit(code) || code === 0x2d || code === 0x5f

/** False where it is no header. */
function takeHeader(source: string, start: number, end: number, message: SipMessage): boolean {
  const first = source.charCodeAt(start)
  // A header goes on in lines that begin with a blank.
  if (first === 0x20 || first === 0x09) return true
  if (!isLetter(first)) return false
  let at = start + 1
  while (isName(source.charCodeAt(at))) at += 1
  const colon = source.charCodeAt(at) === 0x3a ? at : colonBehind(source, at, end)
  if (colon < 0) return false
  // Most headers are none of those that are read.
  headerNamed(source, start, at - start)?.take(message, trimmedPart(source, colon + 1, end))
  return true
}

/** Blanks may stand before it. */
function colonBehind(source: string, from: number, end: number): number {
  const blanks = /^\s+:/u.exec(source.slice(from, end))?.[0]
  return blanks === undefined ? -1 : from + blanks.length - 1
}

type Take = (message: SipMessage, value: string) => void

const takeCallId: Take = (message, value) => (message.callId ||= value)
const takeCseq: Take = (message, value) => (message.cseq ||= oneBlank(value))
const takeRack: Take = (message, value) => (message.rack ||= oneBlank(value.replace(/^\d+\s+/u, '')))
const takeVia: Take = (message, value) => (message.sender ||= hostOf(value))
const takeContact: Take = (message, value) => {
  const at = hostOf(value)
  if (message.contact === '') message.contact = at
  else if (at !== '') message.otherContacts = [...message.otherContacts, at]
}

const takeContentType: Take = (message, value) => (message.isMixed ||= /^multipart\//iu.test(value))

interface Header {
  name: string
  take: Take
}

/** Those that are read, short names too. */
const headers: readonly Header[] = [
  ...['Call-ID', 'i'].map((name) => ({ name, take: takeCallId })),
  ...['Via', 'v'].map((name) => ({ name, take: takeVia })),
  ...['Contact', 'm'].map((name) => ({ name, take: takeContact })),
  { name: 'CSeq', take: takeCseq },
  { name: 'RAck', take: takeRack },
  ...['Content-Type', 'c'].map((name) => ({ name, take: takeContentType })),
]
const byLength = Array.from({ length: 13 }, (_, length) => headers.filter(({ name }) => name.length === length))

/** Most headers are none of those, and are told by how long their names are. */
function headerNamed(source: string, start: number, length: number): Header | undefined {
  for (const header of byLength[length] ?? []) if (isNamed(source, start, header.name)) return header
  return undefined
}

/** In whatever case. */
const isNamed = (source: string, start: number, name: string): boolean =>
  source.startsWith(name, start) ||
  (folded(source.charCodeAt(start)) === folded(name.charCodeAt(0)) &&
    source.slice(start, start + name.length).toLowerCase() === name.toLowerCase())

const oneBlank = (value: string): string =>
  /^\d+ [A-Z]+$/.test(value) ? value : value.replace(/\s+/gu, ' ').toUpperCase()

/** False where it is no line of a description; audio that was refused with port 0 is none. */
function takeBody(reading: Reading, source: string, start: number, end: number, message: SipMessage): boolean {
  const first = source.charCodeAt(start)
  if (first < 0x61 || first > 0x7a || source.charCodeAt(start + 1) !== 0x3d || end < start + 2) return false
  if (first === 0x6d) reading.isAudio = takeMedia(source.slice(start, end), message)
  else if (reading.isAudio && message.audio && source.startsWith('a=crypto:', start)) message.audio.hasCrypto = true
  return true
}

/** Whether it is the audio that counts: the first that was not refused. */
function takeMedia(text: string, message: SipMessage): boolean {
  const [, port, profile] = audioLine.exec(text) ?? []
  if (profile === undefined || port === '0' || message.audio) return false
  message.audio = { profile, hasCrypto: false }
  return true
}
