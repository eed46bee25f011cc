import { describe, expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../shared/plan/project'
import { checklist } from '../../helpers/checklist'
import type { Part, PlanParts } from '../../helpers/plan'

const list = (profile: Part<SipTrunkSecurityProfile> = { incomingPort: 5070 }, parts: PlanParts = {}) =>
  checklist({
    profiles: [{ name: 'P', asFoundName: 'P', ...profile }],
    sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileId: 'P' })),
    asFound: {
      profiles: [{ name: 'P' }],
      sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileName: 'P' })),
    },
    ...parts,
  })
const idsOf = (ids: readonly string[]) => ids.filter((id) => id.startsWith('step4/'))
const apply = 'step4/profiles/P/apply'

describe('a changed profile that trunks have', () => {
  it('S4-1: is found, opened, saved, applied, and the dialog answered', () => {
    const open = list().line('step4/profiles/P/open')
    expect(open.goTo).toBe('System › Security › SIP Trunk Security Profile › Find › P')
    expect(open.action).toBe('Open the profile, see its new settings, save')
    expect(open.register).toEqual(['S4-1'])
    expect(list().line(apply).action).toBe('Apply Config, then OK in the dialog Apply Configuration Information')
  })

  it('S4-2: every trunk that feels it is named, however many they are', () => {
    const names = Array.from({ length: 40 }, (_, at) => `T${String(at)}`)
    const many = list(undefined, { sipTrunks: names.map((name) => ({ name, securityProfileId: 'P' })), asFound: null })
    expect(many.line(apply).see).toContain(`Trunks: ${names.join(', ')}.`)
    expect(list().line(apply).see).toContain('Trunks: A, B.')
    expect(list().line(apply).aside).toBe('for A and B')
    expect(list().line(apply).register).toEqual(['S4-1', 'S4-2', 'XD-9'])
  })

  it('S4-2: trunks that the plan does not have feel it too, and are told as such', () => {
    const others = list(undefined, { sipTrunks: [{ name: 'A', securityProfileId: 'P' }] })
    expect(others.line(apply).see).toContain('Trunks: A, B (outside the plan).')
    expect(list(undefined, { sipTrunks: [] }).line(apply).see).toContain(
      'Trunks: A (outside the plan), B (outside the plan).',
    )
  })

  it('XD-9: dropped calls are planned, whatever the guide says of little disturbance', () => {
    expect(list().line(apply).cautions).toEqual([
      'XD-9: Outstanding settings go to all these trunks with as little disturbance as possible, yet plan for their calls to drop.',
    ])
  })

  it('S4-1, SP-5: stands in one unit with its change, its trunks and what takes it back', () => {
    const { line, lines } = list()
    const { unit } = line(apply)
    expect(line('step2/profiles/P/values').unit).toBe(unit)
    expect(line('rollback/profiles/P')).toMatchObject({ unit, section: 'synchronize' })
    expect(line('rollback/profiles/P/apply').unit).toBe(unit)
    expect(lines.filter(({ section, id }) => section === 'prepare' && id.startsWith('step2/profiles/P'))).toEqual([])
  })

  it('XD-9: takes trunks along that move to it: they are applied once, with all the others', () => {
    const one = { name: 'A', securityProfileName: 'P' }
    const two = { name: 'B', securityProfileName: 'Q' }
    const some = list(undefined, { asFound: { profiles: [{ name: 'P' }, { name: 'Q' }], sipTrunks: [one, two] } })
    expect(some.line('step3/sipTrunks/B/profile').unit).toBe(some.line(apply).unit)
    expect(some.ids).not.toContain('step3/sipTrunks/B/apply')
    expect(some.line('step3/sipTrunks/B/profile').aside).toContain('no Apply Config yet')
  })

  it('PF-21, PF-23: the far ends change over with it, where it matters to them', () => {
    expect(idsOf(list().ids)).toEqual(['open', 'far-ends', 'apply'].map((what) => `step4/profiles/P/${what}`))
    expect(list().line('step4/profiles/P/far-ends').see).toContain('on port 5070 over TCP or UDP')
    expect(idsOf(list({ transmitSecurityStatus: true }).ids)).toEqual([
      'step4/profiles/P/open',
      'step4/profiles/P/apply',
    ])
  })

  it('S4-1: what it was before is not known: it is applied all the same', () => {
    expect(idsOf(list({}, { asFound: null }).ids)).toEqual([
      'step4/profiles/P/open',
      'step4/profiles/P/far-ends',
      apply,
    ])
  })
})

describe('no lines in step 4', () => {
  it('S4-1: for a profile that stays as it was', () => {
    expect(idsOf(list({}).ids)).toEqual([])
  })

  it('S4-1: for a profile that the plan adds', () => {
    expect(idsOf(list({ asFoundName: null, incomingPort: 5070 }).ids)).toEqual([])
  })

  it('S4-2: for a changed profile that no trunk has', () => {
    expect(idsOf(list(undefined, { sipTrunks: [], asFound: { profiles: [{ name: 'P' }] } }).ids)).toEqual([])
  })
})

it('PF-23: no far end is told where the gateways behind a profile are taken over by lines of their own', () => {
  const farEnd = { kind: 'IOS XE' as const, name: 'gw.example.com' }
  const destinations = [{ address: '192.0.2.9', port: 5061 }]
  const found = { name: 'A', destAddrIsSrv: false, destinations, securityProfileName: 'P' }
  const told = (kind: 'IOS XE' | 'SBC') =>
    list(
      { securityMode: 'Encrypted' },
      {
        sipTrunks: [{ name: 'A', securityProfileId: 'P', destinations, farEnd: { ...farEnd, kind } }],
        asFound: { profiles: [{ name: 'P' }], sipTrunks: [found] },
      },
    ).ids.includes('step4/profiles/P/far-ends')
  expect([told('SBC'), told('IOS XE')]).toEqual([true, false])
})
