import { describe, expect, it } from 'vitest'
import { createEvaluator, evaluate } from '../../../shared/evaluation/evaluator'
import { typedSecret } from '../../../shared/ios/typed-secret'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { placesIn, valueAt, withValueAt } from '../../helpers/json-values'
import { richPlan } from '../../helpers/rich-plan'
import { plan } from '../../helpers/plan'

const today = '2026-11-28'
const told = (project: Project) => evaluate(project, today).filter(({ rule }) => rule === 'XD-20')

describe('XD-20: what looks like a secret', () => {
  it.each([
    ['password', 'enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0'],
    [
      'password',
      'Console: username ops privilege 15 secret 9 $9$2MJBozw/9R3UsU$2lFhcKvpghcyw8deP25GOfyZaagyUOGBymkryvOdfco',
    ],
    ['password', 'took $8$dsYGNam3K1SIJO$7nv/35M/qr6t.dVc7UY9zrJDWRVqncHub1PE9UlMQFs from the old box'],
    ['password', 'line vty: password 7 0822455D0A16'],
    ['SNMP community', 'snmp-server community n3tw0rk RO'],
    ['SNMP community', 'SNMP community: public'],
    ['IPsec key', 'crypto isakmp key C1sco123 address 192.0.2.1'],
    ['IPsec key', ' pre-shared-key local 6 BAJOR_KAI'],
    ['SIP digest password', 'authentication username cucm password 0 Tr0ub4dor realm x'],
    ['RADIUS or TACACS key', 'radius-server key 7 13061E010803'],
    ['other key', 'the IPsec key is Sw0rdfish!'],
    ['password', 'log in as admin, password Summer2026'],
    ['password', 'Password: hunter'],
    ['PIN', 'pin 4711'],
    ['address with a password', 'https://admin:pa55@192.0.2.1/'],
    ['private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow'],
    ['private key', '-----BEGIN PRIVATE KEY-----'],
  ])('is a %s: %s', (kind, text) => {
    expect(typedSecret(text)).toBe(kind)
    expect(typedSecret(`Notes of the workshop\n${text}`)).toBe(kind)
  })

  it.each([
    'SIP-CUBE-00001',
    '2001:db8::1:5061',
    'Password: ask Ann',
    'The key is with the customer',
    'password 7 is weak',
    'RSA key 2048, SHA256',
    'key RSA2048',
    'password: <PASSWORD>, {{REALM_1}}',
    'password: {{REALM 1}}',
    'password: ********',
    'enable secret <secret-removed>',
    'snmp-server community <secret-removed> RO',
    'pin the trunk to one node',
    '-----BEGIN CERTIFICATE-----',
    'https://www.cisco.com/c/en/us/support/index.html',
    'Costs $5, at 14:00: call the carrier',
    'Mixed mode: security password policy of the customer',
  ])('is none: %s', (text) => {
    expect(typedSecret(text)).toBeNull()
  })

  it('is looked for at once, however long a text is', () => {
    const pieces = [
      'password: x',
      'key ',
      'x',
      '<',
      '{{',
      'community ',
      'snmp ',
      'secret 5 ',
      '://a',
      '$1$',
      ' 7 0a',
      '-',
    ]
    for (const piece of pieces) typedSecret(`password: ${piece.repeat(5_000)}!`)
    expect(typedSecret(`password: ${'y'.repeat(5_000)}!`)).toBe('password')
  })

  it('is nowhere in the worked example, nor in a plan of every kind of object', () => {
    expect([...told(examplePlan()), ...told(plan(richPlan))]).toEqual([])
  })

  const withId = new Set(['profiles', 'farEnds', 'sipTrunks', 'h323Devices', 'mgcpGateways'])
  withId.add('sipRealms').add('applicationUsers').add('certificates')
  /** A number says nothing where the list may stand in another order: what holds it is told. */
  const lastTold = (path: readonly (string | number)[]): string | number | undefined => {
    if (withId.has(String(path[0]))) return path.at(-1)
    const at = path.findIndex((step) => /^\d+$/u.test(String(step)))
    return path[at < 0 ? path.length - 1 : at - 1]
  }

  it('is told in whatever text it stands, with the place, and never with the secret', () => {
    const project = plan(richPlan)
    // Where nothing is typed: ids, and settings whose value is one of a few words.
    const chosen =
      'id|der|format|asFoundName|\\w+Id|state|kind|use|axlVersion|securityMode|\\w+Transport|\\w+Filtering|trunkTrafficSecure|earlyOffer|optionsPing|tcp|nullSha|\\w*[sS]rtp|challenges|method|interface'
    const skipped = new RegExp(`(?:^|/)(?:${chosen})$`, 'u')
    let looked = 0
    for (const path of placesIn(project).filter((each) => !skipped.test(each.join('/')))) {
      if (typeof valueAt(project, path) !== 'string') continue
      const spoilt = withValueAt(project, path, 'enable secret 5 $1$mERr$hx5rVt') as Project
      const [finding, ...more] = told(spoilt)
      expect([path.join('/'), finding?.severity, more.length]).toEqual([path.join('/'), 'advice', 0])
      expect(finding?.path.split('/').at(-1)).toBe(String(lastTold(path)))
      expect(`${finding?.message ?? ''}${finding?.remedy ?? ''}`).not.toMatch(/\$1\$|hx5rVt/u)
      looked += 1
    }
    expect(looked).toBeGreaterThan(100)
  })

  it('names the object and the setting as a person knows them', () => {
    const project = plan({ sipTrunks: [{ id: 't', name: 'TRUNK-A', description: 'snmp-server community x1 RO' }] })
    expect(told(project)).toMatchObject([
      {
        ...{ objects: ['TRUNK-A'], path: 'sipTrunks/t/description', step: 1 },
        message: 'TRUNK-A: Description has what looks like a secret (SNMP community).',
      },
    ])
  })

  it('is told of keys that no program of ours writes, wherever they stand in the file', () => {
    const text = writeProject(plan({ sipTrunks: [{ id: 't', name: 'TRUNK-A' }] }))
    const keys = ['password', 'digestCredentials', 'preSharedKey', 'snmpCommunity', 'key', 'api_token', 'enable-secret']
    for (const key of keys) {
      const inTrunk = text.replace('"name": "TRUNK-A"', `"name": "TRUNK-A", "${key}": "abc"`)
      const read = readProject(inTrunk.replace('"revision"', `"x": { "${key}": ["abc"], "n": 3 }, "revision"`))
      if (!read.ok) throw new Error(JSON.stringify(read.failure))
      expect(told(read.value).map(({ path }) => path)).toEqual([`x/${key}`, `sipTrunks/t/${key}`])
    }
    const harmless = readProject(
      text.replace('"revision"', '"keyboard": "a", "pinned": "b", "password": "", "revision"'),
    )
    expect(harmless.ok && told(harmless.value)).toEqual([])
  })

  it('comes and goes with what is typed, in a plan that is evaluated again and again', () => {
    const evaluator = createEvaluator()
    const project = plan(richPlan)
    const secrets = (of: Project) => evaluator(of, today).findings.filter(({ rule }) => rule === 'XD-20').length
    const notes = { ...project, notes: 'Password: hunter' }
    const line = { state: 'done', by: 'A', on: '', evidence: 'key 7 13061E010803', of: '' } as const
    const ticked = { ...notes, checklist: { 'step1/cluster/license': line } }
    expect([project, notes, ticked, { ...ticked, notes: '' }, project].map(secrets)).toEqual([0, 1, 2, 1, 0])
  })
})
