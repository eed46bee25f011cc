import { describe, expect, it } from 'vitest'
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
  it('TF-1: what is done before, prepared, changed, synchronized, proven, rolled back and cleared away', () => {
    const { sections } = checklist({
      ...parts,
      profiles: [...(parts.profiles ?? []), { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 }],
      sipTrunks: [...(parts.sipTrunks ?? []), { name: 'B', securityProfileId: 'OLD' }],
      asFound: {
        profiles: [{ name: 'OLD' }, { name: 'GONE' }],
        sipTrunks: [{ name: 'B', securityProfileName: 'OLD' }],
      },
    }).document
    expect(sections.map(({ id }) => id)).toEqual([
      ...['summary', 'run', 'before', 'prepare', 'change', 'synchronize'],
      ...['after', 'rollback', 'tidy', 'trouble'],
    ])
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
      hasConflicts: false,
    })
    expect(checklist({ ...parts, customer: '' }).document.subtitle).toBe('Plan')
  })

  it('of an empty plan is a glance that says so', () => {
    const { document } = checklist()
    expect(document.sections.map(({ id }) => id)).toEqual(['summary'])
    expect(blockTexts(document, 'summary').join('\n')).toContain('Nothing is set.')
  })

  it('names what the plan has nothing of, and leaves it out', () => {
    const { document } = checklist(parts)
    const titles = document.sections.map(({ title }) => title)
    const [, left = ''] =
      /Left out: (.*): the plan has nothing of it/u.exec(blockTexts(document, 'summary').join('\n')) ?? []
    expect(left.split(', ')).toContain('Synchronize')
    for (const title of left.split(', ')) expect(titles).not.toContain(title)
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
      'step2/profiles/TLS/values',
      'axl/unit/devices~1sipTrunks~1A',
      'step3/sipTrunks/A/apply',
      'step5/sipTrunks/A/protection',
      'step5/sipTrunks/A/reset',
      'after/sipTrunks/A/call',
      'rollback/sipTrunks/A',
      'hold/change/devices/1',
      'step2/profiles/OLD/values',
      'step4/profiles/OLD/apply',
      'rollback/profiles/OLD',
      'after/cluster/status',
      'rollback/profiles/TLS',
    ]
    expect(order.map((id) => ids.indexOf(id))).toEqual(order.map((id) => ids.indexOf(id)).sort((a, b) => a - b))
    expect(order.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('of one unit stand together, its rollback last, and the go or no-go behind the wave', () => {
    const sipTrunks = ['A', 'B'].map((name) => ({ name, securityProfileId: 'TLS', srtpAllowed: true }))
    const { lines } = checklist({ ...parts, sipTrunks })
    const change = lines.filter(({ section }) => section === 'change')
    expect([...new Set(change.map(({ unit }) => unit))]).toEqual(['U1', 'U2'])
    for (const [unit, name] of [
      ['U1', 'A'],
      ['U2', 'B'],
    ]) {
      const own = change.filter((line) => line.unit === unit && !line.id.startsWith('hold/'))
      expect(new Set(own.map(({ object }) => object))).toEqual(new Set([name]))
      const firstBack = own.findIndex(({ id }) => id.startsWith('rollback/'))
      expect(own.slice(firstBack).every(({ id }) => id.startsWith('rollback/'))).toBe(true)
    }
    expect(change.at(-1)?.id).toBe('hold/change/devices/1')
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
