import { isInUse } from '../plan/plan-index'
import type { ProfileRule } from './rule'
import { named } from '../text/words'

/** What is known beyond the task flow about one profile. */
export const profileAdviceRules: readonly ProfileRule[] = [
  {
    id: 'XD-2',
    severity: 'advice',
    step: 2,
    field: 'securityMode',
    find: (profile, plan) => {
      if (profile.securityMode !== 'Authenticated' || !isInUse(profile, plan)) return null
      return {
        message: `${named(profile.name)} is Authenticated: that stops working once SIP TLS or All TLS ciphers are set in Cipher Management, or the minimum TLS version is 1.3.`,
        remedy: 'Leave these settings alone while it is in use, or choose Encrypted.',
      }
    },
  },
]
