import { reachesOutside } from '../../changes/changes'
import { reconnects } from '../../changes/touched'
import type { EnterRow } from '../../document/document'
import { blank, code, joinSpans, say, type Inline } from '../../document/inline'
import { ipsecDevices } from '../../ipsec/device'
import { nodesRunning } from '../../plan/nodes-running'
import type { SipTrunk, SipTrunkSecurityProfile } from '../../plan/project'
import { isTls } from '../../plan/transports'
import type { RegisterId } from '../../register/register'
import { byCodeUnit } from '../../text/order'
import type { ChecklistPlan } from '../context'
import { enter, exactly, type LineDraft } from '../line'

/** More addresses stand in the sheets of the far ends. */
const most = 8

/** What has to pass between nodes, far ends and gateways; nothing where no connection is new (FC-18). */
export function firewall(plan: ChecklistPlan): LineDraft[] {
  const sip = sipRows(plan)
  const ipsec = ipsecRows(plan)
  if (sip.length + ipsec.length === 0) return []
  const register: RegisterId[] = ['FC-18']
  if (sip.length > 0) register.push('FC-2', 'PF-21')
  if (ipsec.length > 0) register.push('XD-13')
  return [
    {
      id: 'before/firewall',
      action: say`See that the firewalls on the way let through what is new`,
      enter: [...sip, ...ipsec],
      see: say`Each is in; those of today stay, for the rollback.`,
      evidence: 'rule numbers',
      register,
    },
  ]
}

interface Connected {
  trunk: Pick<SipTrunk, 'destinations' | 'nodeNames'>
  profile: SipTrunkSecurityProfile
}

/** Trunks that get another profile or destination, or whose profile changes; those outside the plan, too, with its way to them. */
function connected({ changes, index }: ChecklistPlan): Connected[] {
  const reached = new Map(changes.profiles.filter(reachesOutside).map(({ profile }) => [profile.id, profile]))
  return [
    ...changes.trunks
      .filter(reconnects(changes))
      .flatMap(({ device, profile }) => (profile === null ? [] : [{ trunk: device, profile }])),
    ...index.outside.flatMap(({ profile: own, found }) => {
      const profile = 'planned' in own ? reached.get(own.planned) : undefined
      const { destinations, nodeNames } = found
      return profile ? [{ trunk: { destinations: destinations ?? [], nodeNames: nodeNames ?? [] }, profile }] : []
    }),
  ]
}

/** Addresses of far ends, by what passes between them and the nodes. */
type Ports = Map<string, Set<string>>

function sipRows(plan: ChecklistPlan): EnterRow[] {
  const byNodes = new Map<string, { nodes: Inline; ports: Ports }>()
  for (const each of connected(plan)) {
    const addresses = nodesRunning(plan.index.project.cluster, each.trunk).map(({ address, name }) => address || name)
    const key = addresses.join('\n')
    const found = byNodes.get(key) ?? { nodes: exactly(addresses, 'each node that processes calls'), ports: new Map() }
    byNodes.set(key, found)
    take(found.ports, each)
  }
  const inOrder = [...byNodes].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => group)
  return inOrder.flatMap(({ nodes, ports }) => [
    enter('Our nodes', nodes),
    ...[...ports]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([what, addresses]) =>
        enter(
          what,
          addresses.size === 0
            ? say`${blank('addresses of the far end')}`
            : cut([...addresses].sort(byCodeUnit), ', in their sheets'),
        ),
      ),
  ])
}

function take(ports: Ports, { trunk: { destinations }, profile }: Connected): void {
  const toUs = `${isTls(profile) ? 'TCP' : 'TCP and UDP'} ${String(profile.incomingPort)}`
  const transport = profile.outgoingTransport === 'UDP' ? 'UDP' : 'TCP'
  const add = (fromUs: string, addresses: readonly string[]): void => {
    const what = fromUs === toUs ? `${toUs}, both ways` : `To us ${toUs}, from us ${fromUs}`
    const known = ports.get(what) ?? new Set()
    for (const address of addresses) if (address.trim() !== '') known.add(address)
    ports.set(what, known)
  }
  if (destinations.length === 0) add(`${transport} where they listen`, [])
  // An SRV name has its ports with its answer (FC-2).
  for (const { address, port } of destinations)
    add(`${transport} ${port === 0 ? 'as SRV answers' : String(port)}`, [address])
}

const cut = (addresses: readonly string[], where = ''): Inline => {
  const rest = addresses.length - most
  return say`${joinSpans(addresses.slice(0, most).map(code), ', ')}${rest > 0 ? ` and ${String(rest)} more${where}` : ''}`
}

/** Between each node and each device with which CUCM itself does IPsec. */
function ipsecRows({ project }: ChecklistPlan): EnterRow[] {
  const devices = ipsecDevices(project)
  if (devices.length === 0) return []
  const addresses = devices.map(({ name, ipsec, device }) => {
    const own = 'address' in device ? device.address : ''
    return [ipsec.peerAddress, own, name].find((text) => text.trim() !== '') ?? 'no name'
  })
  return [enter('UDP 500 and ESP, both ways', say`${cut([...new Set(addresses)])}; with NAT UDP 4500, too`)]
}
