import type { Checkline } from '../../document/document'
import { code, say } from '../../document/inline'
import type { SipContext } from '../../gateways/sip/context'
import type { SipTrunk, SipTrunkSecurityProfile } from '../../plan/project'
import type { RegisterId } from '../../register/register'
import type { ChecklistContext } from '../context'
import { fileRow } from '../device-files'
import { gatewayOf } from '../gateway-of'
import { idOf, type LineDraft } from '../line'
import { withoutFile } from './without-file'

/** What a gateway behind a SIP trunk is given in step 1 for one purpose, and what proves it. SRTP comes in step 5. */
interface Purpose {
  applies: (gateway: SipContext) => boolean
  cautions: Checkline['cautions']
  register: readonly RegisterId[]
}

const tls: Purpose = {
  applies: ({ hasTls }) => hasTls,
  cautions: [],
  register: ['XD-12'],
}

const digest: Purpose = {
  applies: ({ hasDigest }) => hasDigest,
  cautions: [
    {
      id: 'XD-7',
      text: say`The realm is the Cluster ID, with which CUCM challenges; with another the gateway does not answer. The line is known from practice only: check it on the device.`,
    },
  ],
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
    enter: fileRow(files.gateways.get(trunk)?.path, 'its sections of step 1'),
    cautions: wanted.flatMap(({ cautions }) => cautions),
    see: say`The gateway has the lines of the file (N7).${software === '' ? '' : ` Software in the plan: ${software}.`}`,
    undo: say`${wayBack(idOf('sipTrunks', trunk.id, 'gateway'))}`,
    evidence: 'paste of the commands',
    register: ['S1-6', ...wanted.flatMap(({ register }) => register)],
  }
}
