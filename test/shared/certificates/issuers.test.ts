import { afterAll, describe, expect, it } from 'vitest'
import type { CertificateFacts } from '../../../shared/certificates/certificate-facts'
import { chainFinder, isIssuerOf } from '../../../shared/certificates/issuers'
import { readCertificate } from '../../../shared/certificates/read-certificate'
import { certificateShop, type Made, type Wish } from '../../helpers/certificate-shop'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const issued = { subjectKeyIdentifier: 'hash', authorityKeyIdentifier: 'keyid' }

const make = (name: string, wish: Partial<Wish> = {}): Made => shop.make({ subject: { CN: name }, ...wish })

function factsOf({ der }: Made): CertificateFacts {
  const read = readCertificate(der)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

const root = make('Root', { extensions: authority })
const middle = make('Middle', {
  key: 'P-384',
  issuer: root,
  extensions: { ...authority, authorityKeyIdentifier: 'keyid' },
})
const leaf = make('gw', { key: 'P-521', issuer: middle, extensions: issued })
const [rootFacts, middleFacts, leafFacts] = [factsOf(root), factsOf(middle), factsOf(leaf)]

const chain = (certificate: CertificateFacts, among: readonly CertificateFacts[]) => {
  const { certificates, ends } = chainFinder(among)(certificate)
  return [...certificates.map(({ commonName }) => commonName), ends]
}

describe('the issuer of a certificate, without arithmetic', () => {
  it('is the one whose subject is its issuer, as openssl has it', () => {
    expect(isIssuerOf(middleFacts, leafFacts)).toBe(true)
    expect(isIssuerOf(rootFacts, leafFacts)).toBe(false)
    expect(isIssuerOf(rootFacts, rootFacts)).toBe(true)
    const verified = shop.openssl('verify', '-CAfile', root.file, '-untrusted', middle.file, leaf.file)
    expect(verified).toContain('OK')
  })

  it('differs by the identifiers of keys where both have them, and only then', () => {
    const otherKey = factsOf(make('Middle', { key: 'Ed25519', extensions: authority }))
    expect(isIssuerOf(otherKey, leafFacts)).toBe(false)
    const bare = factsOf(make('Middle', { key: 'Ed25519' }))
    expect(bare.subjectKeyIdentifier).toBeNull()
    expect(isIssuerOf(bare, leafFacts)).toBe(true)
    const plain = factsOf(make('gw', { key: 'P-521', issuer: middle }))
    expect(isIssuerOf(otherKey, plain)).toBe(true)
  })

  it('is compared byte for byte: another kind of text is another name', () => {
    const config = shop.file(
      'printable.cnf',
      '[req]\ndistinguished_name=dn\nprompt=no\nstring_mask=pkix\n[dn]\nCN=Middle\n',
    )
    const out = shop.path('printable.pem')
    shop.openssl('req', '-x509', '-new', '-key', shop.keyFile('P-384'), '-config', config, '-out', out)
    const der = Buffer.from(shop.openssl('x509', '-in', out).replace(/-----[^-]+-----|\s/g, ''), 'base64')
    const printable = factsOf({ ...middle, der })
    expect(printable.subject.text).toBe(middleFacts.subject.text)
    expect(isIssuerOf(printable, leafFacts)).toBe(false)
  })
})

describe('the chain of a certificate (CT-8)', () => {
  it('goes up to one that signs itself', () => {
    expect(chain(leafFacts, [rootFacts, leafFacts, middleFacts])).toEqual(['gw', 'Middle', 'Root', 'whole'])
    expect(chain(rootFacts, [])).toEqual(['Root', 'whole'])
  })

  it('ends where an issuer is not at hand', () => {
    expect(chain(leafFacts, [rootFacts, leafFacts])).toEqual(['gw', 'issuer missing'])
    expect(chain(leafFacts, [middleFacts])).toEqual(['gw', 'Middle', 'issuer missing'])
  })

  it('takes the whole way where an issuer has several certificates', () => {
    const elsewhere = make('Elsewhere', { extensions: authority })
    const crossed = factsOf(make('Middle', { key: 'P-384', issuer: elsewhere, extensions: authority }))
    expect(chain(leafFacts, [crossed, middleFacts, rootFacts])).toEqual(['gw', 'Middle', 'Root', 'whole'])
    expect(chain(leafFacts, [crossed])).toEqual(['gw', 'Middle', 'issuer missing'])
  })

  it('comes to an end where the issuers go round', () => {
    const a = make('A', { key: 'P-256', extensions: authority })
    const b = make('B', { key: 'P-384', issuer: a, extensions: authority })
    const aByB = factsOf(make('A', { key: 'P-256', issuer: b, extensions: authority }))
    const bByA = factsOf(b)
    expect(chain(aByB, [aByB, bByA])).toEqual(['A', 'B', 'circle'])
    expect(chain(factsOf(make('gw', { key: 'P-521', issuer: b })), [aByB, bByA])).toEqual(['gw', 'B', 'A', 'circle'])
    expect(chain(aByB, [aByB, bByA, factsOf(a)])).toEqual(['A', 'B', 'A', 'whole'])
  })

  it('is found among thousands, each of which could be the issuer', () => {
    const many: CertificateFacts[] = Array.from({ length: 1000 }, (_, index) => ({
      ...middleFacts,
      subjectKeyIdentifier: null,
      authorityKeyIdentifier: null,
      issuer: middleFacts.subject,
      fingerprint: String(index),
    }))
    const { ends, certificates } = chainFinder(many)(many[0] ?? middleFacts)
    expect([ends, certificates.length]).toEqual(['circle', 1000])
  })
})
