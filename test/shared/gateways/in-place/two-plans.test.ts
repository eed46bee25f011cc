import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../../helpers/plan'
import { after, afterAll, boxFiles, printed, read } from './drawn-boxes'
import { gw1, planWith } from './gw1'

/** A dial-peer to a third node, of a trunk that is in the plan of somebody else. */
const text = gw1.replace(
  'dial-peer voice 200 voip',
  `dial-peer voice 110 voip
 description to CUCM, third node
 destination-pattern 5...
 session protocol sipv2
 session target ipv4:192.0.2.13:5060
 session transport tcp
!
dial-peer voice 200 voip`,
)

const first = planWith(text)
const second = (config: string): PlanParts => {
  const parts = planWith(config)
  const node = { name: 'ccm-sub2.example.com', address: '192.0.2.13' }
  return {
    ...parts,
    cluster: { ...parts.cluster, nodes: [node] },
    sipTrunks: (parts.sipTrunks ?? []).map((trunk) => ({ ...trunk, name: 'SIP-OTHER' })),
  }
}

const filesOf = (parts: PlanParts) => {
  const files = boxFiles(parts)
  if (files === null) throw new Error('no files')
  return files
}

describe('a box that stands in two plans', () => {
  const one = filesOf(first)
  const changed = afterAll(read(text), one.forward.values())
  const other = filesOf(second(printed(changed)))
  const both = afterAll(changed, other.forward.values())

  it('FC-15: is as it was where the later one goes back first', () => {
    expect([one.isInPlace, other.isInPlace]).toEqual([true, true])
    expect(printed(both)).not.toBe(printed(changed))
    const oneBack = afterAll(both, other.back.values())
    expect(printed(oneBack)).toBe(printed(changed))
    expect(printed(afterAll(oneBack, one.back.values()))).toBe(printed(read(text)))
  })

  it('FC-16: the units of the first go back alone, and leave what the second made', () => {
    const units = [...one.back].filter(([title]) => title.startsWith('Rollback R')).map(([, commands]) => commands)
    const left = printed(units.reduce(after, both))
    for (const line of printed(both)
      .split('\n')
      .filter((it) => it.includes('192.0.2.13')))
      expect(left).toContain(line)
  })

  it('FC-15: each way back says so, and what holds for the device is looked at first', () => {
    const flat = one.wayBack.replace(/\n! +/g, ' ')
    expect(flat).toContain('Where another plan changed the device after this one, its rollback comes before this one.')
    expect(flat).toContain('It leads back to the configuration of GW1, read on 2026-11-20')
    expect(flat).toMatch(/A crypto signaling line that no longer names \S+ was set by another plan since/)
    expect(flat).not.toContain('export again')
  })
})
