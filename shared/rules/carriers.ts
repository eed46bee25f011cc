import type { PlanIndex } from '../plan/plan-index'
import type { ProfileFound } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { named, namesInWords } from '../text/words'

/** A trunk that has a profile; null: it is outside the plan. */
export interface Carried {
  name: string
  id: string | null
}

/** Trunks by their names; one that the plan does not have is told as such. */
export const trunksInWords = (trunks: readonly Carried[]): string =>
  namesInWords(trunks.map(({ name, id }) => (id === null ? `${named(name)} (outside the plan)` : name)))

/** A profile as callers meet it: of the plan, or only on the cluster. */
export interface Carrier {
  /** Of a profile of the plan; null for one that is only on the cluster. */
  id: string | null
  profile: Pick<ProfileFound, 'name' | 'incomingTransport' | 'incomingPort' | 'x509SubjectName'>
}

/** By name, then by id, whatever the order of the file. */
export const byName = <Item extends { name: string; id: string | null }>(a: Item, b: Item): number =>
  byCodeUnit(a.name, b.name) || byCodeUnit(a.id ?? '', b.id ?? '')

const byProfile = (a: Carrier, b: Carrier): number =>
  byCodeUnit(a.profile.name, b.profile.name) || byCodeUnit(a.id ?? '', b.id ?? '')

/** The trunks of one profile of the plan, those outside the plan among them. */
export const carriedOf = (profileId: string, { trunksByProfile, outsideByProfile }: PlanIndex): Carried[] =>
  [
    ...(trunksByProfile.get(profileId) ?? []).map(({ name, id }) => ({ name, id })),
    ...(outsideByProfile.get(profileId) ?? []).map((name) => ({ name, id: null })),
  ].sort(byName)

const known = new WeakMap<PlanIndex, readonly Carrier[]>()

/** Every profile that a trunk has, by name and id. */
export function carriersOf(plan: PlanIndex): readonly Carrier[] {
  const carriers = known.get(plan) ?? findCarriers(plan)
  known.set(plan, carriers)
  return carriers
}

function findCarriers({ project, trunksByProfile, outsideByProfile, outside }: PlanIndex): Carrier[] {
  const planned = project.profiles
    .filter(({ id }) => trunksByProfile.has(id) || outsideByProfile.has(id))
    .map((profile): Carrier => ({ id: profile.id, profile }))
  const strange = new Set(outside.flatMap(({ profile }) => ('found' in profile ? [profile.found] : [])))
  const found = [...strange].map((profile): Carrier => ({ id: null, profile }))
  return [...planned, ...found].sort(byProfile)
}

/** A finding stands only where a trunk of the plan is in it: the rest of the cluster is not the plan's affair. */
export const concernsPlan = (carriers: readonly Carrier[], { trunksByProfile }: PlanIndex): boolean =>
  carriers.some(({ id }) => id !== null && trunksByProfile.has(id))

/** All trunks that have one of the profiles. */
export const trunksOf = (carriers: readonly Carrier[], plan: PlanIndex): Carried[] =>
  carriers.flatMap(({ id, profile }) => (id === null ? strangersWith(profile, plan) : carriedOf(id, plan))).sort(byName)

const strangersWith = (profile: Carrier['profile'], { outside }: PlanIndex): Carried[] =>
  outside
    .filter((trunk) => 'found' in trunk.profile && trunk.profile.found === profile)
    .map(({ name }) => ({ name, id: null }))
