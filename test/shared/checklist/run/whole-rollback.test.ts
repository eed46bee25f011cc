import { describe, expect, it } from 'vitest'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const parts: PlanParts = {
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: ['A', 'B', 'C'].map((name, at) => ({ name, securityProfileId: 'TLS', wave: at + 1 })),
  asFound: { sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileName: 'OLD' })) },
}
const hours = { on: '2026-12-05', from: '23:00', to: '03:30', zone: 'Europe/Vienna' }

const tableOf = (of: PlanParts) => {
  const { sections } = checklist(of).document
  const blocks = sections.find(({ id }) => id === 'rollback')?.blocks ?? []
  return blocks.find((block) => block.kind === 'table')
}
const textsOf = (of: PlanParts): string[] => blockTexts(checklist(of).document, 'rollback')

describe('the rollback of the whole window', () => {
  it('S5-2, XD-9: is one table, the last unit first, with the minutes gone and the latest start of each', () => {
    const [rows = ''] = textsOf({ ...parts, changeWindow: hours })
    expect(rows.split('\n')).toEqual([
      'R3 | U3 C | 6 | +0 | 03:00',
      'R2 | U2 B | 6 | +6 | 03:06',
      'R1 | U1 A | 6 | +12 | 03:12',
    ])
  })

  it('leads to the lines of each, and says when all of it has to begin', () => {
    const rows = tableOf(parts)?.rows ?? []
    expect(rows.map((row) => ('to' in row ? row.to : null))).toEqual(['R3', 'R2', 'R1'])
    const [, said = ''] = textsOf({ ...parts, changeWindow: hours })
    expect(tableOf(parts)?.columns[1]).toBe('Last unit first: strike through what was not begun')
    expect(said).toContain('Write down when each began.')
    expect(said).toContain('it takes 30 minutes from the last unit on: begin it by 03:00.')
    const [blank = '', open = ''] = textsOf(parts)
    expect(open).toContain('begin it by ‹time›.')
    expect(blank).toContain('R3 | U3 C | 6 | +0 | ‹time›')
  })

  it('S5-2, XD-9: of one unit the row says all of it, its proof too, and where its lines are', () => {
    const one = { ...parts, sipTrunks: parts.sipTrunks?.slice(0, 1) ?? [], changeWindow: hours }
    const texts = textsOf(one)
    expect(texts[0]).toBe('R1 | U1 A | 6 | 18 | 03:12')
    expect(texts.join('\n')).not.toContain('Strike through')
    const table = tableOf(one)
    expect(table?.columns).toEqual(['No.', 'Unit', 'Min', 'With its proof', 'Begin it by'])
    expect(table?.rows.map((row) => ('to' in row ? row.to : null))).toEqual(['R1'])
  })

  it('is proven before anybody leaves: emergency calls from each site, calls, status, who is told', () => {
    const sites = ['Main', 'Depot'].map((name) => ({ name, testPhone: '', emergencyBy: '' }))
    const { lines } = checklist({ ...parts, changeWindow: { ...hours, sites } })
    const own = lines.filter(({ id }) => id.startsWith('proof/'))
    expect(own.map(({ id, number }) => `${number} ${id}`)).toEqual([
      'W.01 proof/cluster/site/Main',
      'W.02 proof/cluster/site/Depot',
      'W.03 proof/cluster/calls',
      'W.04 proof/cluster/status',
      'W.05 proof/cluster/desk',
    ])
    // What was prepared goes after it, and its lines are numbered on.
    expect(lines.find(({ id }) => id === 'rollback/profiles/TLS')?.number).toBe('W.06')
  })

  it('S1-6: gateways are not saved before they are as they were', () => {
    const isIos = {
      ...parts,
      sipTrunks: [{ name: 'A', securityProfileId: 'TLS', farEnd: { kind: 'IOS XE' as const } }],
    }
    expect(checklist(isIos).line('proof/cluster/startup-config').see).toContain('as it was saved before the window')
    expect(checklist(parts).ids).not.toContain('proof/cluster/startup-config')
  })

  it('has no table and no proof where no unit goes back', () => {
    expect(tableOf({ profiles: parts.profiles ?? [] })).toBeUndefined()
    expect(checklist().ids.filter((id) => id.startsWith('proof/'))).toEqual([])
  })
})

describe('what ends a part of the window', () => {
  const stopsOf = (of: PlanParts, section: string): string[] =>
    blockTexts(checklist(of).document, section).filter((text) => /no further line|emergency call does not/.test(text))

  it('XD-9: of Prepare: after how many minutes, who says it, and the first line that takes it back', () => {
    const changeWindow = { ...hours, lead: 'M. Berger', minutes: { 'restart of Cisco CallManager on a node': 11 } }
    const [stop = ''] = stopsOf({ ...parts, changeWindow }, 'prepare')
    expect(stop).toContain('A node is not back 11 minutes after its restart')
    expect(stop).toContain('the lead, M. Berger, says whether the window goes on')
    expect(stop).toContain('From W.05 on it can be taken back.')
  })

  it('S1-5: of Prepare speaks of a node only where a line restarts one', () => {
    const [stop = ''] = stopsOf({ mgcpGateways: [{ srtp: true }], asFound: {} }, 'prepare')
    expect(stop).toMatch(/A line does not show what it should: no further line/u)
    expect(stop).not.toContain('node')
  })

  it('XD-9: of Prove: the whole rollback, with the time after which it no longer fits', () => {
    const [stop = ''] = stopsOf({ ...parts, changeWindow: hours }, 'after')
    expect(stop).toContain(
      'within 4 minutes: the lead says it, and the whole window goes back, if it is not after 03:00',
    )
    expect(stopsOf({ profiles: parts.profiles ?? [] }, 'after')).toEqual([])
  })

  it('the cover says it too', () => {
    const cover = (of: PlanParts): string => blockTexts(checklist(of).document, 'summary').join('\n')
    expect(cover({ ...parts, changeWindow: hours })).toContain('After 03:00 the rollback of all units no longer fits.')
    expect(cover(parts)).not.toContain('no longer fits.')
  })
})
