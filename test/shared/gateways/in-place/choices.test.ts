import { describe, expect, it } from 'vitest'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { toMarkdown } from '../../../../shared/document/markdown'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../../helpers/plan'
import { fileOf } from '../files'
import { readIos } from '../ios-reader'
import { gw1, planWith } from './gw1'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')

describe('FC-17: a dial-peer that may be that of one trunk or of another', () => {
  const [trunk] = planWith(gw1).sipTrunks ?? []
  const [profile] = planWith(gw1).profiles ?? []
  const toBox = { ...trunk, farEnd: undefined as never, farEndId: 'box' }
  const two: PlanParts = {
    ...planWith(gw1),
    profiles: [profile!, { ...profile, id: 'q', name: 'OTHER', incomingPort: 5571 }],
    farEnds: [
      { id: 'box', name: 'Box', ...(trunk?.farEnd as object), hosts: [{ name: 'GW1', address: '192.0.2.21' }] },
    ],
    sipTrunks: [
      { ...toBox, name: 'A' },
      { ...toBox, name: 'B', securityProfileId: 'q' },
    ],
  }

  it('is left to a decision for each of them, with a way back for whichever is chosen', () => {
    const [options, undone] = (['.ios', '.rollback.ios'] as const).map((ending) => readIos(fileOf(two, ending)).options)
    for (const port of ['5561', '5571']) {
      expect(options).toContain(` ipv4 192.0.2.12 port ${port} preference 2`)
      expect(undone).toContain(` no ipv4 192.0.2.12 port ${port} preference 2`)
    }
    for (const name of ['A', 'B'])
      expect(prose(fileOf(two, '.rollback.ios'))).toContain(
        `lines for dial-peer voice 100 voip, for ${name}, were used`,
      )
    expect(readIos(fileOf(two, '.ios')).explained).not.toContain('DIAL_PEER_1')
  })

  it('is asked for in the checklist for each of them', () => {
    const text = toMarkdown(checklistDocument(evaluateWhole(plan(two), '2026-11-28'), 'abc')).replaceAll('\\', '')
    for (const name of ['A', 'B']) expect(text).toContain(`Dial-peer 100 (to CUCM) changes for ${name} = ‹yes or no›`)
  })
})
