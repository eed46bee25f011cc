import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'

const changed = { id: 'P', name: 'P', asFoundName: 'P', incomingPort: 5070 } as const
const found = { profiles: [{ name: 'P' }, { name: 'Q', incomingPort: 5080 }] }

/** What is seen where far ends of a changed profile go back. */
const seen = (trunks: ReturnType<typeof on>, before: ReturnType<typeof had>): string =>
  checklist({ profiles: [changed], sipTrunks: trunks, asFound: { ...found, sipTrunks: before } }).line(
    'rollback/profiles/P/far-ends',
  ).see

const on = (...names: string[]) => names.map((name) => ({ name, securityProfileId: 'P' }))
const had = (profile: string, ...names: string[]) => names.map((name) => ({ name, securityProfileName: profile }))

describe('PF-21: the far ends of a changed profile', () => {
  it('call as before, which is said once where it is alike', () => {
    expect(seen(on('A'), had('P', 'A'))).toBe('It calls CUCM on port 5060 over TCP or UDP again, and takes TCP.')
    expect(seen(on('A', 'B'), had('P', 'A', 'B'))).toBe(
      'Each calls CUCM on port 5060 over TCP or UDP again, and takes TCP.',
    )
    expect(seen(on('A'), had('P', 'A', 'X'))).toMatch(/^Each calls CUCM on port 5060 /u)
  })

  it('call as with the profile that they had, where they moved to it', () => {
    expect(seen(on('A', 'B', 'C'), [...had('P', 'A'), ...had('Q', 'B', 'C')])).toBe(
      'A: It calls CUCM on port 5060 over TCP or UDP again, and takes TCP. B, C: Each calls CUCM on port 5080 over TCP or UDP again, and takes TCP.',
    )
  })

  it('PF-11: are challenged as before, which is said where that changes, there and back', () => {
    const asked = { ...changed, digestAuthentication: true }
    const said = (now: typeof asked | typeof changed, before: boolean) => {
      const list = checklist({
        profiles: [now],
        sipTrunks: on('A'),
        asFound: { profiles: [{ name: 'P', digestAuthentication: before }], sipTrunks: had('P', 'A') },
      })
      return ['step4/profiles/P/far-ends', 'rollback/profiles/P/far-ends'].map(
        (id) => /[^.]* challenge.*$/u.exec(list.line(id).see)?.[0].trim() ?? '',
      )
    }
    const [answers, no] = ['It answers the digest challenge of CUCM.', 'CUCM no longer challenges it.']
    expect(said(asked, false)).toEqual([answers, no])
    expect(said(changed, true)).toEqual([no, answers])
    expect(said(asked, true)).toEqual([answers, answers])
    expect(said(changed, false)).toEqual(['', ''])
  })

  it('of a trunk that nobody read it is not claimed how they called', () => {
    expect(seen(on('A', 'B'), had('P', 'A'))).toBe(
      'A: It calls CUCM on port 5060 over TCP or UDP again, and takes TCP. B: It calls CUCM, and is called, as was written down before the window.',
    )
    expect(checklist({ profiles: [changed], sipTrunks: on('A') }).line('rollback/profiles/P/far-ends').see).toBe(
      'It calls CUCM, and is called, as was written down before the window.',
    )
  })
})
