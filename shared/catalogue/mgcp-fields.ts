import { choice, flag, group, text, type ValuesOf } from './field'
import { ipsecFields } from './ipsec-fields'
import { menuPaths } from './menu-paths'
import { waveFields } from './wave-fields'

const menu = menuPaths.gateway

export const mgcpGatewayFields = {
  id: text({ label: 'Id', help: 'Made by the planner.', register: [], required: true, isInternal: true }),
  domainName: text({
    label: 'Domain Name',
    section: 'General',
    isCode: true,
    help: 'As on the cluster.',
    register: [],
    menu,
    axl: { element: 'domainName' },
    required: true,
  }),
  description: text({ label: 'Description', help: 'As on the cluster.', register: [], menu }),
  iosImage: text({
    label: 'IOS image',
    help: 'File name or feature set: SRTP needs Advanced IP Services or Advanced Enterprise Services.',
    register: ['MG-6'],
  }),
  interface: choice({
    label: 'Interface',
    help: 'E1 PRI can exchange protected status in a Facility IE. CUCM plays the secure tone to the phone only; the PBX plays its own.',
    register: ['MG-7', 'MG-8', 'MG-9'],
    choices: ['E1 PRI', 'T1 PRI', 'T1 CAS', 'BRI', 'Analog'],
    default: 'E1 PRI',
  }),
  srtp: flag({
    label: 'SRTP package on the gateway',
    short: 'SRTP package',
    section: 'Media and security',
    help: 'Set on the gateway, not in CUCM. CUCM makes the keys and sends them in MGCP.',
    register: ['MG-1', 'MG-2', 'MG-5'],
  }),
  protectedFacilityIe: flag({
    label: 'Enable Protected Facility IE',
    short: 'Protected Facility IE',
    help: 'Protected status of E1 PRI: a call whose media is not encrypted then drops. Off until somebody decides for it.',
    register: ['MG-7', 'MG-8', 'MG-9'],
    menu,
    applies: { where: { interface: ['E1 PRI'] }, otherwise: 'Protected status is for E1 PRI only.' },
    since: 2,
  }),
  ipsec: group({
    label: 'IPsec',
    help: 'MGCP carries the keys in cleartext unless IPsec protects it.',
    register: ['MG-3', 'S1-3'],
    fields: ipsecFields,
  }),
  ...waveFields,
}

export type MgcpGateway = ValuesOf<typeof mgcpGatewayFields>
