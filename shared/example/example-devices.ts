import type { H323Device, MgcpGateway } from '../plan/project'
import { confirmed, makeH323Device, makeMgcpGateway, planned, type H323Parts, type MgcpParts } from './parts'
import { people } from './people'

const byNetwork = (note: string) =>
  ({ method: 'network', state: confirmed(people.network, '2026-09-16', note) }) as const

/** All four kinds: two gateways and one trunk of each kind. */
const h323: readonly H323Parts[] = [
  {
    kind: 'H.323 Gateway',
    name: 'h323-east.example.com',
    description: 'PSTN of the east building',
    address: '192.0.2.101',
    software: 'IOS XE 16.12.8',
    srtpAllowed: true,
    farEndSrtp: 'yes',
    ipsec: byNetwork('IPsec between the two building routers, seen up in both.'),
  },
  {
    kind: 'H.323 Gateway',
    name: 'h323-depot.example.com',
    description: 'Depot, upgraded last spring',
    address: '192.0.2.102',
    software: 'IOS XE 17.9.4a',
    enableOutboundFaststart: true,
    farEndSrtp: 'no',
  },
  {
    kind: 'H.225 Trunk (Gatekeeper Controlled)',
    name: 'H225-REGION',
    description: 'Regional gatekeeper, until it is switched off',
    address: '203.0.113.31',
    farEndSrtp: 'no',
  },
  {
    kind: 'Inter-Cluster Trunk (Gatekeeper Controlled)',
    name: 'ICT-GK-UNIVERSITY',
    description: 'University cluster by the regional gatekeeper',
    address: '203.0.113.31',
    srtpAllowed: true,
    mtpRequired: true,
  },
  {
    kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
    name: 'ICT-LABORATORY',
    description: 'Laboratory cluster',
    address: '198.51.100.41',
    srtpAllowed: true,
    allowH235PassThrough: true,
    farEndSrtp: 'yes',
    ipsec: byNetwork('Site-to-site IPsec to the laboratory, monitored.'),
  },
]

const mgcp: readonly MgcpParts[] = [
  {
    domainName: 'mgcp-main.example.com',
    description: 'E1 to the carrier, emergency calls',
    iosImage: 'isr4400-universalk9.17.09.04a.SPA.bin',
    interface: 'E1 PRI',
    srtp: true,
    ipsec: {
      method: 'cucm',
      state: planned(people.voice, '2026-09-21', 'Associations are made in the change window, one for each node.'),
      peerAddress: '192.0.2.121',
      policy: {
        'Authentication Method': 'Certificate',
        'Encryption Algorithm': 'AES 256',
        'Hash Algorithm': 'SHA256',
        'ESP Algorithm': 'AES 256',
        'Phase One DH': '14',
        'Phase Two DH': '14',
      },
    },
  },
  {
    domainName: 'mgcp-wards.example.com',
    description: 'Analog phones and door stations of the wards',
    iosImage: 'vg3x0-universalk9-mz.SPA.157-3.M8.bin',
    interface: 'Analog',
  },
]

export const exampleH323Devices = (newId: () => string): H323Device[] =>
  h323.map((parts) => makeH323Device(newId(), parts))

export const exampleMgcpGateways = (newId: () => string): MgcpGateway[] =>
  mgcp.map((parts) => makeMgcpGateway(newId(), parts))
