import type { PlanParts } from '../../helpers/plan'
import { ecCertificates } from './ec-certificates'

const nodes = [
  { name: 'ccm-pub.example.com', address: '192.0.2.11', publisher: true },
  { name: 'ccm-sub1.example.com', address: '192.0.2.12' },
]
const cluster = { name: 'CLUSTER-1', axlVersion: '14.0', nodes } as const

const byCucm = { method: 'cucm', peerAddress: '192.0.2.121' } as const

const mgcp = (domainName: string, rest: NonNullable<PlanParts['mgcpGateways']>[number]): PlanParts => ({
  cluster,
  mgcpGateways: [{ domainName, srtp: true, ...rest }],
})

const h323 = (software: string): PlanParts => ({
  cluster,
  h323Devices: [{ name: 'h323-gateway', address: '192.0.2.101', software, srtpAllowed: true }],
})

type Trunk = NonNullable<PlanParts['sipTrunks']>[number]
type Profile = NonNullable<PlanParts['profiles']>[number]

/** A gateway behind one trunk with TLS and SRTP, unless told otherwise. */
function sip(kind: 'IOS' | 'IOS XE', software: string, trunk: Trunk = {}, profile: Profile = {}): PlanParts {
  return {
    cluster,
    profiles: [
      {
        id: 'p',
        name: 'GATEWAY-TLS',
        securityMode: 'Encrypted',
        incomingPort: 5561,
        x509SubjectName: 'gw1.example.com',
        ...profile,
      },
    ],
    sipTrunks: [
      {
        name: 'SIP-GATEWAY',
        securityProfileId: 'p',
        srtpAllowed: true,
        destinations: [{ address: '192.0.2.21', port: 5061 }],
        farEnd: { kind, software, srtp: 'yes', certificateNames: ['gw1.example.com'] },
        ...trunk,
      },
    ],
  }
}

/** The same with a certificate of the gateway in the plan, whose key is EC. */
const withEc = (curve: keyof typeof ecCertificates, kind: 'IOS' | 'IOS XE', software: string): PlanParts => {
  const parts = sip(kind, software)
  const holder = { farEnd: 'SIP-GATEWAY', host: '192.0.2.21' }
  return { ...parts, certificates: [{ id: 'ec', holder, use: 'SIP', der: ecCertificates[curve] }] }
}

/** The same, found in CUCM with its profile, and without SRTP. */
const foundOverTls = (kind: 'IOS' | 'IOS XE', software: string): PlanParts => {
  const parts = sip(kind, software)
  const [profile] = parts.profiles ?? []
  const [{ destinations = [] } = {}] = parts.sipTrunks ?? []
  return {
    ...parts,
    profiles: [{ ...profile, asFoundName: 'GATEWAY-TLS' }],
    asFound: {
      profiles: [{ ...profile, name: 'GATEWAY-TLS' }],
      sipTrunks: [{ name: 'SIP-GATEWAY', securityProfileName: 'GATEWAY-TLS', srtpAllowed: false, destinations }],
    },
  }
}

const clear = { securityMode: 'Non Secure', incomingPort: 5060, x509SubjectName: '' } as const

/** Real situations, one device each. Their files are kept beside this one, and were read line by line. */
export const situations: Readonly<Record<string, PlanParts>> = {
  'mgcp-e1-pri': mgcp('mgcp-e1', {
    interface: 'E1 PRI',
    protectedFacilityIe: true,
    iosImage: 'isr4400-universalk9.17.09.04a.SPA.bin',
    ipsec: byCucm,
  }),
  'mgcp-t1-pri': mgcp('mgcp-t1', {
    interface: 'T1 PRI',
    iosImage: 'c3845-adventerprisek9-mz.124-24.T5.bin',
    ipsec: { method: 'network', state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } },
  }),
  'mgcp-t1-cas': mgcp('mgcp-cas', { interface: 'T1 CAS', iosImage: 'c2900-universalk9-mz.SPA.157-3.M4b.bin' }),
  'mgcp-bri': mgcp('mgcp-bri', { interface: 'BRI', iosImage: 'Advanced IP Services' }),
  'mgcp-analog': mgcp('mgcp-analog', { interface: 'Analog', iosImage: '' }),
  'h323-ios-12.4': h323('12.4(24)T5'),
  'h323-xe-16.12': h323('IOS XE 16.12.8'),
  'h323-unknown': h323(''),
  'sip-unknown': sip('IOS XE', 'latest'),
  'sip-ios-15.3': sip('IOS', '15.3(3)M10'),
  'sip-ios-15.7': sip('IOS', '15.7(3)M8'),
  'sip-xe-3.16': sip('IOS XE', '03.16.05.S'),
  'sip-xe-16.3': sip('IOS XE', '16.3.6'),
  'sip-xe-16.12': sip('IOS XE', '16.12.4'),
  'sip-xe-17.3': sip('IOS XE', '17.3.4a'),
  'sip-xe-17.9': sip('IOS XE', '17.9.4a'),
  'sip-xe-17.14': sip('IOS XE', '17.14.1a'),
  'sip-xe-26.1': sip('IOS XE', '26.1.1'),
  'sip-listen-port': sip('IOS XE', '17.9.4a', { destinations: [{ address: '192.0.2.21', port: 5081 }] }),
  'sip-ec-ios-15.7': withEc('P-256', 'IOS', '15.7(3)M8'),
  'sip-ec-xe-16.12': withEc('P-384', 'IOS XE', '16.12.4'),
  'sip-ec-xe-17.3': withEc('P-256', 'IOS XE', '17.3.4a'),
  'sip-ec-xe-17.6': withEc('P-384', 'IOS XE', '17.6.1a'),
  'sip-ec-xe-17.9': withEc('P-256', 'IOS XE', '17.9.4a'),
  'sip-ec-xe-17.14': withEc('P-256', 'IOS XE', '17.14.1a'),
  'sip-pair': sip('IOS XE', '17.9.4a', {
    farEnd: { kind: 'IOS XE', software: '17.9.4a', srtp: 'yes', highAvailability: true, certificateNames: [] },
  }),
  'sip-tls-only': sip('IOS XE', '17.9.4a', {
    srtpAllowed: false,
    destinations: [{ address: '192.0.2.21', port: 5060 }],
  }),
  'sip-digest-tls': {
    ...sip('IOS XE', '17.9.4a', {}, { digestAuthentication: true }),
    sipRealms: [{ realm: 'gw1.example.com', userid: 'cucm' }],
    applicationUsers: [{ userid: 'gw1-digest', sipTrunkIds: ['SIP-GATEWAY'] }],
  },
  'sip-digest-clear': sip('IOS', '15.7(3)M8', { srtpAllowed: false }, { ...clear, digestAuthentication: true }),
  'sip-srtp-clear': sip('IOS XE', '16.12.8', {}, clear),
  'sip-srtp-over-tls': foundOverTls('IOS XE', '17.9.4a'),
  'sip-authenticated': sip('IOS XE', '17.9.4a', {}, { securityMode: 'Authenticated', incomingPort: 5061 }),
  'sip-no-nodes': { ...sip('IOS XE', '17.9.4a'), cluster: { ...cluster, nodes: [], name: '' } },
  'ipsec-preshared': mgcp('mgcp-key', {
    interface: 'T1 CAS',
    iosImage: 'c2900-universalk9-mz.SPA.157-3.M4b.bin',
    ipsec: {
      ...byCucm,
      state: { state: 'confirmed', by: 'Network team', on: '2026-09-01' },
      policy: {
        'Authentication Method': 'Preshared Key',
        'Preshared Key': 'never-in-a-file',
        'Policy Group Name': 'gateways',
        'Encryption Algorithm': 'AES 128',
        'Hash Algorithm': 'SHA1',
        'ESP Algorithm': 'AES 128',
        'Phase One DH': '16',
        'Phase One Life Time': '86400',
        'Phase Two Life Time': '3600',
      },
    },
  }),
  'ipsec-weak': mgcp('mgcp-weak', {
    interface: 'T1 PRI',
    iosImage: 'isr4400-universalk9.17.12.03a.SPA.bin',
    ipsec: {
      ...byCucm,
      policy: {
        'Encryption Algorithm': '3DES',
        'ESP Algorithm': '3DES',
        'Phase One DH': '2',
        'Phase Two DH': '18',
        Protocol: 'TCP',
        'Phase One Life Time': 'long',
      },
    },
  }),
  'ipsec-old': mgcp('mgcp-old', {
    interface: 'T1 CAS',
    iosImage: 'c2900-universalk9-mz.SPA.157-3.M4b.bin',
    ipsec: { ...byCucm, policy: { 'Encryption Algorithm': '3DES', 'ESP Algorithm': '3DES', 'Phase One DH': '5' } },
  }),
  'ipsec-odd': mgcp('mgcp-odd', {
    interface: 'T1 CAS',
    iosImage: 'c2900-universalk9-mz.SPA.157-3.M4b.bin',
    ipsec: {
      method: 'cucm',
      peerAddress: 'mgcp-odd.example.com',
      policy: {
        'Authentication Method': 'RSA',
        'Hash Algorithm': 'MD5',
        'Phase One DH': '2',
        Mode: 'Tunnel',
        'Preshared Key': 'never-in-a-file',
        Colour: 'blue',
      },
    },
  }),
  'ipsec-h323': {
    cluster: { ...cluster, axlVersion: '12.5' },
    h323Devices: [
      {
        name: 'h323-gateway',
        address: '192.0.2.101',
        software: '15.7(3)M8',
        srtpAllowed: true,
        ipsec: { method: 'cucm', policy: { 'Phase One DH': '15' } },
      },
    ],
  },
  'ipsec-intercluster': {
    cluster,
    h323Devices: [
      {
        kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
        name: 'ICT-LAB',
        address: '198.51.100.41',
        srtpAllowed: true,
        ipsec: { method: 'cucm', peerAddress: '198.51.100.41' },
      },
    ],
  },
}
