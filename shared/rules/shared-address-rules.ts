import { forms } from '../ios/ios-values'
import { groupBy } from '../plan/group-by'
import { ipsecChoices, ipsecPeer, isByCucm } from '../plan/ipsec-choices'
import type { PlanIndex } from '../plan/plan-index'
import type { IpsecPlan, Project } from '../plan/project'
import { namesInWords } from '../text/words'
import { byName } from './carriers'
import type { Found, PlanRule } from './rule'

interface Peer {
  id: string
  name: string
  list: 'h323Devices' | 'mgcpGateways'
  ipsec: IpsecPlan
  address: string
}

const peersOf = ({ h323Devices, mgcpGateways }: Project): Peer[] =>
  [
    ...h323Devices.map((device) => ({ ...device, list: 'h323Devices' as const, address: ipsecPeer(device).trim() })),
    ...mgcpGateways.map((gateway) => ({
      ...{ id: gateway.id, name: gateway.domainName, ipsec: gateway.ipsec },
      ...{ list: 'mgcpGateways' as const, address: ipsecPeer(gateway).trim() },
    })),
  ].filter((device) => isByCucm(device) && forms.address.fits(device.address))

/** XD-13: one finding for each address with which CUCM is to do IPsec by choices that differ. */
function* findChoicesApart({ project }: PlanIndex): Iterable<Found> {
  for (const [address, unordered] of groupBy(peersOf(project), (peer) => [peer.address])) {
    const peers = unordered.sort(byName)
    const [first, ...others] = peers
    if (first === undefined || others.length === 0) continue
    const apart = labelsApart(peers.map(({ ipsec }) => new Map(ipsecChoices(ipsec))))
    if (apart.length === 0) continue
    const names = peers.map(({ name }) => name)
    yield {
      objects: names,
      path: `${first.list}/${first.id}/ipsec/policy`,
      message: `${namesInWords(names)} have one address, ${address}, and CUCM is to do IPsec with them by choices that differ: ${namesInWords(apart)}. Between a node and an address there is one association.`,
      remedy:
        "Give them the same choices; where they signal from addresses of their own, give each its own as Device's address.",
    }
  }
}

const labelsApart = (all: readonly ReadonlyMap<string, string>[]): string[] =>
  [...(all[0]?.keys() ?? [])].filter((label) => new Set(all.map((one) => one.get(label))).size > 1)

/** The rule that looks at the addresses with which CUCM does IPsec. */
export const sharedAddressRules: readonly PlanRule[] = [
  { id: 'XD-13', severity: 'advice', step: 1, find: findChoicesApart },
]
