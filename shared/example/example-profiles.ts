import type { SipTrunkSecurityProfile } from '../plan/project'
import { predefinedProfile } from '../plan/predefined'
import { joinSubjectNames } from '../profiles/subject-names'
import { makeProfile, mapValues, type ProfileParts } from './parts'

const firstGateways = ['cube-01.example.com', 'cube-02.example.com']

/** One port for each far end, and none of them 5061: Expressway registers phones there (XD-8). */
const profiles = {
  pstn: {
    name: 'ST-PSTN-ENC',
    description: 'TLS to the carrier gateways in the main site',
    securityMode: 'Encrypted',
    incomingPort: 5561,
    x509SubjectName: joinSubjectNames(firstGateways),
  },
  // Left in on purpose: copied from the profile above, and its names came along (PF-19).
  pstnStandby: {
    name: 'ST-PSTN-DR-ENC',
    description: 'TLS to the standby carrier gateway',
    securityMode: 'Encrypted',
    incomingPort: 5561,
    x509SubjectName: joinSubjectNames([...firstGateways, 'cube-dr.example.com']),
  },
  intercluster: {
    name: 'ST-ICT-ENC',
    description: 'TLS to the Northfield cluster',
    securityMode: 'Encrypted',
    incomingPort: 5562,
    x509SubjectName: joinSubjectNames(['nf-pub.example.com', 'nf-sub1.example.com', 'nf-sub2.example.com']),
    transmitSecurityStatus: true,
  },
  voiceMail: {
    name: 'ST-VMAIL-ENC',
    description: 'TLS to Unity Connection, with message lamps',
    securityMode: 'Encrypted',
    incomingPort: 5563,
    x509SubjectName: joinSubjectNames(['uc-01.example.com', 'uc-02.example.com']),
    acceptOutOfDialogRefer: true,
    acceptUnsolicitedNotification: true,
    allowReplaceHeader: true,
  },
  meetings: {
    name: 'ST-MEETING-ENC',
    description: 'TLS to the conferencing bridge',
    securityMode: 'Encrypted',
    incomingPort: 5564,
    x509SubjectName: 'meet.example.com',
    allowReplaceHeader: true,
  },
  edge: {
    name: 'ST-EDGE-ENC',
    asFoundName: 'Expressway TLS',
    description: 'TLS to Expressway-C, off the port of its phones',
    securityMode: 'Encrypted',
    incomingPort: 5565,
    x509SubjectName: joinSubjectNames(['expc-01.example.com', 'expc-02.example.com']),
    acceptUnsolicitedNotification: true,
    allowReplaceHeader: true,
  },
  recorder: {
    name: 'ST-RECORDER-AUTH',
    description: 'Signed only, until the recorder is upgraded',
    securityMode: 'Authenticated',
    incomingPort: 5566,
    x509SubjectName: 'recorder.example.com',
  },
  contactCentre: {
    name: 'ST-CC-DIGEST',
    asFoundName: 'ST-CC-DIGEST',
    description: 'Digest and named applications, contact centre',
    incomingPort: 5070,
    digestAuthentication: true,
    applLevelAuthentication: true,
    acceptPresenceSubscription: true,
    acceptOutOfDialogRefer: true,
    allowReplaceHeader: true,
  },
  fax: {
    name: 'ST-FAX-UDP',
    asFoundName: 'ST-FAX-UDP',
    description: 'UDP, for the fax server only',
    outgoingTransport: 'UDP',
    incomingPort: 5080,
  },
} satisfies Record<string, ProfileParts>

export type ProfileKey = keyof typeof profiles | 'predefined'
export type ExampleProfiles = Record<ProfileKey, SipTrunkSecurityProfile>

/** The predefined profile and nine more: added, updated, renamed and left as found. */
export const exampleProfiles = (newId: () => string): ExampleProfiles => ({
  // What CUCM writes there itself is longer than its window takes (PF-2); this site has shortened it.
  predefined: { ...predefinedProfile(newId()), description: 'Predefined, non secure' },
  ...mapValues<keyof typeof profiles, ProfileParts, SipTrunkSecurityProfile>(profiles, (parts) =>
    makeProfile(newId(), parts),
  ),
})
