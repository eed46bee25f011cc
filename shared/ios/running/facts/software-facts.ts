import { parseRelease, type Release } from '../../../software/release'
import type { ConfigLine } from '../running-config'
import { numberOf, valueOf, valuesOf } from './lines'

export interface SoftwareFacts {
  /** As the configuration has it: `15.7`, `17.9`. It names no maintenance release. */
  version: string | null
  /**
   * Null where the version does not tell: 15 is the number of IOS, and also what IOS XE 3 prints (3.16 prints 15.5).
   */
  family: Release['family'] | null
  /** The images that the device is told to start with, by their file names: not proven to be what runs. */
  images: string[]
}

export function softwareFacts(lines: readonly ConfigLine[]): SoftwareFacts {
  const version = valueOf(lines, 'version')
  const images = valuesOf(lines, 'boot system').map((text) => text.split(/[\s/:]+/u).at(-1) ?? '')
  return { version, family: familyOf(version, images), images }
}

function familyOf(version: string | null, images: readonly string[]): Release['family'] | null {
  const major = numberOf(version?.split('.')[0])
  if (major === null) return null
  if (major >= 16) return 'IOS XE'
  if (major === 12) return 'IOS'
  const named = new Set(images.flatMap((image) => parseRelease(image)?.family ?? []))
  return named.size === 1 ? ([...named][0] ?? null) : null
}
