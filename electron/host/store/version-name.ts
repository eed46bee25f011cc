import { compactTime } from './beside'

/** A kept version of a file, as its name tells. */
export interface Version {
  name: string
  /** One more with each version that is kept: clocks are wrong at times, and order nothing. 0 for one of before. */
  number: number
  /** ISO 8601, UTC. */
  takenAt: string
  /** The first digits of the SHA-256 of its bytes. */
  hash: string
  /** Why it is kept for good; null for one that goes in time. */
  forGood: KeptForGood | null
}

/** Written in an older format, before the file was brought to a newer one; or the last of a revision that was frozen. */
export type KeptForGood = 'original' | 'frozen'

/** Some disks, and shares of them, tell all names in small letters. */
const pattern =
  /^(?:(\d{8})-)?(\d{4})(\d\d)(\d\d)[Tt](\d\d)(\d\d)(\d\d)(\d{3})[Zz]-([0-9a-f]{16})(?:-(original|frozen))?\.trunkwright$/

const numberText = (number: number): string => (number === 0 ? '' : `${String(number).padStart(8, '0')}-`)

/** `00000007-20261123T092912345Z-0123456789abcdef.trunkwright`: sorts by the order of saving. */
export function versionOf(number: number, takenAt: string, sha256: string, forGood: KeptForGood | null): Version {
  const hash = sha256.slice(0, 16)
  const ending = forGood === null ? '' : `-${forGood}`
  const name = `${numberText(number)}${compactTime(takenAt)}-${hash}${ending}.trunkwright`
  return { name, number, takenAt, hash, forGood }
}

/** Null for a name that is not that of a version, such as one that leads elsewhere. */
export function parseVersionName(name: string): Version | null {
  const [, number = '0', year, month, day, hour, minute, second, ms, hash, forGood] = pattern.exec(name) ?? []
  if (hash === undefined) return null
  const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`
  return { name, number: Number(number), takenAt, hash, forGood: (forGood as KeptForGood | undefined) ?? null }
}

/** The newest first: the last that was saved, whatever the clock said. */
export const newestFirst = (a: Version, b: Version): number =>
  b.number - a.number || (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)
