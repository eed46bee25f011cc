import { listening } from './parts'
import { teams } from './people'
import type { TrunkRow } from './trunk-row'

/** Systems that speak TLS: a second cluster, voice mail, conferencing, the edge, the recorder. */
export const securedTrunks = {
  northfield: {
    name: 'SIP-ICT-NORTHFIELD',
    description: 'Intercluster trunk to Northfield',
    profile: 'intercluster',
    destinations: listening(5562, '198.51.100.31', '198.51.100.32', '198.51.100.33'),
    srtpAllowed: true,
    farEnd: {
      ...teams.northfield,
      kind: 'CUCM',
      software: '14SU3',
      tcp: 'yes',
      srtp: 'yes',
      certificateNames: ['nf-pub.example.com', 'nf-sub1.example.com', 'nf-sub2.example.com'],
    },
  },
  voiceMail: {
    name: 'SIP-VOICEMAIL',
    description: 'Unity Connection pair',
    profile: 'voiceMail',
    destinations: listening(5061, '192.0.2.31', '192.0.2.32'),
    srtpAllowed: true,
    farEnd: {
      ...teams.voice,
      software: 'Unity Connection 14SU3',
      tcp: 'yes',
      srtp: 'yes',
      certificateNames: ['uc-01.example.com', 'uc-02.example.com'],
    },
  },
  meetings: {
    name: 'SIP-MEETINGS',
    description: 'Conferencing bridge',
    profile: 'meetings',
    destinations: listening(5061, '192.0.2.41'),
    srtpAllowed: true,
    farEnd: {
      ...teams.voice,
      software: 'Meeting Server 3.8',
      tcp: 'yes',
      srtp: 'yes',
      certificateNames: ['meet.example.com'],
    },
  },
  edge: {
    name: 'SIP-EDGE',
    description: 'Expressway-C pair, calls to and from partners',
    profile: 'edge',
    destinations: listening(5061, '192.0.2.51', '192.0.2.52'),
    srtpAllowed: true,
    farEnd: {
      ...teams.voice,
      software: 'Expressway X14.3',
      tcp: 'yes',
      srtp: 'yes',
      certificateNames: ['expc-01.example.com', 'expc-02.example.com'],
    },
  },
  recorder: {
    name: 'SIP-RECORDER',
    description: 'Call recorder, emergency desk',
    profile: 'recorder',
    destinations: listening(5061, '192.0.2.61'),
    srtpAllowed: true,
    farEnd: {
      ...teams.recording,
      software: 'Recorder 7.2',
      tcp: 'yes',
      nullSha: 'yes',
      srtp: 'yes',
      certificateNames: ['recorder.example.com'],
    },
  },
} satisfies Record<string, TrunkRow>
