import type { IpsecPlan } from '../plan/project'
import { unreachable } from '../unreachable'
import type { Caution } from '../ios/file-head'
import { ours } from '../ios/ios-values'
import { note, type Note } from '../ios/ios-words'

/** Keys in signaling are as secret as IPsec makes them, and CUCM cannot see it. */
export const ipsecCaution = (
  id: Caution['id'],
  ipsec: IpsecPlan,
  ipsecPath: string | undefined,
  keys: string,
): Caution => ({ id, text: note`${ours(keys)}, readable unless IPsec protects them. ${protection(ipsec, ipsecPath)}` })

function protection({ method, state }: IpsecPlan, path: string | undefined): Note {
  switch (method) {
    case 'none':
      return ours('No IPsec is planned: have the owner sign that, or leave SRTP off.')
    case 'network':
      return note`The network is to do it; ${ours(stated[state.state])}.`
    case 'cucm':
      return note`CUCM and the device do it: first ${ours(path ?? 'IPsec')}, and only when it is seen up, this file. In the plan it is ${ours(stated[state.state])}.`
    default:
      return unreachable(method)
  }
}

const stated = { unknown: 'not stated to be there', planned: 'planned, not confirmed', confirmed: 'stated to be there' }
