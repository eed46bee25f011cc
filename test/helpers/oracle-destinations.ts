import { isIPv6 } from 'node:net'
import type { SipTrunk, SipTrunkSecurityProfile } from '../../shared/plan/project'

const isHost = (text: string): boolean =>
  text.length <= 253 &&
  text.split('.').every((part) => /^[A-Za-z0-9_-]{1,63}$/.test(part) && !part.startsWith('-') && !part.endsWith('-')) &&
  !/^[0-9]+$/.test(text.split('.').pop() ?? '')
const isV4 = (text: string): boolean =>
  /^([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$/.test(text) &&
  text.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part)

/** FC-2 */
export function isReachable({ destinations, destAddrIsSrv }: SipTrunk): boolean {
  const [first] = destinations
  if (first === undefined) return false
  if (destAddrIsSrv) return destinations.length === 1 && isHost(first.address) && first.port === 0
  const isWhole = (port: number) => Math.floor(port) === port && port >= 1 && port <= 65535
  const fits = (address: string) => isHost(address) || isV4(address) || isIPv6(address)
  return destinations.length <= 16 && destinations.every(({ address, port }) => fits(address) && isWhole(port))
}

/** FC-3 */
export const sendsToOtherPort = (
  { outgoingTransport }: SipTrunkSecurityProfile,
  { destinations, destAddrIsSrv }: SipTrunk,
): boolean => !destAddrIsSrv && destinations.some(({ port }) => port === (outgoingTransport === 'TLS' ? 5060 : 5061))
