import type { Destination } from '../catalogue/sip-trunk-fields'
import type { SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { destinationText } from '../plan/destinations'
import { isAddress, isHostName } from '../text/addresses'
import { named, namesInWords } from '../text/words'
import type { OutsideTrunk } from '../plan/outside-trunks'
import type { PlanIndex } from '../plan/plan-index'
import type { Found, ObjectRule, PlanRule, TrunkRule } from './rule'

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

type Transport = keyof typeof forgotten

export const forgottenIn = (transport: Transport, { destinations, destAddrIsSrv }: Sending): readonly Destination[] =>
  destAddrIsSrv ? [] : destinations.filter(({ port }) => port === forgotten[transport])

const usualOf = (transport: Transport): string =>
  `${String(forgotten[transport])} is the usual port of ${transport === 'TLS' ? 'clear SIP' : 'TLS'}`

export const destinationPortRules: readonly TrunkRule[] = [
  {
    id: 'FC-3',
    severity: 'warning',
    step: 3,
    field: 'destinations',
    find: (trunk, { outgoingTransport, name }) => {
      const hits = forgottenIn(outgoingTransport, trunk)
      if (hits.length === 0) return null
      return {
        message: `${named(trunk.name)} sends ${outgoingTransport} with the profile ${named(name)}, but to ${namesInWords(hits.map(inWords))}: ${usualOf(outgoingTransport)}.`,
        remedy: `Set the port on which the far end listens for ${outgoingTransport}, ${outgoingTransport === 'TLS' ? '5061' : '5060'} as a rule, or waive this with what its owner says.`,
      }
    },
  },
]

/**
 * A trunk that the plan does not have keeps its port, while its profile changes between TLS and clear SIP under it (SP-5).
 * It is advice: interfaces.md lets trunks outside the plan take part in PF-19 and PF-22 alone.
 */
function* findOutside(plan: PlanIndex): Iterable<Found> {
  for (const trunk of plan.outside) {
    const profile = turnedUnder(trunk, plan)
    if (profile === null) continue
    const { outgoingTransport } = profile
    const hits = forgottenIn(outgoingTransport, sendingOf(trunk))
    if (hits.length === 0) continue
    yield {
      objects: [trunk.name],
      path: `profiles/${profile.id}/outgoingTransport`,
      message: `${named(trunk.name)}, outside the plan, has the profile ${named(profile.asFoundName ?? '')}, and sends ${outgoingTransport} once that changes, but to ${namesInWords(hits.map(inWords))}: ${usualOf(outgoingTransport)}.`,
      remedy: 'Take the trunk into the plan with its port, or leave the profile as it was found and change a copy.',
    }
  }
}

/** The profile of an outside trunk, where the plan takes it from clear SIP to TLS, or back. */
function turnedUnder({ profile }: OutsideTrunk, { profileById, past }: PlanIndex): SipTrunkSecurityProfile | null {
  const planned = 'planned' in profile ? profileById.get(profile.planned) : undefined
  const before = past.profileByName.get(planned?.asFoundName ?? '')?.outgoingTransport
  if (!planned || !before) return null
  return (before === 'TLS') === (planned.outgoingTransport === 'TLS') ? null : planned
}

/** Of what nobody read nothing is said. */
const sendingOf = ({ found: { destinations, destAddrIsSrv } }: OutsideTrunk): Sending =>
  destinations === null || destAddrIsSrv === null
    ? { destinations: [], destAddrIsSrv: false }
    : { destinations, destAddrIsSrv }

export const outsidePortRules: readonly PlanRule[] = [{ id: 'FC-3', severity: 'advice', step: 4, find: findOutside }]
