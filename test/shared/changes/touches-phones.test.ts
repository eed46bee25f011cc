import { expect, it } from 'vitest'
import { phonesSentence } from '../../../shared/changes/touches-phones'
import { changesOf } from '../../helpers/changes-of'
import { plan, type PlanParts } from '../../helpers/plan'

const said = (parts: PlanParts): string => phonesSentence(plan(parts), changesOf(plan(parts)))

it('S1-1, S1-5, MG-9: phones are said not to be touched only where no line may reach them', () => {
  const clear = { profiles: [{ name: 'P', incomingPort: 5070 }], sipTrunks: [{ name: 'A', securityProfileId: 'P' }] }
  expect(said(clear)).toBe('Phones are not touched.')
  const tls = { ...clear, profiles: [{ name: 'P', securityMode: 'Encrypted' as const }] }
  const mode = { cluster: { mixedMode: { state: 'planned' as const } } }
  const status = { mgcpGateways: [{ interface: 'E1 PRI' as const, protectedFacilityIe: true }] }
  expect(said(tls)).toBe('Phones may be affected where a line restarts Cisco CallManager.')
  expect(said({ ...clear, ...mode })).toBe('Phones may be affected where a line changes mixed mode.')
  expect(said({ ...clear, ...status })).toBe('Phones may be affected where a line turns on protected status.')
  expect(said({ ...tls, ...mode, ...status })).toBe(
    'Phones may be affected where a line restarts Cisco CallManager, or changes mixed mode, or turns on protected status.',
  )
})
