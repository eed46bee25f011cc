import { expect, it } from 'vitest'
import { checklist } from '../../helpers/checklist'
import type { PlanParts } from '../../helpers/plan'
import { filesOfPlan } from '../gateways/files'
import { readIos } from '../gateways/ios-reader'

const config = `version 15.7
hostname V1
!
interface Loopback0
 ip address 10.0.1.8 255.255.255.255
!
interface GigabitEthernet0/0
 ip address 10.0.1.9 255.255.255.0
!
end
`
const cucm = (peerAddress: string, policy: Record<string, string> = {}) => ({
  method: 'cucm' as const,
  peerAddress,
  policy,
})
const planOf = (h323: object, mgcp: object): PlanParts =>
  ({
    cluster: { nodes: [{ name: 'pub', address: '10.0.0.1' }] },
    h323Devices: [{ name: 'H', address: '10.0.1.9', srtpAllowed: true, ...h323 }],
    mgcpGateways: [{ domainName: 'V1', srtp: true, ...mgcp }],
  }) as PlanParts
const oneAddress = planOf({ ipsec: cucm('10.0.1.9') }, { ipsec: cucm('10.0.1.9', { 'Policy Name': 'V1' }) })
const of = (parts: PlanParts, device: 'h323Devices/H' | 'mgcpGateways/V1') =>
  checklist(parts)
    .ids.filter((id) => id.startsWith(`step1/${device}/ipsec`) || id === `rollback/${device}/ipsec`)
    .map((id) => id.replace(`${device}/ipsec`, '…'))
const all = [
  'step1/…/certificates',
  'step1/…/node/pub/10.0.0.1',
  'step1/…/device',
  'step1/…/enable',
  'step1/…/crypto-map',
]
const paths = (parts: PlanParts) =>
  filesOfPlan(parts)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('ipsec/'))

it('XD-13: behind one address there is one association with each node: made once, proven for each, taken away once', () => {
  expect(of(oneAddress, 'h323Devices/H')).toEqual([...all, 'step1/…/validate', 'rollback/…'])
  expect(of(oneAddress, 'mgcpGateways/V1')).toEqual(['step1/…/validate'])
  expect(paths(oneAddress)).toEqual(['ipsec/h.txt', 'ipsec/h.rollback.txt'])
  const { line } = checklist(oneAddress)
  expect(line('step1/mgcpGateways/V1/ipsec/validate').action).toBe(
    'Prove that IPsec is up before keys may travel: the address is that of H, and IPsec was made there',
  )
  expect(line('rollback/h323Devices/H/ipsec').cautions).toContain(
    'Only with SRTP off on this device, and on what has its address: V1.',
  )
  const gateway = filesOfPlan(oneAddress).find(({ path }) => path === 'gateways/v1.ios')?.text ?? ''
  expect(gateway).toContain('ipsec/h.txt')
})

it('XD-13: it is made with the device that the run comes to first, which goes back last', () => {
  const later = planOf({ wave: 2, ipsec: cucm('10.0.1.9') }, { wave: 1, ipsec: cucm('10.0.1.9') })
  expect(of(later, 'mgcpGateways/V1')).toEqual([...all, 'step1/…/validate', 'rollback/…'])
  expect(of(later, 'h323Devices/H')).toEqual(['step1/…/validate'])
  expect(paths(later)).toEqual(['ipsec/v1.txt', 'ipsec/v1.rollback.txt'])
})

it('XD-6: with other choices, another address, or none it is another association', () => {
  const others = [
    planOf({ ipsec: cucm('10.0.1.9') }, { ipsec: cucm('10.0.1.9', { 'ESP Algorithm': 'AES 128' }) }),
    planOf({ ipsec: cucm('10.0.1.9') }, { ipsec: cucm('10.0.1.8') }),
    planOf({ address: '', ipsec: cucm('') }, { ipsec: cucm('') }),
  ]
  for (const parts of others) expect(of(parts, 'mgcpGateways/V1')).toHaveLength(7)
})

it('S1-6, XD-13: two addresses of one box share no name and no place in a crypto map, there and back', () => {
  const parts: PlanParts = {
    ...planOf({ ipsec: cucm('10.0.1.9') }, { ipsec: cucm('10.0.1.8') }),
    asFound: { runningConfigs: [{ device: 'V1', address: '10.0.1.9', takenOn: '2026-11-20', text: config }] },
  }
  const named = (ending: string): string[][] =>
    filesOfPlan(parts)
      .filter(({ path }) => path.startsWith('ipsec/') && path.endsWith(ending))
      .map(({ text }) => [
        ...new Set(
          readIos(text).commands.flatMap(
            (line) => /(?:extended|transform-set|crypto map \S+) (CUCM-IPSEC\S*|\d+)/u.exec(line)?.slice(1) ?? [],
          ),
        ),
      ])
  const there = named('.txt').filter((_, at) => at % 2 === 0)
  const back = named('.rollback.txt')
  expect(back).toHaveLength(2)
  expect(back.map((each) => [...each].sort())).toEqual(there.map((each) => [...each].sort()))
  const [first = [], second = []] = back
  expect(first.length).toBeGreaterThan(2)
  expect(first.filter((name) => second.includes(name))).toEqual([])
})
