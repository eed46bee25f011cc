import { h323DeviceFields } from '../../catalogue/h323-fields'
import { profileFields } from '../../catalogue/profile-fields'
import { sipTrunkFields } from '../../catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../catalogue/user-fields'
import { isSameValue } from '../../changes/same-value'
import { defaultsOf } from '../../plan/defaults'
import { predefinedProfile } from '../../plan/predefined'
import type { Project, SipTrunk } from '../../plan/project'
import { h323Key } from './draft'

/** True while nobody has planned anything: there is nothing but the profile that installation brings. */
export function isEmptyPlan(plan: Project): boolean {
  const [profile, ...more] = plan.profiles
  const lists = [
    plan.sipTrunks,
    plan.h323Devices,
    plan.mgcpGateways,
    plan.sipRealms,
    plan.applicationUsers,
    plan.farEnds,
  ]
  if (more.length > 0 || lists.some((list) => list.length > 0)) return false
  return profile === undefined || isSameValue(profile, predefinedProfile(profile.id))
}

const known = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** What is told of an object and has no place among what is found, by the key of a device. */
export type ToldBeside = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** An empty plan starts as what was found, so that to plan is to change. What nobody has read is as CUCM's windows open. */
export function startAsCopy(plan: Project, beside: ToldBeside, newId: () => string): Project {
  const { asFound } = plan
  if (!asFound) return plan
  const predefined = plan.profiles[0] ?? predefinedProfile(newId())
  const others = asFound.profiles.filter(({ name }) => name !== predefined.name)
  const same = asFound.profiles.find(({ name }) => name === predefined.name)
  const profiles = [
    { ...predefined, ...(same ? known(same) : {}) },
    ...others.map((found) => ({ ...defaultsOf(profileFields), ...known(found), id: newId(), asFoundName: found.name })),
  ]
  const ids = new Map(profiles.map(({ name, id }) => [name, id]))
  return {
    ...plan,
    profiles,
    sipTrunks: asFound.sipTrunks.map(({ securityProfileName, ...found }): SipTrunk => {
      const securityProfileId = ids.get(securityProfileName ?? '') ?? null
      return { ...defaultsOf(sipTrunkFields), ...known(found), id: newId(), securityProfileId }
    }),
    h323Devices: asFound.h323Devices.map((found) => {
      const { description = '', address = '' } = beside.get(h323Key(found)) ?? {}
      const told = { description: String(description), address: String(address) }
      return { ...defaultsOf(h323DeviceFields), ...told, ...known(found), id: newId() }
    }),
    sipRealms: (asFound.sipRealms ?? []).map((found) => ({ ...defaultsOf(sipRealmFields), ...found, id: newId() })),
    applicationUsers: (asFound.applicationUsers ?? []).map((found) => ({
      ...defaultsOf(applicationUserFields),
      ...found,
      id: newId(),
    })),
  }
}
