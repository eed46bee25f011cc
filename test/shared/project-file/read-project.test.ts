import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { clusterFields } from '../../../shared/catalogue/cluster-fields'
import type { Field, Fields } from '../../../shared/catalogue/field'
import { h323DeviceFields } from '../../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../../shared/catalogue/mgcp-fields'
import { profileFields } from '../../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../../shared/catalogue/user-fields'
import { checklistEntryFields, waiverFields } from '../../../shared/catalogue/work-fields'
import { newProject } from '../../../shared/plan/new-project'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'

const empty = newProject('Plan', '2026-01-31T09:00:00.000Z', () => 'id')

/** The object without its optional texts, at any depth. */
const withoutTexts = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !(field.kind === 'text' && !field.required))
      .map(([name, field]) => [name, bare(name, field)]),
  )

function bare(name: string, field: Field): unknown {
  if (field.kind === 'text') return name
  if (field.kind === 'group') return withoutTexts(field.fields)
  if (field.kind === 'list') return [withoutTexts(field.fields)]
  return field.default
}

const bareFile = {
  format: 'trunkwright-project',
  version: 1,
  id: 'id',
  name: 'Plan',
  revision: 1,
  cluster: withoutTexts(clusterFields),
  profiles: [withoutTexts(profileFields)],
  sipTrunks: [withoutTexts(sipTrunkFields)],
  h323Devices: [withoutTexts(h323DeviceFields)],
  mgcpGateways: [withoutTexts(mgcpGatewayFields)],
  sipRealms: [withoutTexts(sipRealmFields)],
  applicationUsers: [withoutTexts(applicationUserFields)],
  asFound: withoutTexts(asFoundFields),
  checklist: { 'S1-1': withoutTexts(checklistEntryFields) },
  waivers: [withoutTexts(waiverFields)],
}

function read(value: unknown): Project {
  const result = readProject(JSON.stringify(value))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

describe('readProject', () => {
  it('SP-2: reads a new project, with the profile that installation brings', () => {
    expect(read(empty)).toEqual(empty)
    expect(read(empty).profiles.map(({ name, predefined }) => [name, predefined])).toEqual([
      ['Non Secure SIP Trunk Profile', true],
    ])
  })

  it('takes a missing optional text as empty, at any depth', () => {
    const project = read(bareFile)
    const { customer, author, notes, createdAt, updatedAt } = project
    expect([customer, author, notes, createdAt, updatedAt]).toEqual(['', '', '', '', ''])
    expect(project.profiles[0]).toMatchObject({ id: 'id', description: '', x509SubjectName: '' })
    expect(project.sipTrunks[0]?.destinations).toEqual([{ address: '', port: 5060 }])
    expect(project.farEnds[0]).toMatchObject({ software: '', owner: '', contact: '', hosts: [{ address: '' }] })
    expect(project.sipTrunks[0]?.networkSecured).toEqual({ state: 'unknown', by: '', on: '', note: '' })
    expect(project.h323Devices[0]?.ipsec.state).toEqual({ state: 'unknown', by: '', on: '', note: '' })
    expect(project.asFound).toMatchObject({ takenOn: '', source: '', sipTrunks: [{ securityProfileName: null }] })
    expect(project.checklist).toEqual({ 'S1-1': { state: 'open', by: '', on: '', evidence: '', of: '' } })
    expect(project.waivers[0]).toMatchObject({ rule: 'rule', object: '', reason: '', until: '' })
  })

  it('opens plans that are wrong, so that they can be mended', () => {
    const [profile] = empty.profiles
    const wrong = { ...profile, name: '', description: '"'.repeat(400), incomingPort: -1.5, noncePolicyTime: 0 }
    const trunk = { ...read(bareFile).sipTrunks[0], securityProfileId: 'gone', name: 'x'.repeat(500) }
    expect(read({ ...empty, name: 'n'.repeat(300), profiles: [wrong], sipTrunks: [trunk] }).profiles).toEqual([wrong])
  })

  it('reads the same whatever the spacing and the line ends', () => {
    const lines = JSON.stringify(empty, null, '\t').replaceAll('\n', '\r\n')
    expect(readProject(`\r\n ${lines}\n\n`)).toEqual({ ok: true, value: empty })
  })

  it('gives what JSON.parse gives, plus nothing, where no text is missing', () => {
    fc.assert(
      fc.property(arbitraryProject({ size: 4, hostile: true }), (project) => {
        const text = JSON.stringify(project)
        expect(readProject(text)).toEqual({ ok: true, value: JSON.parse(text) as Project })
      }),
      { numRuns: draws(200) },
    )
  })
})
