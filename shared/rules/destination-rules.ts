import type { Destination } from '../catalogue/sip-trunk-fields'
import type { SipTrunk } from '../plan/project'
import { destinationText } from '../plan/destinations'
import { isAddress, isHostName } from '../text/addresses'
import { named, namesInWords } from '../text/words'
import type { ObjectRule, TrunkRule } from './rule'

const most = 16
const isPort = (port: number, from: number): boolean => Number.isInteger(port) && port >= from && port <= 65_535

type Sending = Pick<SipTrunk, 'destinations' | 'destAddrIsSrv'>

/** What is wrong with the destinations of a trunk; null where CUCM takes them. */
function wrongWith({ destinations, destAddrIsSrv }: Sending): string | null {
  const [first] = destinations
  if (first === undefined) return 'has no destination'
  if (destAddrIsSrv) return wrongWithSrv(destinations)
  if (destinations.length > most) return `has ${destinations.length} destinations, and CUCM takes at most ${most}`
  const odd = destinations.find(({ address }) => !isAddress(address))
  if (odd) return `has the destination ${named(odd.address)}, which is no address`
  const wrong = destinations.find(({ port }) => !isPort(port, 1))
  return wrong ? `has the port ${wrong.port} for ${wrong.address}, which is no whole number from 1 to 65535` : null
}

function wrongWithSrv([first, ...others]: SipTrunk['destinations']): string | null {
  if (others.length > 0) return `has an SRV name and ${others.length} more destinations, where only the name can be`
  if (first && !isHostName(first.address)) return `has the SRV name ${named(first.address)}, which is no host name`
  return first?.port === 0 ? null : 'has an SRV name with a port, but ports come with its answer'
}

/** True where CUCM takes the destinations: no FC-2 finding. */
export const hasUsableDestinations = (trunk: Sending): boolean => wrongWith(trunk) === null

export const destinationRules: readonly ObjectRule<SipTrunk>[] = [
  {
    id: 'FC-2',
    severity: 'error',
    step: 3,
    field: 'destinations',
    find: (trunk) => {
      const wrong = wrongWith(trunk)
      if (wrong === null) return null
      return {
        message: `${named(trunk.name)} ${wrong}.`,
        remedy: trunk.destAddrIsSrv
          ? 'Give it one SRV name with port 0, or uncheck that the destination is an SRV.'
          : 'Enter address and port of every machine that it sends to.',
      }
    },
  },
]

/** FC-2 tells that an address is missing. */
const inWords = (destination: Destination): string =>
  destination.address.trim() === '' ? `port ${String(destination.port)}` : destinationText(destination)

/** The port that belongs to the other way of sending. */
const forgotten = { TLS: 5060, TCP: 5061, UDP: 5061 } as const

export const destinationPortRules: readonly TrunkRule[] = [
  {
    id: 'FC-3',
    severity: 'warning',
    step: 3,
    field: 'destinations',
    find: (trunk, { outgoingTransport, name }) => {
      const port = forgotten[outgoingTransport]
      const hits = trunk.destAddrIsSrv ? [] : trunk.destinations.filter((each) => each.port === port)
      if (hits.length === 0) return null
      return {
        message: `${named(trunk.name)} sends ${outgoingTransport} with the profile ${named(name)}, but to ${namesInWords(hits.map(inWords))}: ${port} is the usual port of ${outgoingTransport === 'TLS' ? 'clear SIP' : 'TLS'}.`,
        remedy: `Set the port on which the far end listens for ${outgoingTransport}, ${outgoingTransport === 'TLS' ? '5061' : '5060'} as a rule, or waive this with what its owner says.`,
      }
    },
  },
]
