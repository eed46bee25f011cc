import { eachNode } from '../ios/nodes'
import { sipContext, type SipContext } from '../gateways/sip/context'
import { farEndOf } from '../plan/far-ends'
import type { SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import type { ChecklistContext } from './context'

/** The gateway behind a trunk as its file is made from it, with one node that stands for all. */
export const gatewayOf = (trunk: SipTrunk, profile: SipTrunkSecurityProfile, context: ChecklistContext): SipContext =>
  sipContext(
    { kind: 'sip', trunk, profile, farEnd: farEndOf(trunk, context.index.farEndById) },
    context,
    [eachNode],
    [],
  )
