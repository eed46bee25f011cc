import type { Block, TableRow } from '../../document/document'
import { code, say, strong, type Inline } from '../../document/inline'
import { isTls } from '../../profiles/transports'
import type { EvaluatedPlan } from '../../rules/evaluated-plan'
import { nothing } from '../nothing'

/** What a mistake shows, where to look and what it is (XD-15), for the kinds of device that the plan has. */
interface Kind {
  title: string
  applies: (plan: EvaluatedPlan) => boolean
  rows: readonly (readonly [see: Inline, look: Inline, fix: Inline])[]
}

const inUse = ({ project, index }: EvaluatedPlan) => project.profiles.filter(({ id }) => index.trunksByProfile.has(id))

const signaling: Kind = {
  title: 'Signaling over TLS',
  applies: (plan) => inUse(plan).some(isTls),
  rows: [
    [
      say`The trunk is in ${strong('No Service')}, TLS from the far end is closed`,
      say`Alarm ${code('ConnectionFailure')}, reason ${code('2 InvalidX509NameInCertificate')}`,
      say`The name in the certificate is not in the profile. The SDL line ${code('X509SubjectName')} has the name that CUCM got: it belongs in the values of step 2.`,
    ],
    [
      say`The same`,
      say`Reason ${code('1 AuthenticationError')}`,
      say`The far end uses TLS toward a trunk whose profile is still Non Secure: see its lines of step 3.`,
    ],
    [
      say`The same`,
      say`Reason ${code('3 InvalidTLSCipher')}; on IOS ${code('no shared cipher')}`,
      say`No cipher in common. CUCM has no DHE suite by default: the far end needs ECDHE_RSA with AES GCM.`,
    ],
    [
      say`The same`,
      say`TLS alert ${code('Unknown CA')}; on IOS ${code('certificate verify failed')}`,
      say`The CA is missing on the side that sent the alert: CallManager-trust, or the trustpoint of the gateway.`,
    ],
    [
      say`It works from one node only`,
      say`Test calls from phones on each node`,
      say`The far end trusts the certificate of one node. It needs that of every node that may place a call.`,
    ],
    [
      say`Alarm ${code('SIPTrunkOOS')}, ${code('Local=2')}`,
      say`Device › Trunk, and the port of the profile`,
      say`CUCM cannot open its socket. See whether a profile without TLS has the same port.`,
    ],
    [
      say`${code('405 Method Not Allowed')}, ${code('SIP trunk disallows REGISTER')}`,
      say`Log of Expressway`,
      say`The port of the trunk is that of the line side: it needs another (XD-8).`,
    ],
  ],
}

const digest: Kind = {
  title: 'Digest',
  applies: (plan) => inUse(plan).some(({ digestAuthentication }) => digestAuthentication),
  rows: [
    [
      say`${code('401')} to every request`,
      say`Counter ${code('SIPTrunkServerAuthenticationFailures')} rises`,
      say`User, credentials or realm are wrong. CUCM challenges with its Cluster ID.`,
    ],
    [
      say`${code('403')}, to presence for example`,
      say`Counter ${code('SIPTrunkAuthorizationFailures')} rises`,
      say`The user may, the trunk may not. The trunk is asked first: both need the box checked.`,
    ],
  ],
}

const media: Kind = {
  title: 'Media',
  applies: ({ project }) =>
    [...project.sipTrunks, ...project.h323Devices].some(({ srtpAllowed }) => srtpAllowed) ||
    project.mgcpGateways.some(({ srtp }) => srtp),
  rows: [
    [
      say`The call works, but no lock`,
      say`Media Termination Point Required of the device`,
      say`With it checked the call is never secure. Uncheck it, or see that the far end does SRTP.`,
    ],
    [
      say`Shield instead of lock`,
      say`Security profile of the phone`,
      say`An authenticated phone is in the call: signed, not encrypted. Not a fault of the device.`,
    ],
    [
      say`One-way speech, or none, after hold or transfer`,
      say`${code('show call active voice brief')}: ${code('SRTP:')} differs between the legs`,
      say`Fallback is half configured: the gateway needs ${code('srtp fallback')} and ${code('srtp negotiate cisco')}.`,
    ],
  ],
}

const e1Pri: Kind = {
  title: 'E1 PRI by MGCP',
  applies: ({ project }) => project.mgcpGateways.some((gateway) => gateway.interface === 'E1 PRI'),
  rows: [
    [
      say`The call drops when it is answered`,
      say`${code('show mgcp connection')} has ${code('K=0')}`,
      say`Media between the phone and this gateway has to be encrypted. See the SRTP package and the image (MG-9).`,
    ],
  ],
}

const ipsec: Kind = {
  title: 'IPsec',
  applies: ({ project }) =>
    [...project.h323Devices, ...project.mgcpGateways].some(({ ipsec: { method } }) => method === 'cucm'),
  rows: [
    [
      say`No ${code('QM_IDLE')}`,
      say`${code('show crypto isakmp sa')}`,
      say`${strong('Stop:')} IPsec is down, and CUCM does not see it: keys would travel readable. Compare method, encryption, hash, group and lifetime of both ends.`,
    ],
  ],
}

const kinds: readonly Kind[] = [signaling, digest, media, e1Pri, ipsec]

export function troubleBlocks(plan: EvaluatedPlan): Block[] {
  const rows = kinds.filter(({ applies }) => applies(plan)).flatMap(kindRows)
  if (rows.length === 0) return [nothing('Nothing of this plan has symptoms of its own.')]
  const columns = ['You see', 'Look at', 'It is, and do']
  return [{ kind: 'table', caption: 'Symptoms, where to look, and what it is (XD-15)', columns, rows }]
}

const kindRows = ({ title, rows }: Kind): TableRow[] => [
  { group: say`${title}` },
  ...rows.map((cells) => ({ cells: [...cells] })),
]
