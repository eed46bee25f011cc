import { describe, expect, it } from 'vitest'
import { choiceLabel } from '../../../renderer/form/field-control'
import { formSections } from '../../../renderer/form/form-sections'
import { itemKinds, type ItemKind } from '../../../shared/catalogue/item-kinds'
import { ipsecPolicyFields } from '../../../shared/catalogue/ipsec-fields'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { defaultsOf } from '../../../shared/plan/defaults'
import { plan } from '../../helpers/plan'
import { fieldsById } from './form-fields'

const project = plan({
  profiles: [{ name: 'TLS' }, { name: 'Clear', asFoundName: 'Clear' }],
  sipTrunks: [{ name: 'A', securityProfileId: 'TLS', destinations: [{ address: '192.0.2.1', port: 5061 }] }],
  h323Devices: [{ name: 'H', srtpAllowed: true, ipsec: { method: 'cucm', policy: { 'Phase One DH': '2' } } }],
  mgcpGateways: [{ domainName: 'M', srtp: true }],
  sipRealms: [{ realm: 'r', userid: 'u' }],
  applicationUsers: [{ userid: 'app', sipTrunkIds: ['A'] }],
  asFound: {
    profiles: [{ name: 'Clear' }],
    sipTrunks: [{ name: 'A', securityProfileName: 'Clear' }],
  },
})
const trunk = project.sipTrunks[0]!
const device = project.h323Devices[0]!

describe('every kind of object', () => {
  it.each(Object.keys(itemKinds) as ItemKind[])('%s has fields, each with a label and a path of its own', (kind) => {
    const item = { ...defaultsOf(itemKinds[kind].fields), id: 'x' }
    const sections = formSections(kind, item, { plan: evaluateWhole(project, '2026-01-31') })
    const all = sections.flatMap(({ fields }) => fields)
    expect(all.length).toBeGreaterThan(1)
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
    expect(sections.every(({ title, fields }) => title !== '' && fields.length > 0)).toBe(true)
    expect(all.map(({ id }) => id)).not.toContain('id')
  })
})

describe('a SIP trunk', () => {
  const fields = fieldsById('sipTrunk', trunk, project)

  it('SP-3: chooses among the profiles of the plan by name; what it had is told by name', () => {
    expect(fields['securityProfileId']).toMatchObject({ value: 'TLS', was: 'Clear', origin: { kind: 'set-by' } })
    const { control } = fields['securityProfileId']!
    expect(control).toMatchObject({ kind: 'choice', mayBeEmpty: true, asRadios: false })
    expect(control.kind === 'choice' && control.choices.map(({ label }) => label)).toContain('Clear')
  })

  it('SP-3: a profile that is gone stays in the list until another is chosen', () => {
    const lost = { ...trunk, securityProfileId: 'gone' }
    const { control } = fieldsById('sipTrunk', lost, project)['securityProfileId']!
    expect(control.kind === 'choice' && control.choices.at(-1)).toEqual({
      value: 'gone',
      label: 'No longer in the plan',
    })
  })

  it('has its destinations as rows, and its far end as a choice', () => {
    const { control } = fields['destinations']!
    expect(control).toMatchObject({ kind: 'rows', heads: ['Address', 'Port'], max: 16, blank: { port: 5060 } })
    expect(control.kind === 'rows' && control.rows[0]?.map(({ id }) => id)).toEqual([
      'destinations/0/address',
      'destinations/0/port',
    ])
    expect(control.kind === 'rows' && control.first).toBeNull()
    expect(fields['farEndId']?.control.kind).toBe('choice')
    expect(fields['networkSecured']?.control.kind).toBe('statement')
  })
})

describe('an H.323 device', () => {
  const fields = fieldsById('h323Device', device, project)

  it('HX-12: FastStart is locked while SRTP is allowed', () => {
    expect(fields['enableOutboundFaststart']?.notApplicable).toContain('Locked')
    const both = { ...device, enableOutboundFaststart: true }
    const again = fieldsById('h323Device', both, { ...project, h323Devices: [both] })
    expect(again['enableOutboundFaststart']?.notApplicable).toBeNull()
  })

  it('XD-6: has every field of the IPSEC Configuration window, a weak choice with its finding', () => {
    const policy = Object.keys(ipsecPolicyFields).map((label) => `ipsec/policy/${label}`)
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(policy))
    expect(fields['ipsec/policy/Phase One DH']).toMatchObject({ value: '2', origin: null })
    expect(fields['ipsec/policy/Hash Algorithm']).toMatchObject({ value: 'SHA256', origin: { kind: 'default' } })
  })

  it('HX-3: keys that nobody protects stand at the statement', () => {
    expect(fields['ipsec/state']?.control.kind).toBe('statement')
    expect(fields['ipsec/state']?.findings.map(({ rule }) => rule)).toContain('HX-3')
  })

  it('is the same IPsec where it is drawn on its own', () => {
    const alone = fieldsById('ipsec', device.ipsec, project, 'h323Devices/H/ipsec')
    expect(alone['state']?.findings).toEqual(fields['ipsec/state']?.findings)
    expect(alone['peerAddress']?.path).toBe('h323Devices/H/ipsec/peerAddress')
  })

  it('has no policy to set where the network does IPsec', () => {
    const network = { ...device, ipsec: { ...device.ipsec, method: 'network' as const } }
    const { 'ipsec/policy': policy } = fieldsById('h323Device', network, plan())
    expect(policy?.notApplicable).toContain('CUCM itself')
  })
})

describe('the others', () => {
  it('S2-7: an application user chooses its trunks by name', () => {
    const { sipTrunkIds } = fieldsById('applicationUser', project.applicationUsers[0]!, project)
    expect(sipTrunkIds?.control).toEqual({ kind: 'list', keptAs: 'names', choices: [{ value: 'A', label: 'A' }] })
  })

  it('S1-1: what is stated about the cluster is at the cluster', () => {
    const { mixedMode, nodes } = fieldsById('cluster', project.cluster, project)
    expect(mixedMode).toMatchObject({ path: 'cluster/mixedMode', control: { kind: 'statement' } })
    expect(mixedMode?.findings.map(({ rule }) => rule)).toContain('S1-1')
    expect(nodes?.control.kind).toBe('rows')
  })

  it('a choice of the planner reads as a word', () => {
    expect(['unknown', 'cucm', 'IOS XE', 'network'].map(choiceLabel)).toEqual(['Unknown', 'CUCM', 'IOS XE', 'Network'])
  })
})
