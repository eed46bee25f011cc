import { afterAll, describe, expect, it } from 'vitest'
import type { CertificateItem } from '../../../../shared/certificates/certificate-item'
import { readCertificateTexts } from '../../../../shared/certificates/read-certificate-texts'
import { certificateShop } from '../../../helpers/certificate-shop'

const shop = certificateShop()
afterAll(shop.close)
const { der } = shop.make({ subject: { CN: 'cucm-pub.example.com' } })

const read = (text: string): CertificateItem[] => readCertificateTexts(text, 'shown.txt')
const shown = (text: string) => read(text).map((item) => (item.kind === 'shown' ? item.shown : item.kind))

const ios = `GW-LEEDS#show crypto pki certificates
CA Certificate
  Status: Available
  Certificate Serial Number (hex): 01
  Certificate Usage: Signature
  Issuer:
    cn=Example CA
    o=Example
  Subject:
    cn=Example CA
    o=Example
  Validity Date:
    start date: 20:15:59 EET Feb 25 2021
    end   date: 20:15:59 UTC Feb 25 2031
  Associated Trustpoints: GW-TP Trustpool
  Storage: nvram:ExampleCA#1CA.cer


Certificate
  Status: Available
  Certificate Serial Number (hex): 5AB
  Certificate Usage: General Purpose
  Issuer:
    cn=Example CA
    o=Example
  Subject:
    Name: gw-leeds.example.com
    Serial Number: PID:ISR4331/K9 SN:FDO00000000
    serialNumber=67109312+hostname=gw-leeds.example.com
    cn=gw-leeds.example.com
    ou=Voice, north
  CRL Distribution Points:
    http://ca.example.com/ca.crl
  Validity Date:
    start date: 09:50:26 GMT May 11 2026
    end   date: 00:00:00 GMT Jan 1 2028
  Associated Trustpoints: GW-TP GW-TP2

Certificate
  Subject:
    Name: gw-leeds.example.com
   Status: Pending
   Key Usage: General Purpose
   Certificate Request Fingerprint MD5: 2C0CACE7 D3F299ED 6DC77D4B 56EFC700
   Associated Trustpoint: GW-NEW
GW-LEEDS#`

describe('show crypto pki certificates', () => {
  it('gives names, issuer, dates and trustpoints of each, with the device that showed them', () => {
    const items = read(ios)
    expect(items).toMatchObject([
      { kind: 'shown', host: 'GW-LEEDS', unit: 'CA Certificate', source: 'shown.txt, line 2' },
      { kind: 'shown', host: 'GW-LEEDS', unit: 'Certificate' },
      { kind: 'refused', host: 'GW-LEEDS', refusal: { kind: 'pending request' } },
    ])
    expect(shown(ios)[0]).toMatchObject({
      trustpoints: ['GW-TP'],
      commonName: 'Example CA',
      selfSigned: true,
      validFrom: { text: '20:15:59 EET Feb 25 2021', day: '2021-02-25', utc: null },
      validTo: { day: '2031-02-25', utc: '2031-02-25T20:15:59Z' },
      serial: '01',
    })
    expect(shown(ios)[1]).toEqual({
      unit: 'Certificate',
      trustpoints: ['GW-TP', 'GW-TP2'],
      commonName: 'gw-leeds.example.com',
      names: ['gw-leeds.example.com'],
      allNames: false,
      addresses: [],
      subject: 'serialNumber=67109312+hostname=gw-leeds.example.com, cn=gw-leeds.example.com, ou=Voice, north',
      issuer: 'cn=Example CA, o=Example',
      selfSigned: false,
      validFrom: { text: '09:50:26 GMT May 11 2026', day: '2026-05-11', utc: '2026-05-11T09:50:26Z' },
      validTo: { text: '00:00:00 GMT Jan 1 2028', day: '2028-01-01', utc: '2028-01-01T00:00:00Z' },
      extendedKeyUsage: null,
      serial: '05AB',
    })
  })

  const verbose = `Certificate
  Status: Available
  Version: 3
  Certificate Serial Number (hex): 1100000017
  Certificate Usage: General Purpose
  Issuer:
    cn=Example CA
    dc=example
  Subject:
    Name: gw.example.com
    cn=gw.example.com
  Validity Date:
    start date: 10:42:04 UTC Nov 1 2026
    end   date: 10:42:04 UTC Oct 31 2027
  Subject Key Info:
    Public Key Algorithm: rsaEncryption
    RSA Public Key: (2048 bit)
  Signature Algorithm: SHA256 with RSA Encryption
  Fingerprint MD5: D9ADC3A9 1AFF1495 62D479AA FFDDAB63
  X509v3 extensions:
    X509v3 Key Usage: A0000000
      Digital Signature
      Key Encipherment
    X509v3 Subject Key ID: A21B82B2 5451A5C2 094528A9 3E5D8204 7DB8CB24
    X509v3 Subject Alternative Name:
        gw.example.com
        sbc.example.com
        IP Address : 192.0.2.1
        OtherNames : voice@example.com
    X509v3 Authority Key ID: 5052FBD0 D206BF8B A849DB26 9D25F33F 99D81C80
    Authority Info Access:
        CA ISSUERS: ldap:///CN=Example?cACertificate?base
    Extended Key Usage:
        1.3.6.1.5.5.8.2.2
        Server Auth
        IPSEC End System
  Cert install time: 22:35:39 UTC Nov 1 2026
  Associated Trustpoints: GW-TP
  Key Label: GW-TP`

  it('gives uses and alternative names where they are shown', () => {
    expect(shown(verbose)).toMatchObject([
      {
        names: ['gw.example.com', 'sbc.example.com'],
        addresses: ['192.0.2.1'],
        extendedKeyUsage: {
          serverAuth: true,
          clientAuth: false,
          any: false,
          others: ['IPsec IKE intermediate', 'IPSEC End System'],
        },
        trustpoints: ['GW-TP'],
      },
    ])
    expect(shown(verbose.replace('Server Auth', 'Client Auth'))).toMatchObject([
      { extendedKeyUsage: { serverAuth: false, clientAuth: true } },
    ])
  })

  it('is read from copies that lost their indentation, went through a pager or were broken by the terminal', () => {
    const flat = ios.replace(/^ +/gm, ' ')
    const paged = ios.replace(/\n/g, (end, at: number) => (at % 5 === 0 ? '\n --More-- \r          \r' : end))
    const bare = ios.replace(/^ +/gm, '').replace('#', '>')
    for (const text of [flat, paged, bare, ios.replaceAll('\n', '\r\n')]) expect(shown(text)).toEqual(shown(ios))
    const long = `cn=${'gateway.'.repeat(12)}example.com`
    const broken = `    ${long}`.replace(/^(.{80})(.+)/, '$1\n$2')
    const whole = shown(ios.replace('    cn=gw-leeds.example.com', `    ${long}`))
    expect(shown(ios.replace('    cn=gw-leeds.example.com', broken))).toEqual(whole)
    expect(whole[1]).toMatchObject({ commonName: long.slice(3) })
  })

  it.each([
    'CA Certificate (subordinate CA certificate)',
    'Router Self-Signed Certificate',
    'RA Signature Certificate',
    'Certificate (Rollover)',
  ])('knows other headings: %s', (heading) => {
    expect(shown(ios.replace('\nCA Certificate\n', `\n${heading}\n`))[0]).toMatchObject({ unit: heading })
  })

  it('reads the hexadecimal chain of a running configuration', () => {
    const hex = der.toString('hex').toUpperCase().replace(/.{8}/g, '$& ').replace(/.{72}/g, '  $&\n')
    const text = `crypto pki certificate chain GW-TP\n certificate 5AB\n  ${hex}\n  \tquit\n certificate ca 01 nvram:Ex#1CA.cer\n!\n`
    expect(read(text)).toMatchObject([
      {
        kind: 'certificate',
        unit: 'GW-TP',
        source: 'shown.txt, line 2',
        facts: { commonName: 'cucm-pub.example.com' },
      },
      { kind: 'refused', unit: 'GW-TP', refusal: { kind: 'elsewhere' } },
    ])
  })
})
