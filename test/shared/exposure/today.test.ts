import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { connectionsToday } from '../../../shared/exposure/today'
import { plan, type PlanParts } from '../../helpers/plan'

/** By device that was read, who could read its keys before the change. */
function today(parts: PlanParts): Record<string, string> {
  const evaluated = evaluateWhole(plan(parts), '2026-11-28')
  return Object.fromEntries(connectionsToday(evaluated).map(({ name, keys }) => [name, keys]))
}

const profiles = [{ name: 'P', securityMode: 'Encrypted' as const }]
const asFoundProfiles = [{ name: 'ENC', securityMode: 'Encrypted' as const }, { name: 'CLEAR' }]
const trunk = (name: string, more: object = {}) => ({ name, securityProfileId: 'P', srtpAllowed: true, ...more })
const found = (name: string, more: object) => ({ name, securityProfileName: 'ENC', srtpAllowed: true, ...more })

describe('who could read keys before the change', () => {
  it('OV-2, OV-5: told by the profile that a trunk had, and by its box for SRTP', () => {
    const sipTrunks = ['ENC', 'CLEAR', 'OFF', 'GONE', 'UNREAD', 'NEW'].map((name) => trunk(name))
    const asFound = {
      profiles: asFoundProfiles,
      sipTrunks: [
        found('ENC', {}),
        found('CLEAR', { securityProfileName: 'CLEAR' }),
        found('OFF', { srtpAllowed: false }),
        found('GONE', { securityProfileName: 'NOBODY READ IT' }),
        found('UNREAD', { srtpAllowed: null }),
      ],
    }
    expect(today({ profiles, sipTrunks, asFound } as unknown as PlanParts)).toEqual({
      ...{ ENC: 'protected', CLEAR: 'readable', OFF: 'none' },
    })
  })

  it('MG-1, HX-8: no call has SRTP where the far end has none, or an MTP stood in the way', () => {
    const sipTrunks = [trunk('FAR', { farEnd: { kind: 'SBC', srtp: 'no' } }), trunk('MTP')]
    const asFound = {
      profiles: asFoundProfiles,
      sipTrunks: [found('FAR', {}), found('MTP', { mtpRequired: true })],
    }
    expect(today({ profiles, sipTrunks, asFound } as unknown as PlanParts)).toEqual({ FAR: 'none', MTP: 'none' })
  })

  it('HX-3, MG-3: IPsec that this change makes is none of today; of MGCP gateways nothing was read', () => {
    const kind = 'H.323 Gateway'
    const device = (name: string, method: string) => ({ kind, name, srtpAllowed: true, ipsec: { method } })
    const h323Devices = [device('OFF', 'cucm'), device('OURS', 'cucm'), device('BARE', 'none')]
    const asFound = {
      h323Devices: [
        { kind, name: 'OFF', srtpAllowed: false },
        { kind, name: 'OURS', srtpAllowed: true },
        { kind, name: 'BARE', srtpAllowed: true },
      ],
    }
    const mgcpGateways = [{ domainName: 'gw', srtp: true }]
    expect(today({ h323Devices, mgcpGateways, asFound } as unknown as PlanParts)).toEqual({
      ...{ OFF: 'none', BARE: 'readable' },
    })
  })
})
