import type { Destination } from '../catalogue/sip-trunk-fields'
import { fail, ok, type Result } from '../result'

/** `10.1.1.1:5061`, `[2001:db8::1]:5061`; of an SRV name, whose ports come with the answer, the name alone. */
export const destinationText = ({ address, port }: Destination): string =>
  port === 0 ? address : `${address.includes(':') ? `[${address}]` : address}:${String(port)}`

export const destinationsText = (destinations: readonly Destination[]): string =>
  destinations.map(destinationText).join('; ')

const inBrackets = /^\[([^[\]]+)\](?::(\d{1,5}))?$/u
const withPort = /^([^:[\]]+)(?::(\d{1,5}))?$/u
/** Two colons and more are an IPv6 address, which has its port behind brackets only; looked at once, however long. */
const bareIpv6 = (part: string): string[] => (/[[\]]/u.test(part) || !/:[^:]*:/u.test(part) ? [] : [part, part])

/**
 * Destinations as a person types them: parted by space, comma or semicolon, each with its port or without, then with the
 * port that is usual. Fails with the part that is none.
 */
export function readDestinations(text: string, usualPort: number): Result<Destination[], string> {
  const destinations: Destination[] = []
  for (const part of text.split(/[\s,;]+/u).filter((each) => each !== '')) {
    const [, address, port] = inBrackets.exec(part) ?? withPort.exec(part) ?? bareIpv6(part)
    if (address === undefined) return fail(part)
    destinations.push({ address, port: port === undefined ? usualPort : Number(port) })
  }
  return ok(destinations)
}
