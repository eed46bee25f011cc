import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../shared/evaluation/evaluator'
import { addedTwice, addedTwiceWords } from '../../../shared/merge/added-twice'
import { mergeProjects } from '../../../shared/merge/merge-projects'
import { plan, type PlanParts } from '../../helpers/plan'
import { today } from '../../helpers/rule-findings'

/** What both sides add to an empty plan, each with ids of its own. */
function both(ours: PlanParts, theirs: PlanParts) {
  const sides = [plan(ours), plan(theirs)] as const
  const { project } = mergeProjects(plan(), ...sides)
  return { sides, project, twice: addedTwice(...sides, project) }
}

describe('one name that both sides added with other settings', () => {
  const added = both(
    {
      profiles: [{ id: 'p1', name: 'TLS', incomingPort: 5061 }],
      farEnds: [{ id: 'f1', name: 'CUBE' }],
      sipTrunks: [{ id: 't1', name: 'NEW', securityProfileId: 'p1' }],
      sipRealms: [{ id: 'r1', realm: 'realm', userid: 'a' }],
      applicationUsers: [{ id: 'u1', userid: 'app' }],
    },
    {
      profiles: [{ id: 'p2', name: 'tls', incomingPort: 5062 }],
      farEnds: [{ id: 'f2', name: 'CUBE', kind: 'SBC' }],
      sipTrunks: [{ id: 't2', name: 'new', securityProfileId: 'p2', srtpAllowed: true }],
      sipRealms: [{ id: 'r2', realm: 'realm', userid: 'b' }],
      applicationUsers: [{ id: 'u2', userid: 'app', acceptOutOfDialogRefer: true }],
    },
  )

  it('FC-1, PF-1, S2-6, S2-7, FC-15: each stands in the plan twice, is told at the merge, and is a finding', () => {
    expect(added.twice).toEqual([
      'SIP trunk security profile TLS',
      'far end CUBE',
      'SIP trunk NEW',
      'SIP realm realm',
      'application user app',
    ])
    const found = evaluate(added.project, today).map(({ rule, severity, objects }) => [rule, severity, ...objects])
    expect(found).toEqual(
      expect.arrayContaining([
        ['FC-1', 'error', 'NEW'],
        ['PF-1', 'error', 'TLS'],
        ['FC-15', 'advice', 'CUBE'],
        ['S2-6', 'advice', 'realm'],
        ['S2-7', 'advice', 'app'],
      ]),
    )
  })

  it('is told in one sentence, and names the same whichever side is first', () => {
    expect(addedTwiceWords(...added.sides, added.project)).toMatch(
      /^Both sides added SIP trunk security profile TLS, far end CUBE, .* and application user app, with different settings, so that the plan has each of them twice: keep one, or give one another name$/,
    )
    const [ours, theirs] = added.sides
    expect(addedTwice(theirs, ours, added.project)).toEqual(added.twice)
  })

  it('FC-1: a SIP trunk and an H.323 device of one name are two, too', () => {
    expect(both({ sipTrunks: [{ name: 'GW' }] }, { h323Devices: [{ id: 'x', name: 'gw' }] }).twice).toEqual([
      'SIP trunk GW',
    ])
  })

  it('what is the same on both sides, or stood twice on one, is not told', () => {
    expect(both({ sipTrunks: [{ id: 'a', name: 'T' }] }, { sipTrunks: [{ id: 'b', name: 'T' }] }).twice).toEqual([])
    const repeated: PlanParts = {
      farEnds: [
        { id: 'a', name: 'X' },
        { id: 'b', name: 'X', kind: 'SBC' },
      ],
    }
    expect(both(repeated, {}).twice).toEqual([])
    expect(addedTwiceWords(plan(), plan(), plan())).toBe('')
  })
})
