import { code, say, type Inline } from '../document/inline'
import type { FarEnd } from '../plan/project'
import { reachesFarEnd } from '../changes/reaches-far-end'
import type { FarEndContext } from './context'

/** A row of a sheet that only one kind of far end has: what we say, and what they answer where that is known. */
export interface KindRow {
  name: string
  said: Inline
}

/** What is its own with a kind of far end (FC-19). */
interface KindWords {
  /** In place of the usual sentence on trust. */
  trust?: (context: FarEndContext) => Inline
  tasks?: (context: FarEndContext) => Inline[]
  /** What it does besides when we say so, and back. */
  atNow?: (context: FarEndContext) => Inline
  rows?: (context: FarEndContext) => KindRow[]
}

const withTls = (context: FarEndContext, rows: KindRow[]): KindRow[] => (context.hasTls ? rows : [])

const kinds: Readonly<Partial<Record<FarEnd['kind'], KindWords>>> = {
  CUCM: {
    trust: () =>
      say`Upload our certificates, ${code('CallManager')} and ${code('CallManager-ECDSA')} of each node below, or their CA, to ${code('CallManager-trust')}, and send us those of your nodes, with the fingerprints by another way than this sheet. After the last upload restart Cisco CallManager, one node after the other: calls of the node are at risk (S1-5).`,
    tasks: ({ hasTls, found, profile }) => [
      ...(reachesFarEnd(found, profile)
        ? hasTls
          ? [
              say`Add a profile with our names as its subject names, TLS both ways, and as its incoming port the one at which our nodes call you. Leave your trunk with the one of today: it takes the new one when we say “now”.`,
            ]
          : []
        : [
            ...(hasTls
              ? [say`See that the profile of your trunk has our names as its subject names, and TLS both ways.`]
              : []),
            say`Apply and reset the trunk on your side as well: its calls drop then (XD-9).`,
          ]),
    ],
    atNow: () =>
      say` Each time your trunk takes its profile and our port, and is applied and reset: its calls drop (XD-9).`,
    rows: () => [{ name: 'Cluster ID', said: say`the realm with which a CUCM challenges (XD-7)` }],
  },
  'Unity Connection': {
    trust: () =>
      say`Unity Connection takes the certificates of CUCM from the CTL, over TFTP: name our TFTP servers in the port group. Without mixed mode there is no CTL. Send us the root certificate of Unity Connection, and the name in its SIP certificate as it stands there: it is a bare name of its own.`,
    tasks: () => [say`Reset the port group after the change.`],
    rows: (context) => [
      ...withTls(context, [{ name: 'TFTP servers in the port group', said: say`ours: they hold the CTL` }]),
      {
        name: 'Message lamps and transfers',
        said: say`need out-of-dialog REFER, unsolicited NOTIFY and Replaces (FC-8)`,
      },
    ],
  },
  Expressway: {
    trust: () =>
      say`Trust both certificates of CUCM or their CA: from X14.2 on Expressway prefers ECDSA, and is shown ${code('CallManager-ECDSA')}. Send us your CA, with the fingerprint by another way than this sheet.`,
    tasks: ({ hasTls }) =>
      hasTls
        ? [say`Set as the TLS verify name of the zone one of our names above, as it stands in the certificate.`]
        : [],
    rows: (context) =>
      withTls(context, [
        { name: 'TLS verify name of the zone', said: say`one of our names` },
        {
          name: 'Mobile and remote access',
          said: say`where this Expressway has it on our cluster, the trunk keeps away from ports 5060 and 5061 (XD-8)`,
        },
      ]),
  },
  'Customer Voice Portal': {
    rows: (context) => [
      ...withTls(context, [
        { name: 'TLS ciphers of its release', said: say`at least one of ours: its guide for secure SIP names them` },
      ]),
      ...(context.trunk.srtpAllowed
        ? [{ name: 'SRTP suites of its release', said: say`at least one of ours: its guide for SRTP names them` }]
        : []),
    ],
  },
  'IM and Presence': {
    rows: () => [
      {
        name: 'Presence',
        said: say`needs presence subscription, out-of-dialog REFER, unsolicited NOTIFY and Replaces (FC-8)`,
      },
    ],
  },
  SBC: {
    rows: (context) =>
      withTls(context, [
        { name: 'Trusted CAs', said: say`the one that signed our certificate must be among them` },
        { name: 'Other peers on the same interface', said: say`what is changed for us may touch them` },
      ]),
  },
}

export const kindWords = ({ kind }: FarEnd): KindWords => kinds[kind] ?? {}
