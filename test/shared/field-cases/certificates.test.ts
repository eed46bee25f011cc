import { afterAll, describe, expect, it } from 'vitest'
import type { Certificate, Project } from '../../../shared/plan/project'
import { certificateShop, type Made } from '../../helpers/certificate-shop'
import { checklistText, fieldCase, findingsOf, sheetsOf, withCluster } from './field-case'

const shop = certificateShop()
afterAll(shop.close)

const root = shop.make({
  subject: { CN: 'Example Root' },
  extensions: { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' },
  days: 4000,
})
const leaf = (name: string, usages: string): Made =>
  shop.make({
    ...{ subject: { CN: name }, issuer: root, days: 190 },
    extensions: { extendedKeyUsage: usages, subjectAltName: `DNS:${name}` },
  })
const [serverOnly, both] = ['serverAuth', 'serverAuth, clientAuth']

/** The plan with the certificate of the gateway, and that of a node where one was read. */
function withCertificates(project: Project, ofGateway: string, ofNode?: string): Project {
  const [farEnd] = project.farEnds
  if (!farEnd) throw new Error('no far end')
  const read = (holder: Certificate['holder'], use: Certificate['use'], made: Made): Certificate => ({
    ...{ id: JSON.stringify(holder), holder, use, der: made.der.toString('base64') },
    ...{ source: 'kit', readOn: '2026-11-28' },
  })
  const node = 'cucm-pub.example.com'
  return {
    ...project,
    certificates: [
      read({ authority: true }, 'authority', root),
      read({ farEnd: farEnd.id, host: '192.0.2.21' }, 'SIP', leaf('sbc.example.com', ofGateway)),
      ...(ofNode === undefined ? [] : [read({ node }, 'CallManager', leaf(node, ofNode))]),
    ],
  }
}
const about = (project: Project, ...rules: string[]) =>
  findingsOf(project, true).filter((finding) => rules.includes(finding.split(' ')[0] ?? ''))

describe('a certificate that lost client authentication (field case 27)', () => {
  const told = fieldCase('27-client-eku')

  it('CT-4: of the gateway is an error before 15SU5, a warning from it on, and none with both usages', () => {
    const lacking = withCertificates(told, serverOnly)
    expect(about(lacking, 'CT-4')).toEqual(['CT-4 error 192.0.2.21'])
    expect(about(withCluster(lacking, { release: '15SU5' }), 'CT-4')).toEqual(['CT-4 warning 192.0.2.21'])
    expect(about(withCertificates(told, both), 'CT-4')).toEqual([])
  })

  it('CT-5: of a node is a warning where the far end looks at it, as IOS XE does from 26.1.1 on', () => {
    const software = (software: string): Project => ({
      ...told,
      farEnds: told.farEnds.map((farEnd) => ({ ...farEnd, software })),
    })
    const node = 'CT-5 warning cucm-pub.example.com'
    expect(about(withCertificates(software('26.1.1'), both, serverOnly), 'CT-5')).toEqual([node])
    expect(about(withCertificates(software('17.9.4a'), both, serverOnly), 'CT-5')).toEqual([])
    expect(about(withCertificates(software('26.1.1'), both, both), 'CT-5')).toEqual([])
  })

  it('XD-16: a certificate with the life of a public authority is told of, and the sheet asks for both usages', () => {
    const plan = withCertificates(told, both)
    expect(about(plan, 'XD-16')).toEqual(['XD-16 advice 192.0.2.21'])
    expect(sheetsOf(plan)).toContain('good for server and client')
    expect(checklistText(plan)).toContain('XD-16')
  })
})
