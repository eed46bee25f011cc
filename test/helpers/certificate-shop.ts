import { execFileSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ShopKey = 'P-256' | 'P-384' | 'P-521' | 'Ed25519' | 'Ed448' | 'RSA 1024' | 'RSA 2048'

export interface Wish {
  /** As the lines of `[dn]` in a configuration of openssl: `{ CN: '…', O: '…' }`. */
  subject: Record<string, string>
  /** As the lines of its extensions: `{ extendedKeyUsage: 'serverAuth' }`. */
  extensions?: Record<string, string>
  key?: ShopKey
  /** A public RSA key of that length, made up: no one has the private one. */
  rsaBits?: number
  /** Who signs; without one, the certificate signs itself. */
  issuer?: Made
  hash?: string
  days?: number
  serial?: string
  /** Further arguments of openssl. */
  more?: string[]
}

export interface Made {
  pem: string
  der: Buffer
  /** PEM files, for openssl. */
  file: string
  keyFile: string
}

const kinds: Record<
  ShopKey,
  () => { privateKey: { export: (how: { type: 'pkcs8'; format: 'pem' }) => string | Buffer } }
> = {
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  Ed25519: () => generateKeyPairSync('ed25519'),
  Ed448: () => generateKeyPairSync('ed448'),
  'RSA 1024': () => generateKeyPairSync('rsa', { modulusLength: 1024 }),
  'RSA 2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
}

/** Makes certificates of any shape with openssl, in a folder that goes with `close`; one key of each kind serves them all. */
export function certificateShop() {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-certificates-'))
  const keys = new Map<ShopKey, string>()
  let count = 0

  const path = (name: string): string => join(folder, name)
  const file = (name: string, text: string | Buffer): string => {
    writeFileSync(path(name), text)
    return path(name)
  }
  const openssl = (...args: string[]): string =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26 })

  function keyFile(kind: ShopKey): string {
    const known = keys.get(kind)
    if (known !== undefined) return known
    const made = file(`${kind}.key`, kinds[kind]().privateKey.export({ type: 'pkcs8', format: 'pem' }))
    keys.set(kind, made)
    return made
  }

  function make(wish: Wish): Made {
    const name = `c${String((count += 1))}`
    const lines = (entries: Record<string, string>) =>
      Object.entries(entries).map(([key, value]) => `${key} = ${value}`)
    const head = ['[req]', 'distinguished_name = dn', 'prompt = no', 'utf8 = yes', 'string_mask = utf8only', '[dn]']
    const text = [...head, ...lines(wish.subject), '[ext]', ...lines(wish.extensions ?? {}), ''].join('\n')
    const config = file(`${name}.cnf`, text)
    const own = keyFile(wish.key ?? 'P-256')
    const common = ['-days', String(wish.days ?? 365), '-set_serial', wish.serial ?? String(count + 1000)]
    common.push(
      ...(wish.hash === undefined ? [] : [`-${wish.hash}`]),
      ...(wish.more ?? []),
      '-out',
      path(`${name}.pem`),
    )
    const signer = wish.issuer ? ['-CA', wish.issuer.file, '-CAkey', wish.issuer.keyFile] : []
    if (wish.rsaBits === undefined) {
      openssl('req', '-x509', '-new', '-key', own, '-config', config, '-extensions', 'ext', ...signer, ...common)
    } else {
      const made = file(`${name}.pub`, madeUpRsaKey(wish.rsaBits))
      const request = ['-new', '-force_pubkey', made, '-subj', `/CN=${wish.subject['CN'] ?? ''}`]
      const by = wish.issuer ? signer : ['-key', own]
      openssl('x509', ...request, ...by, '-extfile', config, '-extensions', 'ext', ...common)
    }
    return { ...read(`${name}.pem`), keyFile: own }
  }

  const read = (name: string): Made => {
    const pem = readFileSync(path(name), 'utf8')
    return { pem, der: derOf(pem), file: path(name), keyFile: '' }
  }

  return { folder, path, file, openssl, keyFile, make, close: () => rmSync(folder, { recursive: true, force: true }) }
}

export type CertificateShop = ReturnType<typeof certificateShop>

/** The bytes in the first block of a PEM text. */
export const derOf = (pem: string): Buffer =>
  Buffer.from(/-----BEGIN [^-]*-----([^-]*)-----END/u.exec(pem)?.[1] ?? '', 'base64')

/** Generating a key of 8192 bits takes minutes, and its public half is only a long number. */
function madeUpRsaKey(bits: number): string | Buffer {
  const modulus = randomBytes(Math.ceil(bits / 8))
  modulus[0] = 0x80 | (modulus[0] ?? 0)
  modulus[modulus.length - 1] = 1 | (modulus.at(-1) ?? 0)
  const jwk = { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' }
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
}
