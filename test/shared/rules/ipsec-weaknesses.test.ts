import { expect, it } from 'vitest'
import { ipsecPolicyFields } from '../../../shared/catalogue/ipsec-fields'
import { ipsecWeaknesses } from '../../../shared/rules/ipsec-weaknesses'
import { plan } from '../../helpers/plan'

/** The weaknesses of an association that CUCM makes with this policy. */
function weaknesses(policy: Record<string, string>, method: 'cucm' | 'network' | 'none' = 'cucm'): string[] {
  const [device] = plan({ h323Devices: [{ ipsec: { method, policy } }] }).h323Devices
  return device ? ipsecWeaknesses(device.ipsec) : []
}
const later = 'IOS XE 17.11.1 and later refuse it'

it.each([
  ['Encryption Algorithm', 'DES', later],
  ['Encryption Algorithm', '3DES', later],
  ['ESP Algorithm', 'DES', later],
  ['ESP Algorithm', '3DES', later],
  ['ESP Algorithm', 'NULL', later],
  ['Hash Algorithm', 'MD5', later],
  ['Phase One DH', '1', later],
  ['Phase One DH', '2', later],
  ['Phase One DH', '5', later],
  ['Phase Two DH', '1', later],
  ['Phase Two DH', '2', later],
  ['Phase Two DH', '5', later],
  ['Phase One DH', '17', 'CUCM 15SU3 and later do not have it'],
  ['Phase One DH', '18', 'CUCM 15SU3 and later do not have it'],
  ['Phase Two DH', '17', 'CUCM 15SU3 and later do not have it'],
  ['Phase Two DH', '18', 'CUCM 15SU3 and later do not have it'],
])('XD-6: %s %s is weak', (label, value, why) => {
  expect(weaknesses({ [label]: value })).toEqual([`${label} ${value}: ${why}`])
})

it.each([
  ['Encryption Algorithm', ' 3des '],
  ['ESP Algorithm', 'NULL_ENC'],
  ['Hash Algorithm', 'md5'],
  ['Phase One DH', 'Group 2'],
  ['Phase Two DH', '05'],
])('XD-6: %s %j is weak however it is written', (label, value) => {
  expect(weaknesses({ [label]: value })).toHaveLength(1)
})

it.each([
  ['Encryption Algorithm', 'AES 256'],
  ['Encryption Algorithm', 'AES 128'],
  ['ESP Algorithm', ''],
  ['Hash Algorithm', 'SHA1'],
  ['Hash Algorithm', 'SHA256'],
  ['Phase One DH', '14'],
  ['Phase One DH', '15'],
  ['Phase One DH', '16'],
  ['Phase One DH', '21'],
  ['Phase One DH', '117'],
  ['Phase Two DH', '25'],
  ['Phase Two DH', '12'],
  ['Phase One Life Time', '5'],
  ['Policy Name', 'DES'],
])('XD-6: %s %j is not', (label, value) => {
  expect(weaknesses({ [label]: value })).toEqual([])
})

it('XD-6: all weak choices are named, by label', () => {
  const all = { 'Phase Two DH': '17', 'Phase One DH': '2', 'Hash Algorithm': 'MD5', 'ESP Algorithm': 'DES' }
  expect(weaknesses(all).map((text) => text.split(':')[0])).toEqual([
    'ESP Algorithm DES',
    'Hash Algorithm MD5',
    'Phase One DH 2',
    'Phase Two DH 17',
  ])
})

it('XD-6: what the planner fills in by default is not weak', () => {
  const defaults = Object.entries(ipsecPolicyFields).map(([label, field]) => [label, field.default] as const)
  expect(weaknesses(Object.fromEntries(defaults))).toEqual([])
})

it('XD-6: a policy counts only where CUCM does IPsec', () => {
  expect(weaknesses({ 'ESP Algorithm': 'DES' }, 'network')).toEqual([])
  expect(weaknesses({ 'ESP Algorithm': 'DES' }, 'none')).toEqual([])
})
