import { farEndOf } from './far-ends'
import { isOverTls, type PlanIndex } from './plan-index'
import type { SipTrunk } from './project'

/** The trunks that reach Unity Connection over TLS: it takes the certificates of CUCM from the CTL (FC-19). */
export const trunksToUnity = (plan: PlanIndex): SipTrunk[] =>
  plan.project.sipTrunks.filter(
    (trunk) => farEndOf(trunk, plan.farEndById).kind === 'Unity Connection' && isOverTls(trunk, plan),
  )
