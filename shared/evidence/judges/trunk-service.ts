import { idOf } from '../../checklist/line'
import { farEndOf, hostsReached, isIos } from '../../plan/far-ends'
import { nodesRunning } from '../../plan/nodes-running'
import type { SipTrunk } from '../../plan/project'
import { addressKey } from '../../text/address-key'
import { isAlive, peerRow, type WatchedPeer } from '../readers/dial-peers'
import { answersOf, disproved, hostNames, lastOfEach, open, type Court, type Said, type Verdict } from '../said'

/** The last line of the trunk that asks whether it is in service. */
function serviceLine({ id }: SipTrunk, { lineOf }: Court) {
  return lineOf(idOf('step5', 'sipTrunks', id, 'reset')) ?? lineOf(idOf('step3', 'sipTrunks', id, 'apply'))
}

/** Whether nodes answer the OPTIONS of the gateway's dial-peers: not all of being in service, but without it it is not. */
export function judgeTrunkService(trunk: SipTrunk, court: Court): Verdict[] {
  const { project, index } = court.plan
  const line = serviceLine(trunk, court)
  const farEnd = farEndOf(trunk, index.farEndById)
  if (!line || !isIos(farEnd)) return []
  const from = lastOfEach(answersOf(court.shown, 'dial-peers', hostNames(hostsReached(trunk, farEnd))))
  if (from.length === 0) return []
  const nodes = new Set(nodesRunning(project.cluster, trunk).map(({ address }) => addressKey(address)))
  const watched = from.flatMap(({ host, facts }) =>
    facts.peers.filter(({ address }) => nodes.has(addressKey(address))).map((peer) => ({ host, peer })),
  )
  return [{ line, object: trunk.name, from, ...peersSay(watched) }]
}

function peersSay(watched: readonly { host: string; peer: WatchedPeer }[]): Said {
  const part = watched.map(({ host, peer }) => `${host}# ${peerRow(peer)}`)
  const dead = watched.filter(({ peer }) => !isAlive(peer))
  if (dead.length > 0) {
    const which = dead.map(({ host, peer }) => `dial-peer ${peer.tag} of ${host} toward ${peer.address.toLowerCase()}`)
    return disproved(`OPTIONS are not answered: ${which.join(', ')}.`, part)
  }
  return open(
    watched.length === 0
      ? 'No dial-peer whose OPTIONS are watched names a node by its address.'
      : 'Every node that is shown answers OPTIONS of the gateway; CUCM’s own status says whether the trunk is in service.',
    part,
  )
}
