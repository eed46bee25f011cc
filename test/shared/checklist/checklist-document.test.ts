import { describe, expect, it } from 'vitest'
import { steps } from '../../../shared/catalogue/steps'
import { blockTexts, checklist } from '../../helpers/checklist'
import type { PlanParts } from '../../helpers/plan'

const parts: PlanParts = {
  name: 'Plan',
  customer: 'Example',
  revision: 3,
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true }],
}

describe('the document', () => {
  it('TF-1: pre-checks, the five steps with their purposes, verification, rollback', () => {
    const { sections } = checklist(parts).document
    expect(sections.map(({ id }) => id)).toEqual([
      'summary',
      'what-changes',
      'findings',
      'before',
      ...steps.map(({ number }) => `step-${String(number)}`),
      'after',
      'rollback',
      'trouble',
    ])
    for (const { number, name, purpose } of steps) {
      const section = sections.find(({ id }) => id === `step-${String(number)}`)
      expect(section?.title).toBe(`Step ${String(number)} · ${name}`)
      expect(section?.lead).toEqual([{ style: 'plain', text: purpose }])
    }
  })

  it('says whose it is, and from which plan', () => {
    const { title, subtitle, running } = checklist(parts).document
    expect([title, subtitle]).toEqual(['Change checklist', 'Plan, Example'])
    expect(running).toEqual({
      project: 'Plan',
      customer: 'Example',
      cluster: 'CLUSTER',
      revision: 3,
      planHash: 'abcd1234',
      ready: 'ready',
    })
    expect(checklist({ ...parts, customer: '' }).document.subtitle).toBe('Plan')
  })

  it('says of an empty plan that there is nothing to do in any step', () => {
    const { document } = checklist()
    for (const { number } of steps) {
      expect(blockTexts(document, `step-${String(number)}`)).toEqual(['Nothing to do in this step.'])
    }
  })

  it('is not ready while an error is open, and ready once it is waived', () => {
    const open = { sipTrunks: [{ name: 'A' }] }
    expect(checklist(open).document.running.ready).toBe('not ready')
    expect(checklist({ ...open, waivers: [{ rule: 'SP-3', object: 'A' }] }).document.running.ready).toBe('ready')
  })
})

describe('lines', () => {
  it('stand in the order of use: what a line needs comes before it', () => {
    const { ids } = checklist({
      ...parts,
      profiles: [...(parts.profiles ?? []), { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 }],
      sipTrunks: [...(parts.sipTrunks ?? []), { name: 'B', securityProfileId: 'OLD' }],
    })
    const order = [
      'before/findings',
      'step1/cluster/license',
      'step1/sipTrunks/A/certificates',
      'step2/profiles/TLS/save',
      'step3/sipTrunks/A/apply',
      'step4/profiles/OLD/apply',
      'step5/sipTrunks/A/protection',
      'step5/sipTrunks/A/reset',
      'after/sipTrunks/A/call',
      'rollback/sipTrunks/A',
    ]
    expect(order.map((id) => ids.indexOf(id))).toEqual(order.map((id) => ids.indexOf(id)).sort((a, b) => a - b))
    expect(order.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('of one object stand together in each step', () => {
    for (const { blocks } of checklist({
      ...parts,
      sipTrunks: [...(parts.sipTrunks ?? []), { name: 'B', securityProfileId: 'TLS', srtpAllowed: true }],
    }).document.sections) {
      const heads = blocks.flatMap((block) => (block.kind === 'checklines' ? [`${block.title} ${block.object}`] : []))
      expect(new Set(heads).size).toBe(heads.length)
    }
  })

  it('show their ticks, also in pre-checks, verification and rollback', () => {
    const tick = { state: 'done', by: 'JD', on: '2026-12-05T22:41Z', evidence: 'shot-1.png', of: '' } as const
    const ids = ['before/backup', 'step3/sipTrunks/A/apply', 'after/sipTrunks/A/call', 'rollback/sipTrunks/A']
    const ticked = checklist({ ...parts, checklist: Object.fromEntries(ids.map((id) => [id, tick])) })
    expect(ticked.lines.filter(({ entry }) => entry.state === 'done').map(({ id }) => id)).toEqual(ids)
    expect(ticked.line(ids[1] ?? '').entry).toEqual(tick)
  })

  it('take no name that every object of JavaScript has for a tick', () => {
    const odd = { ...parts, profiles: [], sipTrunks: [], asFound: { profiles: [{ name: 'x' }] } }
    expect(checklist(odd).line('after/removed/x').entry).toEqual({ state: 'open', by: '', on: '', evidence: '' })
  })
})
