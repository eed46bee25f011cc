import { withoutSecrets } from './secrets'
import type { TerminalLine } from './terminal'

/** The widths of terminals that cut a long line in two when their window is copied. */
const widths: ReadonlySet<number> = new Set([80, 132])

/** How lines of the outermost level begin: what begins otherwise right after a full line is the rest of that line. */
const beginnings: ReadonlySet<string> = new Set(
  `aaa access-list address-family alias application archive arp banner boot boot-end-marker boot-start-marker bridge
  buffers call call-home call-manager-fallback card ccm-manager cdp class-map clns clock cns codec config-register
  control-plane controller cpu crypto ctl-service default dhcp diagnostic dial-peer dialer dialer-list do dot1x
  dspfarm enable end errdisable event exception file flow frame-relay ftp-server gatekeeper gateway h323-gateway
  hostname hw-module interface ip ipc ipv6 isdn ivr key kron license line lldp location logging login mac
  macro map-class media memory mgcp mls monitor mpls multilink netconf netconf-yang network-clock network-clock-select
  network-clock-participate no nls ntp object-group parameter-map parser platform policy-map port-profile ppp presence
  privilege process prompt queue-monitor radius radius-server redundancy region rep restconf rmon rnb-mode route-map
  router rsvp scheduler sccp secure security service service-routing session shell signaling sip sip-ua snmp snmp-server
  spanning-tree ssh standby stcapp subscriber system tacacs tacacs-server tag-switching telemetry telephony-service
  telnet template terminal tftp-server time-range track transport translation-rule trunk username utilization vlan
  voice voice-card voice-port vpdn vpdn-group vrf vrrp vtp vxml wccp webvpn wlan wsma xsd zone zone-pair`.split(/\s+/u),
)

/**
 * The lines with the rests joined to what they were cut from. Only where no line is longer than the window was wide: a
 * longer one shows that nothing was cut there.
 */
export function joinedLines(lines: readonly TerminalLine[]): { lines: TerminalLine[]; joined: number } {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  if (!widths.has(longest)) return { lines: [...lines], joined: 0 }
  const whole: TerminalLine[] = []
  let isFull = false
  for (const line of lines) {
    const last = whole.at(-1)
    if (isFull && last && (isRest(line.text) || hidesSecret(last.text, line.text)))
      whole[whole.length - 1] = { ...last, text: last.text + line.text }
    else whole.push(line)
    isFull = line.text.length === longest
  }
  return { lines: whole, joined: lines.length - whole.length }
}

/**
 * More of the second line is secret as the rest of the first than alone: to be on the safe side it is that rest. Never where
 * a secret of its own would show there.
 */
function hidesSecret(text: string, next: string): boolean {
  if (next.trim() === '') return false
  const [together, alone] = [withoutSecrets(text + next).text, withoutSecrets(next).text]
  if (together.endsWith(alone)) return false
  const [shown, kept] = [new Set(wordsIn(together)), new Set(wordsIn(alone))]
  return wordsIn(next).every((word) => kept.has(word) || !shown.has(word))
}

const wordsIn = (text: string): string[] => text.split(/\s+/u)

const isRest = (text: string): boolean =>
  /^(?:[^\s!]|!\S)/u.test(text) && !beginnings.has(text.split(/\s/u, 1)[0] ?? '') && !isPromptLine.test(text)
const isPromptLine = /^[\w.-]+(?:\([\w.-]+\))?[#>]\s*(?:$|sho?w?|exit|term)/u
