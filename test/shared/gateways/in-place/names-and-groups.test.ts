import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../../helpers/plan'
import { fileOf } from '../files'
import { partsOf } from '../file-parts'
import { gw1, planWith } from './gw1'

const forward = (parts: PlanParts) => partsOf(fileOf(parts, '.ios'))
const back = (parts: PlanParts) => partsOf(fileOf(parts, '.rollback.ios'))

describe('dial-peers that are there', () => {
  it('FC-15: a server group that several dial-peers share changes once, and comes back once', () => {
    const shared = gw1.replace(
      'dial-peer voice 200',
      'dial-peer voice 102 voip\n destination-pattern 112\n session protocol sipv2\n session server-group 1\n!\ndial-peer voice 200',
    )
    const [there, way] = [forward(planWith(shared)), back(planWith(shared))]
    const change = there.get('Change, unit U1: SIP-GATEWAY') ?? []
    expect(change).toContain('dial-peer voice 102 voip')
    const members = (lines: readonly string[]) => lines.filter((line) => line.startsWith(' ipv4 '))
    expect(members(change)).toEqual([
      ' ipv4 192.0.2.11 port 5561 preference 1',
      ' ipv4 192.0.2.12 port 5561 preference 2',
    ])
    expect(members(way.get('Rollback R1 of unit U1: SIP-GATEWAY') ?? [])).toEqual([
      ' ipv4 192.0.2.12 preference 2',
      ' ipv4 192.0.2.11 port 5060 preference 1',
    ])
  })

  it.each<[string, string, (text: string) => string]>([
    ['a name that only its certificate has', 'node-a.voice.example.net', (text) => text],
    ['its name, whose domain the device has', 'ccm-pub', (text) => text.replace('!', 'ip domain name example.com\n!')],
    ['a name that the device has for its address', 'SUB', (text) => text.replace('!', 'ip host SUB 192.0.2.11\n!')],
    ['the same in a VRF', 'SUB', (text) => text.replace('!', 'ip host vrf VOICE SUB 192.0.2.11 192.0.2.99\n!')],
  ])('FC-17: a node is known by %s', (_, host, say) => {
    const named = (name: string) =>
      say(
        gw1.replace(' session server-group 1', ` session target dns:${name}`).replace('ipv4:192.0.2.11', `dns:${name}`),
      )
    const parts = (name: string): PlanParts => {
      const before = planWith(named(name))
      const nodes = before.cluster?.nodes?.map((node, at) => ({
        ...node,
        certificateNames: [at === 0 ? 'node-a.voice.example.net' : 'node-b.voice.example.net', 'ms.example.net'],
      }))
      return { ...before, cluster: { ...before.cluster, ...(nodes && { nodes }) } }
    }
    expect(forward(parts(host)).get('Change, unit U1: SIP-GATEWAY')).toContain(` session target dns:${host}:5561`)
    // A name that several nodes have, or that belongs to another domain, is nobody's.
    for (const strange of ['ms.example.net', `${host.split('.')[0] ?? ''}.elsewhere.example.org`])
      expect(forward(parts(strange)).get('Change, unit U1: SIP-GATEWAY')).not.toContain(
        ` session target dns:${strange}:5561`,
      )
  })
})
