import { flag, names, text, type ValuesOf } from './field'
import { menuPaths } from './menu-paths'

const realmMenu = menuPaths.sipRealm
const menu = menuPaths.applicationUser

/** A SIP realm: never its password (S2-6). */
export const sipRealmFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  realm: text({
    label: 'Realm',
    section: 'SIP realm',
    isCode: true,
    help: 'The realm with which the far end challenges CUCM.',
    register: ['S2-6', 'XD-7'],
    menu: realmMenu,
    axl: { element: 'realm' },
    required: true,
  }),
  userid: text({
    label: 'User',
    isCode: true,
    help: 'The user with which CUCM answers.',
    register: ['S2-6'],
    menu: realmMenu,
    axl: { element: 'userid' },
    required: true,
  }),
}

const method = (label: string, element: string, register: 'PF-28' | 'PF-30' | 'PF-31' | 'PF-32', column: string) =>
  flag({
    label,
    help: 'Allowed to this user. Accepted for the user but not for the trunk, the peer gets a 403.',
    register: [register, 'PF-29', 'S2-7'],
    menu,
    axl: { element },
    column,
  })

/** The four methods that a trunk's profile and an application user may both accept, in the order of AXL (PF-28 to PF-32). */
export const methodFields = {
  acceptPresenceSubscription: {
    ...method('Accept Presence Subscription', 'acceptPresenceSubscription', 'PF-28', 'aclpresencesubscription'),
    section: 'Methods',
  },
  acceptOutOfDialogRefer: method('Accept Out-of-Dialog Refer', 'acceptOutOfDialogRefer', 'PF-30', 'acloodrefer'),
  acceptUnsolicitedNotification: method(
    'Accept Unsolicited Notification',
    'acceptUnsolicitedNotification',
    'PF-31',
    'aclunsolicitednotification',
  ),
  allowReplaceHeader: method('Accept Header Replacement', 'allowReplaceHeader', 'PF-32', 'aclallowreplace'),
}

export type Method = keyof typeof methodFields

export const applicationUserFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  userid: text({
    label: 'User ID',
    section: 'Application user',
    isCode: true,
    help: 'Digest credentials are set in CUCM; the plan never holds them.',
    register: ['S2-6', 'S2-7'],
    menu,
    axl: { element: 'userid' },
    required: true,
  }),
  sipTrunkIds: names({
    label: 'On SIP trunks',
    help: 'The trunks over which it connects.',
    register: ['S2-7'],
    to: 'sipTrunks',
  }),
  ...methodFields,
}

export type SipRealm = ValuesOf<typeof sipRealmFields>
export type ApplicationUser = ValuesOf<typeof applicationUserFields>
