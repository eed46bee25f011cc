import { afterAll, describe, expect, it } from 'vitest'
import type { CertificateItem } from '../../../shared/certificates/certificate-item'
import { readCertificateTexts } from '../../../shared/certificates/read-certificate-texts'
import { certificateShop } from '../../helpers/certificate-shop'

const shop = certificateShop()
afterAll(shop.close)

const root = shop.make({ subject: { CN: 'Root' }, extensions: { basicConstraints: 'CA:TRUE' } })
const gateway = shop.make({ subject: { CN: 'gw.example.com' }, key: 'P-384', issuer: root })
const both = `${gateway.pem}${root.pem}`

const told = (item: CertificateItem): string => {
  if (item.kind === 'certificate') return item.facts.commonName
  return item.kind === 'refused' ? item.refusal.kind : `shown ${item.unit}`
}
const read = (input: Uint8Array | string): string[] => readCertificateTexts(input, 'a file').map(told)
const bytesOf = (name: string): Buffer => Buffer.from(shop.openssl('base64', '-A', '-in', shop.path(name)), 'base64')

describe('certificates in a file', () => {
  it('are read as PEM, many in one, each with its place and as it is written', () => {
    const items = readCertificateTexts(both, 'chain.pem')
    expect(items).toMatchObject([
      { kind: 'certificate', source: 'chain.pem, line 1', der: gateway.der.toString('base64') },
      { kind: 'certificate', der: root.der.toString('base64') },
    ])
    expect(items[1]?.source).toBe(`chain.pem, line ${String(gateway.pem.split('\n').length)}`)
  })

  it('CT-8: are read where DER stands between PEM, with the place of each; a text behind PEM is none', () => {
    const items = readCertificateTexts(
      Buffer.concat([Buffer.from(gateway.pem), root.der, Buffer.from(`\n${gateway.pem}`)]),
      'all.pem',
    )
    expect(items.map(told)).toEqual(['gw.example.com', 'gw.example.com', 'Root'])
    expect(items[2]?.source).toContain('all.pem, behind its text')
    expect(read(Buffer.from(`${gateway.pem}0\u00e9t\u00e9, 0123\n`))).toEqual(['gw.example.com'])
  })

  const inText = `From: someone\n\nHere they are:\n${both}\nKind regards -----\n`
  it.each<[string, string | Buffer]>([
    ['with text around them', inText],
    ['with CRLF', inText.replaceAll('\n', '\r\n')],
    ['with CR alone', both.replaceAll('\n', '\r')],
    ['indented', both.replace(/^/gm, '   ')],
    ['on one line', both.replaceAll('\n', ' ')],
    ['with blanks and a bracket before them', `]${both.replaceAll('\n', ' \n\n')}`],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${both}`)],
    ['as text with a mark', `\ufeff${both}`],
    ['in UTF-16', Buffer.from(`\ufeff${both}`, 'utf16le')],
    ['in UTF-16, big end first', Buffer.from(`\ufeff${both}`, 'utf16le').swap16()],
    ['with names in Windows-1252', Buffer.concat([Buffer.from([0x4d, 0xfc, 0x0a]), Buffer.from(both)])],
    ['through a pager', both.replace(/^(.*\n.*\n)/, '$1 --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b')],
    ['in colours', both.replace(/^M/gm, '\u001b[32mM\u001b[0m')],
    ['one after the other in DER', Buffer.concat([gateway.der, root.der])],
    ['in DER behind PEM', Buffer.concat([Buffer.from(gateway.pem), root.der])],
    ['in DER behind PEM, with CRLF', Buffer.concat([Buffer.from(gateway.pem.replaceAll('\n', '\r\n')), root.der])],
    ['in DER with a line end', Buffer.concat([gateway.der, root.der, Buffer.from('\r\n')])],
    [
      'in one PEM block',
      `-----BEGIN CERTIFICATE-----\n${Buffer.concat([gateway.der, root.der]).toString('base64')}\n-----END CERTIFICATE-----`,
    ],
    [
      'under an older mark',
      both.replaceAll('CERTIFICATE-----', 'X509 CERTIFICATE-----').replaceAll('BEGIN CERT', 'BEGIN X509 CERT'),
    ],
    ['with the dashes of a letter', both.replaceAll('-----', '\u2014\u2013')],
    ['with four hyphens', both.replaceAll('-----', '----')],
    ['quoted in an answer to a letter', both.replace(/^/gm, '> ')],
    ['in JSON', JSON.stringify({ certificates: [gateway.pem, root.pem] }).replaceAll('/', '\\/')],
    ['in a page', `<pre>${both.replaceAll('\n', '<br />\n')}</pre>`],
  ])('are read %s', (_, input) => {
    expect(read(input)).toEqual(['gw.example.com', 'Root'])
  })

  it('S1-5: are read without marks among what a device prints, where a line or the padding ends them', () => {
    const bare = ({ pem }: { pem: string }): string => pem.replace(/-----.*\n/g, '')
    const typed = (name: string): string => `GW1(config)#crypto pki import ${name} certificate\r\nEnter it:\r\n\r\n`
    const text = `${typed('A')}${bare(gateway)}\r\n% imported\r\n${typed('B')}  ${bare(root).replaceAll('\n', '\n  ')}\r\nGW1(config)#`
    const items = readCertificateTexts(text, 'a file')
    expect(items.map(told)).toEqual(['gw.example.com', 'Root'])
    expect(items.map(({ source, host }) => [source, host])).toEqual([
      ['a file, line 4', 'GW1'],
      [expect.stringMatching(/^a file, line \d+$/), 'GW1'],
    ])
    expect(read(`TWlkbmlnaHQ=\n${'QUFB'.repeat(16)}\nwords\n`)).toEqual(['no certificate'])
  })

  it('are read without marks', () => {
    expect(read(gateway.der.toString('base64').replace(/.{64}/g, '$&\n'))).toEqual(['gw.example.com'])
  })

  it('are read from PKCS #7, as DER, as PEM and under the mark of a certificate', () => {
    const args = ['crl2pkcs7', '-nocrl', '-certfile', gateway.file, '-certfile', root.file]
    shop.openssl(...args, '-outform', 'DER', '-out', shop.path('chain.p7b'))
    const pem = shop.openssl(...args)
    expect(read(bytesOf('chain.p7b')).toSorted()).toEqual(['Root', 'gw.example.com'])
    expect(read(pem).toSorted()).toEqual(['Root', 'gw.example.com'])
    expect(read(pem.replaceAll('PKCS7', 'CERTIFICATE')).toSorted()).toEqual(['Root', 'gw.example.com'])
    const items = readCertificateTexts(bytesOf('chain.p7b'), 'chain.p7b')
    expect(items.map((item) => item.kind === 'certificate' && item.der).toSorted()).toEqual(
      [gateway, root].map(({ der }) => der.toString('base64')).toSorted(),
    )
    expect(items[1]?.source).toBe('chain.p7b, certificate 2 of PKCS #7')
  })

  it('are read from a signed PKCS #7 whose lengths are left open', () => {
    const message = shop.file('message.txt', 'hello')
    const args = ['-sign', '-signer', gateway.file, '-inkey', gateway.keyFile, '-certfile', root.file, '-in', message]
    shop.openssl('cms', ...args, '-nodetach', '-stream', '-binary', '-outform', 'DER', '-out', shop.path('open.p7m'))
    const bytes = bytesOf('open.p7m')
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0x30, 0x80]))
    expect(read(bytes).toSorted()).toEqual(['Root', 'gw.example.com'])
  })

  it('are read as what openssl calls trusted, without its settings', () => {
    expect(read(shop.openssl('x509', '-in', gateway.file, '-trustout', '-addtrust', 'serverAuth'))).toEqual([
      'gw.example.com',
    ])
  })
})

function mistakes(): [string, string, string | Buffer][] {
  const { keyFile: key } = gateway
  const rsa = shop.keyFile('RSA 1024')
  const to = (name: string, ...args: string[]): Buffer => {
    shop.openssl(...args, '-out', shop.path(name))
    return bytesOf(name)
  }
  const pem = (...args: string[]): string => shop.openssl(...args)
  const password = ['-passout', 'pass:secret', '-aes256']
  const config = shop.file('empty.cnf', '[req]\ndistinguished_name=dn\n[dn]\n[ca]\n')
  const request = ['req', '-new', '-key', key, '-config', config, '-subj', '/CN=gw']
  shop.file('index.txt', '')
  const crl = [
    'ca',
    '-gencrl',
    '-config',
    shop.file(
      'ca.cnf',
      `[ca]\ndefault_ca=a\n[a]\ndatabase=${shop.path('index.txt')}\ndefault_md=sha256\ndefault_crl_days=9\n`,
    ),
  ]
  const signing = ['-keyfile', root.keyFile, '-cert', root.file]
  return [
    ['a private key', 'private key', pem('pkey', '-in', key)],
    ['a private key as DER', 'private key', to('p8.der', 'pkey', '-in', key, '-outform', 'DER')],
    ['an RSA key of old', 'private key', pem('rsa', '-in', rsa, '-traditional')],
    ['an RSA key of old as DER', 'private key', to('rsa.der', 'rsa', '-in', rsa, '-traditional', '-outform', 'DER')],
    ['an EC key of old', 'private key', pem('ec', '-in', key)],
    ['an EC key of old as DER', 'private key', to('ec.der', 'ec', '-in', key, '-outform', 'DER')],
    ['an Ed25519 key as DER', 'private key', to('ed.der', 'pkey', '-in', shop.keyFile('Ed25519'), '-outform', 'DER')],
    ['a key of old with a password', 'private key', pem('rsa', '-in', rsa, '-traditional', ...password)],
    ['an encrypted key', 'encrypted private key', pem('pkcs8', '-topk8', '-in', key, ...password.slice(0, 2))],
    [
      'an encrypted key as DER',
      'encrypted private key',
      to('enc.der', 'pkcs8', '-topk8', '-in', key, ...password.slice(0, 2), '-outform', 'DER'),
    ],
    [
      'PKCS #12',
      'PKCS #12',
      to('a.p12', 'pkcs12', '-export', '-inkey', key, '-in', gateway.file, '-passout', 'pass:secret'),
    ],
    ['a public key', 'public key', pem('pkey', '-in', key, '-pubout')],
    ['a public key as DER', 'public key', to('pub.der', 'pkey', '-in', key, '-pubout', '-outform', 'DER')],
    ['a request', 'certificate request', pem(...request)],
    ['a request as DER', 'certificate request', to('csr.der', ...request, '-outform', 'DER')],
    ['a list of revoked certificates', 'revocation list', pem(...crl, ...signing)],
    [
      'such a list as DER',
      'revocation list',
      to('crl.der', 'crl', '-in', shop.file('crl.pem', pem(...crl, ...signing)), '-outform', 'DER'),
    ],
    [
      'a key under the mark of a certificate',
      'private key',
      pem('pkey', '-in', key).replaceAll('PRIVATE KEY', 'CERTIFICATE'),
    ],
    [
      'a request under the mark of a certificate',
      'certificate request',
      pem(...request).replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'),
    ],
    [
      'a request as a gateway prints it',
      'certificate request',
      `Certificate Request follows:\n\n${pem(...request).replace(/-----.*\n/g, '')}\n---End - This line not part of the certificate request---\n`,
    ],
    [
      'PKCS #12 as a gateway prints it',
      'PKCS #12',
      `GW1(config)#crypto pki export A pkcs12 terminal password Secret\nCRYPTO_PKI: Exported PKCS12 follows:\n\n${to('b.p12', 'pkcs12', '-export', '-inkey', key, '-in', gateway.file, '-passout', 'pass:secret').toString('base64').replace(/.{64}/g, '$&\n')}\nGW1(config)#`,
    ],
    [
      'PKCS #12 whose lengths are left open',
      'PKCS #12',
      Buffer.from('30800201033080060a2a864886f70d010701000000000000', 'hex'),
    ],
    ['a key with the dashes of a letter', 'private key', pem('pkey', '-in', key).replaceAll('-----', '\u2014-')],
    ['what openssl says of a certificate', 'in words', pem('x509', '-in', gateway.file, '-noout', '-text')],
    [
      'what openssl says of its names',
      'in words',
      pem('x509', '-in', gateway.file, '-noout', '-subject', '-issuer', '-dates'),
    ],
    ['parameters of a key', 'parameters of a key', pem('ecparam', '-name', 'prime256v1')],
    ['PKCS #7 without certificates', 'PKCS #7 without certificates', pem('crl2pkcs7', '-nocrl')],
    ['a key of PuTTY', 'private key', 'PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\nAAAAsecret\n'],
    ['a key store of Java', 'Java key store', Buffer.from('feedfeed0000000200000001', 'hex')],
    ['nothing', 'no certificate', ''],
    ['words', 'no certificate', 'There is nothing here.'],
    ['a certificate without its end', 'damaged', gateway.pem.slice(0, -30)],
    ['a certificate with a hole', 'damaged', gateway.pem.replace(/\n.{64}\n/, '\n')],
    ['a certificate with a wrong letter', 'damaged', gateway.pem.replace(/\nM/, '\n*')],
    ['a text of CERTIFICATE without one', 'damaged', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'],
  ]
}

/** Made once: openssl takes its time. */
const made = mistakes()

describe('what is taken for a certificate', () => {
  it.each(made)('is refused by name: %s', (_, kind, input) => {
    const items = readCertificateTexts(input, 'a file')
    expect(items.map(told)).toEqual([kind])
    expect(items[0]).toMatchObject({
      refusal: { message: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) },
    })
  })

  it('leaves no piece of itself in what is given back', () => {
    for (const [name, , input] of made) {
      const text = JSON.stringify(readCertificateTexts(input, 'a file'))
      const base64 = typeof input === 'string' ? input.replace(/-----[^-]*-----|\s/g, '') : input.toString('base64')
      for (let at = 0; at + 16 <= base64.length; at += 8) expect(text, name).not.toContain(base64.slice(at, at + 16))
    }
  })

  it('does not hinder the certificate beside it', () => {
    const [, , key] = made[0] ?? []
    expect(read(`${String(key)}${gateway.pem}`)).toEqual(['private key', 'gw.example.com'])
    expect(read(`${gateway.pem}${String(key)}${root.pem}`)).toEqual(['gw.example.com', 'private key', 'Root'])
    expect(read(`${gateway.pem.slice(0, -30)}\n${root.pem}`)).toEqual(['damaged', 'Root'])
    expect(read(Buffer.concat([gateway.der, Buffer.from('3003020100', 'hex')]))).toEqual([
      'gw.example.com',
      'no certificate',
    ])
  })

  it('swallows all that follows a key without an end', () => {
    const [, , key] = made[0] ?? []
    const open = String(key).replace(/-----END[^]*/, '')
    expect(read(open)).toEqual(['private key'])
    expect(JSON.stringify(readCertificateTexts(open, 'a file'))).not.toMatch(/[A-Za-z0-9+/]{30}/)
  })
})
