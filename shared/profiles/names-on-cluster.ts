import type { Project, SipTrunkSecurityProfile } from '../plan/project'
import { foldName } from './subject-names'

/** The names that profiles have on the cluster today, as far as the plan or what was found tells. */
export const namesOnCluster = ({ profiles, asFound }: Project): ReadonlySet<string> =>
  new Set([
    ...profiles.flatMap(({ asFoundName }) => asFoundName ?? []),
    ...(asFound?.profiles ?? []).map(({ name }) => name),
    ...(asFound?.sipTrunks ?? []).flatMap(({ securityProfileName }) => securityProfileName ?? []),
  ])

/** Whether a profile of the plan keeps the name that it has on the cluster. */
const keepsName = ({ name, asFoundName }: SipTrunkSecurityProfile): boolean =>
  asFoundName !== null && foldName(asFoundName) === foldName(name)

/**
 * Whether a profile of the plan is to get a name that another has on the cluster, and keeps: CUCM then neither adds nor
 * renames it (PF-1), and what goes by that name was there before.
 */
export function namesTaken(project: Project): (profile: SipTrunkSecurityProfile) => boolean {
  const givenUp = new Set(project.profiles.filter((each) => !keepsName(each)).map(({ asFoundName }) => asFoundName))
  const staying = new Set([...namesOnCluster(project)].filter((name) => !givenUp.has(name)).map(foldName))
  return (profile) => staying.has(foldName(profile.name)) && !keepsName(profile)
}

/** Whether a profile of the plan has a name by then: what goes by it is not to be deleted. */
export function namesOfPlan({ profiles }: Project): (name: string) => boolean {
  const planned = new Set(profiles.map(({ name }) => foldName(name)))
  return (name) => planned.has(foldName(name))
}
