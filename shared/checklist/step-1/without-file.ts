import { code, say } from '../../document/inline'
import type { Refusal } from '../../gateways/gateway'
import type { Checkline } from '../../document/document'
import type { LineDraft } from '../line'

/** In place of the configuration of a gateway that can have none: nobody should look for its file. */
export const withoutFile = (id: string, refusal: Refusal, cautions: Checkline['cautions'] = []): LineDraft => ({
  id,
  cautions,
  register: ['S1-6', ...(refusal.register === 'S1-6' ? [] : [refusal.register])],
  ...(refusal.register === 'MG-1' ? leaveAlone(refusal) : stop(refusal)),
})

const leaveAlone = ({ reason }: Refusal) => ({
  action: say`Leave the gateway itself as it is: ${reason}`,
  see: say`Its owner says so too. If it has SRTP, put that into the plan and export again.`,
  evidence: 'who said so',
})

const stop = ({ reason }: Refusal) => ({
  action: say`Do not go on with this gateway: ${reason}`,
  see: say`${code('show version')} says which software it is. If it is another one, put that into the plan and export again.`,
  evidence: 'session log',
})
