import { block, remark, type Line, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { ios, listed, note, textOf, type Note } from '../../ios/ios-words'
import { authorityTrustpoints, enrolment, keyStep, ownTrustpoint, showCertificates, trustSteps } from '../../ios/pki'
import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import { isInNet } from '../../text/addresses'
import { digestSection } from '../sip/dial-peers'
import { inCucm, pkiOf } from '../sip/sip-work'
import { renegotiateLines, suitesSection } from '../sip/srtp'
import { classLines, clientVtpRemark, signaling, tenantLines, tlsAddresses, transportLines } from '../sip/tls'
import type { InPlaceContext } from './in-place-context'
import { keepaliveLines } from './keepalives'
import { peerName } from './target-lines'

/** What changes no call yet, but for what is named. */
export function prepareSections(context: InPlaceContext): Section[] {
  const { hasTls, hasDigest } = context.sip
  return [
    ...(hasTls ? [trustpoints(context), byHand(context)] : []),
    ...wholeDevice(context),
    ...(hasTls ? [tls(context)] : []),
    ...(needsSuites(context) ? [suitesSection(context.sip)] : []),
    ...(hasDigest ? [digest(context)] : []),
  ]
}

/** Dial-peers that name suites keep those. */
const needsSuites = ({ sip, place }: InPlaceContext): boolean =>
  sip.hasSrtp &&
  sip.form.hasSrtpCrypto &&
  place.units.some(
    ({ targets, choices, uncovered }) =>
      uncovered.length > 0 ||
      [...targets, ...choices].some(({ reach, hasSrtp }) => hasSrtp && reach.peer.srtpCrypto === null),
  )

const trustpoints = ({ sip, serving }: InPlaceContext): Section => {
  const pki = pkiOf(sip)
  return {
    title: ours(serving === null ? 'Key and trustpoints' : 'Trustpoints'),
    step: 1,
    register: ['S1-6', 'PF-37', ...(sip.isPair ? (['FC-12'] as const) : [])],
    lines: [
      ...(serving === null
        ? [keyStep(pki), ...ownTrustpoint(pki)]
        : [
            remark(
              note`Trustpoint ${serving.trustpoint} has a certificate of the device with a name that CUCM expects, ${listed(serving.names)}: it is used. See that its dates hold.`,
            ),
          ]),
      ...authorityTrustpoints(pki),
    ],
  }
}

const byHand = ({ sip, serving }: InPlaceContext): Section => {
  const pki = pkiOf(sip)
  return {
    title: ours('Certificates, by hand'),
    step: 1,
    register: ['S1-6', 'S1-5'],
    lines: [...(serving === null ? enrolment(pki) : [...trustSteps(pki), showCertificates(pki.trustpoint)]), inCucm],
  }
}

/** FC-16: few, and each with the dial-peers that it touches besides. */
function wholeDevice(context: InPlaceContext): Section[] {
  const { sip, facts } = context
  const lines = [...(sip.hasTls ? transport(context) : []), ...(sip.hasSrtp ? [...renegotiateLines] : [])]
  if (lines.length === 0) return []
  const isThere = facts.sip.hasMediaRenegotiate === true && (!sip.hasTls || keepsVersion(context))
  return [
    {
      title: ours('What holds for the whole device'),
      step: 1,
      register: ['FC-16', 'S1-6'],
      lines: [...(isThere ? [] : [remark(touchesToo(context))]), ...lines],
    },
  ]
}

/** The dial-peers of others, by name. */
function touchesToo({ place: { others } }: InPlaceContext): Note {
  if (others.length === 0) return ours('The device has no SIP dial-peer besides those that change.')
  return note`Besides the dial-peers that change, these of the device are touched too: ${listed(others.map(peerName), 12)}.`
}

function transport(context: InPlaceContext): readonly Line[] {
  const { sip, facts } = context
  if (!keepsVersion(context)) return transportLines(sip.form)
  return [remark(note`The device has transport tcp ${facts.sipUa.tcp ?? ''} already: it stays.`)]
}

/** TLS is on as the plan wants it, or better. */
const keepsVersion = ({ sip, facts }: InPlaceContext): boolean => {
  const tcp = facts.sipUa.tcp ?? ''
  return sip.form.version === 'not pinned' ? tcp.startsWith('tls') : /^tls v1\.2/u.test(tcp)
}

const tls = ({ sip, facts, keepalives }: InPlaceContext): Section => ({
  title: ours('TLS toward CUCM'),
  step: 1,
  register: ['S1-6', 'XD-12'],
  lines: [
    ...classLines(sip),
    ...sip.tenants
      .filter(({ port }) => !facts.tenants.some((one) => one.listenPortSecure === port))
      .flatMap((tenant) => tenantLines(tenant, sip.names)),
    ...replaced(sip, facts),
    ...coveredToo(sip, facts),
    ...block(
      ios`sip-ua`,
      tlsAddresses(sip).flatMap((address) => block(signaling(sip, address))),
    ),
    ...clientVtpRemark(sip),
    ...keepaliveLines(keepalives),
  ],
})

/** A line for the same address is replaced: calls that have TLS today take the new one from here on. */
function replaced(sip: InPlaceContext['sip'], { sipUa }: DeviceFacts): Line[] {
  const addresses = new Set(tlsAddresses(sip).map((address) => textOf({ kind: 'note', parts: [address] })))
  const there = sipUa.signaling.flatMap(({ remote }) =>
    remote !== null && addresses.has(remote.address) ? [remote.address] : [],
  )
  if (there.length === 0) return []
  return [
    remark(
      note`The device has a crypto signaling line for ${listed(there)} already: it is replaced, and TLS that is there uses the new one from then on. The rollback puts it back.`,
    ),
  ]
}

/** A line for a whole net in which nodes are stays, for others may need it. */
function coveredToo(sip: InPlaceContext['sip'], { sipUa }: DeviceFacts): Line[] {
  const addresses = tlsAddresses(sip).map((address) => textOf({ kind: 'note', parts: [address] }))
  const nets = sipUa.signaling.flatMap(({ remote }) =>
    remote !== null && remote.mask !== '255.255.255.255' && addresses.some((one) => isInNet(one, remote))
      ? [`${remote.address} ${remote.mask}`]
      : [],
  )
  if (nets.length === 0) return []
  return [
    remark(
      note`The device has a crypto signaling line for ${listed(nets)} too, in which nodes are: it stays. Which of two lines counts for an address is not in what was read: see at the first handshake that the certificate of these lines is shown.`,
    ),
  ]
}

function digest({ sip, facts }: InPlaceContext): Section {
  const [user, realm] = [sip.user, sip.realm].map((value) => (value.kind === 'given' ? value.text : null))
  const section = digestSection(sip)
  return facts.sipUa.authentication.some((one) => one.username === user && one.realm === realm)
    ? {
        ...section,
        lines: [
          remark(
            ours(
              'The device has a line for this user and realm already; whether its password is that of CUCM is to be seen.',
            ),
          ),
        ],
      }
    : section
}
