import type { TextLine } from '../../text/terminal-lines'
import { own } from '../../text/own'

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
  /** Addresses of those who sent it and were sent it, as far as it tells. */
  addresses: Set<string>
  /** Who sent a request, by its first Via. */
  sender: string
  audio: Audio | null
}

const request = /^([A-Z]{3,10}) sips?:\S+ SIP\/2\.0$/u
const response = /^SIP\/2\.0 (\d{3})(?: .*)?$/u
/** As a trace of CUCM writes before the message. */
const around = /\bSIP (?:TCP|UDP|TLS) message (?:from|to) ([0-9A-Fa-f.:]+) on port \d+/u
const audioLine = /^m=audio (?<port>\d+) (?<profile>[A-Z/]{3,40}) /u
const host = /(?:@|sips?:|\/(?:TLS|TCP|UDP) )(?:\[(?<six>[0-9A-Fa-f.:]+)\]|(?<name>[\w.-]+))(?::\d+)?(?:[;>\s]|$)/iu

const header = /^[A-Za-z][\w-]*\s*:/u
/** Of those below, and of their short names: the beginning. */
const mayBeRead = /^(?:ca|cs|co|ra|vi|[ivm]\s*:)/iu
const shortNames: Readonly<Record<string, string>> = { i: 'call-id', v: 'via', m: 'contact' }

/** The messages of a trace, in their order, whatever else stands between them. */
export function sipMessages(lines: readonly TextLine[]): SipMessage[] {
  const messages: SipMessage[] = []
  let current: SipMessage | null = null
  let isHead = true
  let peer = ''
  for (const { number, text } of lines) {
    const begun = beginning(number, text, peer)
    if (begun) {
      messages.push(begun)
      current = begun
      isHead = true
      peer = ''
    } else if (current && text === '') isHead = false
    else if (!current || !(isHead ? takeHeader(text, current) : takeBody(text, current))) {
      current = null
      peer = peerIn(text) || peer
    }
  }
  return messages
}

const peerIn = (text: string): string => around.exec(text)?.[1]?.toLowerCase() ?? ''

function beginning(line: number, text: string, peer: string): SipMessage | null {
  // Most lines are neither.
  if (!text.startsWith('SIP/2.0') && !text.endsWith('SIP/2.0')) return null
  const method = request.exec(text)?.[1] ?? ''
  const status = Number(response.exec(text)?.[1] ?? 0)
  if (method === '' && status === 0) return null
  const told = [peer, method === '' ? '' : (hostOf(text) ?? '')].filter((address) => address !== '')
  return { line, method, status, callId: '', cseq: '', rack: '', addresses: new Set(told), sender: '', audio: null }
}

function hostOf(text: string): string | undefined {
  const found = host.exec(text)?.groups
  return (found?.['six'] ?? found?.['name'])?.toLowerCase()
}

/** False where it is no header. */
function takeHeader(text: string, message: SipMessage): boolean {
  if (/^[ \t]/u.test(text)) return true
  if (!header.test(text)) return false
  // Most headers are none of those that are read.
  if (!mayBeRead.test(text)) return true
  const colon = text.indexOf(':')
  const name = text.slice(0, colon).trim().toLowerCase()
  const take = own(headers, own(shortNames, name) ?? name)
  take?.(message, text.slice(colon + 1).trim())
  return true
}

const headers: Readonly<Record<string, (message: SipMessage, value: string) => void>> = {
  'call-id': (message, value) => (message.callId ||= value),
  cseq: (message, value) => (message.cseq ||= value.replace(/\s+/gu, ' ').toUpperCase()),
  rack: (message, value) =>
    (message.rack ||= value
      .replace(/^\d+\s+/u, '')
      .replace(/\s+/gu, ' ')
      .toUpperCase()),
  via: (message, value) => {
    if (message.sender !== '') return
    message.sender = hostOf(value) ?? ''
    if (message.sender !== '') message.addresses.add(message.sender)
  },
  contact: (message, value) => {
    const at = hostOf(value)
    if (at !== undefined) message.addresses.add(at)
  },
}

/** False where it is no line of a description; one that was refused with port 0 is none. */
function takeBody(text: string, message: SipMessage): boolean {
  if (!/^[a-z]=/u.test(text)) return false
  if (!text.startsWith('m=audio') && !text.startsWith('a=crypto:')) return true
  const { port, profile } = audioLine.exec(text)?.groups ?? {}
  if (profile !== undefined && port !== '0') message.audio ??= { profile, hasCrypto: false }
  else if (text.startsWith('a=crypto:') && message.audio) message.audio.hasCrypto = true
  return true
}
