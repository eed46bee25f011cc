import type { MgcpGateway } from '../plan/project'
import { namesSrtpImage } from '../software/srtp-image'
import { parseRelease, releaseName } from '../software/release'
import { isPast } from '../software/release-gates'
import type { Caution } from '../ios/file-head'
import { block, line, option, remark, show, step, type Section } from '../ios/ios-lines'
import { ours, placeholder } from '../ios/ios-values'
import { ios, listed, no, note, type Note } from '../ios/ios-words'
import { leadsBackTo, madeFor, madeForAlone, type BoxConfig } from '../ios/running/box-config'
import { ipsecCaution } from './ipsec-caution'
import { unitNumber, type Unit } from '../runbook/unit'
import type { NumberedUnit, Work } from './work'
import { hasProtectedStatus } from '../plan/protected-status'

export interface MgcpContext {
  device: MgcpGateway
  /** The units of the run in which it gets the package, and protected status. */
  units: readonly NumberedUnit[]
  /** Other interfaces of the same gateway: the package is theirs too. */
  others: readonly string[]
  /** Path of the file for IPsec in the bundle, where CUCM does it with this gateway. */
  ipsecPath: string | undefined
  /** Its configuration, where it was read: what is there already is not set, nor taken back. */
  read?: BoxConfig | undefined
}

/** The SRTP package of an MGCP gateway (MG-5), and what its interface needs besides. */
export const mgcpWork = (context: MgcpContext): Work => ({
  head: {
    facts: [
      ...(context.read === undefined ? [] : [['Made for', madeFor(context.read)] as const]),
      ['MGCP', note`${context.device.domainName}, ${context.device.interface}${unitsOf(context)}`],
      ['Image', note`${context.device.iosImage === '' ? 'not in the plan' : context.device.iosImage}`],
    ],
    use: context.read === undefined ? [] : [madeForAlone(context.read)],
    form: formNotes(context.device),
    cautions: cautions(context),
    checks: checks(context.device),
  },
  prepare: [],
  ofUnit: (unit) => {
    if (!has(context, unit)) return []
    return unit.kind === 'protected status' ? [protectedStatus] : [srtpPackage(context), seen(context.device)]
  },
  tidy: [],
  back: {
    use: context.read === undefined ? [] : [leadsBackTo(context.read)],
    cautions: hasProtectedStatus(context.device) ? [facilityFirst] : [],
    ofUnit: (unit) => {
      if (!has(context, unit)) return []
      return unit.kind === 'protected status' ? [facilityOff] : [packageOff(context)]
    },
    prepare: [],
  },
})

const has = ({ units }: MgcpContext, unit: Unit): boolean => units.some((own) => own.unit === unit)

const unitsOf = ({ units }: MgcpContext): Note =>
  units.length === 0 ? ours('') : note`, unit ${listed(units.map(({ number }) => unitNumber(number)))}`

function formNotes({ iosImage }: MgcpGateway): Note[] {
  const release = parseRelease(iosImage)
  const says = ours('mgcp package-capability, the same in every release since 12.3(11)T.')
  return [
    release === null
      ? note`${says} The image names no release.`
      : note`${says} The image is ${ours(releaseName(release))}.`,
  ]
}

const cautions = ({ device, ipsecPath }: MgcpContext): Caution[] => [
  ipsecCaution('MG-3', device.ipsec, ipsecPath, 'CUCM sends the media keys to the gateway in MGCP'),
  ...(namesSrtpImage(device.iosImage) ? [] : [imageCaution]),
  ...(hasProtectedStatus(device) ? [dropCaution] : []),
]

const imageCaution: Caution = {
  id: 'MG-6',
  text: ours(
    'the image in the plan shows neither Advanced IP Services nor Advanced Enterprise Services: see show version first.',
  ),
}

const dropCaution: Caution = {
  id: 'MG-9',
  text: ours(
    'with protected status on, a call between a phone and this gateway drops when its media is not encrypted.',
  ),
}

const checks = ({ interface: kind }: MgcpGateway): Note[] => [
  ours('Whether the gateway has to register again for the package to hold: plan for it in the window.'),
  ours('Secure SRST: the guide to media and signaling encryption asks for it on the router before.'),
  ours(
    'The licence: which one SRTP over MGCP needs on ISR G2 and later is not documented in what was read (show version).',
  ),
  ...(kind === 'T1 PRI' ? [ours('Whether T1 PRI exchanges protected status: it is documented for E1 PRI only.')] : []),
]

export const srtpPackageCommand = ios`mgcp package-capability srtp-package`

const srtpPackage = ({ device, read }: MgcpContext): Section => {
  const mgcp = read?.facts.mgcp
  return {
    title: ours('The SRTP package, after IPsec'),
    step: 1,
    register: ['MG-5', 'S1-6'],
    lines: [
      ...(isBound(read) ? [] : [bound]),
      ...(hasPackage(read)
        ? [remark(ours('The device has the package already: nothing is pasted.'))]
        : [line(srtpPackageCommand)]),
      ...(hasTones(device) && !hasTonePackage(read) ? [tones] : []),
      ...(mgcp?.validatesCallAgent === true ? [] : [knownAgents]),
      dspComplexity,
    ],
  }
}

const isBound = (read: BoxConfig | undefined): boolean => (read?.facts.mgcp.bindControl ?? null) !== null
const hasPackage = (read: BoxConfig | undefined): boolean => read?.facts.mgcp.hasSrtpPackage === true
const hasTonePackage = (read: BoxConfig | undefined): boolean =>
  read?.facts.mgcp.packages.includes('tone-package') === true

/** Not offered to a release that is known to be too old for it. */
function hasTones({ iosImage }: MgcpGateway): boolean {
  const release = parseRelease(iosImage)
  return release === null || isPast('tonePackage', release)
}

const tones = option(
  ours('the gateway plays the secure tone in mid-call; 15.1(4)M and later.'),
  ios`mgcp package-capability tone-package`,
)

const signalling = placeholder(
  'SIGNALLING_INTERFACE',
  ours('interface with the address that CUCM knows the gateway by'),
)

const bound = option(
  ours('MGCP leaves from one address, the one that IPsec protects.'),
  ios`mgcp bind control source-interface ${signalling}`,
)

const knownAgents = option(
  ours('MGCP from unknown call agents is dropped; every node has to be known to ccm-manager config server first.'),
  ios`mgcp validate call-agent source-ipaddr`,
)

const dspComplexity = option(
  ours('only on an NM-HDV with TI-549 DSPs. It asks for DS0 and PRI groups to be removed first.'),
  block(
    ios`voice-card ${placeholder('VOICE_CARD_SLOT', ours('slot of the voice card, only where the option is used'))}`,
    ios`codec complexity secure`,
  ),
)

const protectedStatus: Section = {
  title: ours('Protected status of E1 PRI, in CUCM'),
  step: 1,
  register: ['MG-7', 'MG-8', 'MG-9'],
  lines: [
    remark(ours('Nothing is set on the device: the PRI stays as it is, bound with isdn bind-l3 ccm-manager.')),
    step(ours('Device > Gateway, this gateway: note Global ISDN Switch Type, set it to Euro, save.')),
    step(ours('Its endpoint, the icon to the right of subunit 0: check Enable Protected Facility IE, save, reset.')),
    step(
      ours(
        'Service parameters of Cisco CallManager, Clusterwide Parameters (Feature - Secure Tone): see that the tone is on. Documents call it Play Tone to Indicate Secure/Non-Secure Call Status and Play Secure Indication Tone.',
      ),
    ),
    remark(ours('CUCM plays the tone to the phone only; the PBX plays its own.')),
  ],
}

const seen = (device: MgcpGateway): Section => ({
  title: ours('Verification'),
  step: 1,
  register: ['MG-5', 'MG-4'],
  lines: [
    show(ios`show mgcp`, ours('Admin State ACTIVE, Oper State ACTIVE; srtp-package among the supported packages.')),
    show(
      ios`show ccm-manager`,
      isPri(device) ? ours('Primary is Registered, and the backhaul link is OPEN.') : ours('Primary is Registered.'),
    ),
    show(ios`show mgcp connection`, ours('In a call with an encrypted phone: Encryption(K) is K=1; K=0 is none.')),
    show(ios`show mgcp srtp summary`, ours('In such a call: the endpoint with AES_CM_128_HMAC_SHA1_32.')),
  ],
})

const isPri = ({ interface: kind }: MgcpGateway): boolean => kind.endsWith('PRI')

/** With the Facility IE left on, calls with phones would drop (MG-9): so it goes first. */
const facilityFirst: Caution = {
  id: 'MG-9',
  text: ours('Enable Protected Facility IE goes first: with it on and the package off, calls with phones drop.'),
}

const facilityOff: Section = {
  title: ours('Protected status off, in CUCM'),
  step: 1,
  register: ['MG-7', 'MG-9'],
  lines: [
    step(ours('Device > Gateway, this gateway, its endpoint: uncheck Enable Protected Facility IE, save, reset.')),
    step(ours('Put Global ISDN Switch Type back to what was noted.')),
  ],
}

const packageOff = ({ others, read }: MgcpContext): Section => ({
  title: ours('The SRTP package off, before IPsec is taken away'),
  step: 1,
  register: ['MG-5', 'MG-3'],
  lines: [
    ...(others.length === 0
      ? []
      : [
          remark(
            note`The package holds for the whole gateway: only when these are back too: ${listed(others)} (FC-15).`,
          ),
        ]),
    ...(hasPackage(read)
      ? [remark(ours('The device had the package when it was read: it stays.'))]
      : [line(no(srtpPackageCommand))]),
    ...(hasTonePackage(read)
      ? []
      : [option(ours('only what this window set.'), ios`no mgcp package-capability tone-package`)]),
    ...(read?.facts.mgcp.validatesCallAgent === true
      ? []
      : [option(ours('only what this window set.'), ios`no mgcp validate call-agent source-ipaddr`)]),
    ...(isBound(read)
      ? []
      : [option(ours('only what this window set.'), ios`no mgcp bind control source-interface ${signalling}`)]),
    show(ios`show mgcp`, ours('srtp-package is no longer among the supported packages.')),
    show(ios`show ccm-manager`, ours('Primary is Registered.')),
  ],
})
