import { objectFields } from '../../catalogue/field-at'
import type { Fields } from '../../catalogue/field'
import { isStated } from '../../catalogue/statement-fields'
import { defaultOf, defaultsOf } from '../../plan/defaults'
import type { FarEnd, SipTrunk, SipTrunkSecurityProfile } from '../../plan/project'
import type { TemplateObject } from '../source-row'
import type { PlanDraft } from './draft'
import type { PlanOptions } from './take-plan'
import { changesBetween } from './take-found'
import type { Taken } from './taken'

/** Takes an object of another plan into this one, where nothing has its name: with an id of its own, and unstated. */
export function takeTemplate(plan: PlanDraft, name: string, of: TemplateObject, { newId }: PlanOptions): Taken {
  switch (of.list) {
    case 'profiles':
      if (plan.profiles.get(name)) return isThere
      return put({ ...of.profile, id: newId(), asFoundName: null }, 'profiles', (made: SipTrunkSecurityProfile) =>
        plan.profiles.put(made),
      )
    case 'farEnds':
      if (plan.farEnds.find((each) => each.name.toLowerCase() === name.toLowerCase())) return isThere
      if (isThisCluster(plan, of.farEnd.hosts)) return leadsHere
      return put({ ...of.farEnd, id: newId() }, 'farEnds', (made: FarEnd) => plan.putFarEnd(made))
    case 'sipTrunks':
      if (plan.sipTrunks.get(name)) return isThere
      if (isThisCluster(plan, of.trunk.destinations)) return leadsHere
      return put(trunkOf(plan, of, newId()), 'sipTrunks', (made: SipTrunk) => plan.sipTrunks.put(made))
  }
}

const isThere: Taken = { became: 'skipped', changes: [], why: 'The plan has one of that name, which stays as it is.' }

const leadsHere: Taken = {
  ...{ became: 'skipped', changes: [] },
  why: 'It leads to nodes of this cluster: it is how the other plan sees it.',
}

/** All of them are nodes of the plan: the pattern is that of the cluster at the other end. */
function isThisCluster({ nodes }: PlanDraft, reached: readonly { address: string }[]): boolean {
  const own = new Set(nodes.items().flatMap(({ name, address }) => [name.toLowerCase(), address.toLowerCase()]))
  return reached.length > 0 && reached.every(({ address }) => address !== '' && own.has(address.toLowerCase()))
}

/** What is of the other cluster is not of this one: its nodes, realms, waves and calls. */
const trunkOf = (plan: PlanDraft, of: TemplateObject & { list: 'sipTrunks' }, id: string): SipTrunk => ({
  ...of.trunk,
  ...{ id, sipRealmId: null, nodeNames: [], wave: 1, usualCalls: null },
  securityProfileId: of.profileName === null ? null : (plan.profiles.get(of.profileName)?.id ?? null),
  farEndId: plan.farEnds.find(({ name }) => name === of.farEndName)?.id ?? null,
})

function put<Item extends { id: string }>(item: Item, list: TemplateObject['list'], keep: (made: Item) => void): Taken {
  const fields: Fields = objectFields[list]
  const unstated = Object.entries(fields)
    .filter(([, field]) => field.kind === 'group' && isStated(field.fields))
    .map(([name, field]) => [name, defaultOf(field)])
  const made = { ...item, ...Object.fromEntries(unstated) } as Item
  keep(made)
  const shown = Object.keys(fields).filter((name) => !['id', 'name'].includes(name) && !/Id$/u.test(name))
  return { became: 'added', changes: changesBetween(defaultsOf(fields), { ...made }, shown) }
}
