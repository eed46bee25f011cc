import { describe, expect, it } from 'vitest'
import { diffText } from '../../../electron/cli/diff-text'
import { objectDifferences } from '../../../shared/changes/project-diff'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { bundleTexts } from '../../helpers/bundle-texts'
import { plan, type Part } from '../../helpers/plan'
import type { Project } from '../../../shared/plan/project'
import { shown } from '../../../renderer/format/shown-value'

/** A profile and a trunk that were found with this description; null where nobody has read it. */
function found(description: string | null): Project {
  const of = { description } as Part<{ description: string }>
  return plan({
    cluster: { nodes: [{ name: 'pub', address: '10.0.0.1' }] },
    profiles: [{ name: 'TLS', asFoundName: 'TLS', securityMode: 'Encrypted', description: 'planned' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true, description: 'planned' }],
    asFound: {
      profiles: [{ name: 'TLS', ...of }],
      sipTrunks: [{ name: 'A', securityProfileName: 'TLS', srtpAllowed: false, ...of }],
    },
  })
}

/** What the outputs of a plan say of descriptions. */
const saidIn = (project: Project): string[] =>
  bundleTexts(evaluateWhole(project, '2026-10-01'))
    .filter(({ path }) => !path.endsWith('.trunkwright'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => (/description/iu.test(line) ? [`${path}: ${line.trim()}`] : [])),
    )

const emptied = /‹empty›|<description\s*\/>|<description><\/description>/u

describe('S4-2: a description as found that nobody has read', () => {
  it('is empty in no output: pages, lists, requests and their way back', () => {
    const lines = saidIn(found(null))
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => emptied.test(line))).toEqual([])
    expect(lines.join('\n')).toContain('‹not read› → `planned`')
    expect(lines.join('\n')).toContain('‹as written down› (was `planned`)')
  })

  it('is put back as empty where somebody read that it was', () => {
    const lines = saidIn(found('')).filter((line) => emptied.test(line))
    expect(lines.some((line) => /^axl\/rollback\/.*<description/u.test(line))).toBe(true)
    expect(lines.some((line) => line.startsWith('checklist.md: '))).toBe(true)
  })

  it('is told as not read where two plans are compared, in the window as on the command line', () => {
    const [before, after] = [found(null), found('')]
    const sides = {
      before: { project: before, lineName: (id: string) => id },
      after: { project: after, lineName: (id: string) => id },
    }
    const text = diffText([...objectDifferences(before, after)], sides, (_, said) => said)
    expect(text).toContain('As found / Profiles / TLS / Description: ‹not read› → ‹empty›')
    expect(text).toContain('As found / SIP trunks / A / Description: ‹not read› → ‹empty›')
    expect(shown(null, 'asFound/profiles/TLS/description')).toBe('‹not read›')
    expect(shown(null, 'sipTrunks/A/securityProfileId')).toBe('‹none›')
  })
})
