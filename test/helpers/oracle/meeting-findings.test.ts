import { describe, expect, it } from 'vitest'
import type { AsFound } from './project-v2'
import type { Part, PlanPartsV2 } from './plan-v2'
import { fired } from './fired'

type Meeting = [name: string, subjects: string, port: number]

/** TLS profiles, and trunks as `TRUNK: PROFILE`. */
function tls(profiles: Meeting[], trunks: string[], asFound: Part<AsFound> | null = null): PlanPartsV2 {
  return {
    profiles: profiles.map(([name, x509SubjectName, incomingPort]) => ({
      ...{ name, x509SubjectName, incomingPort, securityMode: 'Encrypted', asFoundName: name },
    })),
    sipTrunks: trunks.map((trunk) => {
      const [name = '', securityProfileId = ''] = trunk.split(': ')
      return { name, securityProfileId }
    }),
    asFound,
  }
}

describe('the oracle on names and ports that meet', () => {
  it('PF-19: one name and port with different profiles; not another port, another name or without TLS', () => {
    const names: Meeting[] = [
      ['P', 'A,B', 5061],
      ['Q', 'b,C', 5061],
    ]
    expect(fired('PF-19', tls(names, ['T: P', 'U: Q']))).toEqual(['error: T + U'])
    expect(fired('PF-19', tls(names, ['T: P', 'U: P']))).toEqual(['warning: T + U'])
    expect(fired('PF-19', tls(names, ['T: P', 'V: Q', 'U: Q']))).toEqual(['error: T + U + V', 'warning: U + V'])
    const otherPort: Meeting[] = [
      ['P', 'A,B', 5061],
      ['Q', 'B,C', 5071],
    ]
    expect(fired('PF-19', tls(otherPort, ['T: P', 'U: Q']))).toEqual([])
    const otherName: Meeting[] = [
      ['P', 'A,B', 5061],
      ['Q', 'D', 5061],
    ]
    expect(fired('PF-19', tls(otherName, ['T: P', 'U: Q']))).toEqual([])
    const plan = tls(names, ['T: P', 'U: Q'])
    const clear = plan.profiles?.map((profile) => ({ ...profile, incomingTransport: 'TCP+UDP' as const }))
    expect(fired('PF-19', { ...plan, profiles: clear })).toEqual([])
  })

  it('PF-19: names that meet on the same trunks are one finding, others another', () => {
    const names: Meeting[] = [
      ['P', 'A,B,C', 5061],
      ['Q', 'A,B', 5061],
      ['R', 'C', 5061],
    ]
    expect(fired('PF-19', tls(names, ['T: P', 'U: Q', 'V: R']))).toEqual(['error: T + U', 'error: T + V'])
  })

  it('PF-19: a profile of several trunks without names, and one trunk with names, are nobody to warn of', () => {
    expect(fired('PF-19', tls([['P', '', 5061]], ['T: P', 'U: P']))).toEqual([])
    expect(fired('PF-19', tls([['P', 'A', 5061]], ['T: P']))).toEqual([])
  })

  it('PF-19: counts outside trunks, with the profile of the plan or as found, where a trunk of the plan is in it', () => {
    const p: Meeting = ['P', 'A', 5061]
    const found = { name: 'OLD', securityMode: 'Encrypted', x509SubjectName: 'a', incomingPort: 5061 } as const
    const outside = (securityProfileName: string | null, ...names: string[]): Part<AsFound> => ({
      profiles: [found],
      sipTrunks: names.map((name) => ({ name, securityProfileName })),
    })
    expect(fired('PF-19', tls([p], ['T: P'], outside('OLD', 'X')))).toEqual(['error: T + X'])
    expect(fired('PF-19', tls([p], ['T: P'], outside('P', 'X', 'Y')))).toEqual(['warning: T + X + Y'])
    expect(fired('PF-19', tls([p], [], outside('OLD', 'X', 'Y')))).toEqual([])
    expect(fired('PF-19', tls([p], ['T: P'], outside('OLD', 't')))).toEqual([])
    expect(fired('PF-19', tls([p], ['T: P'], outside('gone', 'X')))).toEqual([])
    expect(fired('PF-19', tls([p], ['T: P'], outside(null, 'X')))).toEqual([])
    const unread = {
      profiles: [{ ...found, incomingPort: null }],
      sipTrunks: [{ name: 'X', securityProfileName: 'OLD' }],
    }
    expect(fired('PF-19', tls([p], ['T: P'], unread))).toEqual([])
  })

  it('PF-22: TLS and the others in use on one port; not on two, not unused', () => {
    const plan = (incomingPort: number, ...trunks: string[]): PlanPartsV2 => ({
      profiles: [
        { name: 'CLEAR', incomingPort },
        { name: 'TLS', securityMode: 'Encrypted', incomingPort: 5061 },
        { name: 'TLS 2', securityMode: 'Authenticated', incomingPort: 5061 },
      ],
      sipTrunks: trunks.map((securityProfileId, at) => ({ name: `T${at}`, securityProfileId })),
    })
    expect(fired('PF-22', plan(5061, 'CLEAR', 'TLS', 'CLEAR', 'TLS 2'))).toEqual(['error: CLEAR + TLS + TLS 2'])
    expect(fired('PF-22', plan(5061, 'TLS', 'TLS 2'))).toEqual([])
    expect(fired('PF-22', plan(5060, 'CLEAR', 'TLS'))).toEqual([])
  })

  it('PF-22: counts outside trunks where a trunk of the plan is on that port', () => {
    const outside = (found: Part<AsFound['profiles'][number]>): Part<AsFound> => ({
      profiles: [{ name: 'OLD', ...found }],
      sipTrunks: [{ name: 'X', securityProfileName: 'OLD' }],
    })
    const p: Meeting = ['P', '', 5061]
    expect(fired('PF-22', tls([p], ['T: P'], outside({ incomingPort: 5061 })))).toEqual(['error: OLD + P'])
    expect(fired('PF-22', tls([p], [], outside({ incomingPort: 5061 })))).toEqual([])
    expect(fired('PF-22', tls([p], ['T: P'], outside({ incomingPort: 5060 })))).toEqual([])
    expect(fired('PF-22', tls([p], ['T: P'], outside({ incomingPort: 5061, incomingTransport: null })))).toEqual([])
    const plans = tls([p], ['T: P'], outside({ incomingPort: 5060 }))
    const renamed = { name: 'NEW', asFoundName: 'OLD', incomingPort: 5061 }
    expect(fired('PF-22', { ...plans, profiles: [...(plans.profiles ?? []), renamed] })).toEqual(['error: NEW + P'])
  })
})
