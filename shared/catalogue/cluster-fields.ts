import { choice, flag, group, list, names, text, type ValuesOf } from './field'
import { menuPaths } from './menu-paths'
import { mixedModeFields, statementFields } from './statement-fields'

export const nodeFields = {
  name: text({ label: 'Node', section: 'Node', help: 'Host name of the node.', register: [], isCode: true }),
  address: text({ label: 'Address', help: 'Its IP address.', register: ['XD-13'], isCode: true }),
  publisher: flag({ label: 'Publisher', help: 'The one node that takes changes.', register: [] }),
  callProcessing: flag({
    label: 'Processes calls',
    help: 'It runs Cisco CallManager: trust, firewall, dial-peers and certificates are for these nodes.',
    register: ['FC-18'],
    default: true,
    since: 2,
  }),
  certificateNames: names({
    label: 'Names in its CallManager certificate',
    short: 'Certificate names',
    help: 'What the certificate really says. A node name is not one of them by itself: a multi-server certificate has names of its own.',
    register: ['PF-37', 'FC-18'],
    since: 2,
  }),
}

export const clusterFields = {
  name: text({
    label: 'Cluster ID',
    section: 'Cluster',
    isCode: true,
    help: 'Name of the cluster, and the realm with which CUCM challenges.',
    register: ['XD-7'],
    menu: menuPaths.enterpriseParameters,
  }),
  nodes: list({
    label: 'Nodes',
    isNeeded: true,
    help: 'At most one is the publisher.',
    register: ['XD-13'],
    fields: nodeFields,
    max: 1000,
  }),
  axlVersion: choice({
    label: 'AXL version',
    help: 'Release of the cluster, as its AXL interface names it.',
    register: ['XD-4'],
    choices: ['11.5', '12.0', '12.5', '14.0', '15.0'],
    default: '14.0',
  }),
  release: text({
    label: 'Release',
    help: 'As CUCM shows it or as people say it: 14SU3, 15.0.1.13901-2.',
    register: ['FC-9'],
    isCode: true,
    since: 2,
  }),
  mixedMode: group({
    label: 'Cluster Security Mode',
    section: 'Stated about the cluster',
    help: 'The cluster was put in mixed mode with the utils ctl command; 1 means mixed.',
    register: ['S1-1'],
    menu: menuPaths.enterpriseParameters,
    fields: mixedModeFields,
  }),
  phonesEncrypted: group({
    label: 'Phones encrypted',
    help: 'The phones have an encrypted phone security profile.',
    register: ['S1-2'],
    menu: menuPaths.phoneProfile,
    fields: statementFields,
  }),
}

export type Cluster = ValuesOf<typeof clusterFields>
export type ClusterNode = Cluster['nodes'][number]
export type AxlVersion = Cluster['axlVersion']
