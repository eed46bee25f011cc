import type { Destination } from '../catalogue/sip-trunk-fields'
import { fail, ok, type Result } from '../result'

/** A DNS SRV name: whose port comes with the answer (FC-2). */
export const isSrv = ({ port }: Destination): boolean => port === 0

/** `10.1.1.1:5061`, `[2001:db8::1]:5061`; of an SRV name, whose ports come with the answer, the name alone. */
export const destinationText = (destination: Destination): string => {
  const { address, port } = destination
  return isSrv(destination) ? address : `${address.includes(':') ? `[${address}]` : address}:${String(port)}`
}

export const destinationsText = (destinations: readonly Destination[]): string =>
  destinations.map(destinationText).join('; ')

const inBrackets = /^\[([^[\]]+)\](?::(\d{1,5}))?$/u
const withPort = /^([^:[\]]+)(?::(\d{1,5}))?$/u
/** `sip:192.0.2.1`; of `sip:5061` nobody knows that it is none. */
const scheme = /^sips?:(?=\S*[.:[])/iu
/** Two colons and more are an IPv6 address, which has its port behind brackets only; looked at once, however long. */
const bareIpv6 = (part: string): string[] => (/[[\]]/u.test(part) || !/:[^:]*:/u.test(part) ? [] : [part, part])

/** One name or IPv4 address and nothing besides, as most cells of a list have it: it is looked through once, by hand. */
function isBareHost(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
    if (!isLetter && !(code >= 0x30 && code <= 0x39) && code !== dot && code !== hyphen) return false
  }
  return text !== ''
}
const [dot, hyphen] = [0x2e, 0x2d]

/**
 * Destinations as a person types them: parted by space, comma or semicolon, each with its port or without, then with the
 * port that is usual. Fails with the part that is none.
 */
export function readDestinations(text: string, usualPort: number): Result<Destination[], string> {
  if (isBareHost(text)) return ok([{ address: text, port: usualPort }])
  const destinations: Destination[] = []
  for (const part of text.split(/[\s,;]+/u).filter((each) => each !== '')) {
    const bare = part.replace(scheme, '')
    const [, address, port] = inBrackets.exec(bare) ?? withPort.exec(bare) ?? bareIpv6(bare)
    if (address === undefined) return fail(part)
    destinations.push({ address, port: port === undefined ? usualPort : Number(port) })
  }
  return ok(destinations)
}
