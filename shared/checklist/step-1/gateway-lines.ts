import type { Checkline, EnterRow } from '../../document/document'
import { code, joinSpans, say, type Inline } from '../../document/inline'
import { authentication, dialPeerCommands } from '../../gateways/sip/dial-peers'
import type { SipContext } from '../../gateways/sip/context'
import { signaling } from '../../gateways/sip/tls'
import { eachNode } from '../../ios/nodes'
import type { SipTrunk, SipTrunkSecurityProfile } from '../../plan/project'
import type { RegisterId } from '../../register/register'
import type { ChecklistContext } from '../context'
import { fileRow } from '../device-files'
import { gatewayOf } from '../gateway-of'
import { commandInline } from '../ios-inline'
import { enter, idOf, type LineDraft } from '../line'
import { withoutFile } from './without-file'

/** What a gateway behind a SIP trunk is given in step 1 for one purpose, and what proves it. SRTP comes in step 5. */
interface Purpose {
  applies: (gateway: SipContext) => boolean
  rows: (gateway: SipContext) => EnterRow[]
  cautions: Checkline['cautions']
  verify: Inline
  register: readonly RegisterId[]
}

const tls: Purpose = {
  applies: ({ hasTls }) => hasTls,
  rows: (gateway) => [
    enter('sip-ua, for each node', commandInline(signaling(gateway.form, eachNode))),
    ...dialPeerCommands(eachNode, gateway).map((command) =>
      enter('new dial-peer for each node', commandInline(command)),
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
}

const digest: Purpose = {
  applies: ({ hasDigest }) => hasDigest,
  rows: (gateway) => [enter('sip-ua', commandInline(authentication(gateway)))],
  cautions: [
    {
      id: 'XD-7',
      text: say`The realm is the Cluster ID, with which CUCM challenges; with another the gateway does not answer. The line is known from practice only: check it on the device.`,
    },
  ],
  verify: [],
  register: ['XD-7'],
}

const purposes = [tls, digest] as const

/** Made beside what is in use, so that calls go on until the trunk takes its profile in step 3 (S1-6). */
export function gatewayLines(
  trunk: SipTrunk,
  profile: SipTrunkSecurityProfile,
  context: ChecklistContext,
): LineDraft[] {
  const id = idOf('step1', 'sipTrunks', trunk.id, 'gateway')
  const refusal = context.files.refusals.get(trunk)
  if (refusal !== undefined) return [withoutFile(id, refusal)]
  const gateway = gatewayOf(trunk, profile, context)
  const wanted = purposes.filter(({ applies }) => applies(gateway))
  return wanted.length === 0 ? [] : [configuration(id, gateway, wanted, context)]
}

function configuration(
  id: string,
  gateway: SipContext,
  wanted: readonly Purpose[],
  { files, wayBack }: ChecklistContext,
): LineDraft {
  const { trunk, farEnd } = gateway
  const { software } = farEnd
  return {
    id,
    action: say`Do the security configuration on the gateway behind ${code(trunk.name)}`,
    enter: [
      ...wanted.flatMap(({ rows }) => rows(gateway)),
      ...fileRow(files.gateways.get(trunk)?.path, 'its sections of step 1'),
    ],
    cautions: wanted.flatMap(({ cautions }) => cautions),
    see: say`${code('show running-config')} has the lines of the file.${software === '' ? '' : ` Software in the plan: ${software}.`}`,
    verify: joinSpans(
      wanted.map(({ verify }) => verify).filter((verify) => verify.length > 0),
      ' ',
    ),
    undo: say`${wayBack(idOf('sipTrunks', trunk.id, 'gateway'))}`,
    evidence: 'paste of the commands',
    register: ['S1-6', ...wanted.flatMap(({ register }) => register)],
  }
}
