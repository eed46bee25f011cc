import type { Inline } from '../../../document/inline'
import type { SipTrunkSecurityProfile } from '../../../plan/project'
import type { EvaluatedPlan } from '../../../evaluation/evaluated-plan'

/**
 * What a mistake shows, where, what it means, and what to do about it (XD-15); where not every plan can meet it, which can.
 * What the name of the kind says already is not said again.
 */
export type Symptom = readonly [see: Inline, where: Inline, means: Inline, todo: Inline, canBe?: CanBe]

export type CanBe = (plan: EvaluatedPlan) => boolean

/** The symptoms of one kind of device, for plans that have it. */
export interface Kind {
  title: string
  applies: (plan: EvaluatedPlan) => boolean
  symptoms: readonly Symptom[]
}

export const profilesInUse = ({ project, index }: EvaluatedPlan): SipTrunkSecurityProfile[] =>
  project.profiles.filter(({ id }) => index.trunksByProfile.has(id))
