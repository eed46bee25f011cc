import { describe, expect, it } from 'vitest'
import { nodesOf, numberedNodes, type Node } from '../../../shared/ios/nodes'
import { checklist } from '../../helpers/checklist'
import { plan } from '../../helpers/plan'

const nodes = [
  { name: 'pub', address: '192.0.2.1', callProcessing: false },
  { name: 'sub1', address: '192.0.2.2' },
  { name: 'sub2', address: '192.0.2.3' },
]
const clusterOf = (of: typeof nodes) => plan({ cluster: { nodes: of } }).cluster
const shown = (all: readonly Node[]): string[] => all.map(({ address }) => JSON.stringify(address))
const holds = (all: readonly Node[], address: string): boolean => shown(all).some((text) => text.includes(address))

describe('the nodes that a gateway meets', () => {
  it('FC-18: are those that process calls, or all where the plan says of none', () => {
    const met = nodesOf(clusterOf(nodes))
    expect([met.length, holds(met, '192.0.2.1'), holds(met, '192.0.2.2')]).toEqual([2, false, true])
    expect(nodesOf(clusterOf(nodes.map((node) => ({ ...node, callProcessing: false }))))).toHaveLength(3)
  })

  it('behind a trunk are those that run it, where they are known', () => {
    const cluster = clusterOf(nodes)
    const own = numberedNodes(cluster).ofTrunk({ nodeNames: ['sub2'] })
    expect([own.length, holds(own, '192.0.2.3')]).toEqual([1, true])
    expect(numberedNodes(cluster).ofTrunk({ nodeNames: [] })).toHaveLength(2)
    // A name that no node has any more says nothing.
    expect(numberedNodes(cluster).ofTrunk({ nodeNames: ['gone'] })).toHaveLength(2)
  })

  it('PF-37: on the checklist too: what a publisher that takes no calls would show is not looked at', () => {
    const list = checklist({
      cluster: { nodes },
      profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
      sipTrunks: [{ name: 'A', securityProfileId: 'TLS' }],
    })
    const looked = list.ids.filter((id) => id.startsWith('step1/cluster/certificates/node/'))
    expect(looked).toEqual(
      ['sub1/192.0.2.2', 'sub2/192.0.2.3'].map((node) => `step1/cluster/certificates/node/${node}`),
    )
  })
})
