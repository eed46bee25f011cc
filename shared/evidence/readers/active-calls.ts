import type { TextLine } from '../../text/terminal-lines'

/** A leg of a call that is up. Who calls whom is not kept. */
export interface CallLeg {
  /** As the device sees it: it answers a call that comes in, and originates one that goes out. */
  way: 'Answer' | 'Originate'
  /** Null for a leg that is no IP. */
  srtp: boolean | null
  part: string
}

export interface ActiveCallsShown {
  kind: 'active calls'
  legs: CallLeg[]
}

const counts = /^\s*(?:Telephony|SIP|H323|Total) call-legs:\s*\d+\s*$/iu
const total = /^\s*Total call-legs:\s*\d+\s*$/iu
/** `11F0 : 11 243950ms.1 +2070 pid:1 Answer 1001 active`; the number that was dialled may be missing. */
const leg = /^\s*[0-9A-F]+\s*:\s*\d+\s.*\+-?\d+\s+pid:(?<pid>\d+)\s+(?<way>Answer|Originate)\b(?<rest>.*)$/iu
const media = /^\s*IP\s+(?<address>[0-9A-Fa-f.:[\]]+):\d+\s+SRTP:\s*(?<srtp>on|off)\b/iu
const anyIp = /^\s*IP\s+\S+:\d+\s/iu
const isUp = /\s(?:active|connected)\s*$/iu

/** Null where the counters, or SRTP in the row of an IP leg, are not as they are known, or there are two answers: of two devices, perhaps. */
export function readActiveCalls(lines: readonly TextLine[]): ActiveCallsShown | null {
  if (!lines.some(({ text }) => counts.test(text))) return null
  if (lines.filter(({ text }) => total.test(text)).length > 1) return null
  const legs: CallLeg[] = []
  let current: CallLeg | null = null
  for (const { text } of lines) {
    if (leg.test(text)) {
      current = legOf(text)
      if (current) legs.push(current)
    } else if (anyIp.test(text) && !takeMedia(text, current)) return null
  }
  return { kind: 'active calls', legs }
}

/** Null where the call is not up yet. The number behind the way is left out. */
function legOf(text: string): CallLeg | null {
  const found = leg.exec(text)?.groups
  if (!found || !isUp.test(found['rest'] ?? '')) return null
  const way = found['way']?.toLowerCase() === 'answer' ? 'Answer' : 'Originate'
  return { way, srtp: null, part: `pid:${found['pid'] ?? ''} ${way} …` }
}

/** False where the row does not say whether it is SRTP. */
function takeMedia(text: string, current: CallLeg | null): boolean {
  const found = media.exec(text)?.groups
  const srtp = found?.['srtp']?.toLowerCase()
  if (!found || srtp === undefined) return false
  if (current) {
    current.srtp = srtp === 'on'
    current.part += ` IP ${found['address'] ?? ''} SRTP: ${srtp}`
  }
  return true
}
