import { parseSubjectNames, sharedNames } from '../../profiles/subject-names'
import type { FarEnd } from '../../plan/project'
import { isPast } from '../../software/release-gates'
import type { Caution } from '../../ios/file-head'
import { ours } from '../../ios/ios-values'
import { listed, note, type Note } from '../../ios/ios-words'
import type { SipContext } from './context'
import type { SipForm } from './form'

interface Told<Item> {
  applies: (context: SipContext) => boolean
  tells: (context: SipContext) => Item
}

const cautions: readonly Told<Caution>[] = [
  {
    applies: ({ profile }) => profile.securityMode === 'Authenticated',
    tells: () => ({
      id: 'XD-1',
      text: ours(
        'the profile is Authenticated, and no IOS has a NULL cipher: TLS will not come up. Give the trunk an Encrypted profile; these lines then stay.',
      ),
    }),
  },
  {
    applies: ({ hasSrtp, profile }) => hasSrtp && profile.securityMode !== 'Encrypted',
    tells: ({ trunk }) => ({
      id: 'OV-5',
      text: note`the profile does not encrypt signaling, so media keys can be read there. ${ours(networkSecured[trunk.networkSecured.state])}`,
    }),
  },
  {
    applies: (context) => context.hasTls && namesApart(context),
    tells: ({ certificateNames, profile }) => ({
      id: 'PF-37',
      text: note`in the plan the certificate of the device has ${listed(certificateNames)}, the profile expects ${listed(parseSubjectNames(profile.x509SubjectName))}: CUCM refuses such a certificate.`,
    }),
  },
  {
    applies: ({ hasTls, profile }) => hasTls && [5060, 5061].includes(profile.incomingPort),
    tells: ({ profile }) => ({
      id: 'XD-8',
      text: note`the incoming port is ${profile.incomingPort}: not where Expressway registers phones at this cluster.`,
    }),
  },
]

function namesApart({ certificateNames: own, profile }: SipContext): boolean {
  const expected = parseSubjectNames(profile.x509SubjectName)
  return own.length > 0 && expected.length > 0 && sharedNames(own, expected).length === 0
}

const networkSecured = {
  unknown: 'Nobody has stated that the network is secured.',
  planned: 'That the network is secured is planned, not confirmed.',
  confirmed: 'In the plan the network is stated to be secured.',
} as const

export const sipCautions = (context: SipContext): Caution[] => toldOf(cautions, context)

const checks: readonly Told<Note>[] = [
  {
    applies: ({ hasTls, hasSrtp }) => hasTls || hasSrtp,
    tells: () => ours('The licence: TLS and SRTP need a security licence, many calls an HSEC licence (show version).'),
  },
  {
    applies: ({ hasTls, trunk }) => hasTls && trunk.destinations.some(({ port }) => port !== 5061),
    tells: ({ trunk }) =>
      note`The plan has CUCM call this trunk at port ${listed([...new Set(trunk.destinations.map(({ port }) => String(port)))])}; the device listens for TLS on 5061.`,
  },
  {
    applies: ({ trunk }) => trunk.destinations.length > 0,
    tells: ({ trunk }) =>
      note`The device has to call from an address that the trunk has as destination: ${listed(trunk.destinations.map(({ address }) => address))}.`,
  },
  {
    applies: ({ besides }) => besides.length > 0,
    tells: ({ besides }) =>
      note`The plan has other trunks to the same address, as ${listed(besides)}. Where that is this device too, its key, its trustpoints and what holds for every leg are set once, and each trunk needs its own dial-peers.`,
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
    applies: ({ hasSrtp, form, farEnd }) => hasSrtp && needsTranscoder(form, farEnd),
    tells: () =>
      ours(
        'Between two SIP legs classic IOS needs a secure transcoder (LTI, 15.2(2)T and later) where one has SRTP and the other RTP.',
      ),
  },
  {
    applies: ({ hasDigest }) => hasDigest,
    tells: () => ours('The authentication line: it is known from practice, not from a document that was read.'),
  },
  {
    applies: ({ profile }) => profile.sipV150OutboundSdpOfferFiltering !== 'Use Default Filter',
    tells: () => ours('V.150 in a secure call needs more on the device than stands here (PF-36).'),
  },
]

/** Where nobody knows the release, the kind of the far end tells. */
const needsTranscoder = ({ release }: SipForm, { kind }: FarEnd): boolean =>
  release === null ? kind === 'IOS' : !isPast('srtpWithoutDsp', release)

export const sipChecks = (context: SipContext): Note[] => toldOf(checks, context)

const toldOf = <Item>(all: readonly Told<Item>[], context: SipContext): Item[] =>
  all.filter(({ applies }) => applies(context)).map(({ tells }) => tells(context))
