import { describe, expect, it } from 'vitest'
import { checklistDocument } from '../../../shared/checklist/checklist-document'
import type { Checkline, Document } from '../../../shared/document/document'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Scope } from '../../../shared/plan/scope'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'
import { richPlan } from '../../helpers/rich-plan'

const linesOf = (document: Document): Checkline[] =>
  document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines : [])))

const today = '2026-01-31'
const rich = plan({ ...richPlan, checklist: {} })
const documentOf = (scope?: Scope, project = rich) => checklistDocument(evaluateWhole(project, today), 'abcd', scope)
const whole = linesOf(documentOf())

describe('a part of the checklist', () => {
  it.each([{ kind: 'trunk', id: 'TLS' } as const, { kind: 'open' } as const])(
    'has lines of the whole, with their ids and numbers, in their order: %j',
    (scope) => {
      const part = linesOf(documentOf(scope))
      expect(part.length).toBeGreaterThan(0)
      const ids = new Set(part.map(({ id }) => id))
      expect(part.map(({ id, number }) => [id, number])).toEqual(
        whole.filter(({ id }) => ids.has(id)).map(({ id, number }) => [id, number]),
      )
    },
  )

  it('TF-1: of one trunk has its own work, that of its profile, and what is about the cluster', () => {
    const ids = linesOf(documentOf({ kind: 'trunk', id: 'TLS' })).map(({ id }) => id)
    const wanted = whole
      .map(({ id }) => id)
      .filter(
        (id) =>
          /\/(sipTrunks\/TLS|profiles\/NEW)(\/|$)/.test(id) ||
          !/\/(sipTrunks|profiles|h323Devices|mgcpGateways|sipRealms|applicationUsers|removed)\//.test(id),
      )
    expect(ids).toEqual(wanted)
    expect(ids).toContain('step3/sipTrunks/TLS/profile')
    expect(ids).toContain('before/backup')
  })

  it('S2-6, S2-7: of a trunk with digest has its realm and its users', () => {
    const ids = linesOf(documentOf({ kind: 'trunk', id: 'APP' })).map(({ id }) => id)
    expect(ids).toContain('step2/applicationUsers/app')
    expect(whole.some(({ id }) => id === 'step2/applicationUsers/app')).toBe(true)
    expect(linesOf(documentOf({ kind: 'trunk', id: 'UDP' })).some(({ id }) => id.includes('applicationUsers'))).toBe(
      false,
    )
  })

  it('of open items has what is not done: open and blocked lines', () => {
    const entry = { by: 'PN', on: '', evidence: '', of: '' }
    const [first, second, third] = whole.map(({ id }) => id)
    const checklist = {
      [first ?? '']: { ...entry, state: 'done' as const },
      [second ?? '']: { ...entry, state: 'blocked' as const },
      [third ?? '']: { ...entry, state: 'not applicable' as const },
    }
    const ids = linesOf(documentOf({ kind: 'open' }, { ...rich, checklist })).map(({ id }) => id)
    expect(whole.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([first, third])
  })

  it('says so where nothing is left', () => {
    const example = examplePlan()
    const all = linesOf(documentOf({ kind: 'whole' }, example))
    const done = Object.fromEntries(
      all.map(({ id }) => [id, { state: 'done' as const, by: '', on: '', evidence: '', of: '' }]),
    )
    const nothing = documentOf({ kind: 'open' }, { ...example, checklist: done })
    expect(linesOf(nothing)).toEqual([])
    expect(nothing.title).toBe('Change checklist, open lines')
    expect(nothing.sections.filter(({ blocks }) => blocks.length === 0)).toEqual([])
  })
})
