import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../renderer/format/local-time'
import { allRows, changedRows } from '../../../../renderer/pages/review/compare/compare-words'
import type { ComparedObject } from '../../../../shared/changes/compared-objects'
import { pictureLine } from '../../../../shared/plan/pictures'
import { plan } from '../../../helpers/plan'

const on = '2026-12-05T22:14:00Z'
const picture = (digit: string) =>
  pictureLine({ type: 'PNG', name: `shot ${digit}.png`, hash: digit.repeat(64), on, by: 'MR' })
const told = (digit: string) => `PNG picture shot ${digit}.png, ${localTime(on)}, by MR (SHA-256 ${digit.repeat(12)}…)`

const path = 'checklist/step1/cluster/license/evidence'
const entry = (from: string, to: string) =>
  ({
    ...{ key: '0', list: 'checklist', name: 'line', kind: 'changed' },
    before: { values: { evidence: from } },
    after: { values: { evidence: to } },
    settings: [{ path, kind: 'changed', object: 'line', setting: 'Evidence', from, to }],
  }) as unknown as ComparedObject
const sides = (from: string, to: string) => {
  const [row] = changedRows(entry(from, to))
  return [row?.before, row?.after]
}

describe('evidence side by side', () => {
  it('S4-2: has a line for each picture, and what both sides have is counted', () => {
    const all = ['1', '2', '3', '4'].map(picture)
    expect(sides(['Seen by Ada', ...all.slice(0, 3)].join('\n'), ['Seen by Bob', ...all].join('\n'))).toEqual([
      'Seen by Ada\n3 lines as on the other side',
      `Seen by Bob\n${told('4')}\n3 lines as on the other side`,
    ])
    expect(sides(picture('1'), picture('2'))).toEqual([told('1'), told('2')])
    expect(sides('', 'Seen')[1]).toBe('Seen')
  })

  it('S4-2: in another order is shown whole, as it is different', () => {
    expect(sides(`${picture('1')}\n${picture('2')}`, `${picture('2')}\n${picture('1')}`)).toEqual([
      `${told('1')}\n${told('2')}`,
      `${told('2')}\n${told('1')}`,
    ])
  })

  it('S4-2: stands line by line where all settings are shown', () => {
    const same = `Seen\n\n${picture('1')}`
    const plans = { before: plan(), after: plan() } as Parameters<typeof allRows>[1]
    const row = allRows(entry(same, same), plans).find(({ key }) => key === 'evidence')
    expect(row).toMatchObject({ before: `Seen\n\n${told('1')}`, isDifferent: false })
  })
})
