import { confirmed, listening } from './parts'
import { people, teams } from './people'
import type { TrunkRow } from './trunk-row'

const contactCentre = { ...teams.contactCentre, software: 'Release 11', tcp: 'yes', srtp: 'no' } as const

/** Systems that stay without TLS in this window. */
export const clearTrunks = {
  contactCentre1: {
    name: 'SIP-CC-01',
    description: 'Contact centre, transfers by REFER and Replaces',
    profile: 'contactCentre',
    realm: 'contactCentre1',
    destinations: listening(5060, '192.0.2.71'),
    farEnd: contactCentre,
  },
  // Left in on purpose: its realm is in the plan, but nobody has chosen it here (S2-6).
  contactCentre2: {
    name: 'SIP-CC-02',
    description: 'Contact centre, second server',
    profile: 'contactCentre',
    destinations: listening(5060, '192.0.2.72'),
    farEnd: contactCentre,
  },
  fax: {
    name: 'SIP-FAX',
    description: 'Fax server, UDP only',
    profile: 'fax',
    destinations: listening(5060, '192.0.2.81'),
    farEnd: { ...teams.facilities, software: 'Fax server 9', tcp: 'no', srtp: 'no' },
  },
  paging: {
    name: 'SIP-PAGING',
    description: 'Overhead paging, set up like the fax server',
    profile: 'fax',
    destinations: listening(5060, '192.0.2.82'),
    farEnd: { ...teams.facilities, software: 'Paging server 14', srtp: 'no' },
  },
  nurseCall: {
    name: 'SIP-NURSECALL',
    description: 'Nurse call, new wing',
    profile: 'predefined',
    destinations: listening(5060, '192.0.2.83'),
    farEnd: { ...teams.facilities, software: 'Nurse call 5', tcp: 'yes', srtp: 'no' },
  },
  pbxEast: {
    name: 'SIP-PBX-EAST',
    description: 'Gateway to the PBX of the east building',
    profile: 'predefined',
    destinations: listening(5060, '192.0.2.91'),
    srtpAllowed: true,
    farEnd: { ...teams.voice, kind: 'IOS XE', software: '16.12.8', tcp: 'yes', nullSha: 'no', srtp: 'yes' },
    networkSecured: confirmed(people.network, '2026-09-16', 'IPsec between the two building routers, seen up in both.'),
  },
  pbxSouthgate: {
    name: 'SIP-PBX-SOUTHGATE',
    description: 'Gateway to the PBX of Southgate clinic',
    profile: 'predefined',
    destinations: listening(5060, '203.0.113.21'),
    srtpAllowed: true,
    farEnd: { ...teams.southgate, kind: 'IOS', software: '15.7(3)M8', tcp: 'yes', nullSha: 'no', srtp: 'yes' },
  },
} satisfies Record<string, TrunkRow>
