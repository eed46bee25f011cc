import type { Connection, ConnectionKind } from '../exposure/connection'
import { groupBy } from '../plan/group-by'
import { named } from '../text/words'

/** What stands at one end of a line: a device, or many of the same kind and posture. */
export interface Item {
  /** In full. */
  name: string
  /** What stands beside it: the name first, then what may follow. */
  title: string
  small: string[]
  connection: Connection
}

/** Items under one head. */
export interface Group {
  title: string
  aside: string
  items: Item[]
}

export interface Sides {
  sip: Group[]
  others: Group[]
}

/** Beyond so many devices, those of one kind and posture are drawn as one. */
export const mostDrawn = 300

/** Short enough for the head of a group. */
const heads: Readonly<Record<ConnectionKind, string>> = {
  'SIP trunk': 'SIP trunks',
  'H.323 Gateway': 'H.323 gateways',
  'H.225 Trunk (Gatekeeper Controlled)': 'H.225 trunks, gatekeeper',
  'Inter-Cluster Trunk (Gatekeeper Controlled)': 'Intercluster trunks, gatekeeper',
  'Inter-Cluster Trunk (Non-Gatekeeper Controlled)': 'Intercluster trunks, no gatekeeper',
  'MGCP gateway': 'MGCP gateways',
}

/** What is drawn: SIP trunks by their profile, all else by its kind. */
export function sidesOf(connections: readonly Connection[]): Sides {
  if (connections.length > mostDrawn) return inBundles(connections)
  const sip = connections.filter(({ kind }) => kind === 'SIP trunk')
  const others = connections.filter(({ kind }) => kind !== 'SIP trunk')
  return {
    sip: [...groupBy(sip, (each) => [profileOf(each)?.id ?? '']).values()].map(profileGroup),
    others: [...groupBy(others, ({ kind }) => [kind])].map(([kind, of]) => ({
      title: heads[kind],
      aside: '',
      items: of.map(deviceItem),
    })),
  }
}

const profileOf = ({ device }: Connection) => (device.list === 'sipTrunks' ? device.profile : null)

function profileGroup(connections: readonly Connection[]): Group {
  const profile = connections[0] ? profileOf(connections[0]) : null
  const items = connections.map(deviceItem)
  if (profile === null) return { title: 'Without a profile', aside: '', items }
  return {
    title: profile.name,
    aside: `${profile.securityMode}${profile.digestAuthentication ? ', digest' : ''}`,
    items,
  }
}

const deviceItem = (connection: Connection): Item => ({
  name: connection.name,
  title: named(connection.name),
  small: addressLine(connection.addresses),
  connection,
})

const addressLine = ([first, ...more]: readonly string[]): string[] =>
  first === undefined ? [] : [more.length === 0 ? first : `${first} and ${more.length} more`]

const inBundles = (connections: readonly Connection[]): Sides => {
  const groups = [...groupBy(connections, ({ kind }) => [kind])].map(([kind, of]): Group => ({
    title: heads[kind],
    aside: String(of.length),
    items: [...groupBy(of, (each) => [posture(each)]).values()].flatMap(bundleItem),
  }))
  return {
    sip: groups.filter(({ title }) => title === heads['SIP trunk']),
    others: groups.filter(({ title }) => title !== heads['SIP trunk']),
  }
}

/** Without the port: profiles that differ in nothing else are drawn as one. */
const transport = ({ protocol }: Connection): string => protocol.replace(/ \d+$/, '')

const posture = (each: Connection): string => [transport(each), each.signaling, each.media, each.keys].join('\n')

function bundleItem(connections: readonly Connection[]): Item[] {
  const [first, ...more] = connections
  if (first === undefined) return []
  return [
    {
      name: connections.map(({ name }) => name).join(', '),
      title: more.length === 0 ? named(first.name) : `${connections.length} devices`,
      small: [],
      connection: { ...first, protocol: transport(first) },
    },
  ]
}
