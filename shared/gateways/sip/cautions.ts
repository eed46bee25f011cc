import { parseSubjectNames, sharedNames } from '../../profiles/subject-names'
import type { FarEnd } from '../../plan/project'
import { isPast } from '../../software/release-gates'
import type { Caution } from '../../ios/file-head'
import { ours } from '../../ios/ios-values'
import { listed, note, type Note } from '../../ios/ios-words'
import type { SipContext } from './context'
import type { SipLeg } from './leg'
import { hasEcdsa, type SipForm } from './form'
import { portsOf, tenantOf } from './tenants'

interface OfLegs<Item> {
  applies: (leg: SipLeg, context: SipContext) => boolean
  /** @param whose the trunks that it applies to, and the first of them */
  tells: (whose: Note, first: SipLeg, context: SipContext) => Item
}

const cautions: readonly OfLegs<Caution>[] = [
  {
    applies: ({ profile }) => profile.securityMode === 'Authenticated',
    tells: (whose) => ({
      id: 'XD-1',
      text: note`the profile of ${whose} is Authenticated, and no IOS has a NULL cipher: TLS will not come up. Give it an Encrypted profile; these lines then stay.`,
    }),
  },
  {
    applies: ({ hasSrtp, profile }) => hasSrtp && profile.securityMode !== 'Encrypted',
    tells: (whose, { trunk }) => ({
      id: 'OV-5',
      text: note`the profile of ${whose} does not encrypt signaling, so media keys can be read there. ${ours(networkSecured[trunk.networkSecured.state])}`,
    }),
  },
  {
    applies: ({ hasTls, profile }, { certificateNames }) =>
      hasTls && namesApart(certificateNames, parseSubjectNames(profile.x509SubjectName)),
    tells: (whose, { profile }, { certificateNames }) => ({
      id: 'PF-37',
      text: note`in the plan the certificate of the device has ${listed(certificateNames)}, the profile of ${whose} expects ${listed(parseSubjectNames(profile.x509SubjectName))}: CUCM refuses such a certificate.`,
    }),
  },
  {
    applies: ({ hasTls }, { key, form }) => hasTls && key.kind === 'EC' && !hasEcdsa(form),
    tells: (whose) => ({
      id: 'XD-12',
      text: note`the certificate of the device in the plan has an EC key, and these lines have no suite for it: ECDSA came with 15.6(1)T and IOS XE 3.17S. For ${whose} it needs one with an RSA key.`,
    }),
  },
  {
    applies: ({ hasTls, profile }) => hasTls && [5060, 5061].includes(profile.incomingPort),
    tells: (whose, { profile }) => ({
      id: 'XD-8',
      text: note`the incoming port of ${whose} is ${profile.incomingPort}: not where Expressway registers phones at this cluster.`,
    }),
  },
  {
    applies: ({ hasSrtp, farEnd }) => hasSrtp && farEnd.highAvailability,
    tells: (_, { farEnd }) => ({
      id: 'FC-12',
      text: note`the SRTP keys of calls cross the redundancy link of the pair, in clear unless IPsec protects it. ${ours(linkSecured[farEnd.redundancyLinkSecured.state])}`,
    }),
  },
]

const namesApart = (own: readonly string[], expected: readonly string[]): boolean =>
  own.length > 0 && expected.length > 0 && sharedNames(own, expected).length === 0

const networkSecured = {
  unknown: 'Nobody has stated that the network is secured.',
  planned: 'That the network is secured is planned, not confirmed.',
  confirmed: 'In the plan the network is stated to be secured.',
} as const

const linkSecured = {
  unknown: 'Nobody has stated how it is protected.',
  planned: 'That it is protected is planned, not confirmed.',
  confirmed: 'In the plan it is stated to be protected.',
} as const

/** Each once, with the trunks that it is about. */
function toldOf<Item>(all: readonly OfLegs<Item>[], context: SipContext): Item[] {
  return all.flatMap(({ applies, tells }) => {
    const legs = context.legs.filter((leg) => applies(leg, context))
    const [first] = legs
    return first === undefined ? [] : [tells(listed(legs.map(({ trunk }) => trunk.name)), first, context)]
  })
}

export const sipCautions = (context: SipContext): Caution[] => toldOf(cautions, context)

const checks: readonly { applies: (context: SipContext) => boolean; tells: (context: SipContext) => Note }[] = [
  {
    applies: ({ hasTls, hasSrtp }) => hasTls || hasSrtp,
    tells: () => ours('The licence: TLS and SRTP need a security licence, many calls an HSEC licence (show version).'),
  },
  {
    applies: ({ legs }) => new Set(legs.map(({ farEnd }) => farEnd.software).filter((text) => text !== '')).size > 1,
    tells: ({ software }) =>
      note`The far ends of its trunks name more than one software; these lines are for ${software}.`,
  },
  {
    applies: ({ hasTls, form }) => hasTls && form.tls !== 'profile with cipher list',
    tells: () =>
      ours(
        'Which suites strict-cipher has in this release: an older document names RSA_AES128_CBC only, which CUCM takes with All Ciphers, its default, and with no stronger choice of TLS Ciphers.',
      ),
  },
  {
    applies: ({ hasTls, form }) => hasTls && form.tls === 'profile with strict-cipher',
    tells: () =>
      ours('Documents differ on whether voice class tls-cipher is there before 17.8.1a; so it is not used here.'),
  },
  {
    applies: ({ isPair, hasTls }) => isPair && hasTls,
    tells: () =>
      ours(
        'The second box of the pair: the same key, the same certificate and the same trustpoints have to be there; how a pair is given them is not in what was read.',
      ),
  },
  {
    applies: ({ isPair, hasTls, key }) => isPair && hasTls && key.kind === 'EC',
    tells: () => ours('How an EC key comes to the second box of the pair: exporting one is not in what was read.'),
  },
  {
    applies: ({ hasDigest }) => hasDigest,
    tells: () => ours('The authentication line: it is known from practice, not from a document that was read.'),
  },
]

const legChecks: readonly OfLegs<Note>[] = [
  {
    applies: ({ trunk }) => trunk.destinations.length > 0,
    tells: (whose, { trunk }) =>
      note`The device has to call from an address that the trunk has as destination: ${listed(trunk.destinations.map(({ address }) => address))}. That holds for ${whose}.`,
  },
  {
    applies: ({ hasSrtp, farEnd }, { form }) => hasSrtp && needsTranscoder(form, farEnd),
    tells: () =>
      ours(
        'Between two SIP legs classic IOS needs a secure transcoder (LTI, 15.2(2)T and later) where one has SRTP and the other RTP.',
      ),
  },
  {
    applies: ({ profile }) => profile.sipV150OutboundSdpOfferFiltering !== 'Use Default Filter',
    tells: (whose) => note`V.150 in a secure call of ${whose} needs more on the device than stands here (PF-36).`,
  },
]

/** Where nobody knows the release, the kind of the far end tells. */
const needsTranscoder = ({ release }: SipForm, { kind }: FarEnd): boolean =>
  release === null ? kind === 'IOS' : !isPast('srtpWithoutDsp', release)

/** Where the device does not listen at the port that the plan has. */
function portCheck({ box, units, tenants }: SipContext): Note[] {
  const legs = units
    .filter((unit) => tenantOf(box, unit.legs, tenants) === null)
    .flatMap((unit) => unit.legs.filter((leg) => portsOf(box, leg).some((port) => port !== 5061)))
  const [first] = legs
  if (first === undefined) return []
  return [
    note`The plan has CUCM call ${listed(legs.map(({ trunk }) => trunk.name))} at port ${listed(portsOf(box, first).map(String))}; with these lines the device listens for TLS on 5061.`,
  ]
}

export const sipChecks = (context: SipContext): Note[] => [
  ...checks.filter(({ applies }) => applies(context)).map(({ tells }) => tells(context)),
  ...portCheck(context),
  ...toldOf(legChecks, context),
]
