import { describe, expect, it } from 'vitest'
import type { IpsecPlan } from '../../../shared/plan/project'
import type { Part, PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

const byCucm = (peerAddress: string, policy: Record<string, string> = {}): Part<IpsecPlan> => ({
  ...{ method: 'cucm', peerAddress, policy },
})
const planOf = (h323: Part<IpsecPlan>, mgcp: Part<IpsecPlan>): PlanParts => ({
  h323Devices: [{ name: 'H', address: '10.0.1.9', ipsec: h323 }],
  mgcpGateways: [{ domainName: 'V1', ipsec: mgcp }],
})
const apart = planOf(byCucm('10.0.1.9'), byCucm('10.0.1.9', { 'ESP Algorithm': 'AES 128', 'Phase One DH': '16' }))

describe('XD-13: behind one address there is one association with each node', () => {
  it('says which devices and which choices do not agree, where, and what to do', () => {
    expect(fired('XD-13', apart)).toEqual(['advice: H + V1'])
    expect(mendedAt('XD-13', apart)).toEqual(['step 1, h323Devices/H/ipsec/policy'])
    expect(sentences('XD-13', apart)).toEqual([
      "H and V1 have one address, 10.0.1.9, and CUCM is to do IPsec with them by choices that differ: ESP Algorithm and Phase One DH. Between a node and an address there is one association. Give them the same choices; where they signal from addresses of their own, give each its own as Device's address.",
    ])
  })

  it('the address of an H.323 device counts where IPsec has none of its own', () => {
    expect(fired('XD-13', planOf(byCucm(''), byCucm(' 10.0.1.9 ', { 'Hash Algorithm': 'SHA1' })))).toHaveLength(1)
  })

  it.each<[string, PlanParts]>([
    ['the choices are alike', planOf(byCucm('10.0.1.9'), byCucm('10.0.1.9'))],
    [
      'what one has is what stands where nobody chose',
      planOf(byCucm('10.0.1.9'), byCucm('10.0.1.9', { 'Phase One DH': '14' })),
    ],
    [
      'a person calls them otherwise',
      planOf(byCucm('10.0.1.9'), byCucm('10.0.1.9', { 'Policy Name': 'V1', Mode: '' })),
    ],
    ['all traffic is meant', planOf(byCucm('10.0.1.9', { Protocol: 'Any' }), byCucm('10.0.1.9'))],
    ['the addresses differ', planOf(byCucm('10.0.1.9'), byCucm('10.0.1.8', { 'Phase One DH': '16' }))],
    ['there is no address', planOf(byCucm('gw'), byCucm('gw', { 'Phase One DH': '16' }))],
    [
      'the network does one of them',
      planOf(byCucm('10.0.1.9'), { ...byCucm('10.0.1.9', { 'Phase One DH': '16' }), method: 'network' }),
    ],
  ])('says nothing where %s', (_, parts) => {
    expect(fired('XD-13', parts)).toEqual([])
  })
})
