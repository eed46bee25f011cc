import type { CertificateRule } from './certificate-rule'
import { chainRules } from './chain-rules'
import { keyRules } from './key-rules'
import { usageRules } from './usage-rules'
import { validityRules } from './validity-rules'

/** Rules about the certificates of a plan (CT-1 … CT-9, and the advice beside them). */
export const certificateRules: readonly CertificateRule[] = [
  ...validityRules,
  ...usageRules,
  ...keyRules,
  ...chainRules,
]
