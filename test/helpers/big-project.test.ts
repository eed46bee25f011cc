import { expect, it } from 'vitest'
import { changesOf } from './changes-of'
import { parseSubjectNames } from '../../shared/profiles/subject-names'
import { readProject } from '../../shared/project-file/read-project'
import { writeProject } from '../../shared/project-file/write-project'
import { groupBy } from '../../shared/plan/group-by'
import { indexPlan } from '../../shared/plan/plan-index'
import { bigProject } from './big-project'

it('is the same each time, and a project that can be read', () => {
  const text = writeProject(bigProject(200))
  expect(writeProject(bigProject(200))).toBe(text)
  expect(readProject(text)).toEqual({ ok: true, value: bigProject(200) })
  expect(readProject(writeProject(bigProject(0))).ok).toBe(true)
  expect(readProject(writeProject(bigProject(1))).ok).toBe(true)
})

it('has 500 profiles in use for 10,000 trunks, and some of every object', () => {
  const project = bigProject(10_000)
  const plan = indexPlan(project)
  expect(project.profiles).toHaveLength(500)
  expect(plan.trunksByProfile.size).toBe(500)
  expect(new Set([...plan.trunksByProfile.values()].map((trunks) => trunks.length))).toEqual(new Set([20]))
  const { sipTrunks, h323Devices, mgcpGateways, sipRealms, applicationUsers } = project
  const lists = [sipTrunks, h323Devices, mgcpGateways, sipRealms, applicationUsers]
  expect(lists.map((list) => list.length)).toEqual([10_000, 200, 100, 50, 50])
})

it('has subject names of their own for each profile, but for a few clashes', () => {
  const { profiles } = bigProject(10_000)
  const byPair = groupBy(profiles, (profile) =>
    parseSubjectNames(profile.x509SubjectName).map((name) => `${name} ${String(profile.incomingPort)}`),
  )
  const clashes = [...byPair.values()].filter((sharing) => sharing.length > 1)
  expect(byPair.size).toBeGreaterThan(800)
  expect(clashes).toHaveLength(16)
})

it('changes about a third of the trunks, and some of the rest', () => {
  const project = bigProject(10_000)
  const changes = changesOf(project)
  const changed = changes.trunks.filter(({ settings }) => settings.length > 0)
  expect(changed.length / 10_000).toBeGreaterThan(0.28)
  expect(changed.length / 10_000).toBeLessThan(0.38)
  expect(changes.trunks.every(({ found }) => found !== null)).toBe(true)
  const kinds = groupBy(changes.profiles, ({ kind }) => [kind])
  expect(kinds.get('added')?.length).toBe(50)
  expect(kinds.get('updated')?.length).toBeGreaterThan(20)
  expect(kinds.get('unchanged')?.length).toBeGreaterThan(300)
  expect(changes.h323Devices.some(({ settings }) => settings.length > 0)).toBe(true)
})
