import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { checklistOf, type SaidLine } from '../../helpers/checklist'
import { draws, occurrences } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'

/** What a call can be; a line for a test call expects one of them. */
const outcomes = {
  lock: /phone shows the lock/u,
  shield: /phone shows the shield/u,
  'no lock': /shows no lock|; there is to be no lock/u,
  drops: /The call drops\. Where such a phone/u,
}

const expected = ({ see }: SaidLine): string[] =>
  Object.entries(outcomes).flatMap(([name, form]) => (form.test(see) ? [name] : []))

const isCall = ({ id }: SaidLine): boolean =>
  /^after\/(?:sipTrunks|h323Devices|mgcpGateways)\/.*\/(?:plain-)?call$/su.test(id)

/** Whoever ticks such a line has told nobody which of the two it was. */
const eitherOr = /[;,] (?:else|otherwise)\b|\bgo or no-go$/iu

describe('one tick box stands for one outcome', () => {
  it('XD-9, MG-9: each test call expects one thing to be seen, and a phone that would show another has a box of its own', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(arbitraryProject({ size: 6 }), (project) => {
        for (const line of checklistOf(project).lines.filter(isCall)) {
          const found = expected(line)
          expect([line.id, found]).toEqual([line.id, [expect.any(String)]])
          for (const name of found) seen.set(name, (seen.get(name) ?? 0) + 1)
        }
      }),
      { numRuns: draws(150) },
    )
    expect(seen.get('lock') ?? 0).toBeGreaterThanOrEqual(occurrences(5))
    expect(seen.get('no lock') ?? 0).toBeGreaterThanOrEqual(occurrences(5))
  })

  it('S2-7: nothing is done or else something other under one box', () => {
    const check = (lines: readonly SaidLine[]): void => {
      expect(lines.filter(({ action, see }) => eitherOr.test(action) || eitherOr.test(see))).toEqual([])
    }
    check(checklistOf(examplePlan()).lines)
    fc.assert(
      fc.property(arbitraryProject({ size: 6 }), (project) => {
        check(checklistOf(project).lines)
      }),
      { numRuns: draws(80) },
    )
    expect(eitherOr.test('Delete the user, if this window added it; else put back its methods')).toBe(true)
  })

  it('TF-1: a go is ticked; a no-go leaves the box open', () => {
    const holds = checklistOf(examplePlan()).lines.filter(({ id }) => id.startsWith('hold/'))
    expect(holds.length).toBeGreaterThan(1)
    for (const { see, evidence } of holds) {
      expect(see).toMatch(/^Ticked for go: .* No-go: leave it open, /u)
      expect(evidence).toBe('who, when')
    }
  })
})
