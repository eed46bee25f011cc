import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequestList } from './bundle'
import { bundleOf } from './bundle'
import { Cluster } from './cluster'
import { left, missing, sendAll, stateOf, waiting } from './outcome'
import { situations } from './situations'
import { draws } from '../../../helpers/draws'
import { slow } from '../../../helpers/slow'

type Bundle = ReturnType<typeof bundleOf>

describe('a plan whose past is known', () => {
  const known = situations({ odd: false })

  it('S2-4, S3-1, S5-2: is on the cluster after the requests, but for what is withheld', () => {
    fc.assert(
      fc.property(known, ({ cluster: state, project }) => {
        const { apply } = bundleOf(project)
        const cluster = new Cluster(state)
        sendAll(cluster, apply)
        expect(missing(project, apply, cluster)).toEqual([])
      }),
      { numRuns: draws(400) },
    )
  })

  it('SP-4, SP-6: is off it again after the way back: the cluster is what it was found', () => {
    fc.assert(
      fc.property(known, ({ cluster: state, project }) => {
        const { apply, rollback } = bundleOf(project)
        const cluster = new Cluster(state)
        sendAll(cluster, apply)
        sendAll(cluster, rollback)
        fc.pre(apply.withheld.length === 0)
        expect(rollback.withheld).toEqual([])
        expect(cluster.state()).toEqual(stateOf(state))
        expect([...cluster.realms]).toEqual([])
      }),
      { numRuns: draws(400) },
    )
  })

  it('S4-1, S4-2, S5-2: leaves no trunk and no device waiting for Apply Config or Reset', () => {
    fc.assert(
      fc.property(known, ({ cluster: state, project }) => {
        const { apply, rollback } = bundleOf(project)
        const cluster = new Cluster(state)
        sendAll(cluster, apply)
        expect(waiting(project, apply, cluster)).toEqual([])
        sendAll(cluster, rollback)
        expect(waiting(project, rollback, cluster)).toEqual([])
      }),
      { numRuns: draws(400) },
    )
  })
})

describe('a plan whose past is known in part, with values that AXL does not take', () => {
  const odd = situations({ odd: true })

  it('S3-1: CUCM refuses no request, there and back, and what is not withheld is done', () => {
    fc.assert(
      fc.property(odd, (situation) => {
        const { apply, rollback } = bundleOf(situation.project)
        const cluster = new Cluster(situation.cluster)
        sendAll(cluster, apply)
        expect(missing(situation.project, apply, cluster)).toEqual([])
        expect(waiting(situation.project, apply, cluster)).toEqual([])
        sendAll(cluster, rollback)
        expect(left(situation, rollback, cluster)).toEqual([])
        expect(waiting(situation.project, rollback, cluster)).toEqual([])
      }),
      { numRuns: draws(1000) },
    )
  })
})

slow('the situations hold what is hard: names that are given back late, circles, trunks that keep a profile', () => {
  const removedBeforeUpdate = ({ rollback: { requests } }: Bundle) => {
    const operations = requests.map(({ operation }) => operation)
    const last = operations.lastIndexOf('updateSipTrunkSecurityProfile')
    return operations.slice(0, Math.max(0, last)).includes('removeSipTrunkSecurityProfile')
  }
  const says = (reason: RegExp) => (list: RequestList) => list.withheld.some((one) => reason.test(one.reason))
  const hard: [kind: string, holds: (bundle: Bundle) => boolean][] = [
    ['a name that is given back late', removedBeforeUpdate],
    ['a circle', ({ apply }) => says(/waits for a name itself/)(apply)],
    ['a trunk that keeps a profile', ({ rollback }) => says(/has it still/)(rollback)],
  ]
  const counts = new Map(hard.map(([kind]) => [kind, 0]))
  const rare = () => [...counts].filter(([, count]) => count <= 10).map(([kind]) => kind)
  // No more than it takes to find enough of each.
  for (const { project } of fc.sample(situations({ odd: true }), { numRuns: 2000, seed: 3 })) {
    const bundle = bundleOf(project)
    for (const [kind, holds] of hard) if (holds(bundle)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (rare().length === 0) break
  }
  expect(rare()).toEqual([])
})
