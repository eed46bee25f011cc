import { describe, expect, it } from 'vitest'
import { blockTexts, checklist } from '../../helpers/checklist'
import type { PlanParts, TrunkPart } from '../../helpers/plan'

const tls = {
  name: 'TLS',
  asFoundName: 'TLS',
  securityMode: 'Encrypted',
  incomingPort: 5561,
  x509SubjectName: 'a',
} as const
const clear = { name: 'CLEAR', asFoundName: 'CLEAR' } as const
const asFound = {
  profiles: [tls, clear].map(({ asFoundName, ...settings }) => ({ ...settings, name: asFoundName })),
  sipTrunks: [{ name: 'A', securityProfileName: 'CLEAR' }],
}
const list = (trunk: TrunkPart = {}, parts: PlanParts = {}) =>
  checklist({
    profiles: [tls, clear],
    sipTrunks: [{ name: 'A', securityProfileId: 'TLS', destinations: [{ address: '10.0.0.9', port: 5061 }], ...trunk }],
    asFound,
    ...parts,
  })
const idsOf = (ids: readonly string[]) => ids.filter((id) => id.startsWith('step3/'))

describe('a trunk that gets another profile', () => {
  it('S3-1, OV-3, S1-5: chosen, the far end told, applied, in this order', () => {
    expect(idsOf(list().ids)).toEqual([
      'step3/sipTrunks/A/profile',
      'step3/sipTrunks/A/far-end',
      'step3/sipTrunks/A/apply',
    ])
    const line = list().line('step3/sipTrunks/A/profile')
    expect(line.action).toBe('Choose the profile, save')
    expect(line.goTo).toBe('Device › Trunk › Find › A')
    expect(line.enter).toEqual(['SIP Trunk Security Profile = TLS (was CLEAR)'])
    expect(line.see).toContain('Its destinations are those of the plan: 10.0.0.9 port 5061.')
    expect(line.register).toEqual(['S3-1', 'OV-3', 'S1-5', 'SP-3'])
    expect(line).toMatchObject({ group: 'Step 3, test calls · SIP trunk', object: 'A' })
    expect(line.aside).toBe('calls may drop at Apply Config')
  })

  it('S3-1, XD-9: Apply Config, for which dropped calls are planned', () => {
    const line = list().line('step3/sipTrunks/A/apply')
    expect(line.action).toBe('Apply Config on A')
    expect(line.cautions).toEqual(['XD-9: Plan for calls on this trunk to drop.'])
    expect(line.see).toBe('Full Service, or a test call goes through (N2).')
    expect(line.unit).toBe('U1')
    expect(line.register).toEqual(['S3-1', 'XD-9'])
  })

  it('says no “was” where nobody knows it', () => {
    const unread = [
      'SIP Trunk Security Profile = TLS',
      'Destination Address is an SRV = uncheck',
      expect.stringMatching(/^Destinations = /) as string,
    ]
    const unknown = list({}, { asFound: { ...asFound, sipTrunks: [] } })
    expect(unknown.line('step3/sipTrunks/A/profile').enter).toEqual(unread)
    expect(list({}, { asFound: null }).line('step3/sipTrunks/A/profile').enter).toEqual(unread)
  })
})

describe('no lines in step 3', () => {
  it('S3-1: for a trunk that keeps its profile', () => {
    expect(idsOf(list({ securityProfileId: 'CLEAR' }).ids)).toEqual([])
  })

  it('SP-6: for a trunk whose profile is renamed', () => {
    const renamed = list({ securityProfileId: 'CLEAR' }, { profiles: [tls, { ...clear, id: 'CLEAR', name: 'OTHER' }] })
    expect(idsOf(renamed.ids)).toEqual([])
  })

  it('SP-3: for a trunk without a profile; that is an open error', () => {
    const none = list({ securityProfileId: null })
    expect(idsOf(none.ids)).toEqual([])
    expect(none.document.running.ready).toBe('not ready')
  })
})

it('SP-6: a profile that is renamed later in the run shows under its name of that hour', () => {
  const { lines } = checklist({
    profiles: [
      { id: 'P', name: 'NEW', asFoundName: 'OLD', incomingPort: 5070 },
      { id: 'Q', name: 'Q' },
    ],
    sipTrunks: [
      { name: 'A', securityProfileId: 'Q' },
      { name: 'B', securityProfileId: 'P' },
    ],
    asFound: {
      profiles: [{ name: 'OLD' }],
      sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileName: 'OLD' })),
    },
  })
  const rows = (id: string) => lines.find((line) => line.id === id)?.enter
  expect(rows('step3/sipTrunks/A/profile')).toEqual(['SIP Trunk Security Profile = Q (was OLD)'])
  expect(rows('rollback/sipTrunks/A')).toEqual(['SIP Trunk Security Profile = OLD (was Q)'])
})

describe('the far end', () => {
  const id = 'step3/sipTrunks/A/far-end'

  it('PF-21, PF-23: is told port and transport; who to ask stands in the head of its unit', () => {
    const all = list({ farEnd: { owner: 'Carrier', contact: 'noc@example.com' } })
    expect(all.line(id).see).toBe('It calls CUCM on port 5561 over TLS, and takes TLS.')
    const [unit] = blockTexts(all.document, 'change').filter((text) => text.startsWith('U1 '))
    expect(unit).toMatch(/Carrier, noc@example\.com/)
  })

  it('PF-23: has nothing to do where nothing changes for it', () => {
    const alike = { ...clear, id: 'ALIKE', name: 'ALIKE', asFoundName: null, description: 'the same for the far end' }
    const same = list({ securityProfileId: 'ALIKE' }, { profiles: [tls, clear, alike] })
    expect(same.ids).not.toContain(id)
    expect(idsOf(same.ids)).toHaveLength(2)
  })

  it('FC-17: is not told apart where the window configures it: its gateway has a line of the unit', () => {
    const { ids } = list({ farEnd: { kind: 'IOS XE' } })
    expect(ids).not.toContain(id)
    expect(ids).toContain('step1/gateways/at 10.0.0.9/sipTrunks/A')
    expect(list({ farEnd: { kind: 'SBC' } }).ids).toContain(id)
  })

  it('PF-11: is told that CUCM challenges it', () => {
    const digest = { ...clear, id: 'DIGEST', name: 'DIGEST', asFoundName: null, digestAuthentication: true }
    const line = list({ securityProfileId: 'DIGEST' }, { profiles: [tls, clear, digest] }).line(id)
    expect(line.see).toContain('It answers the digest challenge of CUCM.')
  })
})

describe('digest', () => {
  const digest = { name: 'DIGEST', digestAuthentication: true }
  const parts = {
    profiles: [digest],
    sipRealms: [{ realm: 'far.example.com' }],
    applicationUsers: [{ userid: 'app', sipTrunkIds: ['A'] }],
  }
  const id = 'step3/sipTrunks/A/credentials'

  it('S3-2, S2-6, S2-7: realm and users are looked at again before the profile is applied', () => {
    const all = list({ securityProfileId: 'DIGEST', sipRealmId: 'far.example.com' }, parts)
    expect(all.line(id).see).toBe(
      'The realm far.example.com has its credentials, and so has app, with the methods of step 2.',
    )
    expect(all.line(id).register).toEqual(['S3-2', 'S2-6', 'S2-7'])
    expect(all.ids.indexOf(id)).toBeLessThan(all.ids.indexOf('step3/sipTrunks/A/apply'))
  })

  it('S2-6, S3-2: a trunk without a realm has the error at its line', () => {
    const [caution] = list({ securityProfileId: 'DIGEST' }, parts).line(id).cautions
    expect(caution).toMatch(/^S2-6: Error: /)
  })

  it('S3-2: no such line without digest', () => {
    expect(list().ids).not.toContain(id)
  })
})

describe('cautions of the assignment', () => {
  const id = 'step3/sipTrunks/A/profile'
  const auth = { name: 'AUTH', securityMode: 'Authenticated' } as const

  it('PF-7, XD-1: a far end that may lack NULL_SHA, or that is IOS', () => {
    const cautions = list({ securityProfileId: 'AUTH', farEnd: { kind: 'IOS' } }, { profiles: [auth] }).line(
      id,
    ).cautions
    expect(cautions.map((caution) => caution.slice(0, 4))).toEqual(['XD-1', 'FC-1', 'PF-7'])
    expect(list().line(id).cautions).toEqual([])
  })

  it('PF-12: what the findings say of a profile that has no lines of its own in step 2', () => {
    const digest = { ...clear, id: 'D', name: 'D', asFoundName: 'D', digestAuthentication: true }
    const { asFoundName, id: _, ...before } = digest
    const unchanged = list(
      { securityProfileId: 'D' },
      {
        profiles: [digest, clear],
        asFound: { ...asFound, profiles: [{ ...before, name: asFoundName }, ...asFound.profiles] },
      },
    )
    expect(unchanged.line(id).cautions.join('\n')).toMatch(/^PF-12: /m)
    const added = list({ securityProfileId: 'D' }, { profiles: [{ ...digest, asFoundName: null }, clear] })
    expect(added.line(id).cautions.join('\n')).not.toMatch(/PF-12/)
    expect(added.line('step2/profiles/D/values').cautions.join('\n')).toMatch(/^PF-12: /m)
  })
})
