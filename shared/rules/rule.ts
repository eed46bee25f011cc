import type { RegisterId } from '../register/register'
import type { Message } from '../result'
import type { FarEnd, H323Device, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import type { StepNumber } from '../catalogue/steps'
import type { Severity } from './finding'
import type { PlanIndex } from '../plan/plan-index'

interface RuleHead {
  id: RegisterId
  severity: Severity
  /** The step in which it is mended. */
  step: StepNumber
}

/** What a rule says of several objects, or of the plan as a whole. */
export interface Found extends Message {
  objects: readonly string[]
  path: string
}

/** A rule about one object alone: its finding is about that object, at `field`. */
export interface ObjectRule<Object> extends RuleHead {
  field: string
  find: (object: Object, plan: PlanIndex) => Message | null
}

export type ProfileRule = ObjectRule<SipTrunkSecurityProfile>
/** A rule about a SIP trunk with the profile it has; a trunk without one has its own rule (SP-3). */
export type TrunkRule = RuleHead & {
  find: (trunk: SipTrunk, profile: SipTrunkSecurityProfile, plan: PlanIndex) => Message | null
} & (
    | { field: string }
    /** It is mended at the far end of the trunk; where it has none, a far end is chosen for it. */
    | { farEndField: keyof FarEnd }
  )
export type H323Rule = ObjectRule<H323Device>
export type MgcpRule = ObjectRule<MgcpGateway>

/** A rule about one object that may say several things of it, or name others beside it. */
export interface SpreadRule<Object> extends RuleHead {
  find: (object: Object, plan: PlanIndex) => readonly Found[]
}

/** A rule that looks at objects together. */
export interface PlanRule extends RuleHead {
  find: (plan: PlanIndex) => Iterable<Found>
}
