import { repeated } from '../../../../shared/axl/requests/repeated'
import type { RequestList } from './bundle'
import type { H323Device, Project, SipTrunk, SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { familyOf, Cluster, type ClusterState } from './cluster'
import type { Situation } from './situations'

export const sendAll = (cluster: Cluster, { requests }: RequestList): void => {
  for (const request of requests) cluster.send(request)
}

export const stateOf = (state: ClusterState): ClusterState => new Cluster(state).state()

const named = <Item extends { name: string }>(items: readonly Item[], name: string): Item | undefined =>
  items.find((item) => item.name === name)

type ByHand = Record<'profiles' | 'trunks' | 'h323Devices', Set<string>>

/** Names of the objects of which something is withheld, by kind of object. */
function byHand({ withheld }: RequestList): ByHand {
  const of = (pattern: RegExp) =>
    new Set(withheld.filter(({ operation }) => pattern.test(operation)).map(({ object }) => object))
  return {
    profiles: of(/^(add|update|remove)SipTrunkSecurityProfile$/),
    trunks: of(/^(updateSipTrunk|resetSipTrunk|doDeviceReset)$/),
    h323Devices: of(/H323/),
  }
}

/** What the plan wants of the cluster and the requests neither did nor left to be done by hand. */
export function missing(project: Project, list: RequestList, cluster: Cluster): string[] {
  const hand = byHand(list)
  const state = cluster.state()
  const again = repeated(project.sipTrunks, ({ name }) => name)
  const trunks = project.sipTrunks.filter((trunk) => !again.has(trunk) && !hand.trunks.has(trunk.name))
  const profiles = project.profiles.filter(({ name }) => !hand.profiles.has(name))
  const devices = project.h323Devices.filter(({ name }) => !hand.h323Devices.has(name))
  return [
    ...profiles.filter((profile) => !isProfileThere(profile, state)),
    ...trunks.filter((trunk) => !hasItsProfile(trunk, project, state, hand) || !hasItsMedia(trunk, project, state)),
    ...devices.filter((device) => !isH323There(device, project, state)),
  ].map(({ name }) => name)
}

function isProfileThere(profile: SipTrunkSecurityProfile, { profiles }: ClusterState): boolean {
  const there = named(profiles, profile.name)
  return there !== undefined && Object.entries(there).every(([key, value]) => profile[key as 'name'] === value)
}

function hasItsProfile(trunk: SipTrunk, { profiles }: Project, { sipTrunks }: ClusterState, hand: ByHand): boolean {
  const profile = profiles.find(({ id }) => id === trunk.securityProfileId)
  if (profile === undefined || hand.profiles.has(profile.name)) return true
  const there = named(sipTrunks, trunk.name)
  return there?.securityProfileName === profile.name && hasItsDestinations(trunk, there)
}

/** FC-2: with the profile goes where it sends to. */
const hasItsDestinations = (trunk: SipTrunk, there: ClusterState['sipTrunks'][number]): boolean =>
  JSON.stringify(there.destinations) === JSON.stringify(trunk.destinations) &&
  there.destAddrIsSrv === trunk.destAddrIsSrv

/** Of a trunk of unknown past only SRTP is set, and only where it is on. */
function hasItsMedia(trunk: SipTrunk, { asFound }: Project, { sipTrunks }: ClusterState): boolean {
  const there = named(sipTrunks, trunk.name)
  const isKnown = named(asFound?.sipTrunks ?? [], trunk.name) !== undefined
  if (!isKnown) return !trunk.srtpAllowed || there?.srtpAllowed === true
  const settings = ['srtpAllowed', 'mtpRequired', 'trunkTrafficSecure'] as const
  return there !== undefined && settings.every((setting) => there[setting] === trunk[setting])
}

function isH323There(device: H323Device, { asFound }: Project, { h323Devices }: ClusterState): boolean {
  const isIt = (other: { kind: string; name: string }) => other.kind === device.kind && other.name === device.name
  const there = h323Devices.find(isIt)
  if (!asFound?.h323Devices.some(isIt)) return !device.srtpAllowed || there?.srtpAllowed === true
  return there !== undefined && Object.entries(there).every(([key, value]) => device[key as 'name'] === value)
}

/** Trunks of the plan that wait for Apply Config or Reset though nothing about them is left to be done by hand. */
export function waiting(project: Project, list: RequestList, cluster: Cluster): string[] {
  const hand = byHand(list)
  const profiles = project.profiles.filter((profile) => !hand.profiles.has(profile.name))
  const profileIds = new Set(profiles.map(({ id }) => id))
  const planned = project.sipTrunks.filter(
    ({ securityProfileId, name }) => profileIds.has(securityProfileId ?? '') && !hand.trunks.has(name),
  )
  const h323 = project.h323Devices.map(({ kind, name }) => `${familyOf(kind)} ${name}`)
  return [...planned.map(({ name }) => name), ...h323].filter((name) => cluster.waits.has(name))
}

/** What is neither as it was found nor left to be done by hand. */
export function left({ cluster: state, project }: Situation, list: RequestList, cluster: Cluster): string[] {
  const hand = byHand(list)
  const now = cluster.state()
  const before = stateOf(state)
  const newNames = new Map(project.profiles.map(({ asFoundName, name }) => [asFoundName, name]))
  const isSame = (a: object | undefined, b: object) => JSON.stringify(a) === JSON.stringify(b)
  const profiles = before.profiles.filter(
    (profile) =>
      !hand.profiles.has(newNames.get(profile.name) ?? '') && !isSame(named(now.profiles, profile.name), profile),
  )
  const strays = now.profiles.filter(
    ({ name }) => !hand.profiles.has(name) && named(before.profiles, name) === undefined,
  )
  const trunks = before.sipTrunks.filter((trunk) => {
    const there = named(now.sipTrunks, trunk.name)
    // A profile that a person puts back has its new name until then, and its trunks follow it.
    const securityProfileName = hand.profiles.has(there?.securityProfileName ?? '')
      ? trunk.securityProfileName
      : there?.securityProfileName
    return (
      !hand.trunks.has(trunk.name) &&
      !isSame({ ...there, securityProfileName }, { ...trunk, securityProfileName: trunk.securityProfileName })
    )
  })
  const h323Devices = before.h323Devices.filter(
    (device) => !hand.h323Devices.has(device.name) && !now.h323Devices.some((other) => isSame(other, device)),
  )
  return [...profiles, ...strays, ...trunks, ...h323Devices].map(({ name }) => name)
}
