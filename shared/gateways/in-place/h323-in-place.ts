import { block, option, remark, type Line, type Section } from '../../ios/ios-lines'
import { numeral, ours } from '../../ios/ios-values'
import { ios, listed, note } from '../../ios/ios-words'
import { leadsBackTo, madeFor, madeForAlone, type BoxConfig } from '../../ios/running/box-config'
import type { DialPeerFacts } from '../../ios/running/facts/dial-peer-facts'
import type { RunningConfig } from '../../ios/running/running-config'
import { nodeFinder } from '../../ios/running/reach'
import type { ClusterNode } from '../../plan/project'
import { ok, type Result } from '../../result'
import { cucmFirst, h323Commands, h323Work, mediaSeen, type H323Context } from '../h323-work'
import type { Work } from '../work'
import { exactPart, optionsBack, type ExactPart, type NotKnown } from './exactly'
import { peerName } from './target-lines'

interface Peers {
  /** They call a node of the cluster. */
  own: readonly DialPeerFacts[]
  /** They take calls by number, and lead nowhere: perhaps from CUCM. */
  takers: readonly DialPeerFacts[]
  others: readonly DialPeerFacts[]
  uncalled: readonly ClusterNode[]
}

/**
 * SRTP on the H.323 dial-peers that are there, each told by its session target, and the lines that give back exactly what
 * was read (FC-15, FC-16).
 * @param before with what is prepared for other devices of the box
 */
export function h323InPlace(
  context: H323Context,
  read: BoxConfig,
  before: RunningConfig,
  nodes: readonly ClusterNode[],
): Result<Work, NotKnown> {
  const peers = peersOf(read, nodes)
  const prepare = exactPart(before, [wholeDevice(peers)], 'in reverse')
  if (!prepare.ok) return prepare
  const unit = exactPart(prepare.value.after, [dialPeers(peers)], 'block by block')
  if (!unit.ok) return unit
  const options = optionsBack(unit.value.after, unit.value.sections)
  return options.ok ? ok(workOf(context, read, prepare.value, unit.value, options.value)) : options
}

function workOf(context: H323Context, read: BoxConfig, prepare: ExactPart, part: ExactPart, options: Line[]): Work {
  const work = h323Work(context)
  const { unit } = context.unit
  return {
    head: { ...work.head, facts: [['Made for', madeFor(read)], ...work.head.facts], use: [madeForAlone(read)] },
    prepare: prepare.sections,
    ofUnit: (one) => (one === unit ? [...part.sections, mediaSeen] : []),
    tidy: [],
    back: {
      use: [leadsBackTo(read)],
      cautions: [],
      ofUnit: (one) =>
        one === unit
          ? [cucmFirst, section('SRTP as it was read, before IPsec is taken away', [...part.back, ...options])]
          : [],
      prepare:
        prepare.back.length === 0 ? [] : [section('What holds for every H.323 leg, as it was read', prepare.back)],
    },
  }
}

const section = (title: string, lines: readonly Line[]): Section => ({
  title: ours(title),
  step: 1,
  register: ['S1-6', 'HX-3', 'FC-15'],
  lines,
})

function peersOf({ facts }: BoxConfig, nodes: readonly ClusterNode[]): Peers {
  const h323 = facts.dialPeers.filter(({ kind, sessionProtocol }) => kind === 'voip' && sessionProtocol === null)
  const nodeAt = nodeFinder(facts, nodes)
  const leadsTo = ({ sessionTarget }: DialPeerFacts, node: ClusterNode): boolean =>
    sessionTarget?.kind === 'address' && nodeAt(sessionTarget.host) === node
  const own = h323.filter((peer) => nodes.some((node) => leadsTo(peer, node)))
  return {
    own,
    takers: h323.filter(
      (peer) => peer.incomingCalledNumber !== null && peer.sessionTarget === null && peer.serverGroup === null,
    ),
    others: facts.dialPeers.filter((peer) => peer.kind === 'voip' && !own.includes(peer)),
    uncalled: nodes.filter((node) => !own.some((peer) => leadsTo(peer, node))),
  }
}

/** A dial-peer says srtp for itself; only what has no such form holds for all (FC-16). */
const wholeDevice = ({ others }: Peers): Section => ({
  title: ours('What holds for every H.323 leg of the device'),
  step: 1,
  register: ['FC-16', 'S1-6', 'HX-5'],
  lines: [
    remark(
      others.length === 0
        ? ours('The device has no other dial-peer than those that change.')
        : note`Besides the dial-peers that change, these of the device are touched too: ${listed(others.map(peerName), 12)}.`,
    ),
    ...block(
      ios`voice service voip`,
      ios`supplementary-service media-renegotiate`,
      block(ios`h323`, h323Commands.h323),
    ),
  ],
})

const dialPeers = ({ own, takers, uncalled }: Peers): Section => ({
  title: ours('SRTP with fallback, after IPsec, on the dial-peers that are there'),
  step: 1,
  register: ['S1-6', 'S1-4', 'HX-5'],
  lines: [
    ...own.flatMap((peer) => [
      remark(note`Dial-peer ${peerName(peer)}, toward CUCM:`),
      ...block(ios`dial-peer voice ${numeral(peer.tag)} voip`, h323Commands.dialPeer),
    ]),
    ...(uncalled.length === 0
      ? []
      : [
          remark(
            note`No H.323 dial-peer of the configuration calls ${listed(uncalled.map(({ name, address }) => (name === '' ? address : name)))}: where calls go there, it is still to be found.`,
          ),
        ]),
    ...takers.map((peer) =>
      option(
        note`to be decided on: this is it where dial-peer ${peerName(peer)} takes calls from CUCM, and those of nobody else.`,
        block(ios`dial-peer voice ${numeral(peer.tag)} voip`, h323Commands.dialPeer),
      ),
    ),
  ],
})
