import { given, printedWord } from '../../ios/ios-values'
import type { IosValue } from '../../ios/ios-words'
import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import type { SipNames } from '../sip/names'

/** The smallest number that is not taken; what is given out is taken from then on. */
export function freeNumbers(taken: Iterable<string>): () => number {
  const used = new Set(taken)
  return () => {
    let number = 1
    while (used.has(String(number))) number += 1
    used.add(String(number))
    return number
  }
}

/** A name that is not taken, numbered from 2 on. Names of IOS differ beyond upper and lower case. */
export function freeName(wish: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  if (!used.has(wish.toLowerCase())) return wish
  let count = 2
  while (used.has(`${wish}-${String(count)}`.toLowerCase())) count += 1
  return `${wish}-${String(count)}`
}

const number = (next: () => number): IosValue => given(String(next()))
const tags = (items: readonly { tag: string | number }[]): string[] => items.map(({ tag }) => String(tag))

/** Names and tags that are free on the device; `trustpoint` and `key` are those of a certificate that serves, where one does. */
export function namesFor(
  { classes, tenants, trustpoints, interfaces, sip }: DeviceFacts,
  serving: { trustpoint: IosValue } | null,
  ports: readonly number[],
  address: string,
): SipNames {
  const own = freeName(
    'CUCM-TLS',
    trustpoints.flatMap(({ name, keyPair }) => (keyPair === null ? [name] : [name, keyPair])),
  )
  const nextTenant = freeNumbers(tags(tenants))
  const byPort = new Map(
    ports.map((port) => [port, tenants.find((one) => one.listenPortSecure === port)?.tag ?? nextTenant()]),
  )
  return {
    trustpoint: serving?.trustpoint ?? given(own),
    key: given(own),
    cipher: number(freeNumbers(tags(classes.tlsCiphers))),
    profile: number(freeNumbers(tags(classes.tlsProfiles))),
    srtpCrypto: given(sameSuites(classes) ?? String(freeNumbers(tags(classes.srtpCryptos))())),
    source: interfaceAt(interfaces, address) ?? printedWord(sip.bindControl?.interface ?? ''),
    tenant: (port) => given(String(byPort.get(port) ?? nextTenant())),
  }
}

/** The one with the address that CUCM calls. */
function interfaceAt(interfaces: DeviceFacts['interfaces'], address: string): IosValue | null {
  const own = interfaces.find(
    ({ addresses, sharedAddresses }) =>
      addresses.some((one) => one.address === address) || sharedAddresses.includes(address),
  )
  return own === undefined ? null : printedWord(own.name)
}

/** What the plan gives to a call, in this order (XD-11). */
const suites = ['AEAD_AES_256_GCM', 'AEAD_AES_128_GCM', 'AES_CM_128_HMAC_SHA1_80', 'AES_CM_128_HMAC_SHA1_32']

/** A class that has them already. */
const sameSuites = ({ srtpCryptos }: DeviceFacts['classes']): string | undefined =>
  srtpCryptos.find(
    (one) =>
      /^\d+$/u.test(one.tag) &&
      one.suites.length === suites.length &&
      one.suites.every(({ preference, suite }) => suites[preference - 1] === suite),
  )?.tag
