import { describe, expect, it } from 'vitest'
import { checklistDocument } from '../../../shared/checklist/checklist-document'
import { toMarkdown } from '../../../shared/document/markdown'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'
import { fileOf } from '../gateways/files'
import { readIos } from '../gateways/ios-reader'

const config = (onInterface = '', more = '') => `version 15.7
hostname M1
!
crypto isakmp policy 10
 encr aes 256
!
${more}interface Loopback0
 ip address 192.0.2.200 255.255.255.255
!
interface GigabitEthernet0/0
 ip address 192.0.2.121 255.255.255.0
${onInterface}!
interface GigabitEthernet0/1
 ip address 198.51.100.1 255.255.255.0
!
end
`
const planWith = (texts: string[], more: PlanParts = {}, peerAddress = '192.0.2.121'): PlanParts => ({
  cluster: { name: 'C', nodes: [{ name: 'pub', address: '192.0.2.11' }] },
  mgcpGateways: [{ domainName: 'm1.example.com', srtp: true, ipsec: { method: 'cucm', peerAddress } }],
  asFound: {
    runningConfigs: texts.map((text) => ({ device: 'M1', address: '192.0.2.121', takenOn: '2026-11-20', text })),
  },
  ...more,
})
const files = (parts: PlanParts) => [fileOf(parts, '.txt'), fileOf(parts, '.rollback.txt')] as const
const prose = (text: string): string => text.replace(/\n! */gu, ' ')
const names = ['CRYPTO_MAP', 'ISAKMP_PRIORITY', 'SIGNALLING_INTERFACE']
const asked = (text: string): string[] => names.filter((name) => text.includes(`<${name}>`))

describe('HX-1: IPsec with a device whose configuration was read', () => {
  it('S1-6: leaves no name, number or interface as a blank that the text answers, there and back', () => {
    const [there, back] = files(planWith([config()]))
    for (const text of [there, back]) {
      expect(asked(text)).toEqual([])
      expect(readIos(text).commands).toContain('interface GigabitEthernet0/0')
      expect(prose(text)).toContain(
        'From the configuration of M1, read on 2026-11-20, 16 lines: policy 20 and the names that begin with CUCM-IPSEC are free; GigabitEthernet0/0 has the address of the device: see that the way to CUCM leaves through it. No crypto map is on it.',
      )
    }
    expect(readIos(there).commands).toEqual(
      expect.arrayContaining([
        'crypto isakmp policy 20',
        'crypto map CUCM-IPSEC 10 ipsec-isakmp',
        ' crypto map CUCM-IPSEC',
      ]),
    )
    expect(readIos(back).commands).toEqual(
      expect.arrayContaining([
        ' no crypto map CUCM-IPSEC',
        'no crypto map CUCM-IPSEC 10',
        'no crypto isakmp policy 20',
      ]),
    )
  })

  it('S1-6: the checklist has the names of the file', () => {
    const text = toMarkdown(checklistDocument(evaluateWhole(plan(planWith([config()])), '2026-11-28'), 'abc'))
    expect(text).toContain('interface GigabitEthernet0/0')
    expect(text).toContain('crypto map CUCM-IPSEC')
    expect(text).not.toContain('CRYPTO\\_MAP')
    expect(text).not.toContain('CRYPTO_MAP')
  })

  it('S1-6: a map that is on the interface is told with its numbers, and which one is meant is left to a person', () => {
    const map = 'crypto map OLD 10 ipsec-isakmp\n set peer 198.51.100.9\n!\n'
    for (const text of files(planWith([config(' crypto map OLD\n', map)]))) {
      expect(asked(text)).toEqual(['CRYPTO_MAP'])
      expect(prose(text)).toContain('The crypto map OLD is on it already, with the numbers 10.')
    }
  })

  it.each([
    ['a loopback, through which no packet leaves', planWith([config()], {}, '192.0.2.200')],
    ['an address that it does not have', planWith([config()], {}, '192.0.2.77')],
  ])('S1-6: asks for the interface at %s', (_, parts) => {
    const [there] = files(parts)
    expect(asked(there)).toEqual(['CRYPTO_MAP', 'SIGNALLING_INTERFACE'])
    expect(prose(there)).toContain('Which interface leads to CUCM it does not say.')
  })

  it('S1-6: says why it is of no use where it was cut, where there are two, and where our names are taken', () => {
    const [cutOff] = files(planWith([config().replace(/end\n$/u, '')]))
    expect(prose(cutOff)).toContain('ends before its line "end"')
    const [two] = files(planWith([config(), config()]))
    expect(prose(two)).toContain('more than one configuration that may be of this device')
    const [taken] = files(planWith([config('', 'ip access-list extended CUCM-IPSEC-1\n permit ip any any\n!\n')]))
    expect(prose(taken)).toContain('CUCM-IPSEC-1 is there already: see first what it is for.')
    for (const text of [cutOff, two, taken]) expect(asked(text)).toEqual(names)
    expect(asked(files(planWith([]))[0])).toEqual(names)
  })

  it('S1-6: two devices on one box get no name that both would have', () => {
    const ipsec = { method: 'cucm' as const, peerAddress: '192.0.2.200' }
    const h323 = { name: 'h1', address: '192.0.2.121', srtpAllowed: true, ipsec }
    const evaluated = plan(planWith([config()], { h323Devices: [h323] }))
    expect(evaluated.h323Devices).toHaveLength(1)
    const text = toMarkdown(checklistDocument(evaluateWhole(evaluated, '2026-11-28'), 'abc'))
    expect(text).not.toContain('crypto map CUCM-IPSEC')
  })
})
