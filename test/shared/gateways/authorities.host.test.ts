import { afterAll, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { gatewayFiles } from '../../../shared/gateways/gateway-files'
import { unitsOf } from '../../../shared/runbook/units'
import { trustedByAddress, trustFiles } from '../../../shared/trust/trust-files'
import { certificateShop } from '../../helpers/certificate-shop'
import { plan, type PlanParts } from '../../helpers/plan'
import { readIos } from './ios-reader'
import { expectSound } from './sound'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const root = shop.make({ subject: { CN: 'Example Root' }, extensions: authority })
const signed = ['pub', 'sub'].map((name) => shop.make({ subject: { CN: name }, key: 'P-384', issuer: root }))
const alone = ['pub', 'sub'].map((name) => shop.make({ subject: { CN: name }, key: 'P-384' }))
const base64 = ({ der }: { der: Buffer }) => der.toString('base64')

const held = (made: typeof signed): NonNullable<PlanParts['certificates']> => [
  { id: 'root', holder: { authority: true }, use: 'authority', der: base64(root) },
  ...made.map((one, at) => ({
    ...{ id: String(at), holder: { node: ['pub', 'sub'][at] ?? '' } },
    ...{ use: 'CallManager' as const, der: base64(one) },
  })),
]

/** The file of the one gateway, with what the bundle holds beside it. */
function gatewayOf(certificates: NonNullable<PlanParts['certificates']>) {
  const evaluated = evaluateWhole(
    plan({
      cluster: {
        nodes: [
          { name: 'pub', address: '192.0.2.11' },
          { name: 'sub', address: '192.0.2.12' },
        ],
      },
      profiles: [{ id: 'p', securityMode: 'Encrypted', incomingPort: 5561, x509SubjectName: 'gw' }],
      farEnds: [
        { id: 'f', name: 'F', kind: 'IOS XE', software: '17.9.4a', hosts: [{ name: 'gw', address: '192.0.2.21' }] },
      ],
      sipTrunks: [
        { name: 'A', farEndId: 'f', securityProfileId: 'p', destinations: [{ address: '192.0.2.21', port: 5061 }] },
      ],
      certificates,
    }),
    '2026-11-28',
  )
  const [file] = gatewayFiles(evaluated, unitsOf(evaluated), 'ab', trustedByAddress(evaluated.index))
  return { file: file!, carried: trustFiles(evaluated.index).map(({ path }) => path) }
}

it('S1-5: the CA of the nodes is pasted from the bundle into a trustpoint of its own', () => {
  const { file, carried } = gatewayOf(held(signed))
  const text = file.text.replace(/\n! +/gu, ' ')
  expect(carried).toContain('certificates/example-root.pem')
  expect(text).toContain('Trust CUCM: paste certificates/example-root.pem of the bundle, and compare: CN=Example Root')
  expect(file.text).toContain('crypto pki trustpoint <CUCM_CA_TRUSTPOINT>\n')
  expect(readIos(file.text).options.join('\n')).toContain('client-vtp <CUCM_CA_TRUSTPOINT>')
  expectSound(file)
})

it('S1-5: where the nodes are self-signed each has one, and no single one is what CUCM is checked against', () => {
  const { file, carried } = gatewayOf(held(alone))
  const asked = readIos(file.text).typed.filter((line) => line.includes('authenticate <CUCM_CA_TRUSTPOINT'))
  expect(asked).toEqual(['1', '2'].map((number) => `crypto pki authenticate <CUCM_CA_TRUSTPOINT_${number}>`))
  for (const path of ['certificates/pub.pem', 'certificates/sub.pem']) {
    expect(carried).toContain(path)
    expect(file.text).toContain(path)
  }
  expect(file.text).not.toContain('client-vtp')
  expectSound(file)
})

it('S1-5: where nobody has read them, the file says which are wanted', () => {
  const { file } = gatewayOf([])
  expect(file.text.replace(/\n! +/gu, ' ')).toContain(
    'Trust CUCM: paste the certificate of the CA, or of the node where it is self-signed (CallManager).',
  )
})
