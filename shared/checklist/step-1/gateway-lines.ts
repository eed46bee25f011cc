import type { Checkline, EnterRow } from '../../document/document'
import { blank, code, joinSpans, say, type Inline } from '../../document/inline'
import type { ProfileSettings, SipTrunk } from '../../model/project'
import type { RegisterId } from '../../register/register'
import { isTls } from '../../profiles/transports'
import type { ChecklistContext } from '../context'
import { enter, idOf, type LineDraft } from '../line'
import { srtpOnLeg } from '../sights'

type Profile = Pick<ProfileSettings, 'incomingPort' | 'incomingTransport' | 'digestAuthentication'>

/** What a gateway behind a SIP trunk is given for one purpose, and what proves it. */
interface Purpose {
  applies: (trunk: SipTrunk, profile: Profile) => boolean
  rows: (profile: Profile, clusterId: string) => EnterRow[]
  cautions: Checkline['cautions']
  verify: Inline
  register: readonly RegisterId[]
}

const purposes: readonly Purpose[] = [
  {
    applies: (_, profile) => isTls(profile),
    rows: ({ incomingPort }) => [
      enter(
        'sip-ua, for each node',
        say`${code('crypto signaling remote-addr')} ${blank('node')} ${code('255.255.255.255 trustpoint')} ${blank('the trustpoint with its own certificate')}`,
      ),
      enter('new dial-peer for each node', say`${code('session transport tcp tls')}`),
      enter(
        'new dial-peer for each node',
        say`${code('session target ipv4:')}${blank('node')}${code(`:${incomingPort}`)}`,
      ),
    ],
    cautions: [
      { id: '', text: say`Beside what is in use: until step 3 the calls of this trunk need the dial-peers of today.` },
      {
        id: 'XD-12',
        text: say`CUCM has no DHE suite by default: leave the gateway ECDHE_RSA with AES GCM, which both have.`,
      },
    ],
    verify: say`After step 3 ${code('show sip-ua connections tcp tls detail')} has the nodes established and no failed handshake.`,
    register: ['XD-12'],
  },
  {
    applies: (_, { digestAuthentication }) => digestAuthentication,
    rows: (_, clusterId) => [
      enter(
        'sip-ua',
        say`${code('authentication username')} ${blank('application user')} ${code('password')} ${blank('from your vault')} ${code('realm')} ${clusterId === '' ? blank('Cluster ID') : code(clusterId)}`,
      ),
    ],
    cautions: [
      {
        id: 'XD-7',
        text: say`The realm is the Cluster ID, with which CUCM challenges; with another the gateway does not answer.`,
      },
    ],
    verify: [],
    register: ['XD-7'],
  },
  {
    applies: ({ srtpAllowed }) => srtpAllowed,
    rows: () => [
      enter('voice service voip', say`${code('supplementary-service media-renegotiate')}`),
      enter('voice service voip, sip', say`${code('srtp negotiate cisco')}`),
      enter('new dial-peer for each node', say`${code('srtp fallback')}`),
    ],
    cautions: [],
    verify: srtpOnLeg('After step 5, in a call,'),
    register: ['XD-11'],
  },
]

/** Made beside what is in use, so that calls go on until the trunk takes its profile in step 3 (S1-6). */
export function gatewayConfiguration(trunk: SipTrunk, profile: Profile, context: ChecklistContext): LineDraft {
  const { id, name, farEnd } = trunk
  const wanted = purposes.filter(({ applies }) => applies(trunk, profile))
  return {
    id: idOf('step1', 'sipTrunks', id, 'gateway'),
    action: say`Do the security configuration on the gateway behind ${code(name)}`,
    enter: wanted.flatMap(({ rows }) => rows(profile, context.project.cluster.name)),
    cautions: wanted.flatMap(({ cautions }) => cautions),
    see: say`${code('show running-config')} has these lines.${farEnd.software === '' ? '' : ` Software in the plan: ${farEnd.software}.`}`,
    verify: joinSpans(
      wanted.map(({ verify }) => verify).filter((verify) => verify.length > 0),
      ' ',
    ),
    undo: say`${context.wayBack(idOf('sipTrunks', id, 'gateway'))}`,
    evidence: 'paste of the commands',
    register: ['S1-6', ...wanted.flatMap(({ register }) => register)],
  }
}
