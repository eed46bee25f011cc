import { afterAll, describe, expect, it } from 'vitest'
import { pdfFile } from '../../../electron/host/pdf/pdf'
import type { Form } from '../../../shared/document/document'
import { flatText } from '../../../shared/document/legible'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { sheetsOf } from '../../../shared/far-end/sheets'
import type { Project } from '../../../shared/plan/project'
import { alikePairs, countWays } from '../../../shared/trust/alike'
import { whoCanCall } from '../../../shared/trust/who-can-call'
import { certificateShop, type Made } from '../../helpers/certificate-shop'
import { plan, type PlanParts } from '../../helpers/plan'
import { reportOf, sectionText, today } from '../../helpers/report'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const root = shop.make({ subject: { CN: 'Root' }, extensions: authority })
const far = shop.make({ subject: { CN: 'Carrier | Root' }, extensions: authority })
const leaf = (issuer: Made, usage: string): Made =>
  shop.make({ subject: { CN: 'x' }, key: 'P-384', issuer, extensions: { extendedKeyUsage: usage } })
const [ours, theirs, server] = [
  leaf(root, 'serverAuth, clientAuth'),
  leaf(far, 'serverAuth, clientAuth'),
  leaf(far, 'serverAuth'),
]

/** Nodes by the certificate that each has, and hosts likewise; null for none. */
function planWith(nodes: (Made | null)[], hosts: (Made | null)[], parts: PlanParts = {}): Project {
  const der = (made: Made): string => made.der.toString('base64')
  const address = (at: number): string => `192.0.2.${String(at + 1)}`
  return plan({
    cluster: { release: '14SU3', nodes: nodes.map((_, at) => ({ name: `node-${String(at)}` })) },
    profiles: [{ id: 'p', securityMode: 'Encrypted', x509SubjectName: 'x' }],
    farEnds: [
      {
        ...{ id: 'f', name: 'Carrier', kind: 'SBC' as const },
        hosts: hosts.map((_, at) => ({ name: `host-${String(at)}`, address: address(at) })),
      },
    ],
    sipTrunks: [
      {
        ...{ id: 't', name: 'A', farEndId: 'f', securityProfileId: 'p' },
        destinations: hosts.slice(0, 16).map((_, at) => ({ address: address(at), port: 5061 })),
      },
    ],
    certificates: [
      { id: 'r', holder: { authority: true }, use: 'authority', der: der(root) },
      { id: 'c', holder: { authority: true }, use: 'authority', der: der(far) },
      ...nodes.flatMap((made, at) =>
        made
          ? [
              {
                id: `n${String(at)}`,
                holder: { node: `node-${String(at)}` },
                use: 'CallManager' as const,
                der: der(made),
              },
            ]
          : [],
      ),
      ...hosts.flatMap((made, at) =>
        made
          ? [{ id: `h${String(at)}`, holder: { farEnd: 'f', host: address(at) }, use: 'SIP' as const, der: der(made) }]
          : [],
      ),
    ],
    ...parts,
  })
}

const pairsOf = (project: Project) => whoCanCall(evaluateWhole(project, today).index)

describe('pairs that are alike', () => {
  const pairs = pairsOf(planWith([ours, ours, null], [theirs, theirs, server, null]))

  it('stand together, what fails in one direction only first, and every pair is in one of them', () => {
    const alike = alikePairs(pairs)
    expect(
      alike.map(({ hosts, nodes, toHost, toNode, isOneWay }) => [
        hosts,
        nodes,
        toHost.verdict,
        toNode.verdict,
        isOneWay,
      ]),
    ).toEqual([
      [['host-2'], ['node-0', 'node-1'], 'goes', 'refused', true],
      [['host-2'], ['node-2'], 'not known', 'refused', true],
      [['host-3'], ['node-0', 'node-1'], 'not known', 'not known', false],
      [['host-0', 'host-1'], ['node-2'], 'not known', 'not known', false],
      [['host-3'], ['node-2'], 'not known', 'not known', false],
      [['host-0', 'host-1'], ['node-0', 'node-1'], 'goes', 'goes', false],
    ])
    const count = alike.reduce((sum, { hosts, nodes }) => sum + hosts.length * nodes.length, 0)
    expect([count, pairs.length]).toEqual([12, 12])
  })

  it('are counted', () => {
    expect(countWays(pairs)).toEqual({ goes: 4, oneWay: 3, refused: 0, notKnown: 5 })
  })
})

describe('the matrix in the report', () => {
  it('CT-4: says who can call whom, and that a failure is one-way', () => {
    const text = sectionText(reportOf(planWith([ours, ours], [theirs, server])), 'trust')
    expect(text).toContain(
      '2 of 4 pairs of a node and a host get through both ways, 2 in one direction only. A failure in one direction is hidden',
    )
    expect(text).toMatch(
      /\| host-1 \(Carrier\) \| node-0, node-1 \| works, port 5061 \| refused: one-way, port 5061 \| The usages of the certificate of host-1 .+ \(CT-4\) The others alike\. \|/u,
    )
    expect(text).toContain('| host-0 (Carrier) | node-0, node-1 | works, port 5061 | works, port 5061 |')
  })

  it('is not there without certificates, and has a row for what is alike in a large plan', () => {
    expect(sectionText(reportOf(planWith([null], [null], { certificates: [] })), 'trust')).not.toContain('|')
    const many = planWith(
      Array.from({ length: 20 }, () => ours),
      Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? server : theirs)),
    )
    const rows = sectionText(reportOf(many), 'trust')
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(4)
    expect(rows[2]).toContain('host-0, host-5, host-10, host-15 (Carrier) | node-0, node-1, node-2 and 17 more')
  })
})

describe('the sheet for a far end', () => {
  function sheet(project: Project) {
    const evaluated = evaluateWhole(project, today)
    const [first] = sheetsOf(evaluated)
    return farEndDocument(evaluated, first ?? expect.fail('no sheet'), 'abcd1234')
  }
  function rowsOf(project: Project): Record<string, string[]> {
    const [form] = sheet(project)
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block): block is Form => block.kind === 'form')
    return Object.fromEntries(
      (form?.rows ?? []).map(({ name, said, asked }) => [name, [flatText(said), flatText(asked)]]),
    )
  }
  const until = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)

  it('XD-17: has the certificates of both sides by who signed them and their end, and a blank for what is not there', () => {
    expect(rowsOf(planWith([ours], [theirs]))['Certificates shown']).toEqual([
      `CallManager (RSA): signed by CN=Root, until ${until}; CallManager-ECDSA: ‹signed by, valid until›`,
      `signed by CN=Carrier | Root, until ${until}`,
    ])
    expect(rowsOf(planWith([ours, null], [theirs, null]))['Certificates shown']).toEqual([
      `CallManager (RSA): node-0 signed by CN=Root, until ${until}, node-1 ‹signed by, valid until›; CallManager-ECDSA: ‹signed by, valid until›`,
      `host-0 signed by CN=Carrier | Root, until ${until}, host-1 ‹signed by, valid until›`,
    ])
    expect(rowsOf(planWith([null], [null]))['Certificates shown']).toEqual([
      'CallManager (RSA) and CallManager-ECDSA; signed by, valid until ‹to fill in›',
      '',
    ])
  })

  it('XD-17: half of what our nodes show lets nobody say that it works', () => {
    const of = (use: 'CallManager' | 'CallManager-ECDSA', kind: 'SBC' | 'Expressway'): string | undefined => {
      const project = planWith([ours], [theirs])
      const certificates = project.certificates.map((each) => (each.id === 'n0' ? { ...each, use } : each))
      const farEnds = project.farEnds.map((farEnd) => ({ ...farEnd, kind }))
      return rowsOf({ ...project, certificates, farEnds })['By these certificates']?.[0]
    }
    const way =
      'not known: node-0 shows one of two certificates here, and CallManager, with an RSA key, is not in the plan (XD-17)'
    for (const kind of ['SBC', 'Expressway'] as const) {
      expect(of('CallManager', kind)).toBe('our nodes call you: works; you call our nodes: works')
      expect(of('CallManager-ECDSA', kind)).toBe(`our nodes call you: ${way}; you call our nodes: ${way}`)
    }
  })

  it('CT-4: says what these certificates let through', () => {
    expect(rowsOf(planWith([ours], [server]))['By these certificates']?.[0]).toMatch(
      /^our nodes call you: works; you call our nodes: refused: The usages .+ \(CT-4\); it fails in one direction only/u,
    )
    expect(rowsOf(planWith([ours], [null]))['By these certificates']).toBeUndefined()
  })

  it('stays one page, with four nodes and hosts, half of them without a certificate, and a long name', () => {
    const endless = shop.make({ subject: { O: 'x'.repeat(60), CN: 'y'.repeat(60) }, issuer: far })
    const project = planWith(
      Array.from({ length: 4 }, (_, at) => (at % 2 === 0 ? null : ours)),
      Array.from({ length: 4 }, (_, at) => (at % 2 === 0 ? server : endless)),
    )
    expect(pdfFile(sheet(project), { paper: 'letter' }).pages).toBe(1)
  })
})
