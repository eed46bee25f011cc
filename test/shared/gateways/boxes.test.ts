import { expect, it } from 'vitest'
import { boxesOf } from '../../../shared/gateways/boxes'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'

const config = (...addresses: string[]) => `version 17.9
hostname EDGE-1
!
${addresses.map((address, at) => `interface GigabitEthernet0/0/${String(at)}\n ip address ${address} 255.255.255.0\n!\n`).join('')}end
`
const parts = (addresses: string[], text: string | null): PlanParts => ({
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  farEnds: [{ id: 'f', kind: 'IOS XE' }],
  sipTrunks: addresses.map((address) => ({
    ...{ name: `to ${address}`, securityProfileId: 'TLS', farEndId: 'f' },
    destinations: [{ address, port: 5061 }],
  })),
  asFound: {
    runningConfigs:
      text === null ? [] : [{ device: 'EDGE-1', address: addresses[0] ?? '', takenOn: '2026-11-20', text }],
  },
})
const boxes = (...of: Parameters<typeof parts>) =>
  boxesOf(evaluateWhole(plan(parts(...of)), '2026-10-01')).map(({ key, name }) => `${key}: ${name}`)

it('FC-15: a box that the plan knows by its address is called as its prompt is, where its configuration was read', () => {
  expect(boxes(['10.0.0.9'], null)).toEqual(['at 10.0.0.9: 10.0.0.9'])
  expect(boxes(['10.0.0.9'], config('10.0.0.9'))).toEqual(['at 10.0.0.9: EDGE-1'])
})

it('FC-15: two addresses of one device keep what tells them apart', () => {
  const two = ['10.0.0.9', '10.0.1.9']
  expect(boxes(two, config(...two))).toEqual(['at 10.0.0.9: 10.0.0.9', 'at 10.0.1.9: 10.0.1.9'])
})
