import type { Head } from '../../ios/file-head'
import { step, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { listed, note, type Note } from '../../ios/ios-words'
import { enrolment, keyStep, trustpointLines, type Pki } from '../../ios/pki'
import { parseSubjectNames } from '../../profiles/subject-names'
import type { Unit } from '../../runbook/unit'
import type { Work } from '../work'
import { sipCautions, sipChecks } from './cautions'
import type { SipContext } from './context'
import type { SipLeg } from './leg'
import { changeOver, dialPeerSection, digestSection } from './dial-peers'
import { formNotes, hasEcdsa } from './form'
import { backOfUnit, backOfPrepare } from './sip-back'
import { hasSrtp, renegotiateLines, srtpSection, suitesSection } from './srtp'
import { tlsSection, transportLines } from './tls'
import type { SipUnit } from './units'
import { hardening, mediaSeen, oldDialPeers, overTlsSeen, signalingSeen } from './verification'

/** The configuration of a SIP gateway (S1-6). */
export function sipWork(context: SipContext): Work {
  const byUnit = new Map(context.units.map((unit) => [unit.unit, unit]))
  const of = (sections: (unit: SipUnit) => Section[]) => (unit: Unit) => {
    const own = byUnit.get(unit)
    return own === undefined ? [] : sections(own)
  }
  return {
    head: {
      facts: sipFacts(context),
      form: [...formNotes(context), ...leftAlone(context), ...srtpForm(context)],
      cautions: sipCautions(context),
      checks: sipChecks(context),
    },
    prepare: prepare(context),
    ofUnit: of((unit) => [
      ...(unit.inbound === null ? [] : [changeOver(unit, context), signalingSeen(unit, context)]),
      ...(hasSrtp(unit) && unit.legs.some(({ isOverTls }) => isOverTls) ? [overTlsSeen(unit)] : []),
      ...(hasSrtp(unit) ? [srtpSection(unit, context), mediaSeen(unit, context)] : []),
    ]),
    tidy: context.hasTls ? [oldDialPeers(context), hardening] : [],
    back: {
      cautions: [],
      ofUnit: of((unit) => backOfUnit(unit, context)),
      prepare: backOfPrepare(context),
    },
  }
}

function prepare(context: SipContext): Section[] {
  const { hasTls, hasDigest, form } = context
  return [
    ...(hasTls ? certificateSections(context) : []),
    ...(hasTls || context.hasSrtp ? [wholeDevice(context)] : []),
    ...(hasTls ? [tlsSection(context)] : []),
    ...(context.hasSrtp && form.hasSrtpCrypto ? [suitesSection(context)] : []),
    ...(hasTls ? [dialPeerSection(context)] : []),
    ...(hasDigest ? [digestSection(context)] : []),
  ]
}

export const pkiOf = ({ names, certificateName, isPair, authorities, key, form }: SipContext): Pki => ({
  trustpoint: names.trustpoint,
  key: names.key,
  authorities,
  commonName: certificateName,
  certificate: 'CallManager',
  isExportable: isPair,
  ecBits: key.kind === 'EC' && hasEcdsa(form) ? (key.bits === 384 ? 384 : 256) : null,
})

function certificateSections(context: SipContext): Section[] {
  const { isPair } = context
  const pki = pkiOf(context)
  return [
    {
      title: ours('Key and trustpoints'),
      step: 1,
      register: ['S1-6', 'PF-37', ...(isPair ? (['FC-12'] as const) : [])],
      lines: [keyStep(pki), ...trustpointLines(pki)],
    },
    {
      title: ours('Certificates, by hand'),
      step: 1,
      register: ['S1-6', 'S1-5'],
      lines: [...enrolment(pki), inCucm],
    },
  ]
}

export const inCucm = step(
  ours(
    'In CUCM, on every node: the CA of this certificate, or the certificate itself, goes into CallManager-trust. Plan for a restart of Cisco CallManager on the nodes that use it.',
  ),
)

/** FC-16: few, and each with what else it touches. */
const wholeDevice = ({ hasTls, hasSrtp: wantsSrtp, form }: SipContext): Section => ({
  title: ours('What holds for the whole device'),
  step: 1,
  register: ['FC-16', 'S1-6'],
  lines: [...(hasTls ? transportLines(form) : []), ...(wantsSrtp ? renegotiateLines : [])],
})

/** So many trunks are told of in the head. */
const mostTrunks = 12

/** What the plan says of the box. */
export const sipFacts = ({ legs, units, software }: SipContext): Head['facts'] => [
  ['Software', note`${software.trim() === '' ? 'none' : software}, as far as the plan says`],
  ...units
    .flatMap(({ number, legs: own }) => own.map((leg) => ({ number, leg })))
    .slice(0, mostTrunks)
    .map(({ number, leg }): Head['facts'][number] => ['Trunk', trunkFact(number, leg)]),
  ...(legs.length > mostTrunks ? [['Trunk', ours(`and ${String(legs.length - mostTrunks)} more`)] as const] : []),
]

const trunkFact = (number: number, { trunk, profile }: SipLeg): Note =>
  note`${trunk.name}, unit U${number}: profile ${profile.name}, ${profile.securityMode}, incoming port ${profile.incomingPort}${subjectNames(profile.x509SubjectName)}`

function subjectNames(field: string): Note {
  const names = parseSubjectNames(field)
  return names.length === 0 ? ours('') : note`, subject names ${listed(names)}`
}

/** Which dial-peers they are stands in no answer of CUCM. */
function leftAlone({ legs }: SipContext): Note[] {
  const own = legs.filter(({ isOverTls }) => isOverTls)
  if (own.length === 0) return []
  return [
    note`As CUCM was found, these go over TLS already: ${listed(own.map(({ trunk }) => trunk.name))}. So certificates, TLS and dial-peers of theirs stay as they are. Nobody has read the device: the tags of those dial-peers are blanks here. With its running-config in the plan these lines have them.`,
  ]
}

export function srtpForm({ legs, hasSrtp: wantsSrtp }: SipContext): Note[] {
  if (wantsSrtp) {
    return [
      ours(
        'SRTP with fallback, because SRTP Allowed lets calls be secure or not, as the other end can (MG-1). For calls that have to be SRTP or fail: srtp in place of srtp fallback, and no srtp negotiate cisco.',
      ),
    ]
  }
  return [
    ours(
      legs.some(({ trunk }) => trunk.srtpAllowed)
        ? 'No SRTP: it is allowed on the trunk, but the plan says that the gateway has none.'
        : 'No SRTP: it is not allowed on the trunk.',
    ),
  ]
}
