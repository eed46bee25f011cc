import type { ConfigLine } from '../running-config'
import { after, blocksOf, linesWith, numberOf, valueOf, valuesOf, wordAfter } from './lines'

export interface InterfaceFacts {
  name: string
  line: number | null
  description: string | null
  /** IPv4, the first one first; without those that DHCP gives. */
  addresses: { address: string; mask: string; isSecondary: boolean }[]
  /** Those that it has together with the other box of a pair (FC-12): of a redundancy group, and of HSRP. */
  sharedAddresses: string[]
  /** As they are printed, with their prefix lengths. */
  addresses6: string[]
  vrf: string | null
  cryptoMap: string | null
  /** Which packets it lets pass: by access lists, `in` or `out`, and by the zone that it is in. */
  accessGroups: { list: string; direction: string }[]
  zone: string | null
  isShutDown: boolean
  switchType: string | null
  /** `ccm-manager` where its D channel is carried to CUCM. */
  bindL3: string | null
  /** `h323-gateway voip …`: H.323 is spoken from it. */
  isH323: boolean
}

export const interfaceFacts = (lines: readonly ConfigLine[]): InterfaceFacts[] =>
  blocksOf(lines, 'interface').map((block) => {
    const { inside } = block
    return {
      name: after(block, 1).join(' '),
      line: block.number,
      description: valueOf(inside, 'description'),
      addresses: linesWith(inside, 'ip', 'address').flatMap(addressOf),
      sharedAddresses: ['redundancy', 'standby'].flatMap((word) => linesWith(inside, word).flatMap(sharedAddressOf)),
      addresses6: valuesOf(inside, 'ipv6 address'),
      vrf: valueOf(inside, 'vrf forwarding') ?? valueOf(inside, 'ip vrf forwarding'),
      cryptoMap: valueOf(inside, 'crypto map'),
      accessGroups: linesWith(inside, 'ip', 'access-group').map((line) => {
        const [list = '', direction = ''] = after(line, 2)
        return { list, direction }
      }),
      zone: valueOf(inside, 'zone-member security'),
      isShutDown: valueOf(inside, 'shutdown') !== null,
      switchType: valueOf(inside, 'isdn switch-type'),
      bindL3: valueOf(inside, 'isdn bind-l3'),
      isH323: linesWith(inside, 'h323-gateway').length > 0,
    }
  })

function addressOf(line: ConfigLine): InterfaceFacts['addresses'] {
  const [address = '', mask = '', more] = after(line, 2)
  return /^\d+\.\d+\.\d+\.\d+$/u.test(address) ? [{ address, mask, isSecondary: more === 'secondary' }] : []
}

/** `redundancy group 1 ip 10.1.1.9 exclusive`, `standby 1 ip 10.1.1.9`; the group of HSRP may go unsaid. */
function sharedAddressOf(line: ConfigLine): string[] {
  const address = wordAfter(after(line, 1), 'ip')
  return address !== null && /^\d+\.\d+\.\d+\.\d+$/u.test(address) ? [address] : []
}

/** By whatever it is called; of IPv6 none whose other half it makes itself. */
export const addressesOf = ({ addresses, sharedAddresses, addresses6 }: InterfaceFacts): string[] => [
  ...addresses.map(({ address }) => address),
  ...sharedAddresses,
  ...addresses6.flatMap((printed) => /^([\da-f:.]+)(?:\/\d+)?$/iu.exec(printed)?.[1] ?? []),
]

/** A group of channels of an E1 or T1, and who signals on it. */
export interface ControllerFacts {
  kind: 'E1' | 'T1'
  port: string
  line: number | null
  description: string | null
  /** `1-31`, and the service where one is named; null without a PRI group. */
  primary: { timeslots: string; service: string | null } | null
  /** Groups of single channels, by their numbers. */
  groups: { number: number; timeslots: string; type: string | null }[]
  isShutDown: boolean
}

export const controllerFacts = (lines: readonly ConfigLine[]): ControllerFacts[] =>
  blocksOf(lines, 'controller').flatMap((block): ControllerFacts[] => {
    const [kind = '', port = ''] = after(block, 1)
    if (kind !== 'E1' && kind !== 'T1') return []
    const { inside } = block
    return [
      {
        kind,
        port,
        line: block.number,
        description: valueOf(inside, 'description'),
        primary: primaryOf(inside),
        groups: linesWith(inside, 'ds0-group').flatMap(groupOf),
        isShutDown: valueOf(inside, 'shutdown') !== null,
      },
    ]
  })

function primaryOf(lines: readonly ConfigLine[]): ControllerFacts['primary'] {
  const line = linesWith(lines, 'pri-group').at(-1)
  const words = line ? after(line, 1) : []
  const timeslots = wordAfter(words, 'timeslots')
  return timeslots === null ? null : { timeslots, service: wordAfter(words, 'service') }
}

function groupOf(line: ConfigLine): ControllerFacts['groups'] {
  const words = after(line, 1)
  const [number, timeslots] = [numberOf(words[0]), wordAfter(words, 'timeslots')]
  return number === null || timeslots === null ? [] : [{ number, timeslots, type: wordAfter(words, 'type') }]
}
