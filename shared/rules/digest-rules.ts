import { named } from '../text/words'
import type { TrunkRule } from './rule'

/** Rules about who answers when CUCM challenges. */
export const digestRules: readonly TrunkRule[] = [
  {
    id: 'FC-10',
    severity: 'warning',
    step: 3,
    field: 'securityProfileId',
    find: (trunk, profile, plan) => {
      if (!profile.digestAuthentication || profile.applLevelAuthentication || plan.usersByTrunk.has(trunk.id))
        return null
      return {
        message: `${named(trunk.name)} has digest from the profile ${named(profile.name)}, so CUCM challenges every request, and no application user is on it: each call gets a 401.`,
        remedy:
          'Put the application user on the trunk with whose digest credentials the far end answers, or choose a profile without digest.',
      }
    },
  },
]
