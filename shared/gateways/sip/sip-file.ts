import type { Head } from '../../ios/file-head'
import { ours } from '../../ios/ios-values'
import type { IosFile } from '../../ios/ios-file'
import { step, type Section } from '../../ios/ios-lines'
import { listed, note, type Note } from '../../ios/ios-words'
import { enrolment, keyAndTrustpoints, trustpoints, type Pki } from '../../ios/pki'
import { planFacts, useOfConfiguration, type PlanStamp } from '../../ios/plan-facts'
import { parseSubjectNames } from '../../profiles/subject-names'
import { sipCautions, sipChecks } from './cautions'
import type { SipContext } from './context'
import { dialPeerSection, digestSection } from './dial-peers'
import { formNotes } from './form'
import { srtpSection } from './srtp'
import { tlsSection } from './tls'
import { hardening, mediaSeen, signalingSeen } from './verification'

/** The configuration of the gateway behind a SIP trunk (S1-6). */
export const sipFile = (context: SipContext, stamp: PlanStamp): IosFile => ({
  head: {
    title: note`Gateway behind SIP trunk ${context.trunk.name}: configuration`,
    facts: [...planFacts(stamp), ...sipFacts(context)],
    use: useOfConfiguration,
    form: [...formNotes(context), ...srtpForm(context)],
    cautions: sipCautions(context),
    checks: sipChecks(context),
  },
  sections: sectionsOf(context),
})

function sectionsOf(context: SipContext): Section[] {
  const { hasTls, hasSrtp, hasDigest } = context
  return [
    ...(hasTls ? [...certificateSections(context), tlsSection(context), dialPeerSection(context)] : []),
    ...(hasDigest ? [digestSection(context)] : []),
    ...(hasTls ? [signalingSeen(context)] : []),
    ...(hasSrtp ? [srtpSection(context), mediaSeen(context)] : []),
    ...(hasTls ? [hardening] : []),
  ]
}

function certificateSections({ certificateName }: SipContext): Section[] {
  const pki: Pki = { ...trustpoints, commonName: certificateName, certificate: 'CallManager' }
  return [
    {
      title: ours('Key and trustpoints'),
      step: 1,
      register: ['S1-6', 'PF-37'],
      lines: keyAndTrustpoints(pki),
    },
    {
      title: ours('Certificates, by hand'),
      step: 1,
      register: ['S1-6', 'S1-5'],
      lines: [...enrolment(pki), inCucm],
    },
  ]
}

const inCucm = step(
  ours(
    'In CUCM, on every node: the CA of this certificate, or the certificate itself, goes into CallManager-trust. Plan for a restart of Cisco CallManager on the nodes that use it.',
  ),
)

/** What the trunk says of the gateway. */
export const sipFacts = ({ trunk, farEnd, profile }: SipContext): Head['facts'] => [
  ['Trunk', note`${trunk.name}`],
  ['Far end', note`${farEnd.kind}, software in the plan: ${farEnd.software.trim() === '' ? 'none' : farEnd.software}`],
  [
    'Profile',
    note`${profile.name}: ${profile.securityMode}, incoming port ${profile.incomingPort}${subjectNames(profile.x509SubjectName)}`,
  ],
]

function subjectNames(field: string): Note {
  const names = parseSubjectNames(field)
  return names.length === 0 ? ours('') : note`, subject names ${listed(names)}`
}

function srtpForm({ trunk, hasSrtp }: SipContext): Note[] {
  if (hasSrtp) {
    return [
      ours(
        'SRTP with fallback, because SRTP Allowed lets calls be secure or not, as the other end can (MG-1). For calls that have to be SRTP or fail: srtp in place of srtp fallback, and no srtp negotiate cisco.',
      ),
    ]
  }
  return [
    ours(
      trunk.srtpAllowed
        ? 'No SRTP: it is allowed on the trunk, but the plan says that the gateway has none.'
        : 'No SRTP: it is not allowed on the trunk.',
    ),
  ]
}
