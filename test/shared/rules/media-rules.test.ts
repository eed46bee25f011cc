import { expect, it } from 'vitest'
import { h323Kinds } from '../../../shared/catalogue/h323-fields'
import type { PlanParts } from '../../helpers/plan'
import { fired, mendedAt } from '../../helpers/rule-findings'

const both = { srtpAllowed: true, mtpRequired: true }

it.each(h323Kinds)('HX-8: SRTP Allowed with MTP Required on an %s', (kind) => {
  const parts: PlanParts = { h323Devices: [{ name: 'H', kind, ...both }] }
  expect(fired('HX-8', parts)).toEqual(['warning: H'])
  expect(mendedAt('HX-8', parts)).toEqual(['step 5, h323Devices/H/mtpRequired'])
})

it('HX-8: the same on a SIP trunk, whether or not it has a profile', () => {
  const profiles = [{ name: 'P' }]
  const sipTrunks = [
    { name: 'A', securityProfileId: 'P', ...both },
    { name: 'B', securityProfileId: 'GONE', ...both },
    { name: 'C', ...both },
  ]
  expect(fired('HX-8', { profiles, sipTrunks })).toEqual(['warning: A', 'warning: B', 'warning: C'])
  expect(mendedAt('HX-8', { sipTrunks: sipTrunks.slice(2) })).toEqual(['step 5, sipTrunks/C/mtpRequired'])
})

it('HX-8: one of the two alone is no matter', () => {
  const one = [
    { name: 'A', srtpAllowed: true },
    { name: 'B', mtpRequired: true },
  ]
  expect(fired('HX-8', { sipTrunks: one, h323Devices: one })).toEqual([])
})

it('HX-8: a SIP trunk and an H.323 device of one name are a finding each', () => {
  const parts: PlanParts = { sipTrunks: [{ name: 'X', ...both }], h323Devices: [{ name: 'X', ...both }] }
  expect(fired('HX-8', parts)).toEqual(['warning: X', 'warning: X'])
  expect(mendedAt('HX-8', parts)).toEqual(['step 5, h323Devices/X/mtpRequired', 'step 5, sipTrunks/X/mtpRequired'])
})
