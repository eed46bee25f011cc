import { generateKeyPair, sign, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { ObjectIdentifier } from 'asn1js'
import type { CertificateFacts, KeyFacts } from '../../../shared/certificates/certificate-facts'
import { childrenOf, context, derElement, tags, type DerElement } from '../../../shared/certificates/der'
import { signatureAlgorithms } from '../../../shared/certificates/identifiers'
import type { Link } from '../../../shared/trust/rehearsal'

/** A certificate of the plan with a key of nobody, and that key, as PEM. */
export interface ThrowAway {
  certificate: string
  key: string
}

/** From when to when a throw-away certificate holds. */
export type Dates = (facts: CertificateFacts) => { from: Date; to: Date }

/** Longer ones take minutes to make, and CUCM takes none (CT-6). */
const longest = 4096

const generate = promisify(generateKeyPair)

/**
 * Makes throw-away certificates: names, usages, serial and every extension stay byte for byte; key, dates and signature
 * are new. Those with one kind of key share one, as nobody in a handshake compares keys.
 */
export function throwAways(dates: Dates): (chain: readonly Link[]) => Promise<ThrowAway[] | string> {
  const keys = new Map<string, Promise<KeyPair | string>>()
  const made = new Map<string, ThrowAway>()
  const keyFor = (key: KeyFacts): Promise<KeyPair | string> => {
    const name = keyName(key)
    const known = keys.get(name) ?? makeKey(key).catch(() => `No key of the kind ${name} can be made here.`)
    keys.set(name, known)
    return known
  }
  return async (chain) => {
    const pairs: KeyPair[] = []
    for (const { facts } of chain) {
      const pair = await keyFor(facts.key)
      if (typeof pair === 'string') return pair
      pairs.push(pair)
    }
    const all = chain.map((link, at) => {
      const [own, signer] = [pairs[at], pairs[at + 1] ?? pairs[at]]
      const known = made.get(link.facts.fingerprint)
      const one = known ?? (own && signer ? throwAway(link, own, signer, dates) : null)
      if (one) made.set(link.facts.fingerprint, one)
      return one
    })
    return all.every((each) => each !== null) ? all : 'A certificate of this shape cannot be made here.'
  }
}

interface KeyPair {
  publicKey: KeyObject
  privateKey: KeyObject
}

const keyName = (key: KeyFacts): string =>
  key.kind === 'RSA' ? `RSA ${String(key.bits)}` : key.kind === 'EC' ? key.curve : key.name

async function makeKey(key: KeyFacts): Promise<KeyPair | string> {
  if (key.kind === 'EC') return generate('ec', { namedCurve: key.curve })
  if (key.kind === 'RSA') {
    if (key.bits > longest)
      return `A key of ${String(key.bits)} bits is not made: CUCM takes none above ${String(longest)}.`
    return generate('rsa', { modulusLength: key.bits })
  }
  if (key.name === 'Ed25519') return generate('ed25519', {})
  if (key.name === 'Ed448') return generate('ed448', {})
  return `No key of the kind ${key.name} can be made here.`
}

function throwAway({ facts, der }: Link, own: KeyPair, signer: KeyPair, dates: Dates): ThrowAway | null {
  const whole = derElement(Buffer.from(der, 'base64'))
  const parts = childrenOf(childrenOf(whole, tags.sequence)?.[0], tags.sequence)
  const signedWith = algorithmOf(signer.privateKey, facts.signature.hash)
  if (!parts || !signedWith) return null
  const body = element(tags.sequence, ...replaced(parts, { facts, own, algorithm: signedWith.der, dates }))
  const signature = sign(signedWith.hash, body, signer.privateKey)
  const bytes = element(tags.sequence, body, signedWith.der, element(tags.bitString, Buffer.from([0]), signature))
  return {
    certificate: pem('CERTIFICATE', bytes),
    key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

interface New {
  facts: CertificateFacts
  own: KeyPair
  algorithm: Buffer
  dates: Dates
}

/** Version, serial, *algorithm*, issuer, *dates*, subject, *key*, extensions. */
function replaced(parts: readonly DerElement[], { facts, own, algorithm, dates }: New): Uint8Array[] {
  const first = parts[0]?.tag === context(0) ? 1 : 0
  const { from, to } = dates(facts)
  const put = new Map<number, Uint8Array>([
    [first + 1, algorithm],
    [first + 3, element(tags.sequence, timeElement(from), timeElement(to))],
    [first + 5, own.publicKey.export({ type: 'spki', format: 'der' })],
  ])
  return parts.map(({ bytes }, at) => put.get(at) ?? bytes)
}

/** Two digits of a year reach to 2049 (RFC 5280, 4.1.2.5). */
function timeElement(date: Date): Buffer {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/[-:T]/gu, '')
  const isShort = date.getUTCFullYear() >= 1950 && date.getUTCFullYear() <= 2049
  return element(
    isShort ? tags.utcTime : tags.generalizedTime,
    Buffer.from(isShort ? digits.slice(2) : digits, 'latin1'),
  )
}

const nodeHashes: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-224': 'sha224',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

interface Algorithm {
  der: Buffer
  /** As Node has it; null where it is part of the algorithm. */
  hash: string | null
}

/** The algorithm of a signature with this key; SHA-256 where that of the plan has a hash that nobody makes any more. */
function algorithmOf(key: KeyObject, hash: string | null): Algorithm | null {
  const kind = key.asymmetricKeyType
  if (kind === 'ed25519') return algorithm('Ed25519', null)
  if (kind === 'ed448') return algorithm('Ed448', null)
  const [family, parameters] = kind === 'ec' ? (['ECDSA', []] as const) : (['RSA', [Buffer.from([5, 0])]] as const)
  const made = (name: string): Algorithm | null => {
    const own = nodeHashes[name]
    return own === undefined ? null : algorithm(`${family} with ${name}`, own, parameters)
  }
  return made(hash ?? '') ?? made('SHA-256')
}

function algorithm(name: string, hash: string | null, parameters: readonly Buffer[] = []): Algorithm | null {
  const [value] = Object.entries(signatureAlgorithms).find(([, each]) => each.name === name) ?? []
  if (value === undefined) return null
  const id = Buffer.from(new ObjectIdentifier({ value }).toBER())
  return { der: element(tags.sequence, id, ...parameters), hash }
}

/** An element of DER with that content. */
function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/gu) ?? []).join('\n')}\n-----END ${label}-----\n`
