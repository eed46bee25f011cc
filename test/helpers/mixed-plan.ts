import type { Project } from '../../shared/plan/project'
import { plan, type PlanParts } from './plan'

const numbered = (name: string, at: number): string => `${name}-${String(at).padStart(4, '0')}`

/** A plan with so many devices of every kind and posture, and long names among them. */
export function mixedPlan(devices: number): Project {
  const parts = {
    profiles: [
      { name: 'ENC', securityMode: 'Encrypted' },
      { name: 'AUTH', securityMode: 'Authenticated' },
      { name: 'CLEAR', securityMode: 'Non Secure' },
    ],
    sipTrunks: [],
    h323Devices: [],
    mgcpGateways: [],
    cluster: { nodes: [{ name: 'pub.example.com', address: '192.0.2.1', publisher: true }] },
  } satisfies PlanParts
  const sipTrunks: PlanParts['sipTrunks'] = []
  const h323Devices: PlanParts['h323Devices'] = []
  const mgcpGateways: PlanParts['mgcpGateways'] = []
  for (let at = 0; at < devices; at += 1) {
    const state = at % 2 === 0 ? 'confirmed' : 'unknown'
    if (at % 5 === 3) {
      h323Devices.push({
        name: numbered('H323', at),
        srtpAllowed: at % 3 === 0,
        ipsec: { method: 'network', state: { state, by: 'J. Doe', on: '2026-09-14' } },
      })
    } else if (at % 5 === 4) {
      mgcpGateways.push({ domainName: numbered('mgcp-gateway-with-a-long.example.com', at), srtp: at % 3 === 0 })
    } else {
      sipTrunks.push({
        name: numbered('SIP', at),
        securityProfileId: ['ENC', 'AUTH', 'CLEAR'][at % 3] ?? 'ENC',
        srtpAllowed: at % 4 > 0,
        networkSecured: { state, by: 'J. Doe', on: '2026-09-14' },
        destinations: [{ address: '192.0.2.9', port: 5061 }],
      })
    }
  }
  return plan({ ...parts, sipTrunks, h323Devices, mgcpGateways })
}
