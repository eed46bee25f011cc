import { applicationUserFields } from '../catalogue/user-fields'
import { defaultsOf } from '../plan/defaults'
import type { ApplicationUser } from '../plan/project'
import type { ExampleTrunks } from './example-trunks'

/** The wallboard may send notifications that its trunk does not accept, which is a warning (PF-29). */
export const exampleUsers = (newId: () => string, trunks: ExampleTrunks): ApplicationUser[] => [
  {
    ...defaultsOf(applicationUserFields),
    id: newId(),
    userid: 'cc-router',
    sipTrunkIds: [trunks.contactCentre1.id, trunks.contactCentre2.id],
    acceptOutOfDialogRefer: true,
    allowReplaceHeader: true,
  },
  {
    ...defaultsOf(applicationUserFields),
    id: newId(),
    userid: 'cc-wallboard',
    sipTrunkIds: [trunks.contactCentre1.id],
    acceptPresenceSubscription: true,
    acceptUnsolicitedNotification: true,
  },
]
