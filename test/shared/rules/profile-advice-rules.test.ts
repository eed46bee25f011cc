import { expect, it } from 'vitest'
import type { PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

const profiles: PlanParts['profiles'] = [
  { name: 'A', securityMode: 'Authenticated' },
  { name: 'E', securityMode: 'Encrypted' },
  { name: 'N', securityMode: 'Non Secure' },
]

it('XD-2: an Authenticated profile in use depends on ciphers and TLS version being left alone', () => {
  const parts: PlanParts = { profiles, sipTrunks: [{ securityProfileId: 'A' }, { securityProfileId: 'A' }] }
  expect(fired('XD-2', parts)).toEqual(['advice: A'])
  expect(mendedAt('XD-2', parts)).toEqual(['step 2, profiles/A/securityMode'])
  expect(sentences('XD-2', parts)[0]).toMatch(/Cipher Management.*1\.3/)
})

it('XD-2: says nothing of one that no trunk has, nor of the other modes', () => {
  const parts: PlanParts = { profiles, sipTrunks: [{ securityProfileId: 'E' }, { securityProfileId: 'N' }] }
  expect(fired('XD-2', parts)).toEqual([])
})
