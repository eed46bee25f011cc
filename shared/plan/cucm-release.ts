import type { Cluster } from './project'

/** As people on the cluster say it (FC-9), where the plan has that; else as its AXL interface names it (XD-4). */
export const cucmRelease = ({ release, axlVersion }: Pick<Cluster, 'release' | 'axlVersion'>): string =>
  release.trim() === '' ? axlVersion : release.trim()
