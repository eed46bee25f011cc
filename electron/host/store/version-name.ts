import { compactTime } from './beside'

/** A kept version of a file, as its name tells. */
export interface Version {
  name: string
  /** ISO 8601, UTC. */
  takenAt: string
  /** The first digits of the SHA-256 of its bytes. */
  hash: string
  /** Written in an older format, and kept for good when the file was brought to a newer one. */
  isOriginal: boolean
}

const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})(-original)?\.trunkwright$/

/** `20261123T092912345Z-0123456789abcdef.trunkwright`: sorts by time. */
export function versionOf(takenAt: string, sha256: string, isOriginal: boolean): Version {
  const hash = sha256.slice(0, 16)
  const name = `${compactTime(takenAt)}-${hash}${isOriginal ? '-original' : ''}.trunkwright`
  return { name, takenAt, hash, isOriginal }
}

/** Null for a name that is not that of a version, such as one that leads elsewhere. */
export function parseVersionName(name: string): Version | null {
  const [, year, month, day, hour, minute, second, ms, hash, original] = pattern.exec(name) ?? []
  if (hash === undefined) return null
  const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`
  return { name, takenAt, hash, isOriginal: original !== undefined }
}
