import { describe, expect, it } from 'vitest'
import { formSections } from '../../../renderer/form/form-sections'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { withSecurityMode } from '../../../shared/plan/transports'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'
import { fieldsById } from './form-fields'

const found = withSecurityMode({ ...defaultsOf(profileSettings), name: 'Carrier' }, 'Encrypted')
const profile = { ...found, id: 'p', asFoundName: 'Carrier' }
const project = (parts: NonNullable<PlanParts['profiles']>[number], more: PlanParts = {}) =>
  plan({
    profiles: [
      { ...profile, ...parts },
      { name: 'Fax', id: 'fax', incomingPort: 5061 },
    ],
    sipTrunks: [
      { name: 'A', securityProfileId: 'p' },
      { name: 'F', securityProfileId: 'fax' },
    ],
    asFound: { profiles: [{ ...found, incomingPort: 5071, x509SubjectName: 'a.example' }] },
    ...more,
  })
const fields = (parts: NonNullable<PlanParts['profiles']>[number] = {}) => {
  const it = project(parts)
  return fieldsById('profile', it.profiles[0]!, it)
}

describe('the fields of a profile', () => {
  it("stand in CUCM's order, in parts, without what only the planner sets", () => {
    const it = project({})
    const sections = formSections('profile', it.profiles[0]!, { plan: evaluateWhole(it, '2026-01-31') })
    expect(sections.map(({ title }) => title)).toEqual(['General', 'Security', 'Names and port', 'Methods'])
    expect(sections.flatMap(({ fields: all }) => all.map(({ id }) => id))).toEqual(Object.keys(profileSettings))
  })

  it('PF-8, PF-9: transports that follow from the mode are text, and say from what', () => {
    const { incomingTransport, outgoingTransport } = fields()
    expect(incomingTransport?.control).toEqual({ kind: 'derived', text: 'TLS' })
    expect(incomingTransport?.origin).toEqual({ kind: 'derived', from: 'Encrypted' })
    expect(outgoingTransport?.control.kind).toBe('derived')
  })

  it('PF-9: TCP or UDP is a choice when Non Secure, the default as found', () => {
    const it = plan({ profiles: [{ name: 'P' }] })
    const { outgoingTransport, incomingTransport } = fieldsById('profile', it.profiles[0]!, it)
    expect(outgoingTransport?.control).toMatchObject({ kind: 'choice', asRadios: true })
    expect(outgoingTransport?.origin).toEqual({ kind: 'default' })
    expect(incomingTransport?.control.kind).toBe('derived')
  })

  it('PF-8: a transport that does not fit the mode can be mended: the right one is offered beside it', () => {
    const { incomingTransport } = fields({ incomingTransport: 'TCP+UDP' })
    expect(incomingTransport?.control).toMatchObject({
      choices: [
        { value: 'TLS', label: 'TLS' },
        { value: 'TCP+UDP', label: 'TCP+UDP' },
      ],
    })
    expect(incomingTransport?.findings.map(({ rule }) => rule)).toEqual(['PF-8'])
  })

  it('SP-8, PF-14: what does not apply is one sentence, unless a finding has to be mended there', () => {
    expect(fields()['noncePolicyTime']?.notApplicable).toBe('Applies with digest authentication only.')
    expect(fields({ digestAuthentication: true })['noncePolicyTime']?.notApplicable).toBeNull()
    const authorized = fields({ applLevelAuthentication: true })['applLevelAuthentication']
    expect(authorized?.notApplicable).toBeNull()
    expect(authorized?.findings.map(({ rule }) => rule)).toEqual(['PF-25'])
  })

  it('tells what was found beside what is planned, and where a value comes from', () => {
    const { incomingPort, name, securityMode } = fields()
    expect(incomingPort).toMatchObject({ value: 5061, was: '5071', origin: { kind: 'set-by', who: '' } })
    expect(name).toMatchObject({ was: null, origin: { kind: 'as-found' } })
    expect(securityMode?.means).toContain('TLS')
    expect(fields({ name: 'New' })['name']).toMatchObject({
      was: 'Carrier',
      origin: { kind: 'count', text: '3 of 75' },
    })
  })

  it('names who set a value, where that is known', () => {
    const it = project({})
    const setBy = (path: string) => (path === 'profiles/p/incomingPort' ? 'M. Ruiz' : null)
    const [section] = formSections('profile', it.profiles[0]!, { plan: evaluateWhole(it, '2026-01-31'), setBy }).slice(
      2,
    )
    expect(section?.fields.find(({ id }) => id === 'incomingPort')?.origin).toEqual({ kind: 'set-by', who: 'M. Ruiz' })
  })

  it('PF-21: the port of the mode is the default of a new profile, another is set', () => {
    const it = plan({
      profiles: [
        { name: 'P', securityMode: 'Encrypted' },
        { name: 'Q', incomingPort: 5061 },
      ],
    })
    expect(fieldsById('profile', it.profiles[0]!, it)['incomingPort']?.origin).toEqual({ kind: 'default' })
    expect(fieldsById('profile', it.profiles[1]!, it)['incomingPort']?.origin?.kind).toBe('set-by')
  })

  it('PF-17, PF-18: subject names are a list in one text; it counts what came and how long it is', () => {
    const { x509SubjectName } = fields({ x509SubjectName: 'A.example,b.example' })
    expect(x509SubjectName?.control).toEqual({ kind: 'list', keptAs: 'text', choices: null })
    expect(x509SubjectName?.origin).toEqual({ kind: 'count', text: '1 added, 19 of 4096' })
  })

  it('PF-22: a finding about two profiles stands at both', () => {
    const it = project({})
    for (const each of it.profiles) {
      const rules = fieldsById('profile', each, it)['incomingPort']?.findings.map(({ rule }) => rule)
      expect(rules).toContain('PF-22')
    }
  })

  it('PF-2: a wrong value stays, with its finding; what is too long is counted though it was found', () => {
    const long = 'é'.repeat(51)
    const it = project({ description: long }, { asFound: { profiles: [{ ...found, description: long }] } })
    const { description } = fieldsById('profile', it.profiles[0]!, it)
    expect(description).toMatchObject({ value: long, origin: { kind: 'count', text: '51 of 50' } })
    expect(description?.findings.map(({ rule }) => rule)).toEqual(['PF-2'])
  })

  it("knows CUCM's window and label of each", () => {
    expect(fields()['incomingTransport']).toMatchObject({
      label: 'Incoming transport',
      fullLabel: 'Incoming Transport Type',
      menuPath: 'Cisco Unified CM Administration > System > Security > SIP Trunk Security Profile',
      path: 'profiles/p/incomingTransport',
    })
  })
})
