import { ours, printedWord } from '../../ios/ios-values'
import { listed, note, type Note } from '../../ios/ios-words'
import type { ClusterNode } from '../../plan/project'
import type { Reach } from '../../ios/running/reach'
import type { TrunkHere } from './trunks-here'

export type Planned = TrunkHere & { planned: NonNullable<TrunkHere['planned']> }

interface Owners {
  owners: readonly TrunkHere[]
  planned: readonly Planned[]
  /** It calls nodes; else it only takes their calls. */
  isOutward: boolean
  /** How many different things it would have to be. */
  kinds: number
}

/** Why it is not plain that a dial-peer is one of those that change, each reason; null where it is. */
export function doubts(reach: Reach, owners: Owners): Note | null {
  const [first, ...others] = rows.filter(({ applies }) => applies(reach, owners)).map(({ says }) => says(reach, owners))
  return first === undefined ? null : others.reduce((all, one) => note`${all}; ${one}`, first)
}

interface Row {
  applies: (reach: Reach, owners: Owners) => boolean
  says: (reach: Reach, owners: Owners) => Note
}

const rows: readonly Row[] = [
  {
    applies: ({ peer }) => peer.isShutDown,
    says: () => ours('it is shut down, and carries no call'),
  },
  {
    applies: ({ servers, hasOtherTarget }) => hasOtherTarget || servers.some(({ node }) => node === null),
    says: ({ servers }) =>
      note`it leads to ${servers.find(({ node }) => node === null)?.host ?? 'something else'} too, which is no node of the plan`,
  },
  {
    applies: ({ proxy }, { isOutward }) => isOutward && proxy !== null,
    says: ({ proxy }) =>
      note`its calls go to the outbound proxy ${proxy ?? ''}, and not to its target, and the lines here leave that proxy with its port`,
  },
  {
    applies: ({ from }) => from?.hasStranger === true,
    says: () => ours('it takes calls too that do not come from nodes of the plan'),
  },
  {
    applies: ({ from }) => (from?.pattern ?? null) !== null,
    says: ({ from }) => note`whose calls it takes is told by the pattern ${from?.pattern ?? ''}`,
  },
  {
    applies: (reach, owners) => otherPort(reach, owners) !== undefined,
    says: (reach, { planned }) =>
      note`its class of URIs asks for port ${otherPort(reach, { planned }) ?? 0} of a node too, and the trunk is to have ${planned[0]?.planned.leg.profile.incomingPort ?? 0}`,
  },
  {
    applies: (_, { owners, isOutward }) => isOutward && owners.some(({ planned }) => planned === null),
    says: (_, { owners }) =>
      note`it may be that of ${owners.find(({ planned }) => planned === null)?.trunk.name ?? ''}, which this change leaves as it is`,
  },
  {
    applies: (_, { kinds }) => kinds > 1,
    says: (_, { planned }) =>
      note`it serves ${listed(
        planned.map(({ trunk }) => trunk.name),
        3,
      )}, which do not go to one port in one unit`,
  },
  {
    applies: (reach, owners) => strangeNode(reach, owners) !== undefined,
    says: (reach, owners) =>
      note`it calls ${strangeNode(reach, owners)?.name ?? ''} too, which does not run these trunks`,
  },
  {
    applies: ({ servers }) => servers.some(({ host }) => printedWord(host) === null || host.includes(':')),
    says: () => ours('it calls a node by IPv6, or by a name that cannot be written here'),
  },
]

/** A port that a class of URIs has beside an address, and that is none of the ports that the trunks come to have. */
const otherPort = ({ from }: Reach, { planned }: Pick<Owners, 'planned'>): number | undefined =>
  from?.ports.find((port) => planned.some((one) => one.planned.leg.profile.incomingPort !== port))

/** A node that it calls, and that runs none of the trunks. */
const strangeNode = ({ servers }: Reach, { planned, isOutward }: Owners): ClusterNode | undefined =>
  isOutward
    ? servers
        .flatMap(({ node }) => node ?? [])
        .find((node) => !planned.some(({ nodes }) => nodes.some((one) => isSame(one, node))))
    : undefined

const isSame = (one: ClusterNode, other: ClusterNode): boolean =>
  one.name === other.name && one.address === other.address
