import { groupBy } from '../plan/group-by'
import type { PlanIndex } from '../plan/plan-index'
import type { ProfileFound } from '../plan/project'
import { byCodeUnit } from '../text/order'

/** A trunk that has a profile; null: it is outside the plan. */
export interface Carried {
  name: string
  id: string | null
}

/** A profile as callers meet it, with all the trunks that have it: those of the plan, and the cluster's others. */
export interface Carrier {
  /** Of a profile of the plan; null for one that is only on the cluster. */
  id: string | null
  profile: Pick<ProfileFound, 'name' | 'incomingTransport' | 'incomingPort' | 'x509SubjectName'>
  trunks: readonly Carried[]
}

/** By name, then by id, whatever the order of the file. */
export const byName = <Item extends { name: string; id: string | null }>(a: Item, b: Item): number =>
  byCodeUnit(a.name, b.name) || byCodeUnit(a.id ?? '', b.id ?? '')

/** The trunks of one profile of the plan, those outside the plan among them. */
export const carriedOf = (profileId: string, { trunksByProfile, outsideByProfile }: PlanIndex): Carried[] =>
  [
    ...(trunksByProfile.get(profileId) ?? []).map(({ name, id }) => ({ name, id })),
    ...(outsideByProfile.get(profileId) ?? []).map((name) => ({ name, id: null })),
  ].sort(byName)

/** Every profile that a trunk has, by name and id. */
export function carriersOf(plan: PlanIndex): Carrier[] {
  const planned = plan.project.profiles
    .map((profile): Carrier => ({ id: profile.id, profile, trunks: carriedOf(profile.id, plan) }))
    .filter(({ trunks }) => trunks.length > 0)
  const strange = groupBy(plan.outside, ({ profile }) => ('found' in profile ? [profile.found] : []))
  const found = [...strange].map(([profile, trunks]): Carrier => {
    return { id: null, profile, trunks: trunks.map(({ name }) => ({ name, id: null })).sort(byName) }
  })
  return [...planned, ...found].sort((a, b) => byName({ ...a, name: a.profile.name }, { ...b, name: b.profile.name }))
}

/** A finding stands only where a trunk of the plan is in it: the rest of the cluster is not the plan's affair. */
export const concernsPlan = (carriers: readonly Carrier[]): boolean =>
  carriers.some(({ trunks }) => trunks.some(({ id }) => id !== null))

export const trunksOf = (carriers: readonly Carrier[]): Carried[] =>
  carriers.flatMap(({ trunks }) => trunks).sort(byName)
