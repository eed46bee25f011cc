import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { clusterOfSources, driftLists } from '../../../shared/drift/cluster-now'
import { driftReport, type DriftReport } from '../../../shared/drift/drift-report'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { AsFound, Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'

const against = (project: Project, found: AsFound): DriftReport =>
  driftReport(evaluateWhole(project, '2026-11-28'), clusterOfSources(found, new Set(driftLists)), 'sources')

const foundOf = ({ asFound }: Project): AsFound => asFound ?? (defaultsOf(asFoundFields) as AsFound)

describe('profiles that pass their names on', () => {
  const profile = (name: string, asFoundName: string | null, incomingPort: number) => ({
    name,
    asFoundName,
    incomingPort,
  })
  const swapped = plan({
    profiles: [profile('B', 'A', 5071), profile('A', 'B', 5072)],
    asFound: {
      profiles: [
        { name: 'A', incomingPort: 5071 },
        { name: 'B', incomingPort: 5072 },
      ],
    },
  })

  it('SP-6: that change names are as found before, and as planned after', () => {
    const before = foundOf(swapped)
    expect(against(swapped, before).differs.map(({ object, setting }) => [object, setting])).toEqual([
      ['B', 'name'],
      ['A', 'name'],
    ])
    expect(against(swapped, before).moved).toEqual([])
    const [first, second] = before.profiles
    const after = {
      ...before,
      profiles: [
        { ...first, name: 'B' },
        { ...second, name: 'A' },
      ] as AsFound['profiles'],
    }
    expect(against(swapped, after).differs).toEqual([])
    expect(against(swapped, after).moved?.map(({ setting, isPlanned }) => [setting, isPlanned])).toEqual([
      ['name', true],
      ['name', true],
    ])
  })

  it('SP-6: of which the first is not renamed yet still has the name that the second shall have', () => {
    const chain = plan({
      profiles: [profile('C', 'B', 5072), profile('B', 'A', 5071)],
      asFound: {
        profiles: [
          { name: 'A', incomingPort: 5071 },
          { name: 'B', incomingPort: 5072 },
        ],
      },
    })
    const before = foundOf(chain)
    expect(against(chain, before).differs.map(({ object, from, to }) => [object, from, to])).toEqual([
      ['C', 'B', 'C'],
      ['B', 'A', 'B'],
    ])
    const half = {
      ...before,
      profiles: before.profiles.map((each) => (each.name === 'B' ? { ...each, name: 'C' } : each)),
    }
    expect(against(chain, half).differs.map(({ object }) => object)).toEqual(['B'])
  })
})
