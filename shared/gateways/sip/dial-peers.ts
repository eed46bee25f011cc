import { block, remark, type Line, type Section } from '../../ios/ios-lines'
import { ours, placeholder } from '../../ios/ios-values'
import { ios, note, type Command } from '../../ios/ios-words'
import type { Peer, SipContext } from './context'

/** New dial-peers beside those of today, so that the way back is to take them away. */
export const dialPeerSection = (context: SipContext): Section => ({
  title: ours('Dial-peers toward CUCM'),
  step: 1,
  register: ['S1-6', 'PF-21'],
  lines: [
    remark(
      ours(
        "Beside the dial-peers of today, which carry the trunk's calls until step 3. Patterns, preference, codec and DTMF are taken over from those; the plan does not hold them. Leave out the nodes that do not run this trunk.",
      ),
    ),
    ...context.peers.flatMap((peer) => dialPeer(peer, context)),
  ],
})

const dialPeer = (peer: Peer, context: SipContext): Line[] => [
  remark(note`Toward ${peer.name}:`),
  ...block(ios`dial-peer voice ${peer.dialPeer} voip`, ...dialPeerCommands(peer, context)),
]

/** What a new dial-peer is told for TLS. */
export const dialPeerCommands = ({ address }: Pick<Peer, 'address'>, { port }: Pick<SipContext, 'port'>): Command[] => [
  ios`session protocol sipv2`,
  ios`session target ipv4:${address}:${port}`,
  ios`session transport tcp tls`,
  ios`voice-class sip options-keepalive`,
]

/** CUCM challenges with its Cluster ID as realm (XD-7). */
export const digestSection = ({ user, realm }: SipContext): Section => ({
  title: ours('Digest: the answer to the challenge of CUCM'),
  step: 1,
  register: ['PF-11', 'XD-7', 'S2-6'],
  lines: [
    remark(
      ours(
        'The realm is the Cluster ID: challenged with another one, the device does not answer. The password is filled in when it is pasted, and not kept in this file.',
      ),
    ),
    ...block(ios`sip-ua`, authentication({ user, realm })),
    remark(
      ours(
        'Seen once the trunk has its profile: calls go through, and the counter SIPTrunkServerAuthenticationFailures of CUCM does not rise.',
      ),
    ),
  ],
})

export const authentication = ({ user, realm }: Pick<SipContext, 'user' | 'realm'>) =>
  ios`authentication username ${user} password ${password} realm ${realm}`

const password = placeholder(
  'DIGEST_PASSWORD',
  ours('digest credentials of that application user, from your vault'),
  'from your vault',
)
