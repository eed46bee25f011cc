import { namesReached } from '../../plan/far-ends'
import type { FarEnd, ProfileSettings, SipTrunk } from '../../plan/project'
import { parseSubjectNames, sharedNames } from '../../profiles/subject-names'
import { isTls } from '../../plan/transports'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import type { SipGateway } from '../gateway'
import { forms, ours, placeholder, valueOr } from '../../ios/ios-values'
import { listed, note, type IosValue, type Placeholder } from '../../ios/ios-words'
import type { Node } from '../../ios/nodes'
import { wantsSrtp } from '../to-configure'
import { sipForm, type SipForm } from './form'

/** What the sections of a SIP gateway's files are made from. */
export interface SipContext {
  trunk: SipTrunk
  profile: ProfileSettings
  farEnd: FarEnd
  /** In the certificates of the hosts that the trunk reaches, as far as they are known. */
  certificateNames: readonly string[]
  form: SipForm
  hasTls: boolean
  hasSrtp: boolean
  hasDigest: boolean
  peers: readonly Peer[]
  port: IosValue
  certificateName: IosValue
  realm: IosValue
  user: IosValue
  /** Some other trunks of the plan to the same address: perhaps the same device. */
  besides: readonly string[]
}

/** A node of CUCM and the dial-peer toward it. */
export interface Peer extends Node {
  dialPeer: Placeholder
}

export function sipContext(
  { trunk, profile, farEnd }: SipGateway,
  { project, index }: EvaluatedPlan,
  nodes: readonly Node[],
  besides: readonly string[],
): SipContext {
  const hasTls = isTls(profile)
  const dialPeer = ours(hasTls ? 'tag of a new dial-peer' : "tag of today's dial-peer")
  const certificateNames = namesReached(trunk, farEnd)
  const users = index.usersByTrunk.get(trunk.id) ?? []
  return {
    trunk,
    profile,
    farEnd,
    certificateNames,
    form: sipForm(farEnd.software),
    hasTls,
    hasSrtp: wantsSrtp(trunk, farEnd),
    hasDigest: profile.digestAuthentication,
    peers: nodes.map((node) => ({
      ...node,
      dialPeer: placeholder(`DIAL_PEER_${String(node.number)}`, note`${dialPeer} toward ${node.name}`),
    })),
    port: valueOr(forms.port, String(profile.incomingPort), 'INCOMING_PORT', ours('the incoming port of the profile')),
    certificateName: certificateName(certificateNames, profile),
    realm: valueOr(
      forms.realm,
      project.cluster.name,
      'CLUSTER_ID',
      ours('Cluster ID, an enterprise parameter'),
      'Cluster ID',
    ),
    user: userOf(users.map(({ userid }) => userid)),
    besides,
  }
}

/** The one name that the plan knows of the certificate and that the profile expects (PF-37). */
function certificateName(own: readonly string[], { x509SubjectName }: ProfileSettings): IosValue {
  const expected = parseSubjectNames(x509SubjectName)
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
  return placeholder('DIGEST_USER', note`${what}; the plan has ${listed(userids)} on this trunk`)
}
