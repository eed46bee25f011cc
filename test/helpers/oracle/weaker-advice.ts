import { isSame, type Bare } from './finding'
import { outsideTrunks } from './meeting-findings'
import type { ProjectV2 } from './project-v2'

/** OV-1 and HX-5: what is protected on the cluster, and is so no longer with the plan. */
export function aboutWeaker(project: ProjectV2): Pick<Bare, 'rule' | 'objects'>[] {
  const { asFound, profiles, sipTrunks, h323Devices } = project
  if (asFound === null) return []
  const modeFound = (name: string | null): string =>
    asFound.profiles.findLast((profile) => profile.name === name)?.securityMode ?? 'not read'
  const trunks = sipTrunks.filter((trunk) => {
    const found = asFound.sipTrunks.find(({ name }) => isSame(name, trunk.name))
    if (found === undefined) return false
    const profile = profiles.find(({ id }) => id === trunk.securityProfileId)
    const isInClear = found.srtpAllowed === true && !trunk.srtpAllowed
    return isInClear || (profile !== undefined && sinks(modeFound(found.securityProfileName), profile.securityMode))
  })
  const others = profiles.flatMap((profile) => {
    const outside = outsideTrunks(project).filter((each) => each.profile === profile)
    const isSunk = profile.asFoundName !== null && sinks(modeFound(profile.asFoundName), profile.securityMode)
    return isSunk && outside.length > 0 ? [{ rule: 'OV-1', objects: outside.map(({ trunk }) => trunk) }] : []
  })
  const devices = h323Devices.filter(({ kind, name, srtpAllowed }) => {
    const found = asFound.h323Devices.find((each) => each.kind === kind && isSame(each.name, name))
    return !srtpAllowed && found?.srtpAllowed === true
  })
  return [
    ...trunks.map(({ name }) => ({ rule: 'OV-1', objects: [name] })),
    ...others,
    ...devices.map(({ name }) => ({ rule: 'HX-5', objects: [name] })),
  ]
}

const falls = ['Encrypted Authenticated', 'Encrypted Non Secure', 'Authenticated Non Secure']
const sinks = (from: string, to: string): boolean => falls.includes(`${from} ${to}`)
