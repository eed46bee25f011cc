import { applicationUserFields, sipRealmFields } from '../../../shared/catalogue/user-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { usePlanStore } from '../../stores/plan'

type Plan = ReturnType<typeof usePlanStore>

/** Gives the id of what was added. */
export function addRealm(plan: Plan): string {
  const id = crypto.randomUUID()
  plan.edit({ label: 'add SIP realm', at: `sipRealms/${id}` }, (draft) => {
    draft.sipRealms.push({ ...defaultsOf(sipRealmFields), id })
  })
  return id
}

export function addUser(plan: Plan): string {
  const id = crypto.randomUUID()
  plan.edit({ label: 'add application user', at: `applicationUsers/${id}` }, (draft) => {
    draft.applicationUsers.push({ ...defaultsOf(applicationUserFields), id })
  })
  return id
}
