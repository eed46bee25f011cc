import { textOf } from '../../ios/ios-words'
import { named } from '../../text/words'
import type { UnitPlace } from './place'
import { peerName } from './target-lines'

/** What somebody has to decide who knows the device. */
export interface Decision {
  about: string
  why: string
}

/** The questions that the configuration leaves open in a unit, as the file has them behind its marks. */
export const decisionsOf = ({ choices, takers, uncovered, uncalled }: UnitPlace): Decision[] => {
  const names = (nodes: UnitPlace['uncovered']): string =>
    nodes.map(({ name, address }) => (name === '' ? address : name)).join(', ')
  const isOpen = `(no class of URIs plainly has ${names(uncovered)})`
  return [
    ...choices.map(({ reach, trunks, why }) => ({
      about: `Dial-peer ${peerName(reach.peer)} changes for ${trunks.map(({ trunk }) => named(trunk.name)).join(', ')}`,
      why: `(it is not plain: ${textOf(why)})`,
    })),
    ...takers.map((peer) => ({
      about: `Dial-peer ${peerName(peer)} takes the calls from CUCM`,
      why: isOpen,
    })),
    ...(uncovered.length === 0
      ? []
      : [
          {
            about: 'A new dial-peer takes the calls from CUCM',
            why: isOpen,
          },
        ]),
    ...(uncalled.length === 0
      ? []
      : [{ about: `Calls go to ${names(uncalled)} over this gateway`, why: '(no SIP dial-peer of it leads there)' }]),
  ]
}
