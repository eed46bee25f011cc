import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/document/inline'
import { connectionsOf } from '../../../shared/exposure/connection'
import { connectionSentence, keysTravel } from '../../../shared/exposure/words'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'

const all = (parts: PlanParts) => connectionsOf(evaluateWhole(plan(parts), '2026-01-31'))
const travel = (parts: PlanParts): string[] => all(parts).map((connection) => plainText(keysTravel(connection)))

const confirmed = { state: 'confirmed', by: 'J. Weber', on: '2026-11-12', note: 'MACsec on VLAN 40' } as const
const profiles = [
  { name: 'ENC', securityMode: 'Encrypted' as const },
  { name: 'CLEAR' },
  { name: 'AUTH', securityMode: 'Authenticated' as const },
]

describe('how the keys travel', () => {
  it('OV-5: says who stated what of the network, and when', () => {
    const [said] = travel({
      profiles,
      sipTrunks: [{ securityProfileId: 'CLEAR', srtpAllowed: true, networkSecured: confirmed }],
    })
    expect(said).toBe(
      'In the SIP signaling, which can be read on the line and in traces (OV-5). The network in between: Stated by J. Weber on 2026-11-12. MACsec on VLAN 40',
    )
  })

  it('HX-2, MG-2: says who makes the keys, and who stated IPsec', () => {
    const ipsec = { method: 'network', state: confirmed } as const
    const said = travel({ h323Devices: [{ srtpAllowed: true, ipsec }], mgcpGateways: [{ srtp: true, ipsec }] })
    expect(said[0]).toContain('The device makes them and sends them to CUCM in its signaling (HX-2).')
    expect(said[1]).toContain('CUCM makes them and sends them in MGCP (MG-2).')
    for (const one of said) expect(one).toContain('IPsec by the network: Stated by J. Weber on 2026-11-12.')
  })

  it('MG-3: says that nobody has confirmed what is planned', () => {
    const state = { state: 'planned', by: 'T. Brandt' } as const
    const [said] = travel({ mgcpGateways: [{ srtp: true, ipsec: { method: 'cucm', state } }] })
    expect(said).toContain('IPsec between CUCM and the device: Planned by T. Brandt, not confirmed.')
    expect(travel({ mgcpGateways: [{ srtp: true }] })[0]).toContain('No IPsec.')
  })

  it('OV-2, PF-5: tells what TLS hides from what it only signs', () => {
    const on = (securityProfileId: string) =>
      travel({ profiles, sipTrunks: [{ securityProfileId, srtpAllowed: true }] })[0]
    expect(on('ENC')).toBe('In the SIP signaling, inside TLS with AES (OV-2).')
    expect(on('AUTH')).toContain('NULL/SHA signs it and hides nothing (PF-5).')
  })

  it('HX-5, HX-8: says why there are none', () => {
    expect(travel({ h323Devices: [{}] })).toEqual(['None: SRTP Allowed is not checked.'])
    expect(travel({ mgcpGateways: [{}] })).toEqual(['None: SRTP is not planned.'])
    const mtp = { securityProfileId: 'ENC', srtpAllowed: true, mtpRequired: true }
    expect(travel({ profiles, sipTrunks: [mtp] })[0]).toContain('no call can have it as it is planned')
  })
})

it('OV-1: one sentence has signaling, media and keys', () => {
  const destinations = [{ address: '192.0.2.21', port: 5061 }]
  const [one] = all({ profiles, sipTrunks: [{ name: 'T', securityProfileId: 'ENC', srtpAllowed: true, destinations }] })
  expect(one && plainText(connectionSentence(one))).toBe(
    'SIP trunk T (192.0.2.21): signaling TLS 5061, TLS with AES; media SRTP; keys: protected.',
  )
})
