import { foldAddress } from '../plan/far-ends'
import { isIpv4, isIpv6 } from './addresses'

/** As devices and plans may each write it their own way: an IPv6 address in its eight groups, what else there is in small letters. */
export const addressKey = (address: string): string =>
  address.includes(':') && isIpv6(address) ? groupsOf(address) : foldAddress(address)

/** `2001:DB8::11` and `2001:db8:0:0:0:0:0:11` are one. */
function groupsOf(address: string): string {
  const [before = [], behind = []] = address.split('::').map(groupsIn)
  const left = Array.from({ length: 8 - before.length - behind.length }, () => '0')
  return [...before, ...left, ...behind].join(':')
}

const groupsIn = (half: string): string[] =>
  half === '' ? [] : half.split(':').flatMap((group) => (isIpv4(group) ? mapped(group) : [short(group)]))

const short = (group: string): string => Number.parseInt(group, 16).toString(16)

/** The last two groups may be an IPv4 address. */
function mapped(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  return [a * 0x100 + b, c * 0x100 + d].map((group) => group.toString(16))
}
