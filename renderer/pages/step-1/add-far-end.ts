import { farEndFields } from '../../../shared/catalogue/far-end-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { farEndFor } from '../../../shared/plan/far-ends'
import type { SipTrunk } from '../../../shared/plan/project'
import type { usePlanStore } from '../../stores/plan'

type Plan = ReturnType<typeof usePlanStore>

/** Gives the key of its row. */
export function addFarEnd(plan: Plan): string {
  const id = crypto.randomUUID()
  plan.edit({ label: 'add far end', at: 'cluster' }, (draft) => {
    draft.farEnds.push({ ...defaultsOf(farEndFields), id })
  })
  return `farEnds/${id}`
}

/** A far end for a trunk, called like it, with a host for each of its addresses. Gives the key of its row. */
export function makeFarEndOf(plan: Plan, trunk: SipTrunk): string {
  const id = crypto.randomUUID()
  plan.edit({ label: 'make a far end', at: `sipTrunks/${trunk.id}/farEndId` }, (draft) => {
    draft.farEnds.push(farEndFor(trunk, id))
    const own = draft.sipTrunks.find((each) => each.id === trunk.id)
    if (own) own.farEndId = id
  })
  return `farEnds/${id}`
}
