/** What `show version` says of a device. */
export interface ShownVersion {
  hostName: string
  kind: 'IOS XE' | 'IOS'
  /** `17.09.04a`, `15.7(3)M8`. */
  software: string
  /** Where its line of the software stands. */
  line: number
}

const iosXe = /^\s*Cisco IOS XE Software, Version (?<software>\S+)/mu
const ios = /^\s*(?:Cisco )?IOS Software\b.{0,160}?, Version (?<software>[^\s,]+)/mu
const uptime = /^\s*(?<hostName>[A-Za-z][\w.-]*) uptime is /mu

/** Null where the text has no answer to it. */
export function shownVersion(text: string): ShownVersion | null {
  const hostName = uptime.exec(text)?.groups?.['hostName']
  const found = iosXe.exec(text) ?? ios.exec(text)
  const software = found?.groups?.['software']
  if (!found || hostName === undefined || software === undefined) return null
  const line = text.slice(0, found.index).split('\n').length
  return { hostName, kind: iosXe.test(text) ? 'IOS XE' : 'IOS', software: software.replace(/,$/u, ''), line }
}
