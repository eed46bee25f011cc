import { parseRelease } from '../../software/release'

/** What `show version` says of a device. */
export interface ShownVersion {
  hostName: string
  kind: 'IOS XE' | 'IOS'
  /** `17.09.04a`, `15.7(3)M8`. */
  software: string
  /** The image that runs, by its file or by its feature set and release; empty where neither is shown. */
  image: string
  /** Where its line of the software stands. */
  line: number
}

// A blank line is none of them: over many of those a pattern that took them along would go for minutes.
const iosXe = /^[ \t]*Cisco IOS XE Software, Version (?<software>\S+)/mu
const ios = /^[ \t]*(?:Cisco )?IOS Software\b.{0,160}?, Version (?<software>[^\s,]+)/mu
const uptime = /^[ \t]*(?<hostName>[A-Za-z][\w.-]*) uptime is /mu

const imageFile = /^[ \t]*System image file is "(?:[^"\n]*[:/])?(?<image>[^"\n:/]+)"/mu
/** `C2900 Software (C2900-UNIVERSALK9-M)` */
const featureSet = /^[ \t]*(?:Cisco )?IOS Software\b.{0,120}?\((?<set>[\w-]+)\), Version /mu

/** Null where the text has no answer to it. */
export function shownVersion(text: string): ShownVersion | null {
  if (!text.includes('Software') || !text.includes(' uptime is ')) return null
  const hostName = uptime.exec(text)?.groups?.['hostName']
  const found = iosXe.exec(text) ?? ios.exec(text)
  const software = found?.groups?.['software']
  if (!found || hostName === undefined || software === undefined) return null
  const line = text.slice(0, found.index).split('\n').length
  const version = software.replace(/,$/u, '')
  return { hostName, kind: iosXe.test(text) ? 'IOS XE' : 'IOS', software: version, image: imageOf(text, version), line }
}

/** A device that starts from packages names the file that lists them, which says nothing of the image. */
function imageOf(text: string, software: string): string {
  const file = imageFile.exec(text)?.groups?.['image'] ?? ''
  const set = featureSet.exec(text)?.groups?.['set']
  if (isImage(file) || set === undefined) return isImage(file) ? file : ''
  return `${set} ${software}`
}

/** The file of an image has its release in its name. */
export const isImage = (file: string): boolean => parseRelease(file) !== null
