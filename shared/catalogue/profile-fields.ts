import { choice, flag, number, reference, text, type ValuesOf } from './field'
import { menuPaths } from './menu-paths'

const menu = menuPaths.profile
const withDigest = {
  where: { digestAuthentication: [true] },
  otherwise: 'Applies with digest authentication only.',
} as const

const userFlagToo = 'With application level authorization the application users that may do it are marked too.'

/** The 17 settings of a SIP trunk security profile (PF), in the order of AXL's XSipTrunkSecurityProfile. */
export const profileSettings = {
  name: text({
    label: 'Name',
    section: 'General',
    help: 'Stands in the drop-down list of the trunk. At most 75 characters; no two profiles share a name.',
    register: ['PF-1', 'SP-6'],
    menu,
    axl: { element: 'name', maxLength: 75 },
    required: true,
    maxLength: 75,
  }),
  description: text({
    label: 'Description',
    help: 'At most 50 characters in any language, without " % & \\ < >.',
    register: ['PF-2'],
    menu,
    axl: { element: 'description', maxLength: 100 },
    maxLength: 50,
    forbidden: '"%&\\<>',
  }),
  securityMode: choice({
    label: 'Device Security Mode',
    section: 'Security',
    help: 'How far CUCM secures the signaling of every trunk with this profile. Both transports follow from it.',
    register: ['PF-3', 'OV-2'],
    menu,
    axl: { element: 'securityMode' },
    choices: ['Non Secure', 'Authenticated', 'Encrypted'],
    default: 'Non Secure',
    means: {
      'Non Secure': { says: 'Nothing but image authentication; SIP over TCP or UDP.', register: ['PF-4'] },
      Authenticated: {
        says: 'Integrity and authentication over TLS with NULL/SHA: nothing is encrypted, and the far end must offer that cipher.',
        register: ['PF-5', 'PF-7'],
      },
      Encrypted: { says: 'Integrity, authentication and encrypted signaling over TLS.', register: ['PF-6'] },
    },
  }),
  incomingTransport: choice({
    label: 'Incoming Transport Type',
    short: 'Incoming transport',
    help: 'Follows from the mode: TCP+UDP when Non Secure, TLS otherwise.',
    register: ['PF-8', 'OV-2'],
    menu,
    axl: { element: 'incomingTransport' },
    choices: ['TCP+UDP', 'TLS'],
    default: 'TCP+UDP',
  }),
  outgoingTransport: choice({
    label: 'Outgoing Transport Type',
    short: 'Outgoing transport',
    help: 'TLS unless the mode is Non Secure. Then TCP, or UDP toward a system that has no TCP.',
    register: ['PF-9', 'PF-10', 'OV-2'],
    menu,
    axl: { element: 'outgoingTransport' },
    choices: ['TCP', 'UDP', 'TLS'],
    default: 'TCP',
  }),
  digestAuthentication: flag({
    label: 'Enable Digest Authentication',
    short: 'Digest authentication',
    help: 'CUCM challenges every SIP request from the trunk, with its Cluster ID as realm. Digest identifies users on TCP and UDP trunks; it gives no device authentication, integrity or confidentiality. A SIP realm is for the other direction, when the far end challenges CUCM.',
    register: ['PF-11', 'PF-12', 'PF-13', 'XD-7'],
    menu,
    axl: { element: 'digestAuthentication' },
  }),
  noncePolicyTime: number({
    label: 'Nonce Validity Time',
    help: 'Seconds for which one nonce is valid; then CUCM makes a new one. The nonce is the random number in the MD5 hash of the digest password.',
    register: ['PF-14', 'PF-15'],
    menu,
    axl: { element: 'noncePolicyTime' },
    default: 600,
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    unit: 'seconds',
    applies: withDigest,
  }),
  x509SubjectName: text({
    label: 'Secure Certificate Subject or Subject Alternate Name',
    short: 'X.509 subject names',
    section: 'Names and port',
    isCode: true,
    holdsNames: true,
    help: 'The names in the certificate that the far end presents. Several, for a cluster or SRV, are separated by space, comma, semicolon or colon; at most 4096 characters in all. A name may meet one incoming port on one trunk only.',
    register: ['PF-16', 'PF-17', 'PF-18', 'PF-19', 'PF-20', 'PF-37'],
    menu,
    axl: { element: 'x509SubjectName', maxLength: 4096 },
    maxLength: 4096,
    applies: {
      where: { incomingTransport: ['TLS'], outgoingTransport: ['TLS'] },
      otherwise: 'Subject names apply with TLS in both directions only.',
    },
  }),
  incomingPort: number({
    label: 'Incoming Port',
    help: 'One port for every trunk with this profile: 5060 for TCP and UDP, 5061 for TLS unless set. TLS and non-TLS trunks may not share a port. Where Expressway serves phones of this cluster, keep off 5060 and 5061.',
    register: ['PF-21', 'PF-22', 'PF-23', 'PF-24', 'XD-8'],
    menu,
    axl: { element: 'incomingPort' },
    default: 5060,
    min: 0,
    max: 65_535,
    unit: '',
  }),
  applLevelAuthentication: flag({
    label: 'Enable Application Level Authorization',
    short: 'Application level authorization',
    section: 'Methods',
    help: 'After the trunk, the application user is authorized too: the user is authenticated first, then the methods allowed to the user are looked at. For an application that is not trusted, or not on this trunk. Needs digest authentication.',
    register: ['PF-25', 'PF-26', 'PF-27'],
    menu,
    axl: { element: 'applLevelAuthentication' },
    applies: withDigest,
  }),
  acceptPresenceSubscription: flag({
    label: 'Accept Presence Subscription',
    help: `Presence subscriptions from the trunk are accepted. ${userFlagToo}`,
    register: ['PF-28', 'PF-29'],
    menu,
    axl: { element: 'acceptPresenceSubscription' },
  }),
  acceptOutOfDialogRefer: flag({
    label: 'Accept Out-of-Dialog Refer',
    help: `Incoming REFER outside a dialog (not an INVITE) is accepted. ${userFlagToo}`,
    register: ['PF-30'],
    menu,
    axl: { element: 'acceptOutOfDialogRefer' },
  }),
  acceptUnsolicitedNotification: flag({
    label: 'Accept Unsolicited Notification',
    help: `Incoming NOTIFY that nobody subscribed to (not an INVITE) is accepted. ${userFlagToo}`,
    register: ['PF-31'],
    menu,
    axl: { element: 'acceptUnsolicitedNotification' },
  }),
  allowReplaceHeader: flag({
    label: 'Accept Replaces Header',
    help: `New dialogs may replace existing ones. ${userFlagToo}`,
    register: ['PF-32'],
    menu,
    axl: { element: 'allowReplaceHeader' },
  }),
  transmitSecurityStatus: flag({
    label: 'Transmit Security Status',
    help: 'The security icon of a call is sent to the SIP peer.',
    register: ['PF-33'],
    menu,
    axl: { element: 'transmitSecurityStatus' },
  }),
  sipV150OutboundSdpOfferFiltering: choice({
    label: 'SIP V.150 Outbound SDP Offer Filtering',
    short: 'SIP V.150 offer filter',
    help: 'Which V.150 lines leave in outbound offers. V.150 in a secure call needs configuration on IOS too.',
    register: ['PF-34', 'PF-35', 'PF-36'],
    menu,
    axl: { element: 'sipV150OutboundSdpOfferFiltering' },
    choices: ['Use Default Filter', 'No Filtering', 'Remove MER V.150', 'Remove Pre-MER V.150'],
    default: 'Use Default Filter',
    means: {
      'Use Default Filter': {
        says: 'As the service parameter of the same name says, under Clusterwide Parameters (Device - SIP).',
        register: ['PF-35'],
      },
      'Remove MER V.150': { says: 'For a peer older than MER.', register: ['PF-35'] },
      'Remove Pre-MER V.150': { says: 'For a network of MER-compliant devices.', register: ['PF-35'] },
    },
  }),
  allowChargingHeader: flag({
    label: 'Allow charging header',
    help: 'Not part of the task flow; carried so that nothing is lost.',
    register: [],
    menu,
    axl: { element: 'allowChargingHeader' },
  }),
}

/** A profile of the plan: where it comes from, then its settings. */
export const profileFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  asFoundName: reference({
    label: 'Name as found',
    isInternal: true,
    help: 'Its name on the cluster today; empty when the plan adds it.',
    register: ['SP-6'],
    to: 'asFound.profiles',
  }),
  predefined: flag({
    label: 'Predefined',
    isInternal: true,
    help: 'The non-secure profile that installation brings. It stays in every plan.',
    register: ['SP-2'],
  }),
  ...profileSettings,
}

export type ProfileSettings = ValuesOf<typeof profileSettings>
export type SipTrunkSecurityProfile = ValuesOf<typeof profileFields>
