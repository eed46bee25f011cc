import fc from 'fast-check'
import {
  asFoundFields,
  h323FoundFields,
  profileFoundFields,
  trunkFoundFields,
} from '../../shared/catalogue/as-found-fields'
import type { Fields, ValuesOf } from '../../shared/catalogue/field'
import { profileSettings } from '../../shared/catalogue/profile-fields'
import type { AsFound, Project, SipTrunkSecurityProfile } from '../../shared/plan/project'
import { arbitraryObject, type Pools } from './arbitrary-fields'

/** What was there before an object of the plan: nothing, the same, or the same with other values for some settings. */
type Before = 'absent' | 'same' | 'changed'
/** `unknown`: the plan says that it is on the cluster, but nobody took it down. `as drawn`: whatever was drawn. */
type ProfileBefore = Before | 'renamed' | 'unknown' | 'as drawn'

/** How a plan came to be, drawn apart from the plan itself. */
export interface Past {
  profiles: ProfileBefore[]
  trunks: Before[]
  h323Devices: Before[]
  /** Objects that the plan does not have, and where changed settings take their values from; null: nothing is known. */
  strays: AsFound | null
  changedSettings: string[]
}

const beforeKinds: Before[] = ['same', 'changed', 'absent']
const profileBeforeKinds: ProfileBefore[] = ['same', 'changed', 'renamed', 'absent', 'unknown', 'as drawn']
const settings = [...Object.keys(profileSettings), ...Object.keys(h323FoundFields)].filter((name) => name !== 'name')

export function arbitraryPast(pools: Pools, most: { trunks: number }): fc.Arbitrary<Past> {
  const each = <Kind>(kinds: Kind[], length: number) =>
    fc.array(fc.constantFrom(...kinds), { minLength: length, maxLength: length })
  return fc.record({
    profiles: each(profileBeforeKinds, most.trunks),
    trunks: each(beforeKinds, most.trunks),
    h323Devices: each(beforeKinds, most.trunks),
    strays: fc.option(arbitraryObject(asFoundFields, pools), { freq: 4 }),
    changedSettings: fc.subarray(settings),
  })
}

/** The plan with that past: names as found in its profiles, and `asFound` where something is known. */
export function withPast(plan: Project, past: Past): Project {
  const profiles = plan.profiles.map((profile, index) => withOrigin(profile, past.profiles[index] ?? 'as drawn'))
  const asFound = past.strays && foundBefore({ ...plan, profiles }, past, past.strays)
  return { ...plan, profiles, asFound }
}

function withOrigin(profile: SipTrunkSecurityProfile, before: ProfileBefore): SipTrunkSecurityProfile {
  if (before === 'as drawn') return profile
  if (before === 'absent') return { ...profile, asFoundName: null }
  return { ...profile, asFoundName: before === 'renamed' ? `${profile.name} before` : profile.name }
}

function foundBefore(plan: Project, past: Past, strays: AsFound): AsFound {
  const assigned = new Map(plan.profiles.map((profile) => [profile.id, profile.asFoundName ?? profile.name]))
  const trunks = plan.sipTrunks.map((trunk) => ({
    ...trunk,
    securityProfileName: assigned.get(trunk.securityProfileId ?? '') ?? '',
  }))
  const found = <Of extends Fields>(fields: Of, planned: readonly ValuesOf<Of>[], before: string[], others: object[]) =>
    planned.flatMap((object, index) => foundOf(fields, object, before[index], past.changedSettings, others[0]))
  const profiles = plan.profiles.map((profile) => ({ ...profile, name: profile.asFoundName ?? profile.name }))
  return {
    ...strays,
    profiles: [...found(profileFoundFields, profiles, past.profiles, strays.profiles), ...strays.profiles],
    sipTrunks: [...strays.sipTrunks, ...found(trunkFoundFields, trunks, past.trunks, strays.sipTrunks)],
    h323Devices: [
      ...found(h323FoundFields, plan.h323Devices, past.h323Devices, strays.h323Devices),
      ...strays.h323Devices,
    ],
  }
}

const leavesNothing = new Set(['absent', 'unknown', 'as drawn'])

function foundOf<Of extends Fields>(
  fields: Of,
  planned: ValuesOf<Of>,
  before = 'absent',
  changed: string[] = [],
  other: object = {},
): ValuesOf<Of>[] {
  if (leavesNothing.has(before)) return []
  const names = new Set(before === 'changed' || before === 'renamed' ? changed : [])
  const values: Record<string, unknown> = { ...planned, ...pickNames(other, (name) => names.has(name)) }
  return [pickNames(values, (name) => Object.hasOwn(fields, name)) as ValuesOf<Of>]
}

const pickNames = (object: object, wanted: (name: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => wanted(name)))
