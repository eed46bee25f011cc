import { addressKey } from '../../text/address-key'
import { farEndOf, hostName, hostsReached } from '../../plan/far-ends'
import { profileOf } from '../../plan/plan-index'
import type { SipTrunk } from '../../plan/project'
import { hasTlsBothWays } from '../../plan/transports'
import { foldName, parseSubjectNames } from '../../profiles/subject-names'
import { namesInWords } from '../../text/words'
import type { PeerCertificate } from '../readers/peer-certificates'
import { disproved, half, open, type Court, type Said, type SourcedShown } from '../said'

/** What CUCM read in the certificates of the hosts that a trunk reaches, beside the names of its profile (FC-5). */
export function readByCucm(trunk: SipTrunk, { plan, shown }: Court): { said: Said[]; from: SourcedShown[] } {
  const none = { said: [], from: [] }
  const profile = profileOf(trunk, plan.index)
  const wanted = profile && hasTlsBothWays(profile) ? parseSubjectNames(profile.x509SubjectName) : []
  if (wanted.length === 0) return none
  const names = hostsByAddress(trunk, plan)
  const told = new Map<string, { peer: PeerCertificate; by: SourcedShown }>()
  for (const by of shown) {
    if (by.facts?.kind !== 'peer certificates') continue
    for (const peer of by.facts.peers)
      if (names.has(addressKey(peer.address))) told.set(addressKey(peer.address), { peer, by })
  }
  const said = [...told].map(([key, { peer }]) => peerSays(names.get(key) ?? peer.address, peer, wanted))
  return { said, from: [...new Set([...told.values()].map(({ by }) => by))] }
}

/** What people call the hosts that a trunk reaches. */
function hostsByAddress(trunk: SipTrunk, { index }: Court['plan']): ReadonlyMap<string, string> {
  const hosts = hostsReached(trunk, farEndOf(trunk, index.farEndById))
  return new Map([
    ...trunk.destinations.map(({ address }) => [addressKey(address), address] as const),
    ...hosts.map((host) => [addressKey(host.address), hostName(host)] as const),
  ])
}

function peerSays(
  host: string,
  { address, subject, commonNames, alternative }: PeerCertificate,
  wanted: string[],
): Said {
  const part = [
    `SIPCertificateInd, ${address}: X509SubjectName ${subject}`,
    ...(alternative === '' ? [] : [`SubjectAltname ${alternative}`]),
  ]
  const profile = `the profile takes ${namesInWords(wanted)}`
  const common = new Set(commonNames.map(foldName))
  const found = wanted.find((name) => common.has(foldName(name)) || standsIn(alternative, name))
  if (found !== undefined)
    return half(
      `CUCM read ${found} in the certificate of ${host}, and ${profile}. Whether both sides trust it is not shown here.`,
      part,
    )
  const has = commonNames.length === 0 ? 'no common name' : `the common name ${namesInWords(commonNames)}`
  return alternative === ''
    ? disproved(
        `CUCM read ${has} and no alternative name in the certificate of ${host}; ${profile}: it refuses it (FC-5).`,
        part,
      )
    : open(
        `CUCM read ${has} in the certificate of ${host}, and none of the names in the profile in what the trace shows of its alternative names; ${profile}.`,
        part,
      )
}

/** As a name of its own, whatever stands between names. */
const standsIn = (text: string, name: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\w.*-]+/u)
    .includes(foldName(name))
