/** What `show version` says of a device. */
export interface ShownVersion {
  hostName: string
  kind: 'IOS XE' | 'IOS'
  /** `17.09.04a`, `15.7(3)M8`. */
  software: string
  /** Where its line of the software stands. */
  line: number
}

// A blank line is none of them: over many of those a pattern that took them along would go for minutes.
const iosXe = /^[ \t]*Cisco IOS XE Software, Version (?<software>\S+)/mu
const ios = /^[ \t]*(?:Cisco )?IOS Software\b.{0,160}?, Version (?<software>[^\s,]+)/mu
const uptime = /^[ \t]*(?<hostName>[A-Za-z][\w.-]*) uptime is /mu

/** Null where the text has no answer to it. */
export function shownVersion(text: string): ShownVersion | null {
  if (!text.includes('Software') || !text.includes(' uptime is ')) return null
  const hostName = uptime.exec(text)?.groups?.['hostName']
  const found = iosXe.exec(text) ?? ios.exec(text)
  const software = found?.groups?.['software']
  if (!found || hostName === undefined || software === undefined) return null
  const line = text.slice(0, found.index).split('\n').length
  return { hostName, kind: iosXe.test(text) ? 'IOS XE' : 'IOS', software: software.replace(/,$/u, ''), line }
}
