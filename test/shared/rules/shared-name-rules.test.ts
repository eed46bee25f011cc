import { describe, expect, it } from 'vitest'
import type { Part, PlanParts } from '../../helpers/plan'
import type { SipTrunkSecurityProfile } from '../../../shared/plan/project'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

type Profile = Part<SipTrunkSecurityProfile>

describe('PF-1: the name of a profile', () => {
  const named = (...names: string[]): PlanParts => ({ profiles: names.map((name) => ({ name })) })
  const lock = '\u{1f512}'

  it.each(['', ' ', '\t'])('PF-1: %j is no name', (name) => {
    expect(fired('PF-1', named(name))).toEqual(['error: (no name)'])
    expect(sentences('PF-1', named(name))).toEqual([
      'A profile has no name. Name it: the trunk chooses it by its name.',
    ])
  })

  it('PF-1: 76 characters are too many, 75 are not, however many bytes they are', () => {
    expect(fired('PF-1', named('x'.repeat(76)))).toEqual([`error: ${'x'.repeat(76)}`])
    expect(fired('PF-1', named(lock.repeat(76)))).toEqual([`error: ${lock.repeat(76)}`])
    expect(fired('PF-1', named('x'.repeat(75)))).toEqual([])
    expect(fired('PF-1', named(lock.repeat(75)))).toEqual([])
    expect(sentences('PF-1', named('x'.repeat(76)))[0]).toContain('has 76 characters; CUCM takes 75')
  })

  it('PF-1: a repeated name is one finding, whatever the case and however often', () => {
    expect(fired('PF-1', named('tls', 'TLS', 'Tls', 'CLEAR'))).toEqual(['error: TLS'])
    expect(sentences('PF-1', named('tls', 'TLS', 'Tls'))[0]).toContain('3 profiles are called TLS')
    expect(fired('PF-1', named('ZÜRICH', 'zürich'))).toEqual(['error: ZÜRICH'])
  })

  it('PF-1: two names that are each repeated are two findings', () => {
    expect(fired('PF-1', named('a', 'b', 'A', 'B'))).toEqual(['error: A', 'error: B'])
  })

  it('PF-1: a name that is too long and repeated, or empty and repeated, is still one finding', () => {
    const long = 'x'.repeat(76)
    expect(fired('PF-1', named(long, long))).toEqual([`error: ${long}`])
    expect(fired('PF-1', named('', ''))).toEqual(['error: (no name)'])
  })

  it('PF-1: names that differ in more than case are content, blanks included', () => {
    expect(fired('PF-1', named('TLS', 'TLS 2', 'TLS  2', 'TLS2'))).toEqual([])
  })

  it('PF-1: a name that another has on the cluster, in whatever case, is not free to be added or taken', () => {
    const found = (...profiles: string[]) => ({ asFound: { profiles: profiles.map((name) => ({ name })) } })
    const added = { ...named('TLS'), ...found('tls') }
    expect(fired('PF-1', added)).toEqual(['advice: TLS'])
    expect(sentences('PF-1', added)[0]).toBe(
      'A profile on the cluster is called TLS already, and the plan adds another: CUCM takes no second one of that name, in upper or lower case. Give it another name; or, where it is that profile, say so under As found in step 4, and only what differs is changed.',
    )
    const renamed = { profiles: [{ name: 'TLS', asFoundName: 'OLD' }], ...found('OLD', 'TLS') }
    expect(sentences('PF-1', renamed)[0]).toContain('the plan renames OLD to that')
    const trunk = { ...named('TLS'), asFound: { sipTrunks: [{ name: 'ELSEWHERE', securityProfileName: 'TLS' }] } }
    expect(fired('PF-1', trunk)).toEqual(['advice: TLS'])
  })

  it('PF-1: a name that its profile gives up, has or shares with none is free', () => {
    const found = { profiles: [{ name: 'TLS' }, { name: 'OLD' }] }
    const free = (...profiles: Profile[]) => fired('PF-1', { profiles, asFound: found })
    expect(free({ name: 'TLS', asFoundName: 'TLS' }, { name: 'old', asFoundName: 'OLD' })).toEqual([])
    expect(free({ name: 'TLS' }, { name: 'TLS 1', asFoundName: 'TLS' })).toEqual([])
    expect(free({ name: 'OLD', asFoundName: 'TLS' }, { name: 'TLS', asFoundName: 'OLD' })).toEqual([])
    expect(free({ name: 'NEW' })).toEqual([])
  })

  it('PF-1: is mended at the name, in step 2', () => {
    expect(mendedAt('PF-1', { profiles: [{ id: 'p', name: '' }] })).toEqual(['step 2, profiles/p/name'])
  })
})

/** TLS profiles by name, and trunks as `TRUNK: PROFILE`. */
function tls(
  profiles: Record<string, [x509SubjectName: string, incomingPort: number]>,
  ...trunks: string[]
): PlanParts {
  const profile = ([name, [x509SubjectName, incomingPort]]: [string, [string, number]]): Profile => ({
    ...{ name, securityMode: 'Encrypted', x509SubjectName, incomingPort },
  })
  return { profiles: Object.entries(profiles).map(profile), sipTrunks: trunks.map(trunk) }
}

function trunk(text: string) {
  const [name = '', securityProfileId = ''] = text.split(': ')
  return { name, securityProfileId }
}

describe("PF-19: the source's own example", () => {
  const first = { P1: ['my_cm1,my_cm2', 5061], P2: ['my_cm2,my_cm3', 5071] } as const
  const withThird = (names: string) =>
    tls({ P1: [...first.P1], P2: [...first.P2], P3: [names, 5061] }, 'SIPTrunk1: P1', 'SIPTrunk2: P2', 'SIPTrunk3: P3')

  it('PF-19: SIPTrunk1 with my_cm1, my_cm2 on 5061 and SIPTrunk2 with my_cm2, my_cm3 on 5071 get on', () => {
    expect(fired('PF-19', tls({ P1: [...first.P1], P2: [...first.P2] }, 'SIPTrunk1: P1', 'SIPTrunk2: P2'))).toEqual([])
  })

  it('PF-19: SIPTrunk3 on 5061 may have my_ccm4', () => {
    expect(fired('PF-19', withThird('my_ccm4'))).toEqual([])
  })

  it('PF-19: SIPTrunk3 on 5061 may not have my_cm1', () => {
    expect(fired('PF-19', withThird('my_cm1'))).toEqual(['error: SIPTrunk1 + SIPTrunk3'])
    expect(sentences('PF-19', withThird('my_cm1'))[0]).toMatch(/^SIPTrunk1 and SIPTrunk3 .*my_cm1 on port 5061/)
  })
})

describe('PF-19: one name and one port on trunks with different profiles', () => {
  it('PF-19: several names that meet on the same trunks are one finding that lists them all', () => {
    const names = ['g', 'f', 'e', 'd', 'c', 'b', 'a', 'only-1']
    const parts = tls({ P1: [names.join(','), 5061], P2: ['a b c d e f g only-2', 5061] }, 'A: P1', 'B: P2')
    expect(fired('PF-19', parts)).toEqual(['error: A + B'])
    expect(sentences('PF-19', parts)[0]).toContain('a, b, c, d, e, f and g on port 5061')
    expect(sentences('PF-19', parts)[0]).not.toContain('only')
  })

  it('PF-19: three trunks that share one name are one finding about all three', () => {
    const parts = tls({ P1: ['x', 5061], P2: ['x', 5061], P3: ['x', 5061] }, 'A: P1', 'B: P2', 'C: P3')
    expect(fired('PF-19', parts)).toEqual(['error: A + B + C'])
  })

  it('PF-19: names that meet on different trunks are a finding each', () => {
    const parts = tls({ P1: ['x y', 5061], P2: ['y z', 5061], P3: ['z x', 5061] }, 'A: P1', 'B: P2', 'C: P3')
    expect(fired('PF-19', parts)).toEqual(['error: A + B', 'error: A + C', 'error: B + C'])
  })

  it('PF-19: three meet in one name and two of them in another', () => {
    const parts = tls({ P1: ['x y', 5061], P2: ['x y', 5061], P3: ['x', 5061] }, 'A: P1', 'B: P2', 'C: P3')
    expect(fired('PF-19', parts)).toEqual(['error: A + B', 'error: A + B + C'])
  })

  it('PF-19: names compare without regard to case, and every separator parts them', () => {
    const parts = tls({ P1: ['SBC.Example.COM;other', 5061], P2: ['q : sbc.example.com', 5061] }, 'A: P1', 'B: P2')
    expect(fired('PF-19', parts)).toEqual(['error: A + B'])
  })

  it.each([
    ['another port', tls({ P1: ['x', 5061], P2: ['x', 5071] }, 'A: P1', 'B: P2')],
    ['another name, of which the first is a part', tls({ P1: ['x', 5061], P2: ['x.y', 5061] }, 'A: P1', 'B: P2')],
    ['a profile that no trunk has', tls({ P1: ['x', 5061], P2: ['x', 5061] }, 'A: P1')],
    ['a trunk whose profile is gone', tls({ P1: ['x', 5061] }, 'A: P1', 'B: GONE')],
    ['no names at all', tls({ P1: ['', 5061], P2: ['', 5061] }, 'A: P1', 'B: P2')],
    ['a name that stands twice in one profile', tls({ P1: ['x X x', 5061] }, 'A: P1')],
    ['separators only', tls({ P1: [' , ', 5061], P2: [';:', 5061] }, 'A: P1', 'B: P2')],
  ])('PF-19: %s is no clash', (_, parts) => {
    expect(fired('PF-19', parts)).toEqual([])
  })

  it('PF-19: only TLS profiles take part', () => {
    const clear: Profile = { name: 'CLEAR', x509SubjectName: 'x', incomingPort: 5061 }
    const { profiles = [], ...trunks } = tls({ P1: ['x', 5061] }, 'A: P1', 'B: CLEAR')
    expect(fired('PF-19', { profiles: [...profiles, clear], ...trunks })).toEqual([])
    expect(fired('PF-19', { profiles: [...profiles, { ...clear, incomingTransport: 'TLS' }], ...trunks })).toEqual([
      'error: A + B',
    ])
  })

  it('PF-19: profiles whose ids run together are kept apart', () => {
    const profile = (id: string, name: string, x509SubjectName: string): Profile => ({
      ...{ id, name, x509SubjectName, securityMode: 'Encrypted', incomingPort: 5061 },
    })
    const profiles = [
      profile('a b', '1', 'x'),
      profile('c', '2', 'x'),
      profile('a', '3', 'y'),
      profile('b c', '4', 'y'),
    ]
    const sipTrunks = profiles.map(({ id = '' }, index) => ({ name: `T${String(index)}`, securityProfileId: id }))
    expect(fired('PF-19', { profiles, sipTrunks })).toEqual(['error: T0 + T1', 'error: T2 + T3'])
  })

  it('PF-19: is mended where the first of the trunks takes its profile, in step 2', () => {
    const parts = tls({ P1: ['x', 5061], P2: ['x', 5061] }, 'B: P1', 'A: P2')
    expect(mendedAt('PF-19', parts)).toEqual(['step 2, sipTrunks/A/securityProfileId'])
  })
})

describe('PF-19: trunks that share one profile', () => {
  it('PF-19: share its names and port too: a warning about these trunks, once for the profile', () => {
    const parts = tls({ P1: ['x y z', 5061] }, 'B: P1', 'A: P1', 'C: P1')
    expect(fired('PF-19', parts)).toEqual(['warning: A + B + C'])
    expect(mendedAt('PF-19', parts)).toEqual(['step 2, sipTrunks/A/securityProfileId'])
    expect(sentences('PF-19', parts)[0]).toContain('A, B and C share P1, and so x, y and z on port 5061')
  })

  it('PF-19: are no matter with one trunk, without names, or without TLS', () => {
    const clear: PlanParts = { profiles: [{ name: 'P', x509SubjectName: 'x' }], sipTrunks: ['A: P', 'B: P'].map(trunk) }
    expect(fired('PF-19', tls({ P1: ['x', 5061] }, 'A: P1'))).toEqual([])
    expect(fired('PF-19', tls({ P1: [' ;', 5061] }, 'A: P1', 'B: P1'))).toEqual([])
    expect(fired('PF-19', clear)).toEqual([])
  })

  it('PF-19: error and warning stand side by side, the error about all trunks of both profiles', () => {
    const parts = tls({ P1: ['x', 5061], P2: ['x', 5061] }, 'A: P1', 'B: P1', 'C: P2')
    expect(fired('PF-19', parts)).toEqual(['error: A + B + C', 'warning: A + B'])
  })
})

describe('PF-22: TLS and the others on one port', () => {
  const secure = (name: string, incomingPort: number): Profile => ({ name, securityMode: 'Encrypted', incomingPort })
  const clear = (name: string, incomingPort: number): Profile => ({ name, incomingPort })
  /** Each on a trunk of its own. */
  const used = (...profiles: Profile[]): PlanParts => ({
    profiles,
    sipTrunks: profiles.map(({ name = '' }) => ({ securityProfileId: name })),
  })

  it('PF-22: is one finding for the port, about all its profiles, and names both sides', () => {
    const parts = used(secure('E1', 5061), clear('N1', 5061), secure('E2', 5061), clear('N2', 5061), clear('N3', 5060))
    expect(fired('PF-22', parts)).toEqual(['error: E1 + E2 + N1 + N2'])
    expect(mendedAt('PF-22', parts)).toEqual(['step 2, profiles/E1/incomingPort'])
    expect(sentences('PF-22', parts)[0]).toContain('Port 5061 is used with TLS by E1 and E2 and without by N1 and N2.')
  })

  it('PF-22: two ports that are mixed are two findings', () => {
    const parts = used(secure('E1', 5061), clear('N1', 5061), secure('E2', 5060), clear('N2', 5060))
    expect(fired('PF-22', parts)).toEqual(['error: E1 + N1', 'error: E2 + N2'])
  })

  it('PF-22: what the port is shared by counts, not the mode: the incoming transport decides', () => {
    const odd: Profile = { name: 'ODD', securityMode: 'Non Secure', incomingTransport: 'TLS', incomingPort: 5061 }
    expect(fired('PF-22', used(secure('E', 5061), odd))).toEqual([])
    expect(fired('PF-22', used(clear('N', 5061), odd))).toEqual(['error: N + ODD'])
  })

  it.each([
    ['TLS among themselves', used(secure('E1', 5061), secure('E2', 5061))],
    ['TCP+UDP among themselves', used(clear('N1', 5060), clear('N2', 5060))],
    ['another port', used(secure('E', 5061), clear('N', 5060))],
    ['a profile that no trunk has', { ...used(secure('E', 5061)), profiles: [secure('E', 5061), clear('N', 5061)] }],
  ])('PF-22: %s is content', (_, parts) => {
    expect(fired('PF-22', parts)).toEqual([])
  })
})
