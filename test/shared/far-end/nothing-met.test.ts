import { expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { sheetsOf } from '../../../shared/far-end/sheets'
import { plan, type TrunkPart } from '../../helpers/plan'

const title = (trunk: TrunkPart): string | undefined => {
  const asFound = { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'T', securityProfileName: 'P', srtpAllowed: true }] }
  const profiles = [{ name: 'P', asFoundName: 'P' }]
  const sipTrunks = [{ name: 'T', securityProfileId: 'P', srtpAllowed: true, ...trunk }]
  const evaluated = evaluateWhole(plan({ profiles, sipTrunks, asFound }), '2026-01-31')
  const [sheet] = sheetsOf(evaluated)
  return sheet && farEndDocument(evaluated, sheet, 'abcd1234').sections[0]?.title
}

it('FC-13: when phones of ours show a lock changes nothing for the other side', () => {
  expect(title({ trunkTrafficSecure: 'When using sRTP Only' })).toBe('What we agree on')
  expect(title({ trunkTrafficSecure: 'When using sRTP Only', srtpAllowed: false })).toBe('What changes for you')
  expect(title({})).toBeUndefined()
})
