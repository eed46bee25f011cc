import { trimmedPart } from '../../text/trimmed'
import { sentByHeader, type Sent } from './sent-time'
import { folded, type SipHosts } from './sip-hosts'

/** What the headers of a message say. */
export interface SipHeaders {
  callId: string
  /** `101 INVITE`. */
  cseq: string
  /** What a PRACK is about: the `cseq` of the request whose answer it confirms. */
  rack: string
  /** Who sent a request, by its first Via; empty where it does not tell, */
  sender: string
  /** and where each wants to be reached. */
  contact: string
  otherContacts: readonly string[]
  /** It has other parts beside the description of media, which are passed over. */
  isMixed: boolean
  /** When it was sent, by its own Date. */
  sent: Sent | null
}

/** What was found in headers before, which the next ones mostly say again. */
export interface KnownHeaders {
  hosts: SipHosts
  cseq: string
  /** A Date, and what it says: messages of one second have the same. */
  date: string
  sent: Sent | null
  /** How the header that stands last is taken, if it is one of those that are read. */
  last: Take | undefined
}

const isLetter = (code: number): boolean => folded(code) >= 0x61 && folded(code) <= 0x7a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isName = (code: number): boolean => isLetter(code) || isDigit(code) || code === 0x2d || code === 0x5f

/** False where the line between two places is no header. */
export function takeHeader(
  message: SipHeaders,
  source: string,
  start: number,
  end: number,
  known: KnownHeaders,
): boolean {
  const first = source.charCodeAt(start)
  // A header goes on in lines that begin with a blank: what it says may stand there alone.
  if (first === 0x20 || first === 0x09) {
    known.last?.(message, source, start, end, known)
    return true
  }
  if (!isLetter(first)) return false
  let at = start + 1
  while (isName(source.charCodeAt(at))) at += 1
  const colon = source.charCodeAt(at) === 0x3a ? at : colonBehind(source, at, end)
  if (colon < 0) return false
  // Most headers are none of those that are read.
  known.last = headerNamed(source, start, at - start)?.take
  known.last?.(message, source, colon + 1, end, known)
  return true
}

/** Blanks may stand before it. */
function colonBehind(source: string, from: number, end: number): number {
  const blanks = /^\s+:/u.exec(source.slice(from, end))?.[0]
  return blanks === undefined ? -1 : from + blanks.length - 1
}

/** Takes what stands between two places. */
type Take = (message: SipHeaders, source: string, from: number, to: number, known: KnownHeaders) => void

const takeCallId: Take = (message, source, from, to) => (message.callId ||= trimmedPart(source, from, to))

const takeCseq: Take = (message, source, from, to, known) => {
  if (message.cseq !== '') return
  const value = trimmedPart(source, from, to)
  if (value !== known.cseq) known.cseq = oneBlank(value)
  message.cseq = known.cseq
}

const takeRack: Take = (message, source, from, to) =>
  (message.rack ||= oneBlank(trimmedPart(source, from, to).replace(/^\d+\s+/u, '')))

const takeVia: Take = (message, source, from, to, { hosts }) => (message.sender ||= hosts.find(source, from, to))

const takeContact: Take = (message, source, from, to, { hosts }) => {
  const at = hosts.find(source, from, to)
  if (message.contact === '') message.contact = at
  else if (at !== '') message.otherContacts = [...message.otherContacts, at]
}

const takeContentType: Take = (message, source, from, to) =>
  (message.isMixed ||= /^multipart\//iu.test(trimmedPart(source, from, to)))

const takeDate: Take = (message, source, from, to, known) => {
  if (known.date === '' || !source.startsWith(known.date, from) || known.date.length !== to - from) {
    known.date = source.slice(from, to)
    known.sent = sentByHeader(known.date)
  }
  message.sent = known.sent
}

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
  { name: 'Date', take: takeDate },
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
