import type { H323Device } from '../plan/project'
import { parseRelease, releaseName } from '../software/release'
import type { Caution } from '../ios/file-head'
import { block, option, remark, show, step, type Section } from '../ios/ios-lines'
import { ours, placeholder } from '../ios/ios-values'
import { ios, note, type Note, type Placeholder } from '../ios/ios-words'
import { ipsecCaution } from './ipsec-caution'
import type { Node } from '../ios/nodes'
import type { NumberedUnit, Work } from './work'

export interface H323Context {
  device: H323Device
  /** The unit of the run in which it changes. */
  unit: NumberedUnit
  nodes: readonly Node[]
  /** Path of the file for IPsec in the bundle, where CUCM does it with this gateway. */
  ipsecPath: string | undefined
}

/** SRTP on an H.323 gateway, with fallback (HX-5, HX-6). */
export const h323Work = (context: H323Context): Work => ({
  head: {
    facts: [['H.323', note`${context.device.name}, unit U${context.unit.number}`]],
    form: [...releaseNotes(context.device), fallback],
    cautions: cautions(context),
    checks: [
      ours('The image: SRTP needs one with the security feature set; the old H.323 guide could not be read in full.'),
    ],
  },
  prepare: [],
  ofUnit: (unit) => (unit === context.unit.unit ? [srtp(context), mediaSeen] : []),
  tidy: [],
  back: {
    cautions: [],
    ofUnit: (unit) => (unit === context.unit.unit ? [cucmFirst, takeOff(context)] : []),
    prepare: [],
  },
})

function releaseNotes({ software }: H323Device): Note[] {
  const release = parseRelease(software)
  if (release)
    return [note`H.323 of every release that has it; the plan has ${software}, read as ${ours(releaseName(release))}.`]
  return [
    note`H.323 of every release that has it. The software in the plan, ${software === '' ? 'none' : software}, names no release: IOS XE 17.6.1a and later have no H.323 (XD-5), so stop where show version has one of these.`,
  ]
}

const fallback = ours(
  'SRTP with fallback, because SRTP Allowed lets calls be secure or not, as the other end can (HX-5). For calls that have to be SRTP or fail: srtp in place of srtp fallback.',
)

const cautions = ({ device, ipsecPath }: H323Context): Caution[] => [
  ipsecCaution('HX-3', device.ipsec, ipsecPath, 'the gateway makes the media keys and sends them in its signaling'),
]

const dialPeerOf = ({ number, name }: Node): Placeholder =>
  placeholder(`H323_DIAL_PEER_${String(number)}`, note`tag of today's dial-peer toward ${name}`)

/** `srtp fallback`, so that calls with a far end without SRTP go on as RTP (HX-6). */
export const h323Commands = {
  voiceService: [ios`srtp fallback`, ios`supplementary-service media-renegotiate`],
  h323: ios`emptycapability`,
  dialPeer: ios`srtp fallback`,
  off: ios`no srtp`,
}

const srtp = ({ nodes }: H323Context): Section => ({
  title: ours('SRTP with fallback, after IPsec'),
  step: 1,
  register: ['S1-6', 'S1-4', 'HX-5'],
  lines: [
    remark(
      ours(
        'These lines hold for every leg of the device, those to a provider among them, unless its dial-peer says otherwise (FC-16).',
      ),
    ),
    ...block(ios`voice service voip`, ...h323Commands.voiceService, block(ios`h323`, h323Commands.h323)),
    remark(ours('A dial-peer wins over what holds for every leg. Leave out the nodes that do not run this gateway.')),
    ...nodes.flatMap((node) => [
      remark(note`Toward ${node.name}:`),
      ...block(ios`dial-peer voice ${dialPeerOf(node)} voip`, h323Commands.dialPeer),
    ]),
  ],
})

export const mediaSeen: Section = {
  title: ours('Verification, in a call, once SRTP is allowed in CUCM'),
  step: 5,
  register: ['S5-4', 'HX-10'],
  lines: [
    show(ios`show call active voice brief`, ours('SRTP: on for the leg toward CUCM.')),
    show(
      ios`show crypto ipsec sa`,
      ours('Where the device itself does IPsec: the packets that are encapsulated rise.'),
    ),
    remark(
      ours('Then transfer, conference and music on hold: speech stays, and SRTP may go off and come back (HX-6).'),
    ),
  ],
}

export const cucmFirst: Section = {
  title: ours('CUCM first'),
  step: 5,
  register: ['S5-2', 'S1-4'],
  lines: [
    step(ours('Uncheck SRTP Allowed on the gateway, if this window checked it; save, and reset it. Calls may drop.')),
    step(ours('Check Enable Outbound FastStart again, if it was checked before (HX-12).')),
  ],
}

const takeOff = ({ nodes }: H323Context): Section => ({
  title: ours('SRTP off, before IPsec is taken away'),
  step: 1,
  register: ['S1-6', 'HX-3'],
  lines: [
    ...nodes.flatMap((node) => block(ios`dial-peer voice ${dialPeerOf(node)} voip`, h323Commands.off)),
    ...block(ios`voice service voip`, h323Commands.off),
    option(
      ours('only where the saved configuration has none of it.'),
      block(
        ios`voice service voip`,
        ios`no supplementary-service media-renegotiate`,
        block(ios`h323`, ios`no emptycapability`),
      ),
    ),
    remark(ours('Where there was an srtp line before, it is put back as the saved configuration has it.')),
  ],
})
