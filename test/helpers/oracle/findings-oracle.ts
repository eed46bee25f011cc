import type { ProjectV2 } from './project-v2'
import { aboutDestinations, aboutSharedDestinations } from './destination-findings'
import { aboutCluster, aboutDeviceNames, aboutH323, aboutMgcp } from './device-findings'
import { compareFindings, isWaived, type OracleFinding } from './finding'
import { aboutMeetingNames, aboutSharedNames, aboutSharedPorts } from './meeting-findings'
import { aboutProfile, aboutProfileInUse, aboutProfileNames } from './profile-findings'
import { aboutRedundancy, aboutTrunk } from './trunk-findings'

export type { OracleFinding } from './finding'

/**
 * The errors, warnings and cautions of a plan by the fixed table of findings, in its order, written apart from the
 * product and as plainly as possible: every row looks at everything, nothing is indexed. Advice is not among them, and
 * of certificates only the names that stand in for recorded ones.
 * @param today YYYY-MM-DD
 */
export function findingsOracle(project: ProjectV2, today: string): OracleFinding[] {
  const bare = [
    ...project.profiles.flatMap((profile) => aboutProfile(profile)),
    ...project.profiles.flatMap((profile) => aboutProfileInUse(project, profile)),
    ...aboutProfileNames(project),
    ...aboutMeetingNames(project),
    ...aboutSharedNames(project),
    ...aboutSharedPorts(project),
    ...project.sipTrunks.flatMap((trunk) => aboutTrunk(project, trunk)),
    ...project.sipTrunks.flatMap((trunk) => aboutDestinations(project, trunk)),
    ...aboutSharedDestinations(project),
    ...project.farEnds.flatMap((farEnd) => aboutRedundancy(project, farEnd)),
    ...project.h323Devices.flatMap((device) => aboutH323(device)),
    ...project.mgcpGateways.flatMap((gateway) => aboutMgcp(gateway)),
    ...aboutDeviceNames(project),
    ...aboutCluster(project),
  ]
  return bare
    .map((finding) => ({ ...finding, waived: isWaived(project.waivers, finding, today) }))
    .sort(compareFindings)
}

export type Ready = 'nothing planned' | 'not ready' | 'ready'

/**
 * The word for the whole plan. A file that still holds conflicts of a merge is not ready.
 * @param findings all of the plan: those of the oracle, or the product's with its certificates
 */
export function readyOracle(
  project: ProjectV2 & { conflicts?: unknown[] },
  findings: readonly Pick<OracleFinding, 'severity' | 'waived'>[],
): Ready {
  if ((project.conflicts ?? []).length > 0) return 'not ready'
  const { sipTrunks, h323Devices, mgcpGateways } = project
  if (sipTrunks.length + h323Devices.length + mgcpGateways.length === 0) return 'nothing planned'
  return findings.some(({ severity, waived }) => severity === 'error' && !waived) ? 'not ready' : 'ready'
}

const rows: Record<'error' | 'warning' | 'caution', readonly string[]> = {
  error: [
    ...['PF-1', 'PF-2', 'PF-7', 'PF-8', 'PF-9', 'PF-14', 'PF-16', 'PF-18', 'PF-19', 'PF-21', 'PF-22', 'PF-25'],
    ...['SP-3', 'HX-12', 'S2-6', 'S2-7', 'FC-1', 'FC-2', 'FC-5', 'FC-6'],
  ],
  warning: [
    ...['PF-10', 'PF-19', 'PF-29', 'MG-6', 'MG-9', 'HX-8', 'S1-1', 'S1-2'],
    ...['FC-3', 'FC-4', 'FC-7', 'FC-8', 'FC-9', 'FC-10', 'FC-11', 'FC-14', 'FC-18'],
  ],
  caution: ['PF-7', 'OV-5', 'PF-12', 'MG-3', 'HX-3', 'FC-12'],
}

/** Every row of the table, as `PF-1 error`: what a draw of random plans has to reach. */
export const findingKinds: readonly string[] = Object.entries(rows).flatMap(([severity, rules]) =>
  rules.map((rule) => `${rule} ${severity}`),
)
