import { expect, it } from 'vitest'
import { comparedObjects } from '../../../shared/changes/compared-objects'
import { objectDifferences } from '../../../shared/changes/project-diff'
import { withIdsOf } from '../../../shared/merge/ids-alike'
import { mergeProjects } from '../../../shared/merge/merge-projects'
import { idLists, idOf, itemsOf, withIds } from '../../../shared/merge/references'
import type { Project } from '../../../shared/plan/project'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'
import { richPlan } from '../../helpers/rich-plan'
import { tick } from './merge-of'

/** The same things in another project: each with an id of its own, before or behind the other. */
function another(project: Project, change: (copy: Project) => void = () => undefined): Project {
  const ids = idLists.flatMap((list) => itemsOf(project, list).map(idOf))
  const others = new Map(ids.map((id, at) => [id, `${at % 2 === 0 ? '0' : 'z'}-${id}`]))
  const copy = structuredClone(withIds(project, others))
  change(copy)
  return copy
}

/** A plan of many kinds of objects, with a tick at each trunk. */
function ticked(project: Project): Project {
  const lines = project.sipTrunks.map(({ id }) => [`unit/${id}/1`, tick('Ann')] as const)
  return { ...project, checklist: { ...project.checklist, ...Object.fromEntries(lines) } }
}
const plans = () => [examplePlan(), plan(richPlan)].map(ticked)

const listed = (before: Project, after: Project) =>
  comparedObjects(objectDifferences(withIdsOf(after, before), after)).map(({ name, kind, settings }) => [
    ...[name, kind],
    ...settings.map(({ setting }) => setting),
  ])

it('of a project that holds the same nothing is listed, neither compared nor merged, and no tick', () => {
  for (const ours of plans()) {
    const theirs = another(ours)
    expect(listed(ours, theirs)).toEqual([])
    const { project, conflicts } = mergeProjects(null, ours, theirs)
    expect([conflicts, listed(ours, project), listed(theirs, project)]).toEqual([[], [], []])
    // It is another file all the same: the ids of one side are those of both.
    expect(comparedObjects(objectDifferences(ours, project)).length).toBeGreaterThan(5)
    expect(Object.keys(project.checklist).length).toBe(Object.keys(ours.checklist).length)
  }
})

it('of one that holds more or other things these alone are listed', () => {
  for (const ours of plans()) {
    const theirs = another(ours, (copy) => {
      copy.sipTrunks[0]!.description = 'other'
      copy.sipTrunks.push({ ...copy.sipTrunks[0]!, id: 'new', name: 'NEW-TRUNK' })
      copy.checklist = Object.fromEntries(Object.entries(copy.checklist).slice(1))
    })
    const [first] = ours.sipTrunks
    expect(listed(ours, theirs)).toEqual([
      [first?.name, 'changed', 'Description'],
      ['NEW-TRUNK', 'added'],
      [expect.any(String), 'removed'],
    ])
  }
})

it('a plan and a version of it stay as they are', () => {
  const [ours] = plans()
  if (ours) expect(withIdsOf({ ...ours, notes: 'other' }, ours)).toBe(ours)
})
