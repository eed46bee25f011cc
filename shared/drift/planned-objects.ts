import type { Field } from '../catalogue/field'
import { foundSettings, nameAsFound } from '../catalogue/found-settings'
import { h323DeviceFields } from '../catalogue/h323-fields'
import { profileSettings } from '../catalogue/profile-fields'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { methodFields, sipRealmFields } from '../catalogue/user-fields'
import type { Values } from '../changes/same-value'
import { digestUse, realmsInUse, usersInUse } from '../plan/digest-use'
import { h323Key, indexPast, trunkFound } from '../plan/past'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { SipTrunk } from '../plan/project'
import { type Value } from '../plan/setting-change'
import type { ClusterNow, DriftList } from './cluster-now'
import { profileNamesNow } from './profile-names'

/** One setting that the plan has, and the name that the cluster gives it. */
export interface PlannedSetting {
  setting: string
  foundAs: string
  field: Field
  value: Value
}

/** An object of the plan that is on the cluster too, or shall be. */
export interface PlannedObject {
  list: DriftList
  id: string
  name: string
  /** The name that a profile was found with; null for what is added, and for objects that keep their name. */
  foundAs: string | null
  settings: PlannedSetting[]
  /** As the cluster has it; `missing` where it does not, null where nothing tells of it. */
  now: Values | 'missing' | null
}

export interface PlannedCluster {
  objects: PlannedObject[]
  /** By the name that the cluster gives a profile: the profile of the plan. */
  profileNames: ReadonlyMap<string, { id: string; name: string }>
}

const { id: _id, ...realmSettings } = sipRealmFields
const trunkSettings = foundSettings(sipTrunkFields)
const h323Settings = foundSettings(h323DeviceFields)

/** All that the plan says of the cluster, with what the cluster has of it. MGCP gateways have nothing to be held against. */
export function plannedCluster(index: PlanIndex, now: ClusterNow): PlannedCluster {
  const { project } = index
  const names = profileNamesNow(project.profiles, new Map(now.found.profiles.map((found) => [found.name, found])))
  const profileNames = new Map(
    project.profiles.flatMap((profile) => {
      const name = names.get(profile.id)
      return name === undefined ? [] : [[name, { id: profile.id, name: profile.name }] as const]
    }),
  )
  const found = foundIn(now, names)
  const object = (list: DriftList, { id }: { id: string }, name: string, settings: PlannedSetting[], there: There) => {
    const { isAdded = false, isUnread = false, foundAs = null } = there
    const state = there.found ?? (now.isWhole(list, isAdded) && !isUnread ? 'missing' : null)
    return { list, id, name, foundAs, settings, now: state } satisfies PlannedObject
  }
  const digest = digestUse(index)
  const wasRead = new Set<string | null>(project.asFound?.profiles.map(({ name }) => name))
  return {
    profileNames,
    objects: [
      ...project.profiles.map((profile) => {
        const { asFoundName: foundAs } = profile
        const isUnread = profile.predefined && !wasRead.has(profile.asFoundName)
        const there = { found: found.profile(profile.id), isAdded: foundAs === null, isUnread, foundAs }
        return object('profiles', profile, profile.name, of(profileSettings, profile), there)
      }),
      ...project.sipTrunks.map((trunk) => {
        const there = { found: found.trunk(trunk.name, profileNames) }
        return object('sipTrunks', trunk, trunk.name, ofTrunk(trunk, index), there)
      }),
      ...project.h323Devices.map((device) => {
        const there = { found: found.h323(device) }
        return object('h323Devices', device, device.name, of(h323Settings, device), there)
      }),
      ...realmsInUse(project.sipRealms, digest).map((realm) => {
        const there = { found: found.realms.get(realm.realm) }
        return object('sipRealms', realm, realm.realm, of(realmSettings, realm), there)
      }),
      ...usersInUse(project.applicationUsers, digest).map((user) => {
        const there = { found: found.users.get(user.userid) }
        return object('applicationUsers', user, user.userid, of(methodFields, user), there)
      }),
    ],
  }
}

/** An object as the cluster has it, if it does. */
interface There {
  found: Values | undefined
  isAdded?: boolean
  /** Installation brings it (SP-2), and no reading has ever told of it: a list without it was not read whole. */
  isUnread?: boolean
  foundAs?: string | null
}

function foundIn({ found }: ClusterNow, names: ReadonlyMap<string, string>) {
  const past = indexPast(found)
  return {
    profile: (id: string) => past.profileByName.get(names.get(id) ?? '\n'),
    trunk: (name: string, profileNames: PlannedCluster['profileNames']): Values | undefined => {
      const trunk = trunkFound(past, name)
      return trunk && { ...trunk, securityProfileName: planName(trunk.securityProfileName, profileNames) }
    },
    h323: (device: Parameters<typeof h323Key>[0]) => past.h323ByKey.get(h323Key(device)),
    realms: new Map((found.sipRealms ?? []).map((realm) => [realm.realm, realm])),
    users: new Map((found.applicationUsers ?? []).map((user) => [user.userid, user])),
  }
}

const of = (fields: Readonly<Record<string, Field>>, planned: Values): PlannedSetting[] =>
  Object.entries(fields).map(([setting, field]) => ({
    ...{ setting, field, foundAs: nameAsFound(setting, field) },
    value: planned[setting] as Value,
  }))

/** What the plan does not have is not planned: SP-3 and FC-2 tell that it is missing. */
function ofTrunk(trunk: SipTrunk, index: PlanIndex): PlannedSetting[] {
  const profile = profileOf(trunk, index)
  const without = [
    ...(profile ? [] : ['securityProfileId']),
    ...(trunk.destinations.length > 0 ? [] : ['destinations', 'destAddrIsSrv']),
  ]
  const planned = { ...trunk, securityProfileId: profile?.name ?? null }
  return of(trunkSettings, planned).filter(({ setting }) => !without.includes(setting))
}

/** A profile by the name that the plan gives it. */
const planName = (name: string | null, names: PlannedCluster['profileNames']): string | null =>
  name === null ? null : (names.get(name)?.name ?? name)
