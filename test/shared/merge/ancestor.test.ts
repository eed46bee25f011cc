import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorAmong, differingFrom } from '../../../shared/merge/ancestor'
import { mergeProjects } from '../../../shared/merge/merge-projects'
import type { Project } from '../../../shared/plan/project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws, occurrences } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'
import { settingsOf, type Settings } from './merge-of'

/** @param versions the oldest first */
function foundFor(copy: Project, versions: readonly Project[]): number | null {
  const looked = versions.map((project, version) => {
    const { steps, take, found } = differingFrom(copy, project)
    for (const step of steps()) take(step)
    return { version, differing: found }
  })
  return ancestorAmong(looked)
}

/**
 * What a side changed that a merge neither has nor asks about.
 * @param found where that is another version, this plan may have gone on from what both have in it, or back to it
 */
function lostIn(
  { project, conflicts }: ReturnType<typeof mergeProjects>,
  three: readonly [Project, Project, Project],
  found: Project,
): string[] {
  const [was, my, their] = three.map(settingsOf) as [Settings, Settings, Settings]
  const [is, inFound] = [settingsOf(project), settingsOf(found)]
  return [...new Set([...my.keys(), ...their.keys()])].filter((path) => {
    const before = was.get(path)
    const changed = [my.get(path), their.get(path)].filter((value) => value !== before)
    const isTold = conflicts.some(({ path: place }) => path === place || path.startsWith(`${place}/`))
    const sides = [my.get(path), their.get(path)]
    const isBack = inFound.get(path) !== before && sides.includes(inFound.get(path)) && sides.includes(is.get(path))
    return changed.length > 0 && !isTold && !isBack && !changed.includes(is.get(path))
  })
}

const withPort = (project: Project, incomingPort: number, name = 'TLS'): Project => ({
  ...project,
  profiles: project.profiles.map((each) => (each.name === name ? { ...each, incomingPort } : each)),
})

describe('the version that a copy was made of', () => {
  const first = plan({ profiles: [{ name: 'TLS' }, { name: 'VOICE' }], sipTrunks: [{ name: 'TRUNK-A' }] })
  const second = { ...first, notes: 'after the workshop' }
  const third = withPort(second, 5071)

  it('is the newest that the copy has all of', () => {
    expect(foundFor(withPort(second, 5080, 'VOICE'), [first, second, third])).toBe(1)
    expect(foundFor(third, [first, second, third])).toBe(2)
  })

  it('is none in which something stands that the copy never had, though fewer things differ', () => {
    // The copy has two of the three that were changed after it was made: by chance, or out of one mail.
    const later = { ...withPort(withPort(first, 5071), 5072, 'VOICE'), customer: 'Acme' }
    const copy = withPort(withPort(first, 5071), 5072, 'VOICE')
    expect(foundFor(copy, [first, later])).toBe(0)
  })

  it('is none that changed alone what the copy changed otherwise: that is a conflict', () => {
    const copy = withPort(second, 5080)
    expect(foundFor(copy, [first, second, third])).toBe(1)
    expect(mergeProjects(second, third, copy).conflicts.map(({ path }) => path)).toEqual(['profiles/TLS/incomingPort'])
  })

  it('is still the one of before where a copy comes a second time, after the first was merged', () => {
    const copy = withPort(second, 5080)
    const merged = mergeProjects(second, { ...second, customer: 'Acme' }, copy).project
    expect(foundFor({ ...copy, author: 'Bo' }, [first, second, merged])).toBe(1)
  })

  it('is nowhere where there are no versions', () => {
    expect(foundFor(first, [])).toBeNull()
  })

  it('loses no edit of a plan that goes on from any version on: what is found, a merge takes or asks', () => {
    const seen = { exactly: 0, older: 0 }
    const start = arbitraryProject({ size: 4 })
    const anyEdits = arbitraryEdits(start)
    const history = fc.record({ base: start, mine: anyEdits, theirs: anyEdits, at: fc.nat() })
    fc.assert(
      fc.property(history, ({ base, mine, theirs, at }) => {
        const versions = [base, ...[...edited(base, mine, '2026-01-01')].map(({ project }) => project)]
        const from = at % versions.length
        const given = versions[from] ?? base
        const ours = versions.at(-1) ?? base
        const copy = [...edited(given, theirs, '2026-01-01')].at(-1)?.project ?? given
        const found = foundFor(copy, versions) ?? -1
        expect(found).toBeGreaterThanOrEqual(0)
        seen[found === from ? 'exactly' : 'older'] += 1
        const merged = mergeProjects(versions[found] ?? null, ours, copy)
        expect(lostIn(merged, [given, ours, copy], versions[found] ?? base)).toEqual([])
      }),
      { numRuns: draws(300) },
    )
    expect(seen.exactly).toBeGreaterThanOrEqual(occurrences(60))
    expect(seen.older).toBeGreaterThanOrEqual(occurrences(20))
  })
})
