import { shownKeyOf, type ShownKey } from '../../certificates/host-key'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import { parseSubjectNames, sharedNames } from '../../profiles/subject-names'
import type { Box } from '../boxes'
import { forms, ours, placeholder, valueOr } from '../../ios/ios-values'
import { listed, note, type IosValue } from '../../ios/ios-words'
import type { NumberedNodes } from '../../ios/nodes'
import type { NumberedUnit } from '../work'
import { someAuthority, type Authority } from '../../ios/pki'
import { sipForm, type SipForm } from './form'
import { legsOf, type SipLeg } from './leg'
import { blankNames, type SipNames } from './names'
import { sipUnits, type SipUnit } from './units'
import { tenantsOf, type Tenant } from './tenants'

/** What the sections of a SIP gateway's files are made from. */
export interface SipContext {
  box: Box
  legs: readonly SipLeg[]
  form: SipForm
  names: SipNames
  /** Of its certificate, as far as the plan holds it. */
  key: ShownKey
  /** As the plan has it; of several far ends that say it, the first. */
  software: string
  hasTls: boolean
  hasSrtp: boolean
  hasDigest: boolean
  /** Two boxes behind one address, which share the key of the certificate (FC-12). */
  isPair: boolean
  units: readonly SipUnit[]
  tenants: readonly Tenant[]
  /** In the certificate of the box, as far as they are known. */
  certificateNames: readonly string[]
  /** Subject names that the profiles of its trunks expect. */
  expectedNames: readonly string[]
  certificateName: IosValue
  /** Of the certificates of CUCM, one for each that has to be trusted. */
  authorities: readonly Authority[]
  realm: IosValue
  user: IosValue
}

/**
 * @param unitsOf the units of the run that touch a trunk
 * @param read whether the device was, and then the names that it has
 */
export function sipContext(
  box: Box,
  { project, index }: EvaluatedPlan,
  unitsOf: (trunk: { id: string }) => readonly NumberedUnit[],
  nodes: NumberedNodes,
  trusted: readonly TrustedCertificate[],
  { isRead, names = blankNames }: { isRead: boolean; names?: SipNames },
): SipContext {
  const legs = legsOf(box.sip, isRead)
  const software = legs.map(({ farEnd }) => farEnd.software).find((text) => text.trim() !== '') ?? ''
  const form = sipForm(software)
  const tenants = form.hasListenPort ? tenantsOf(box, legs, names) : []
  const certificateNames = [...new Set(box.hosts.flatMap((host) => host.certificateNames))]
  const expectedNames = [
    ...new Set(
      legs.filter(({ hasTls }) => hasTls).flatMap(({ profile }) => parseSubjectNames(profile.x509SubjectName)),
    ),
  ]
  const digest = legs.filter(({ hasDigest }) => hasDigest)
  const users = digest.flatMap(({ trunk }) => index.usersByTrunk.get(trunk.id) ?? [])
  const ec = legs
    .map(({ farEnd }) => shownKeyOf(project.certificates, farEnd.id, box.address))
    .find(({ kind }) => kind === 'EC')
  return {
    key: ec ?? { kind: 'RSA' },
    ...{ box, legs, form, names, software, tenants, certificateNames, expectedNames },
    hasTls: legs.some(({ hasTls }) => hasTls),
    hasSrtp: legs.some(({ hasSrtp }) => hasSrtp),
    hasDigest: digest.length > 0,
    isPair: legs.some(({ farEnd }) => farEnd.highAvailability),
    units: sipUnits(legs, unitsOf, nodes),
    certificateName: certificateName(certificateNames, expectedNames),
    authorities: authoritiesOf(trusted),
    realm: valueOr(
      forms.realm,
      project.cluster.name,
      'CLUSTER_ID',
      ours('Cluster ID, an enterprise parameter'),
      'Cluster ID',
    ),
    user: userOf([...new Set(users.map(({ userid }) => userid))]),
  }
}

/** A certificate in the bundle that the box has to trust. */
export interface TrustedCertificate {
  path: string
  /** Subject, last day and fingerprint. */
  about: string
}

const authoritiesOf = (trusted: readonly TrustedCertificate[]): Authority[] =>
  trusted.length === 0
    ? [someAuthority('CallManager')]
    : trusted.map(({ path, about }, at) => ({
        trustpoint: placeholder(
          trusted.length === 1 ? 'CUCM_CA_TRUSTPOINT' : `CUCM_CA_TRUSTPOINT_${String(at + 1)}`,
          note`name of the trustpoint for ${ours(path)}`,
        ),
        paste: note`paste ${ours(path)} of the bundle, and compare: ${about}.`,
        isKnown: true,
      }))

/** The one name that the plan knows of the certificate and that the profiles expect (PF-37). */
function certificateName(own: readonly string[], expected: readonly string[]): IosValue {
  const shared = sharedNames(expected, own)
  const name = 'GATEWAY_CERTIFICATE_NAME'
  const what = ours('common name of the device; one of the subject names of the profile')
  const [only = '', ...others] = [shared, expected, own].find(({ length }) => length > 0) ?? []
  if (others.length === 0) return valueOr(forms.certificateName, only, name, what)
  return placeholder(name, note`${what}, which are ${listed(expected)}`)
}

function userOf(userids: readonly string[]): IosValue {
  const what = ours('application user of CUCM that has the digest credentials')
  const [only = '', ...others] = userids
  if (others.length === 0) return valueOr(forms.user, only, 'DIGEST_USER', what, 'application user')
  return placeholder('DIGEST_USER', note`${what}; the plan has ${listed(userids)} on its trunks`)
}
