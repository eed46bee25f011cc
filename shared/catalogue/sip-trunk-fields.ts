import { choice, flag, group, list, names, number, reference, text, type ValuesOf } from './field'
import { menuPaths } from './menu-paths'
import { statementFields } from './statement-fields'

const menu = menuPaths.trunk

/** Yes, no, or nobody has said. */
export const known = ['yes', 'no', 'unknown'] as const

export const destinationFields = {
  address: text({
    label: 'Destination Address',
    short: 'Address',
    help: 'Address or name of the far end.',
    register: [],
    menu,
    isCode: true,
  }),
  port: number({
    label: 'Destination Port',
    short: 'Port',
    help: 'The port on which the far end listens.',
    register: [],
    menu,
    default: 5060,
    min: 0,
    max: 65_535,
    unit: '',
  }),
}

/** What is known of the other side of a SIP trunk. */
export const farEndFields = {
  kind: choice({
    label: 'Kind',
    help: 'IOS XE and IOS: a Cisco gateway or CUBE that this plan configures too.',
    register: ['S1-6', 'XD-1'],
    choices: ['IOS XE', 'IOS', 'CUCM', 'other'],
    default: 'other',
  }),
  software: text({ label: 'Software', help: 'Release or image, as text.', register: ['XD-1'] }),
  owner: text({ label: 'Owner', help: 'Who runs it.', register: [] }),
  contact: text({ label: 'Contact', help: 'Who answers in the change window.', register: [] }),
  tcp: choice({
    label: 'Supports TCP',
    help: 'UDP is only for a far end that has no TCP.',
    register: ['PF-10'],
    choices: known,
    default: 'unknown',
  }),
  nullSha: choice({
    label: 'Supports NULL_SHA',
    help: 'Without this cipher an Authenticated trunk makes no calls.',
    register: ['PF-7'],
    choices: known,
    default: 'unknown',
  }),
  srtp: choice({
    label: 'Supports SRTP',
    help: 'Without SRTP at the far end a call falls back to RTP.',
    register: ['MG-1', 'HX-6'],
    choices: known,
    default: 'unknown',
  }),
  certificateNames: names({
    label: 'Names in its certificate',
    short: 'Certificate names',
    help: 'What the certificate really says, as subject or alternative name.',
    register: ['PF-37'],
  }),
}

export const sipTrunkFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  name: text({
    label: 'Device Name',
    section: 'General',
    isCode: true,
    help: 'As on the cluster.',
    register: ['S3-1'],
    menu,
    axl: { element: 'name', maxLength: 100 },
    required: true,
  }),
  description: text({ label: 'Description', help: 'As on the cluster.', register: [], menu }),
  securityProfileId: reference({
    label: 'SIP Trunk Security Profile',
    short: 'Security profile',
    help: 'Every SIP trunk has one; a trunk without security support has a non-secure one.',
    register: ['SP-3', 'OV-3', 'S3-1'],
    menu,
    axl: { element: 'securityProfileName', maxLength: 75 },
    to: 'profiles',
    step: 3,
    head: 'Profile',
    words: ['securityprofile', 'siptrunksecurityprofile'],
    found: { as: 'securityProfileName', sentUnread: {} },
  }),
  destAddrIsSrv: flag({
    label: 'Destination Address is an SRV',
    short: 'SRV',
    head: 'SRV',
    help: 'The one destination is a DNS SRV name. The ports come with its answer, so its own is 0.',
    register: ['FC-2'],
    menu,
    axl: { element: 'destAddrIsSrv', place: 1 },
    step: 3,
    since: 2,
    found: { sentUnread: {} },
  }),
  destinations: list({
    label: 'Destinations',
    help: 'Where CUCM sends, at most 16. With TLS the far end usually listens on another port.',
    register: ['FC-2', 'FC-3'],
    menu,
    axl: { element: 'destinations', place: 3 },
    step: 3,
    fields: destinationFields,
    max: 16,
    found: { sentUnread: {} },
  }),
  mtpRequired: flag({
    label: 'Media Termination Point Required',
    short: 'MTP required',
    head: 'MTP',
    section: 'Media and security',
    step: 5,
    column: 'mtprequired',
    found: {},
    help: 'Checked, audio no longer passes through: every call is nonsecure.',
    register: ['HX-7', 'HX-8'],
    menu,
    axl: { element: 'mtpRequired' },
  }),
  trunkTrafficSecure: choice({
    label: 'Consider Traffic on This Trunk Secure',
    short: 'Traffic counts as secure',
    head: 'Secure when',
    help: 'When a call over this trunk may show a lock: with SRTP over a trunk that sends TLS, or with SRTP alone.',
    register: ['FC-13'],
    menu,
    axl: { element: 'trunkTrafficSecure', place: 4 },
    choices: ['When using both sRTP and TLS', 'When using sRTP Only'],
    default: 'When using both sRTP and TLS',
    step: 5,
    words: ['considertrafficonthistrunksecure', 'trafficsecure', 'siptrunkcalllegsecurity'],
    column: 'tksiptrunkcalllegsecurity',
    since: 2,
    found: {},
  }),
  srtpAllowed: flag({
    label: 'SRTP Allowed',
    head: 'SRTP',
    step: 5,
    column: 'srtpallowed',
    found: { sentUnread: { srtpAllowed: true } },
    help: 'Media may be encrypted. The keys travel in the signaling, so that has to be encrypted too.',
    register: ['OV-1', 'OV-4', 'OV-5', 'S5-1', 'S5-3'],
    menu,
    axl: { element: 'srtpAllowed', place: 2 },
  }),
  sipRealmId: reference({
    label: 'SIP realm',
    help: 'The credentials with which CUCM answers when the far end challenges it.',
    register: ['S2-6', 'XD-7'],
    menu: menuPaths.sipRealm,
    to: 'sipRealms',
    step: 3,
  }),
  farEnd: group({
    label: 'Far end',
    help: 'What is known of the other side.',
    register: ['PF-7', 'PF-10', 'PF-37'],
    step: 3,
    fields: farEndFields,
  }),
  networkSecured: group({
    label: 'Network secured',
    section: 'Path',
    help: 'How the path is protected where the profile does not do it.',
    register: ['OV-5'],
    fields: statementFields,
  }),
}

export type SipTrunk = ValuesOf<typeof sipTrunkFields>
export type Destination = SipTrunk['destinations'][number]
export type FarEnd = ValuesOf<typeof farEndFields>
