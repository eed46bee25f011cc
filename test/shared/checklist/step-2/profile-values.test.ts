import { describe, expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../../shared/plan/project'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { Part, PlanParts } from '../../../helpers/plan'
import { reportOfParts } from '../../../helpers/report'

type Profile = Part<SipTrunkSecurityProfile>
const onP = [{ name: 'A', securityProfileId: 'P' }]
const id = 'step2/profiles/P/values'
const addedLine = (profile: Profile) => checklist({ profiles: [{ name: 'P', ...profile }], sipTrunks: onP }).line(id)

describe('a new profile', () => {
  it('S2-2, PF-3, PF-21: its name, its mode with what follows from it, and what differs from the defaults', () => {
    const line = addedLine({
      securityMode: 'Encrypted',
      transmitSecurityStatus: true,
      x509SubjectName: 'sbc.example.com',
    })
    expect(line.action).toBe('Add the profile, enter these, save')
    expect(line.enter).toEqual([
      'Name = P',
      'Device Security Mode = Encrypted',
      'Incoming Transport Type = TLS',
      'Outgoing Transport Type = TLS',
      'Secure Certificate Subject or Subject Alternate Name = sbc.example.com',
      'Incoming Port = 5061',
      'Transmit Security Status = check',
    ])
    expect(line.see).toBe('It stands in the list; every other field keeps its default (N4).')
  })

  it('PF-21: a port is said even where it is the default of another transport', () => {
    expect(addedLine({ securityMode: 'Encrypted', incomingPort: 5060 }).enter).toContain('Incoming Port = 5060')
  })

  it('SP-8: what the mode does not offer is left out', () => {
    const line = addedLine({ noncePolicyTime: 900, x509SubjectName: 'sbc.example.com' })
    expect(line.enter.join('\n')).not.toMatch(/Nonce|Subject/)
    expect(line.cautions.join('\n')).toMatch(/PF-16: Error:/)
    expect(addedLine({ noncePolicyTime: 900, digestAuthentication: true }).enter).toContain('Nonce Validity Time = 900')
  })

  it('says of nothing what it was, because nothing was there', () => {
    expect(addedLine({ securityMode: 'Encrypted' }).enter.join()).not.toContain('was')
  })
})

describe('a profile that changes', () => {
  const changedLine = (profile: Profile, before: Profile = {}) =>
    checklist({
      profiles: [{ name: 'P', asFoundName: 'OLD', ...profile }],
      sipTrunks: onP,
      asFound: { profiles: [{ name: 'OLD', ...before }] },
    }).line(id)

  it('S2-4, SP-6: only what differs, each with what it was', () => {
    const line = changedLine({ description: 'new', incomingPort: 5070 }, { allowReplaceHeader: true })
    expect(line.enter).toEqual([
      'Name = P (was OLD)',
      'Description = new (was ‹empty›)',
      'Incoming Port = 5070 (was 5060)',
      'Accept Replaces Header = uncheck (was checked)',
    ])
    expect(line.register).toEqual(['S2-1', 'S2-4', 'S2-5', 'SP-5', 'SP-6'])
  })

  it('SP-6: no name where it keeps it', () => {
    const line = checklist({
      profiles: [{ name: 'P', asFoundName: 'P', incomingPort: 5070 }],
      asFound: { profiles: [{ name: 'P' }] },
    }).line(id)
    expect(line.enter).toEqual(['Incoming Port = 5070 (was 5060)'])
    expect(line.register).toEqual(['S2-1', 'S2-4', 'S2-5', 'SP-5'])
  })

  it('PF-16: an old value that no longer applies is taken out', () => {
    const line = changedLine({}, { securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com' })
    expect(line.enter).toContain('Secure Certificate Subject or Subject Alternate Name = ‹empty› (was sbc.example.com)')
  })

  it('S2-4: all values, and of none what it was, where nobody knows it', () => {
    const line = checklist({ profiles: [{ name: 'P', asFoundName: 'P' }], sipTrunks: onP }).line(id)
    expect(line.action).toBe('Enter all values, save')
    expect(line.enter).toContain('Enable Digest Authentication = uncheck')
    expect(line.enter).toContain('Description = ‹empty›')
    expect(line.enter.join()).not.toMatch(/was|Nonce|Subject/)
  })
})

describe('cautions at the values', () => {
  it('PF-12: have the message; the remedy stands in the report', () => {
    const parts: PlanParts = { profiles: [{ name: 'P', digestAuthentication: true }], sipTrunks: onP }
    const list = checklist(parts)
    const finding = list.line(id).cautions.find((text) => text.startsWith('PF-12'))
    expect(finding).not.toContain('Choose')
    expect(blockTexts(reportOfParts(parts), 'findings').join('\n')).toContain('Choose')
  })

  it('PF-12, PF-1: stand at a profile that changes too, and what is wrong with its name', () => {
    const profiles = [
      { name: 'P', asFoundName: 'P', digestAuthentication: true },
      { name: 'p', id: 'other' },
    ]
    const list = checklist({ profiles, sipTrunks: onP, asFound: { profiles: [{ name: 'P' }] } })
    expect(list.line(id).cautions.join('\n')).toMatch(/^PF-12: /m)
    expect(list.line(id).cautions.join('\n')).toMatch(/^PF-1: Error: /m)
  })

  it('PF-1: of a new profile it stands where the name is entered', () => {
    const profiles = [{ name: 'P' }, { name: 'p', id: 'other' }]
    expect(checklist({ profiles }).line(id).cautions.join('\n')).toMatch(/^PF-1: Error: /m)
  })

  it('PF-12: digest alone', () => {
    expect(addedLine({ digestAuthentication: true }).cautions.join('\n')).toMatch(/^PF-12: /m)
    expect(addedLine({}).cautions.join('\n')).not.toContain('PF-12')
  })

  it('PF-21: an error is called an error', () => {
    expect(addedLine({ incomingPort: 70_000 }).cautions.join('\n')).toMatch(/^PF-21: Error: /m)
  })

  it('PF-12: waived it says so, and no remedy', () => {
    const parts = { profiles: [{ name: 'P', digestAuthentication: true, incomingPort: 5070 }], sipTrunks: onP }
    const { cautions } = checklist({ ...parts, waivers: [{ rule: 'PF-12', object: 'P' }] }).line(id)
    expect(cautions).toHaveLength(1)
    expect(cautions[0]).toMatch(/^PF-12: .* Waived\.$/)
    expect(cautions[0]).not.toContain('Choose')
  })

  it.each([
    [5060, 'Non Secure'],
    [5061, 'Encrypted'],
    [5060, 'Encrypted'],
  ] as const)('XD-8: port %i of a profile that is %s may clash with the line side of Expressway', (port, mode) => {
    const caution = addedLine({ securityMode: mode, incomingPort: port }).cautions.find((text) =>
      text.startsWith('XD-8'),
    )
    expect(caution).toBe(
      `XD-8: Where Expressway serves phones of this cluster, ${String(port)} clashes with its line side: there choose another port, on the far end too.`,
    )
  })

  it('XD-8: is said once, not again for each profile where an Expressway is in the plan', () => {
    const list = checklist({
      profiles: ['P', 'Q'].map((name) => ({ name, securityMode: 'Encrypted' as const, incomingPort: 5061 })),
      sipTrunks: ['P', 'Q'].map((name) => ({ name, securityProfileId: name, farEnd: { kind: 'Expressway' as const } })),
      asFound: {},
    })
    const said = ['P', 'Q'].map((name) =>
      list.line(`step2/profiles/${name}/values`).cautions.filter((text) => text.startsWith('XD-8')),
    )
    expect(said[0]).toHaveLength(1)
    expect(said[1]).toEqual(said[0])
  })

  it('XD-8: not for another port, nor where the port stays as it was', () => {
    expect(addedLine({ incomingPort: 5561 }).cautions.join()).not.toContain('XD-8')
    const list = checklist({
      profiles: [{ name: 'P', asFoundName: 'P', description: 'new' }],
      asFound: { profiles: [{ name: 'P' }] },
    })
    expect(list.line(id).cautions.join()).not.toContain('XD-8')
  })
})
