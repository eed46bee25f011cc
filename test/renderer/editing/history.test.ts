import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeFields } from '../../../shared/catalogue/cluster-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { createHistory } from '../../../renderer/editing/history'
import { plan } from '../../helpers/plan'

const named = (name: string) => ({ label: 'rename', at: 'name', merge: name })

describe('undo and redo', () => {
  it('bring back what was, and what was done, with the place', () => {
    const history = createHistory()
    const first = plan({})
    const second = history.edit(first, { label: 'set customer', at: 'customer' }, (draft) => {
      draft.customer = 'Acme'
    })
    expect(history.undoLabel()).toBe('set customer')
    expect(history.undo(second)).toEqual({ project: first, at: 'customer' })
    expect(history.undoLabel()).toBeNull()
    expect(history.redo(first)).toEqual({ project: second, at: 'customer' })
    expect(history.redo(second)).toBeNull()
  })

  it('take edits in a row with one key as one step, until it is sealed', () => {
    const history = createHistory()
    const first = plan({})
    let project = first
    for (const name of ['A', 'Ac', 'Acm']) {
      project = history.edit(project, { label: 'rename', at: 'name', merge: 'name' }, (draft) => {
        draft.name = name
      })
    }
    history.seal()
    const last = history.edit(project, { label: 'rename', at: 'name', merge: 'name' }, (draft) => {
      draft.name = 'Acme'
    })
    expect(history.undo(last)?.project.name).toBe('Acm')
    expect(history.undo(project)?.project).toEqual(first)
    expect(history.undo(first)).toBeNull()
  })

  it('know nothing of an edit that changes nothing', () => {
    const history = createHistory()
    const first = plan({})
    expect(history.edit(first, named('x'), () => undefined)).toBe(first)
    expect(history.undoLabel()).toBeNull()
  })

  it('leave what was there before an edit as it was', () => {
    const history = createHistory()
    const first = plan({})
    const copy = structuredClone(first)
    history.edit(first, named('x'), (draft) => {
      draft.cluster.nodes.push({ ...defaultsOf(nodeFields), name: 'n', publisher: true })
    })
    expect(first).toEqual(copy)
  })

  it('forget what was undone once something else is done', () => {
    const history = createHistory()
    const first = plan({})
    const second = history.edit(first, named('x'), (draft) => {
      draft.name = 'x'
    })
    const back = history.undo(second)
    history.edit(back?.project ?? first, named('y'), (draft) => {
      draft.name = 'y'
    })
    expect(history.redoLabel()).toBeNull()
  })

  it('go back to the beginning and forth to the end, whatever was done', () => {
    const edits = fc.array(fc.record({ name: fc.string(), merge: fc.constantFrom('a', 'b', undefined) }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(edits, (list) => {
        const history = createHistory()
        const first = plan({})
        let project = first
        for (const { name, merge } of list) {
          project = history.edit(project, { label: 'l', at: 'name', ...(merge ? { merge } : {}) }, (draft) => {
            draft.name = name
            draft.waivers.push({ rule: name, object: '', reason: '', by: '', on: '', until: '' })
          })
        }
        const last = project
        for (let step = history.undo(project); step; step = history.undo(project)) project = step.project
        expect(project).toEqual(first)
        for (let step = history.redo(project); step; step = history.redo(project)) project = step.project
        expect(project).toEqual(last)
      }),
    )
  })
})
