import { expect, it } from 'vitest'
import type { SipTrunkSecurityProfile } from '../../../shared/plan/project'
import type { Part, PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

const parts = (profile: Part<SipTrunkSecurityProfile>, sipTrunkIds: string[]): PlanParts => ({
  profiles: [{ name: 'P', ...profile }],
  sipTrunks: [{ name: 'T', securityProfileId: 'P' }],
  applicationUsers: [{ userid: 'app', sipTrunkIds }],
})

it('FC-10: digest on a trunk that no application user is on is a warning', () => {
  const alone = parts({ digestAuthentication: true }, ['OTHER'])
  expect(fired('FC-10', alone)).toEqual(['warning: T'])
  expect(mendedAt('FC-10', alone)).toEqual(['step 3, sipTrunks/T/securityProfileId'])
  expect(sentences('FC-10', alone)[0]).toContain('401')
})

it('FC-10: says nothing with a user, without digest, or where S2-7 tells it', () => {
  expect(fired('FC-10', parts({ digestAuthentication: true }, ['T']))).toEqual([])
  expect(fired('FC-10', parts({}, []))).toEqual([])
  const authorized = parts({ digestAuthentication: true, applLevelAuthentication: true }, [])
  expect(fired('FC-10', authorized)).toEqual([])
  expect(fired('S2-7', authorized)).toEqual(['error: T'])
})
