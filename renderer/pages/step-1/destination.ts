import { defaultsOf } from '../../../shared/plan/defaults'
import { destinationFields, type SipTrunk } from '../../../shared/catalogue/sip-trunk-fields'

const withPort = /^(?<address>.*?):(?<port>\d{1,5})$/u

/** `192.0.2.1:5061`, `[2001:db8::1]:5061` or an address alone, as the one destination of a trunk. */
export function destinationFrom(
  typed: string,
  before: SipTrunk['destinations'],
  port: number,
): SipTrunk['destinations'] {
  const text = typed.trim()
  if (text === '') return []
  const { address = text, port: ownPort } = withPort.exec(text)?.groups ?? {}
  const isBareIpv6 = address.includes(':') && !address.startsWith('[')
  const start = before[0] ?? { ...defaultsOf(destinationFields), port }
  if (ownPort === undefined || isBareIpv6) return [{ ...start, address: text }]
  return [{ ...start, address: address.replace(/^\[(.*)\]$/u, '$1'), port: Number(ownPort) }]
}
