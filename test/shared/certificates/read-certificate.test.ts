import { X509Certificate } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import type { CertificateFacts } from '../../../shared/certificates/certificate-facts'
import { readCertificate } from '../../../shared/certificates/read-certificate'
import { certificateShop, type Made, type ShopKey, type Wish } from '../../helpers/certificate-shop'

const shop = certificateShop()
afterAll(shop.close)

function factsOf({ der }: { der: Uint8Array }): CertificateFacts {
  const read = readCertificate(der)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

const made = (wish: Partial<Wish>): Made => shop.make({ subject: { CN: 'gw.example.com' }, ...wish })
const factsFor = (wish: Partial<Wish>): CertificateFacts => factsOf(made(wish))

/** `Nov 28 05:50:25 2026 GMT`, as Node has it from OpenSSL. */
const moment = (text: string): string => new Date(text).toISOString().replace('.000Z', 'Z')

/** What Node's own reader and the command openssl say of the same certificate. */
function expectAgreement({ der, file }: Made): void {
  const facts = factsOf({ der })
  const other = new X509Certificate(der)
  expect(facts).toMatchObject({
    validFrom: moment(other.validFrom),
    validTo: moment(other.validTo),
    fingerprint: other.fingerprint256.replaceAll(':', '').toLowerCase(),
    authority: other.ca,
  })
  const usage = facts.extendedKeyUsage
  expect(other.keyUsage?.includes('1.3.6.1.5.5.7.3.1') ?? null).toBe(usage && usage.serverAuth)
  expect(other.keyUsage?.includes('1.3.6.1.5.5.7.3.2') ?? null).toBe(usage && usage.clientAuth)
  const names = [facts.dnsNames.map((name) => `DNS:${name}`), facts.addresses.map((each) => `IP:${each}`)].flat()
  expect(names.toSorted()).toEqual(alternativeNames(other.subjectAltName))
  const form = ['-nameopt', 'sep_comma_plus_space,dn_rev,esc_2253,esc_ctrl,utf8,sname']
  const shown = shop.openssl('x509', '-in', file, '-noout', '-serial', '-subject', '-issuer', ...form)
  expect(shown.trim().split('\n')).toEqual([
    `serial=${facts.serial}`,
    `subject=${facts.subject.text}`,
    `issuer=${facts.issuer.text}`,
  ])
}

function alternativeNames(text: string | undefined): string[] {
  const parts = text?.split(', ') ?? []
  return parts.map((part) => (part.startsWith('IP') ? `IP:${shortAddress(part.slice(11))}` : part)).toSorted()
}

const shortAddress = (address: string): string =>
  address.includes(':') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address

describe('the facts of a certificate, beside what Node and openssl say of it', () => {
  it('has names, addresses, uses and dates', () => {
    const certificate = made({
      subject: { C: 'GB', O: 'Example', CN: 'gw.example.com' },
      extensions: {
        subjectAltName: 'DNS:gw.example.com, DNS:GW.example.com, DNS:sbc.example.com, IP:192.0.2.1, IP:2001:db8::1',
        extendedKeyUsage: 'serverAuth, clientAuth',
        keyUsage: 'critical, digitalSignature, keyEncipherment',
      },
      serial: '0x0a1b',
    })
    expectAgreement(certificate)
    expect(factsOf(certificate)).toMatchObject({
      subject: { text: 'CN=gw.example.com, O=Example, C=GB' },
      commonName: 'gw.example.com',
      dnsNames: ['gw.example.com', 'GW.example.com', 'sbc.example.com'],
      addresses: ['192.0.2.1', '2001:db8::1'],
      names: ['gw.example.com', 'sbc.example.com'],
      extendedKeyUsage: { serverAuth: true, clientAuth: true, any: false, others: [] },
      keyUsage: ['digital signature', 'key encipherment'],
      key: { kind: 'EC', curve: 'P-256', bits: 256 },
      signature: { name: 'ECDSA with SHA-256', hash: 'SHA-256' },
      selfSigned: true,
      authority: false,
      pathLength: null,
      serial: '0A1B',
    })
  })

  it.each([
    ['no extension', null, null],
    ['serverAuth', true, false],
    ['clientAuth', false, true],
    ['serverAuth, clientAuth', true, true],
    ['codeSigning', false, false],
  ])('tells uses apart: %s', (extendedKeyUsage, server, client) => {
    const certificate = made(extendedKeyUsage === 'no extension' ? {} : { extensions: { extendedKeyUsage } })
    expectAgreement(certificate)
    const usage = factsOf(certificate).extendedKeyUsage
    expect([usage && usage.serverAuth, usage && usage.clientAuth]).toEqual([server, client])
  })

  it('names the uses that are not told apart, and any use', () => {
    const extendedKeyUsage = 'serverAuth, 1.3.6.1.5.5.7.3.5, 1.3.6.1.5.5.7.3.20, anyExtendedKeyUsage, 1.2.3.4'
    expect(factsFor({ extensions: { extendedKeyUsage } }).extendedKeyUsage).toEqual({
      serverAuth: true,
      clientAuth: false,
      any: true,
      others: ['IPsec end system', 'SIP domain', '1.2.3.4'],
    })
  })

  it.each<[ShopKey, object, object]>([
    ['P-256', { kind: 'EC', curve: 'P-256', bits: 256 }, { name: 'ECDSA with SHA-256', hash: 'SHA-256' }],
    ['P-384', { kind: 'EC', curve: 'P-384', bits: 384 }, { name: 'ECDSA with SHA-256', hash: 'SHA-256' }],
    ['P-521', { kind: 'EC', curve: 'P-521', bits: 521 }, { name: 'ECDSA with SHA-256', hash: 'SHA-256' }],
    ['Ed25519', { kind: 'other', name: 'Ed25519' }, { name: 'Ed25519', hash: null }],
    ['Ed448', { kind: 'other', name: 'Ed448' }, { name: 'Ed448', hash: null }],
    ['RSA 1024', { kind: 'RSA', bits: 1024 }, { name: 'RSA with SHA-256', hash: 'SHA-256' }],
    ['RSA 2048', { kind: 'RSA', bits: 2048 }, { name: 'RSA with SHA-256', hash: 'SHA-256' }],
  ])('tells a key of %s', (key, facts, signature) => {
    const certificate = made({ key })
    expectAgreement(certificate)
    expect(factsOf(certificate)).toMatchObject({ key: facts, signature })
  })

  it.each([1023, 1024, 2047, 2048, 3072, 4096, 4097, 8192])('tells the length of an RSA key of %i bits', (rsaBits) => {
    // The highest bit is set in the first byte, so odd lengths are rounded up to whole bytes.
    const bits = Math.ceil(rsaBits / 8) * 8
    expect(factsFor({ rsaBits }).key).toEqual({ kind: 'RSA', bits })
  })

  it.each([
    ['md5', 'RSA with MD5', 'MD5'],
    ['sha1', 'RSA with SHA-1', 'SHA-1'],
    ['sha224', 'RSA with SHA-224', 'SHA-224'],
    ['sha384', 'RSA with SHA-384', 'SHA-384'],
    ['sha512', 'RSA with SHA-512', 'SHA-512'],
  ])('tells a signature with %s (CT-7)', (hash, name, expected) => {
    const certificate = made({ key: 'RSA 2048', hash })
    expectAgreement(certificate)
    expect(factsOf(certificate).signature).toEqual({ name, hash: expected })
  })

  it('tells the hash of RSA-PSS, which is SHA-1 where it is not named (CT-7)', () => {
    const pss = ['-sigopt', 'rsa_padding_mode:pss']
    const [sha1, sha256] = ['sha1', 'sha256'].map((hash) => factsFor({ key: 'RSA 2048', hash, more: pss }))
    expect(sha1?.signature).toEqual({ name: 'RSA-PSS with SHA-1', hash: 'SHA-1' })
    expect(sha256?.signature).toEqual({ name: 'RSA-PSS with SHA-256', hash: 'SHA-256' })
    expect(factsFor({ hash: 'sha1' }).signature).toEqual({ name: 'ECDSA with SHA-1', hash: 'SHA-1' })
  })

  it.each([
    '0',
    '1',
    '127',
    '128',
    '255',
    '65536',
    '-1',
    '-5',
    '-128',
    '-129',
    '0x7fffffffffffffffffffffffffffffffffffffff',
  ])('has the serial number %s', (serial) => {
    expectAgreement(made({ serial }))
  })

  it('has dates from now to 9999', () => {
    const days = Math.floor((Date.UTC(9999, 11, 31) - Date.now()) / 86_400_000)
    for (const each of [9000, days]) expectAgreement(made({ days: each }))
    expect(factsFor({ days }).validTo).toMatch(/^9999-12-/)
  })

  it.each([
    { CN: 'центр.example', O: 'Пример' },
    { CN: '网关', O: '示例公司' },
    { CN: 'مثال', OU: 'שער' },
    { CN: String.raw`gw\, \"west\"\; <1>\\+`, O: '"#a number "', OU: "'  two blanks  '" },
    { O: 'No common name' },
    { '0.DC': 'com', '1.DC': 'example', CN: 'gw', emailAddress: 'a@example.com', serialNumber: '7', UID: 'u' },
  ])('reads names in other scripts, and escapes what would end them: %o', (subject) => {
    expectAgreement(made({ subject }))
  })

  it('reads names as BMP and Latin strings', () => {
    const config = (mask: string, name: string) =>
      shop.file(
        `${mask}.cnf`,
        `[req]\ndistinguished_name=dn\nprompt=no\nutf8=yes\nstring_mask=${mask}\n[dn]\nCN=${name}\n`,
      )
    for (const [mask, name] of [
      ['nombstr', 'München'],
      ['pkix', '网关'],
    ] as const) {
      const out = shop.path(`${mask}.pem`)
      shop.openssl('req', '-x509', '-new', '-key', shop.keyFile('P-256'), '-config', config(mask, name), '-out', out)
      const pem = shop.openssl('x509', '-in', out)
      expect(factsOf({ der: new X509Certificate(pem).raw }).commonName).toBe(name)
    }
  })

  it('has several common names, wildcards and other kinds of names', () => {
    const certificate = made({
      subject: { '0.CN': 'outer.example.com', '1.CN': 'inner.example.com' },
      extensions: {
        subjectAltName:
          'DNS:*.example.com, URI:sip:example.com, email:a@example.com, RID:1.2.3.4, dirName:dir\n[dir]\nCN = in a directory',
      },
    })
    expect(factsOf(certificate)).toMatchObject({
      commonName: 'inner.example.com',
      names: ['inner.example.com', 'outer.example.com', '*.example.com'],
      otherNames: [
        'URI sip:example.com',
        'e-mail a@example.com',
        'a registered identifier',
        'directory name CN=in a directory',
      ],
    })
  })

  it('has thousands of names', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `n${String(index)}.example.com`)
    const certificate = made({ extensions: { subjectAltName: names.map((name) => `DNS:${name}`).join(',') } })
    expect(factsOf(certificate).dnsNames).toEqual(names)
    expect(factsOf(certificate).names).toHaveLength(5001)
  })

  it('has authorities, their limits and the identifiers of keys', () => {
    const root = made({
      subject: { CN: 'Root' },
      extensions: {
        basicConstraints: 'critical, CA:TRUE, pathlen:1',
        subjectKeyIdentifier: 'hash',
        keyUsage: 'keyCertSign, cRLSign',
      },
    })
    const leaf = made({
      subject: { CN: 'gw' },
      key: 'P-384',
      issuer: root,
      extensions: {
        subjectKeyIdentifier: 'hash',
        authorityKeyIdentifier: 'keyid, issuer:always',
        basicConstraints: 'CA:FALSE',
      },
    })
    for (const certificate of [root, leaf]) expectAgreement(certificate)
    const [above, below] = [factsOf(root), factsOf(leaf)]
    expect(above).toMatchObject({ authority: true, pathLength: 1, selfSigned: true, authorityKeyIdentifier: null })
    expect(above.keyUsage).toEqual(['certificate signing', 'CRL signing'])
    expect(below).toMatchObject({ authority: false, pathLength: null, selfSigned: false })
    expect(below.authorityKeyIdentifier).toBe(above.subjectKeyIdentifier)
    expect(below.issuer).toEqual(above.subject)
    const shown = shop.openssl('x509', '-in', leaf.file, '-noout', '-ext', 'subjectKeyIdentifier')
    expect(shown.split('\n')[1]?.trim().replaceAll(':', '').toLowerCase()).toBe(below.subjectKeyIdentifier)
  })

  it('is the same from base64 with line ends', () => {
    const certificate = made({})
    const lines = certificate.der.toString('base64').replace(/.{64}/g, '$&\r\n')
    expect(readCertificate(lines)).toEqual(readCertificate(certificate.der))
  })
})
