import { choice, flag, group, list, names, text, type ChoiceField, type ValuesOf } from './field'
import { statementFields } from './statement-fields'

/** Yes, no, or nobody has said. */
export const known = ['yes', 'no', 'unknown'] as const

export const farEndKinds = [
  'IOS XE',
  'IOS',
  'CUCM',
  'Unity Connection',
  'Expressway',
  'Meeting Server',
  'Customer Voice Portal',
  'IM and Presence',
  'SBC',
  'other',
] as const

/** What is its own with a kind, where there is something (FC-19, XD-1, XD-8). */
const kindMeans: NonNullable<ChoiceField<(typeof farEndKinds)[number]>['means']> = {
  'IOS XE': { says: 'This plan configures it. It has no NULL cipher: its trunks are Encrypted.', register: ['XD-1'] },
  IOS: { says: 'This plan configures it. It has no NULL cipher: its trunks are Encrypted.', register: ['XD-1'] },
  CUCM: {
    says: 'Its trunk gets a profile, certificates and a reset of its own, at the same time.',
    register: ['FC-19'],
  },
  'Unity Connection': {
    says: 'It takes the certificates of CUCM from the CTL over TFTP, which needs mixed mode; its SIP certificate has a bare name. Message lamps and transfers need REFER, NOTIFY and Replaces.',
    register: ['FC-19', 'FC-8'],
  },
  Expressway: {
    says: 'Its zone checks a TLS verify name, and from X14.2 on it prefers the ECDSA certificate. Its line side has 5060 and 5061.',
    register: ['FC-19', 'XD-8'],
  },
  'Customer Voice Portal': {
    says: 'Its guides name TLS and SRTP suites of their own: at least one must be among those of CUCM.',
    register: ['FC-19'],
  },
  'IM and Presence': {
    says: 'It needs presence subscription, REFER, unsolicited NOTIFY and Replaces on the trunk.',
    register: ['FC-19', 'FC-8'],
  },
  SBC: { says: 'Others may use it too: what is changed for CUCM may touch them.', register: ['FC-19'] },
}

/** A machine of a far end: where it is IOS or IOS XE, one configuration each (FC-15). */
export const farEndHostFields = {
  name: text({
    label: 'Host name',
    head: 'Host',
    help: 'Its host name; empty when not known.',
    register: ['FC-15'],
    isCode: true,
  }),
  address: text({ label: 'Address', help: 'As trunks reach it.', register: ['FC-15'], isCode: true }),
  certificateNames: names({
    label: 'Names in its certificate',
    short: 'Certificate names',
    help: 'What its certificate really says, as subject or alternative name; empty when not known.',
    register: ['PF-37', 'FC-5'],
    words: ['certificate', 'certificatenames', 'cn', 'san'],
  }),
}

/** A system at the other end, with the machines that it consists of. Many trunks may reach one. */
export const farEndFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  name: text({
    label: 'Name',
    section: 'Far end',
    help: 'What people call it.',
    register: ['FC-19'],
    required: true,
  }),
  kind: choice({
    label: 'Kind',
    head: 'Kind',
    help: 'IOS XE and IOS: a Cisco gateway or CUBE that this plan configures too. Every kind has its own words and questions.',
    register: ['S1-6', 'XD-1', 'FC-19'],
    choices: farEndKinds,
    default: 'other',
    means: kindMeans,
    words: ['farend', 'farendkind', 'remote', 'peer'],
  }),
  software: text({ label: 'Software', help: 'Release or image, as text.', register: ['XD-1'] }),
  owner: text({ label: 'Owner', help: 'Who runs it.', register: [], words: ['owner', 'provider', 'carrier'] }),
  contact: text({ label: 'Contact', help: 'Who answers in the change window.', register: [] }),
  hosts: list({
    label: 'Hosts',
    isNeeded: true,
    help: 'The machines that it consists of.',
    register: ['FC-15'],
    fields: farEndHostFields,
    max: 1000,
  }),
  highAvailability: flag({
    label: 'High availability',
    help: 'Two boxes behind one address, which hand calls and their keys to each other.',
    register: ['FC-12'],
  }),
  redundancyLinkSecured: group({
    label: 'Redundancy link secured',
    help: 'How the link between the two boxes is protected: SRTP keys cross it.',
    register: ['FC-12'],
    fields: statementFields,
  }),
  tcp: choice({
    label: 'Supports TCP',
    section: 'What it supports',
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
  challenges: choice({
    label: 'Challenges CUCM',
    help: 'It asks CUCM for digest credentials: CUCM answers with those of the SIP realm.',
    register: ['S2-6', 'XD-7'],
    choices: known,
    default: 'unknown',
  }),
}

export type FarEnd = ValuesOf<typeof farEndFields>
export type FarEndHost = FarEnd['hosts'][number]
