import { compactTime } from './beside'

/** A kept version of a file, as its name tells. */
export interface Version {
  name: string
  /** ISO 8601, UTC. */
  takenAt: string
  /** The first digits of the SHA-256 of its bytes. */
  hash: string
  /** Why it is kept for good; null for one that goes in time. */
  forGood: KeptForGood | null
}

/** Written in an older format, before the file was brought to a newer one; or the last of a revision that was frozen. */
export type KeptForGood = 'original' | 'frozen'

const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})(?:-(original|frozen))?\.trunkwright$/

/** `20261123T092912345Z-0123456789abcdef.trunkwright`: sorts by time. */
export function versionOf(takenAt: string, sha256: string, forGood: KeptForGood | null): Version {
  const hash = sha256.slice(0, 16)
  const name = `${compactTime(takenAt)}-${hash}${forGood === null ? '' : `-${forGood}`}.trunkwright`
  return { name, takenAt, hash, forGood }
}

/** Null for a name that is not that of a version, such as one that leads elsewhere. */
export function parseVersionName(name: string): Version | null {
  const [, year, month, day, hour, minute, second, ms, hash, forGood] = pattern.exec(name) ?? []
  if (hash === undefined) return null
  const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`
  return { name, takenAt, hash, forGood: (forGood as KeptForGood | undefined) ?? null }
}
