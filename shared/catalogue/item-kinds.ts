import { changeWindowFields } from './change-window-fields'
import { clusterFields, nodeFields } from './cluster-fields'
import { farEndFields, farEndHostFields } from './far-end-fields'
import type { Fields } from './field'
import { h323DeviceFields } from './h323-fields'
import { ipsecFields } from './ipsec-fields'
import { mgcpGatewayFields } from './mgcp-fields'
import { profileFields } from './profile-fields'
import { sipTrunkFields } from './sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from './user-fields'

/** A kind of object that a person edits. */
export interface KindOfItem {
  /** How a sentence calls one. */
  noun: string
  fields: Fields
  /** Its list in the project; null for what is a part of something else. */
  list: string | null
  /** The setting that names it. */
  nameField: string
}

/** Every kind of object that a person edits. */
export const itemKinds = {
  profile: { noun: 'profile', fields: profileFields, list: 'profiles', nameField: 'name' },
  farEnd: { noun: 'far end', fields: farEndFields, list: 'farEnds', nameField: 'name' },
  sipTrunk: { noun: 'SIP trunk', fields: sipTrunkFields, list: 'sipTrunks', nameField: 'name' },
  h323Device: { noun: 'H.323 device', fields: h323DeviceFields, list: 'h323Devices', nameField: 'name' },
  mgcpGateway: { noun: 'MGCP gateway', fields: mgcpGatewayFields, list: 'mgcpGateways', nameField: 'domainName' },
  sipRealm: { noun: 'SIP realm', fields: sipRealmFields, list: 'sipRealms', nameField: 'realm' },
  applicationUser: {
    noun: 'application user',
    fields: applicationUserFields,
    list: 'applicationUsers',
    nameField: 'userid',
  },
  cluster: { noun: 'cluster', fields: clusterFields, list: null, nameField: 'name' },
  clusterNode: { noun: 'node', fields: nodeFields, list: null, nameField: 'name' },
  farEndHost: { noun: 'host', fields: farEndHostFields, list: null, nameField: 'name' },
  changeWindow: { noun: 'change window', fields: changeWindowFields, list: null, nameField: 'on' },
  ipsec: { noun: 'IPsec association', fields: ipsecFields, list: null, nameField: 'peerAddress' },
} as const satisfies Record<string, KindOfItem>

export type ItemKind = keyof typeof itemKinds
