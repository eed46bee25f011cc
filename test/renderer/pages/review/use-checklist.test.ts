// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { useChecklist } from '../../../../renderer/pages/review/checklist/use-checklist'
import { useLibraryStore } from '../../../../renderer/stores/library'
import { usePlanStore } from '../../../../renderer/stores/plan'
import { isSettled } from '../../../../shared/checklist/ticks'
import type { ChecklineGroup } from '../../../../shared/document/document'
import { nightPlan } from '../../../helpers/night-plan'
import { openProject, windowOnHost } from '../../window-on-host'

async function openedChecklist() {
  windowOnHost()
  await openProject(({ id }) => ({ ...nightPlan(), id }))
  await useLibraryStore().set({ person: 'PN' })
  const it = useChecklist()
  const groups = () =>
    it.document.value.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'checklines'))
  const at = groups().findIndex(({ lines, isBack }) => lines.length > 3 && isBack !== true)
  const group = (): ChecklineGroup => {
    const found = groups()[at]
    if (!found) throw new Error('no group of several lines')
    return found
  }
  return { ...it, group, plan: usePlanStore() }
}

describe('a group of the checklist', () => {
  it('is ticked as one step, each line with initials, time and what it asked for; undo opens all of it again', async () => {
    const { group, tickGroup, said, plan } = await openedChecklist()
    const { lines } = group()
    tickGroup(group())
    expect(group().lines.map(({ entry }) => entry.state)).toEqual(lines.map(() => 'done'))
    expect(Object.keys(plan.project.checklist)).toEqual(lines.map(({ id }) => id))
    for (const line of lines) {
      expect(plan.project.checklist[line.id]).toMatchObject({ by: 'PN', on: expect.stringMatching(/^20/) })
      expect(isSettled(line, plan.project.checklist)).toBe(true)
    }
    expect(said.value).toBe(`${String(lines.length)} lines from ${lines[0]?.number ?? ''} ticked.`)
    plan.undo()
    expect([plan.project.checklist, plan.undoLabel, said.value]).toEqual([{}, null, ''])
  })

  it('refuses what is blocked, and says so; what is done, does not apply or has evidence stays as it is', async () => {
    const { group, setState, setEvidence, tickGroup, said, plan } = await openedChecklist()
    const [blocked, skipped, seen, ...others] = group().lines
    if (!blocked || !skipped || !seen) throw new Error('too few lines')
    setState(blocked, 'blocked')
    setState(skipped, 'not applicable')
    setEvidence(seen, 'Seen at the desk.')
    const before = plan.project.checklist
    tickGroup(group())
    const after = plan.project.checklist
    expect([after[blocked.id], after[skipped.id]]).toEqual([before[blocked.id], before[skipped.id]])
    expect(after[seen.id]).toMatchObject({ state: 'done', evidence: 'Seen at the desk.' })
    expect(others.every(({ id }) => after[id]?.state === 'done')).toBe(true)
    expect(said.value).toContain(`Blocked, and left so: ${blocked.number}.`)
    plan.undo()
    expect(plan.project.checklist).toEqual(before)
  })

  it('that has no open line is not changed', async () => {
    const { group, setState, tickGroup, plan } = await openedChecklist()
    for (const line of group().lines) setState(line, 'blocked')
    const before = plan.project
    tickGroup(group())
    expect(plan.project).toBe(before)
  })
})
