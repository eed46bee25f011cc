import { remark, type Line } from '../../ios/ios-lines'
import { listed, note } from '../../ios/ios-words'
import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import type { DialPeerFacts } from '../../ios/running/facts/dial-peer-facts'
import { groupBy } from '../../plan/group-by'
import { defaultSuites } from '../sip/srtp'
import type { InPlaceContext } from './in-place-context'
import type { UnitPlace } from './place'
import { peerName } from './target-lines'

/**
 * Which suites the dial-peers of a unit come to have. A provider that wants another one mostly has it by `srtp-auth` for the
 * whole device (FC-16): before there are classes of suites it counts for calls of CUCM too, afterwards for nobody (XD-11).
 */
export function suitesSaid({ targets, choices }: UnitPlace, { sip, facts }: InPlaceContext): Line[] {
  const peers = [...targets, ...choices].filter((one) => one.hasSrtp).map(({ reach }) => reach.peer)
  const bySuite = groupBy(peers, (peer) => [authOf(peer, facts) ?? 'sha1-32'])
  const told = [...bySuite].filter(([suite]) => suite !== 'sha1-32')
  if (sip.form.hasSrtpCrypto)
    return told.map(([suite]) =>
      remark(note`srtp-auth ${suite}, which the device has, does nothing in this release: srtp-crypto counts (XD-11).`),
    )
  return [
    ...(told.length === 0 ? [defaultSuites] : []),
    ...told.map(([suite, own]) =>
      remark(
        note`srtp-auth ${suite} counts for dial-peer ${listed([...new Set(own)].map(peerName), 12)}: so the suite is not the default of the release, AES_CM_128_HMAC_SHA1_32, which CUCM has. See by a call whether CUCM takes it, or there is RTP instead; where others need it, as a provider may, decide with them.`,
      ),
    ),
  ]
}

/** Its own, that of its tenant or of the device: the first that says something. */
const authOf = ({ srtpAuth, tenant }: DialPeerFacts, { tenants, sip }: DeviceFacts): string | null =>
  srtpAuth ?? tenants.find(({ tag }) => tag === tenant)?.srtpAuth ?? sip.srtpAuth
