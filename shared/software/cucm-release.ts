/** A release of CUCM as people say it: `14SU3`, `15 SU5`, `12.5(1)SU6`, `15`. Without SU it is before SU1. */
export interface CucmRelease {
  major: number
  minor: number
  su: number
}

/** What stands in brackets is the maintenance release, which the SU tells better. */
const written = /^\s*(\d+)(?:\.(\d+)(?:\(\d+\))?)?(?:\s*SU\s*(\d+))?\s*$/iu

/** Null for what does not read as a release: a bare build number among it. */
export function parseCucmRelease(text: string): CucmRelease | null {
  const [whole, major, minor = '0', su = '0'] = written.exec(text) ?? []
  return whole === undefined ? null : { major: Number(major), minor: Number(minor), su: Number(su) }
}

const parts = ['major', 'minor', 'su'] as const

/** True from that release on. */
export function isFromRelease(release: CucmRelease, least: CucmRelease): boolean {
  const differing = parts.find((part) => release[part] !== least[part])
  return differing === undefined || release[differing] > least[differing]
}

/** The release of a cluster: as it is written where that reads as one, else as its AXL version tells. */
export const clusterRelease = ({ release, axlVersion }: { release: string; axlVersion: string }): CucmRelease | null =>
  parseCucmRelease(release) ?? parseCucmRelease(axlVersion)
