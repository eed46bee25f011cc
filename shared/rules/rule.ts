import type { RegisterId } from '../register/register'
import type { Message } from '../result'
import type {
  FarEnd,
  H323Device,
  MgcpGateway,
  ProfileSettings,
  SipTrunk,
  SipTrunkSecurityProfile,
} from '../plan/project'
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
type TrunkFind = (trunk: SipTrunk, profile: SipTrunkSecurityProfile, plan: PlanIndex) => Message | null
/** A rule about a SIP trunk with the profile it has; a trunk without one has its own rule (SP-3). */
export type TrunkRule = RuleHead & { find: TrunkFind } & (
    | { field: string }
    /** It is mended at the far end of the trunk; where it has none, a far end is chosen for it. */
    | { farEndField: keyof FarEnd }
    /** It is mended at a setting of the profile of the trunk. */
    | { profileField: (...of: Parameters<TrunkFind>) => keyof ProfileSettings }
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
