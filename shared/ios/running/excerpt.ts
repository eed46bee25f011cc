import type { TerminalLine } from './terminal'

/** What a device, or a person, writes before a configuration. */
const echo = /^\s*[\w.-]+(?:\([\w.-]+\))?[#>]\s*(?:do\s+)?(?:sho?w?|more)\s.*\b(?:ru|conf|start)/u
const announcement =
  /^\s*(?:Building configuration\.\.\.|Current configuration\s*:|Using \d+ (?:out of \d+ )?bytes|Uncompressed configuration)/u
/** What may stand between the two. */
const between = /^\s*$|^(?:Load for five secs|Time source is|No time source)/u

const isHead = (text: string): boolean =>
  (/[#>]/u.test(text) && echo.test(text)) || (/:|\.\.\.|bytes|conf/u.test(text) && announcement.test(text))

/** Which lines a configuration begins with: after the last line of what announces it. */
export function startOf(lines: readonly TerminalLine[]): { start: number; isAnnounced: boolean } {
  const head = lines.findIndex(({ text }) => isHead(text))
  // The one that is announced is a later one, where another stands before it.
  if (head === -1 || hasSigns(lines.slice(0, head))) return { start: 0, isAnnounced: false }
  const rest = lines.slice(head + 1).findIndex(({ text }) => !isHead(text) && !between.test(text))
  return { start: rest === -1 ? lines.length : head + 1 + rest, isAnnounced: true }
}

/** How many more configurations begin from that line on. */
export const laterStarts = (lines: readonly TerminalLine[], from: number): number =>
  lines
    .slice(from)
    .filter(({ text }) => !between.test(text))
    .filter(({ text }, index, rest) => isHead(text) && !isHead(rest[index - 1]?.text ?? '')).length

/** The prompt of the device: what follows it is no configuration any more. */
export function isPrompt(text: string, hostName: string | null): boolean {
  const [, host = ''] = /^([\w.-]+)(?:\([\w.-]+\))?[#>]\s*(?:$|\S)/u.exec(text) ?? []
  // A long host name is cut in the prompt.
  return host !== '' && (hostName === null || (host.length > 3 && hostName.startsWith(host)) || hostName === host)
}

const signs = [
  /^version \d/u,
  /^hostname \S/u,
  /^service timestamps /u,
  /^boot-start-marker/u,
  /^interface \S/u,
  /^dial-peer voice \d/u,
  /^voice service voip/u,
  /^sip-ua\s*$/u,
  /^crypto (?:pki|isakmp|ipsec|map) /u,
  /^(?:no )?mgcp(?: |$)/u,
  /^controller [ET]1 /u,
  /^ip route /u,
  /^line (?:con|vty) /u,
]

/** What a line with a sign begins with. */
const mayBeSign = /^(?:version|hostname|service|boot|interface|dial|voice|sip|crypto|no|mgcp|controller|ip|line)/mu
/** What may hide such a line: a terminal's own signs, and returns that wipe what stands before them. */
const hiding = /[\0-\u0002\u0004-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
const wiping = /\r(?!\n)/u

/** False where no line of a text can have any sign: most lists and answers are known by one look for each. */
export const mayHaveSigns = (text: string): boolean =>
  ['--', '\u200b', '\ufeff'].some((each) => text.includes(each)) ||
  mayBeSign.test(text) ||
  hiding.test(text) ||
  (text.includes('\r') && wiping.test(text))

/** True where the lines have what running-configs have: two things of different kinds, at the outermost level. */
export function hasSigns(lines: readonly TerminalLine[]): boolean {
  const seen = new Set<RegExp>()
  for (const { text } of lines) {
    const sign = /^[a-z]/u.test(text) ? signs.find((one) => one.test(text)) : undefined
    if (sign && seen.add(sign).size > 1) return true
  }
  return false
}

/** True where a copy lost its blanks: nothing tells any more which line belongs to which block. */
export const lostItsBlanks = (lines: readonly TerminalLine[]): boolean =>
  !lines.some(({ text }) => /^\s+[^\s!]/u.test(text)) &&
  lines.some(({ text }) =>
    /^(?:session (?:protocol|target) |destination-pattern |(?:no )?ip address\b|enrollment |exec-timeout |login local)/u.test(
      text,
    ),
  )
