// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { addDevice } from '../../../renderer/pages/step-1/add-device'
import { useEvaluationStore } from '../../../renderer/stores/evaluation'
import { useOpenProjectStore } from '../../../renderer/stores/open-project'
import { usePlaceStore } from '../../../renderer/stores/navigation'
import { usePlanStore } from '../../../renderer/stores/plan'
import { onDisk, openProject, windowOnHost } from '../window-on-host'

const name = (text: string, merge?: string) =>
  usePlanStore().edit({ label: 'set name', at: 'cluster/name', ...(merge ? { merge } : {}) }, (draft) => {
    draft.cluster.name = text
  })

describe('the plan that is open', () => {
  it('is changed by edits only, each of which is not saved at once and can be taken back', async () => {
    windowOnHost()
    await openProject()
    const [plan, open, place] = [usePlanStore(), useOpenProjectStore(), usePlaceStore()]
    const before = plan.project
    place.go('review', 'export')
    name('HQ')
    expect([plan.project.cluster.name, before.cluster.name, open.isSaved]).toEqual(['HQ', '', false])
    expect([plan.undoLabel, plan.redoLabel]).toEqual(['set name', null])
    plan.undo()
    expect([plan.project.cluster.name, plan.undoLabel, plan.redoLabel]).toEqual(['', null, 'set name'])
    expect([place.page, place.focused]).toEqual([1, 'cluster/name'])
    plan.redo()
    expect(plan.project.cluster.name).toBe('HQ')
  })
  it('letters in a row are one step, until the row is sealed', async () => {
    windowOnHost()
    await openProject()
    const plan = usePlanStore()
    for (const text of ['H', 'HQ']) name(text, 'cluster/name')
    plan.seal()
    name('HQ2', 'cluster/name')
    plan.undo()
    expect(plan.project.cluster.name).toBe('HQ')
    plan.undo()
    expect([plan.project.cluster.name, plan.undoLabel]).toEqual(['', null])
    plan.undo()
    expect(plan.project.cluster.name).toBe('')
  })
  it('FC-18: what refers to a renamed object follows letter by letter, and one undo takes both back', async () => {
    windowOnHost()
    await openProject()
    const plan = usePlanStore()
    const node = { publisher: true, callProcessing: true, address: '', certificateNames: [] }
    const through = () => plan.project.changeWindow.testCalls[0]?.through
    plan.edit({ label: 'begin', at: 'cluster' }, (draft) => {
      draft.cluster.nodes = [{ ...node, name: 'sub1' }]
      draft.changeWindow.testCalls = [{ from: '1', to: '2', through: ['NEW-SIP'] }]
    })
    addDevice(plan, 'SIP trunk')
    const trunk = () => plan.project.sipTrunks[0]
    plan.edit({ label: 'run on', at: 'sipTrunks' }, (draft) => {
      for (const each of draft.sipTrunks) Object.assign(each, { name: 'NEW-SIP', nodeNames: ['sub1'] })
    })
    const before = plan.project
    for (const text of ['', 's', 'sub', 'sub9'])
      plan.edit({ label: 'set name', at: 'n', merge: 'n' }, (draft) => {
        for (const each of draft.cluster.nodes) each.name = text
      })
    expect(trunk()?.nodeNames).toEqual(['sub9'])
    plan.edit({ label: 'set name', at: 't' }, (draft) => {
      for (const each of draft.sipTrunks) each.name = 'SIP-1'
    })
    expect(through()).toEqual(['SIP-1'])
    plan.undo()
    expect(through()).toEqual(['NEW-SIP'])
    plan.undo()
    expect(plan.project).toEqual(before)
  })
  it('an edit that changes nothing is no step and leaves it saved', async () => {
    windowOnHost()
    await openProject()
    name('')
    expect([usePlanStore().undoLabel, useOpenProjectStore().isSaved]).toEqual([null, true])
  })
  it('another project has a history of its own', async () => {
    windowOnHost()
    await openProject()
    name('HQ')
    await useOpenProjectStore().close()
    await openProject()
    expect([usePlanStore().undoLabel, usePlanStore().project.cluster.name]).toEqual([null, ''])
  })
  it('is on the disk once it is said to be saved', async () => {
    const { host } = windowOnHost()
    await openProject()
    name('On disk')
    expect(await useOpenProjectStore().saveNow()).toBe(true)
    await useOpenProjectStore().close()
    expect((await onDisk(host)).cluster.name).toBe('On disk')
  })
})

describe('what is wrong with the plan', () => {
  it('follows each change, by object, and is gone with the project', async () => {
    windowOnHost()
    await openProject()
    const [plan, evaluation] = [usePlanStore(), useEvaluationStore()]
    const object = addDevice(plan, 'SIP trunk')
    await expect.poll(() => evaluation.findingsOf(object).map(({ severity }) => severity)).toContain('error')
    expect(evaluation.summary.errors).toBeGreaterThan(0)
    expect(evaluation.progress).toHaveLength(5)
    plan.undo()
    await expect.poll(() => evaluation.findingsOf(object)).toEqual([])
    await useOpenProjectStore().close()
    expect(evaluation.findings).toEqual([])
    expect(() => evaluation.plan).toThrow('no project is open')
  })
})
