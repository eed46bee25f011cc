import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { describeReadFailure } from '../../../shared/project-file/read-failure'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { draws } from '../../helpers/draws'
import { arbitraryPlanV1 } from '../../helpers/oracle/arbitrary-plan-v1'
import { comparable, migrationOracle } from '../../helpers/oracle/migration-oracle'
import type { ProjectV1 } from '../../helpers/oracle/project-v1'
import type { ProjectV2 } from '../../helpers/oracle/project-v2'

const folder = join(import.meta.dirname, 'version-1')
const frozen = readdirSync(folder)

function read(text: string): Project {
  const result = readProject(text)
  if (!result.ok) throw new Error(describeReadFailure(result.failure).message)
  return result.value
}

/** The ids of far ends are nobody's to say; everything else is. */
const alike = (project: unknown): ProjectV2 => comparable(project as ProjectV2)

it('there are frozen files, the worked example among them', () => {
  expect(frozen).toContain('ashmere.trunkwright')
  expect(frozen.length).toBeGreaterThan(5)
})

describe.each(frozen)('%s, as version 1 wrote it', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')

  it('is brought up as a second hand would do it', () => {
    expect(alike(read(text))).toEqual(alike(migrationOracle(JSON.parse(text) as ProjectV1)))
  })

  it('is written as version 2, and that is read as the same', () => {
    const project = read(text)
    const written = writeProject(project)
    expect(written).toContain('\n  "version": 2,\n')
    expect(read(written)).toEqual(project)
    expect(writeProject(read(written))).toBe(written)
  })

  it('gives the same project each time', () => {
    expect(writeProject(read(text))).toBe(writeProject(read(text)))
  })
})

it('any plan of version 1 is brought up as a second hand would do it', () => {
  const property = fc.property(arbitraryPlanV1, (project) => {
    const text = JSON.stringify(project)
    expect(alike(read(text))).toEqual(alike(migrationOracle(JSON.parse(text) as ProjectV1)))
  })
  fc.assert(property, { numRuns: draws(400) })
})

describe('FC-15: far ends of version 1', () => {
  const text = readFileSync(join(folder, 'ashmere.trunkwright'), 'utf8')
  const withTrunks = (change: (trunks: ProjectV1['sipTrunks']) => unknown): Project => {
    const project = JSON.parse(text) as ProjectV1
    return read(JSON.stringify({ ...project, sipTrunks: change(project.sipTrunks) }))
  }

  it('is one where trunks have the same at the same addresses, whatever their case', () => {
    const { farEnds, sipTrunks } = withTrunks(([first]) => {
      if (!first) return []
      const at = (id: string, address: string) => ({ ...first, id, name: id, destinations: [{ address, port: 5061 }] })
      return [at('A', 'SBC.example.com'), at('B', 'sbc.example.com'), at('C', 'other.example.com')]
    })
    expect(farEnds.map(({ name, hosts }) => [name, hosts.map(({ address }) => address)])).toEqual([
      ['A', ['SBC.example.com']],
      ['C', ['other.example.com']],
    ])
    expect(sipTrunks.map(({ farEndId }) => farEndId)).toEqual(['A', 'A', 'C'])
  })

  it('is two where they differ in anything, a key that nobody knows included', () => {
    const { farEnds } = withTrunks(([first]) =>
      first ? [first, { ...first, id: 'B', farEnd: { ...first.farEnd, later: 1 } }] : [],
    )
    expect(farEnds).toHaveLength(2)
    expect(farEnds[1]).toMatchObject({ later: 1 })
  })

  it('is refused with its place where it is no far end', () => {
    const project = JSON.parse(text) as ProjectV1
    const spoilt = project.sipTrunks.map((trunk) => ({ ...trunk, farEnd: { ...trunk.farEnd, tcp: 'perhaps' } }))
    const result = readProject(JSON.stringify({ ...project, sipTrunks: spoilt }))
    if (result.ok) throw new Error('it can be read')
    expect(describeReadFailure(result.failure).message).toBe(
      `is damaged at sipTrunks/0/farEnd/tcp: must be one of "yes", "no", "unknown" (and at ${String(spoilt.length - 1)} more places)`,
    )
  })
})
