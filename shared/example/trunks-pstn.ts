import { listening } from './parts'
import { teams } from './people'
import type { TrunkRow } from './trunk-row'

const gateway = {
  ...teams.voice,
  kind: 'IOS XE',
  software: '17.9.4a',
  tcp: 'yes',
  nullSha: 'no',
  srtp: 'yes',
} as const

/** Three CUBEs to the carrier. The third was built after the cluster was read, so how it was is not known. */
export const pstnTrunks = {
  pstn1: {
    name: 'SIP-PSTN-01',
    description: 'Carrier gateway 1, main site',
    profile: 'pstn',
    destinations: listening(5061, '192.0.2.21'),
    srtpAllowed: true,
    farEnd: { ...gateway, certificateNames: ['cube-01.example.com'] },
  },
  pstn2: {
    name: 'SIP-PSTN-02',
    description: 'Carrier gateway 2, main site',
    profile: 'pstn',
    destinations: listening(5061, '192.0.2.22'),
    srtpAllowed: true,
    farEnd: { ...gateway, certificateNames: ['cube-02.example.com'] },
  },
  pstnStandby: {
    name: 'SIP-PSTN-DR',
    description: 'Carrier gateway, standby site',
    profile: 'pstnStandby',
    destinations: listening(5061, '198.51.100.21'),
    srtpAllowed: true,
    farEnd: { ...gateway, certificateNames: ['cube-dr.example.com'] },
  },
} satisfies Record<string, TrunkRow>
