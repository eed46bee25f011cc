import type { ChecklineGroup } from '../../document/document'
import type { ChecklistContext } from '../context'
import { realmGroup, userGroup } from './digest-lines'
import { realmsInUse, usersInUse } from '../../plan/digest-use'
import { profileGroup } from './profile-lines'

/** Step 2: each profile that changes, then the credentials and methods that digest needs. */
export const step2 = (context: ChecklistContext): ChecklineGroup[] =>
  [
    ...context.profilesInTurn.map((change) => profileGroup(change, context)),
    ...realmsInUse(context.project.sipRealms, context.digest).map((realm) => realmGroup(realm, context)),
    ...usersInUse(context.project.applicationUsers, context.digest).map((user) => userGroup(user, context)),
  ].filter((group) => group.lines.length > 0)
