import type { Cluster } from './project-v2'

/** `14`, `14SU3`, `15 SU5`, `12.5(1)SU6`, in any case: what stands before the SU. */
const written = /^\s*(\d+)(?:\.(\d+)(?:\(\d+\))?)?(?:\s*SU\s*\d+)?\s*$/i

/** The release as a number that can be compared, 12.5 as 12005; null where it does not read as one. */
export function readRelease(release: string): number | null {
  const [whole, major, minor] = written.exec(release) ?? []
  return whole === undefined ? null : Number(major) * 1000 + Number(minor ?? 0)
}

/** By its release where that can be read, else by its AXL version. */
export function isFrom12Dot5({ release, axlVersion }: Cluster): boolean {
  return (readRelease(release) ?? readRelease(axlVersion) ?? 0) >= 12_005
}
