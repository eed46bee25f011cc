import type { PlanRule } from '../rule'
import { chainRules } from './chain-rules'
import { keyRules } from './key-rules'
import { usageRules } from './usage-rules'
import { validityRules } from './validity-rules'

/** Rules about the certificates of a plan (CT-1 … CT-9, and the advice beside them). */
export const certificateRules: readonly PlanRule[] = [...validityRules, ...usageRules, ...keyRules, ...chainRules]
