import { afterAll, describe, expect, it } from 'vitest'
import { certificateShop } from '../../helpers/certificate-shop'
import { became, imported } from '../../helpers/import'
import { plan } from '../../helpers/plan'

const shop = certificateShop()
afterAll(shop.close)

const project = plan({
  cluster: { nodes: [{ name: 'cucm-pub' }, { name: 'cucm-sub' }] },
  farEnds: [{ id: 'f', name: 'Leeds', hosts: [{ name: 'GW-LEEDS', address: '192.0.2.1' }, { address: '192.0.2.2' }] }],
})
const pem = 'Only names and dates are shown here. Give the certificate itself, as PEM.'

const block = (head: string, name: string): string =>
  `${head}\n  Status: Available\n  Certificate Serial Number (hex): 12AB\n  Issuer:\n    cn=Example CA\n  Subject:\n    Name: ${name}\n    cn=${name}\n  Validity Date:\n    start date: 10:00:00 UTC Nov 1 2026\n    end   date: 10:00:00 UTC Nov 1 2027\n  Associated Trustpoints: TP\n\n`
const atGateway = (...blocks: string[]): string => `GW-LEEDS#show crypto pki certificates\n${blocks.join('')}GW-LEEDS#`
const own = block('Certificate', 'sip.example.com')

const atNode = `admin:show cert own CallManager
[
  Version: V3
  Serial Number: 523C32C09694B0A6
  SignatureAlgorithm: SHA256withRSA (1.2.840.113549.1.1.11)
  Issuer Name: CN=Example CA, O=Example
  Validity From: Sun Jul 05 13:05:19 UTC 2026
           To:   Fri Jul 02 13:05:18 BST 2031
  Subject Name: CN=cucm-pub-ms.example.com, O=Example
  Extensions: 1 present
  [
     Extension: SubjectAltName (OID.2.5.29.17)
     Critical: false
        altNames: 2 names
          1) cucm-pub.example.com (dNSName)
          2) cucm-sub.example.com (dNSName)
  ]
]
admin:`

describe('certificates that are only shown', () => {
  it('PF-37, FC-5: give their names to the host whose prompt showed them, once', () => {
    const text = atGateway(own, block('CA Certificate', 'Example CA'))
    const first = imported(project, { 'pki.txt': text })
    expect(became(first)).toEqual([
      'changed certificates GW-LEEDS It may have further names, which are not shown here.',
      `skipped certificates Example CA ${pem}`,
    ])
    expect(first.report.sources[0]?.items[0]?.changes).toEqual([
      { field: 'certificateNames', from: [], to: ['sip.example.com'] },
    ])
    expect(first.project.farEnds[0]?.hosts.map(({ certificateNames }) => certificateNames)).toEqual([
      ['sip.example.com'],
      [],
    ])
    expect(became(imported(first.project, { 'pki.txt': text }))[0]).toBe('unchanged certificates GW-LEEDS')
  })

  it('FC-18: give all their names to each node that they name', () => {
    const read = imported(project, { 'own.txt': atNode })
    expect(became(read)).toEqual(['changed certificates cucm-pub', 'changed certificates cucm-sub'])
    const names = ['cucm-pub-ms.example.com', 'cucm-pub.example.com', 'cucm-sub.example.com']
    expect(read.project.cluster.nodes.map(({ certificateNames }) => certificateNames)).toEqual([names, names])
  })

  it('give nothing where a person entered other names, where the certificate is at hand, or where several are shown', () => {
    const entered = plan({
      farEnds: [
        { id: 'f', hosts: [{ name: 'GW-LEEDS', address: '192.0.2.1', certificateNames: ['mine.example.com'] }] },
      ],
    })
    expect(became(imported(entered, { 'pki.txt': atGateway(own) }))).toEqual([
      'skipped certificates GW-LEEDS The plan has other names: mine.example.com.',
    ])
    const held = imported(project, { 'a.pem': shop.make({ subject: { CN: 'gw-leeds.example.com' } }).pem })
    expect(became(imported(held.project, { 'pki.txt': atGateway(own) }))).toEqual([
      'skipped certificates GW-LEEDS The plan has its certificate.',
    ])
    const two = imported(project, { 'pki.txt': atGateway(own, block('Certificate', 'web.example.com')) })
    expect(two.project).toEqual(project)
    expect(became(two)).toEqual([
      `skipped certificates sip.example.com Which of its certificates a SIP trunk shows is not told. ${pem}`,
      `skipped certificates web.example.com Which of its certificates a SIP trunk shows is not told. ${pem}`,
    ])
  })

  it('are passed over with the reason where nobody has one of their names, or no SIP trunk shows them', () => {
    const strange = `admin:show cert own tomcat\n${atNode.split('\n').slice(1).join('\n')}`
    expect(became(imported(project, { 'own.txt': strange }))).toEqual([
      'skipped certificates cucm-pub-ms.example.com No SIP trunk shows tomcat.',
    ])
    expect(became(imported(plan({}), { 'own.txt': atNode }))).toEqual([
      `skipped certificates cucm-pub-ms.example.com ${pem}`,
    ])
  })
})
