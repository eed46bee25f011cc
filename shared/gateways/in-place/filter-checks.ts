import { listed, note, type Note } from '../../ios/ios-words'
import type { InterfaceFacts } from '../../ios/running/facts/interface-facts'
import { portsOf } from '../sip/tenants'
import type { InPlaceContext } from './in-place-context'

/** What the configuration lets through beside SIP of today: filters of the interface where the nodes arrive. */
export function filterChecks({ sip, facts }: InPlaceContext): Note[] {
  if (!sip.hasTls) return []
  const legs = sip.legs.filter(({ hasTls }) => hasTls)
  const here = unique(legs.flatMap((leg) => portsOf(sip.box, leg)))
  const there = unique(legs.map(({ profile }) => profile.incomingPort))
  const ports = note`TCP ${listed(here)} from the nodes and TCP ${listed(there)} to them, with what comes back`
  return waysIn(facts.interfaces, sip.box.address).flatMap((one) =>
    filtersOf(one).map((filter) => note`${filter}: see before the window that it lets pass ${ports}.`),
  )
}

/** Nothing arrives at a loopback by itself: it came in at one of the others, and the configuration does not say which. */
function waysIn(interfaces: readonly InterfaceFacts[], address: string): readonly InterfaceFacts[] {
  const own = interfaces.filter(({ addresses }) => addresses.some((one) => one.address === address))
  return own.some(({ name }) => /^loopback/iu.test(name)) ? interfaces.filter(({ isShutDown }) => !isShutDown) : own
}

const filtersOf = ({ name, accessGroups, zone }: InterfaceFacts): Note[] => [
  ...accessGroups.map(({ list, direction }) => note`Interface ${name} has the access list ${list}, ${direction}`),
  ...(zone === null ? [] : [note`Interface ${name} is in the security zone ${zone}, whose policies filter`]),
]

const unique = (ports: readonly number[]): string[] => [...new Set(ports)].map(String)
