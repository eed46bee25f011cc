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

  it('of a trunk that nobody read it is not claimed how they called', () => {
    expect(seen(on('A', 'B'), had('P', 'A'))).toBe(
      'A: It calls CUCM on port 5060 over TCP or UDP again, and takes TCP. B: It calls CUCM, and is called, as was written down before the window.',
    )
    expect(checklist({ profiles: [changed], sipTrunks: on('A') }).line('rollback/profiles/P/far-ends').see).toBe(
      'It calls CUCM, and is called, as was written down before the window.',
    )
  })
})
