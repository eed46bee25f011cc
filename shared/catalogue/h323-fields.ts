import { choice, flag, group, text, type ValuesOf } from './field'
import { ipsecFields } from './ipsec-fields'
import { menuPaths, type MenuPath } from './menu-paths'
import { known } from './far-end-fields'
import { waveFields } from './wave-fields'

export const h323Kinds = [
  'H.323 Gateway',
  'H.225 Trunk (Gatekeeper Controlled)',
  'Inter-Cluster Trunk (Gatekeeper Controlled)',
  'Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
] as const

export type H323Kind = (typeof h323Kinds)[number]

/** The window of a kind (HX-4, S5-1): a gateway is under Gateway, the three trunks under Trunk. */
export const h323Menu: Record<H323Kind, MenuPath> = {
  'H.323 Gateway': menuPaths.gateway,
  'H.225 Trunk (Gatekeeper Controlled)': menuPaths.trunk,
  'Inter-Cluster Trunk (Gatekeeper Controlled)': menuPaths.trunk,
  'Inter-Cluster Trunk (Non-Gatekeeper Controlled)': menuPaths.trunk,
}

/** Settings of the four kinds, in the order of AXL's XH323Gateway and XH323Trunk, which is the same for these. */
export const h323DeviceFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  kind: choice({
    label: 'Kind',
    section: 'General',
    help: 'CUCM 15 has no gatekeeper-controlled trunks.',
    register: ['HX-4', 'S5-1', 'XD-4'],
    choices: h323Kinds,
    default: 'H.323 Gateway',
  }),
  name: text({
    label: 'Device Name',
    isCode: true,
    help: 'As on the cluster; of a gateway its address or host name.',
    register: ['S1-4'],
    axl: { element: 'name', maxLength: 100 },
    required: true,
  }),
  description: text({ label: 'Description', help: 'As on the cluster.', register: [] }),
  address: text({ label: 'Address', help: 'Where the device answers.', register: [], isCode: true }),
  software: text({
    label: 'Software',
    help: 'Release or image of a gateway. IOS XE 17.6.1a and later have no H.323.',
    register: ['XD-5'],
    applies: { where: { kind: ['H.323 Gateway'] }, otherwise: 'Applies to gateways only.' },
  }),
  srtpAllowed: flag({
    label: 'SRTP Allowed',
    head: 'SRTP',
    section: 'Media and security',
    step: 5,
    found: { sentUnread: { srtpAllowed: true } },
    help: 'Unchecked: RTP only. Checked: secure and nonsecure calls, as the far device allows. The device makes the keys and sends them to CUCM in its signaling.',
    register: ['HX-2', 'HX-3', 'HX-4', 'HX-5', 'S1-4', 'S5-1'],
    axl: { element: 'srtpAllowed' },
  }),
  mtpRequired: flag({
    label: 'Media Termination Point Required',
    short: 'MTP required',
    head: 'MTP',
    step: 5,
    found: {},
    help: 'Checked, audio no longer passes through: every call is nonsecure.',
    register: ['HX-7', 'HX-8'],
    axl: { element: 'mtpRequired' },
  }),
  enableOutboundFaststart: flag({
    label: 'Enable Outbound FastStart',
    short: 'Outbound FastStart',
    head: 'FastStart',
    step: 5,
    // HX-12: it goes off where SRTP goes on.
    found: { sentUnread: { srtpAllowed: true } },
    help: 'Outbound FastStart calls are nonsecure; checking SRTP Allowed disables it.',
    register: ['HX-11', 'HX-12'],
    axl: { element: 'enableOutboundFaststart' },
    applies: { where: { srtpAllowed: [false] }, otherwise: 'Locked: SRTP Allowed disables outbound FastStart.' },
  }),
  allowH235PassThrough: flag({
    label: 'H.235 Pass Through Allowed',
    short: 'H.235 pass through',
    head: 'H.235',
    step: 5,
    found: { sentUnread: { allowH235PassThrough: true } },
    help: 'CUCM passes the Diffie-Hellman shared secret and other H.235 data between two H.235 endpoints.',
    register: ['HX-13'],
    axl: { element: 'allowH235PassThrough' },
  }),
  farEndSrtp: choice({
    label: 'Far end supports SRTP',
    help: 'Without SRTP at the far end a call falls back to RTP.',
    register: ['HX-6'],
    choices: known,
    default: 'unknown',
  }),
  ipsec: group({
    label: 'IPsec',
    help: 'These devices authenticate and keep their keys secret by IPsec only.',
    register: ['HX-1', 'HX-3', 'S1-3'],
    fields: ipsecFields,
  }),
  ...waveFields,
}

export type H323Device = ValuesOf<typeof h323DeviceFields>
