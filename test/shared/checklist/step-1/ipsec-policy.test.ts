import { expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import { fileOf } from '../../gateways/files'
import type { PlanParts } from '../../../helpers/plan'

const parts = (policy: Record<string, string> = {}): PlanParts => ({
  cluster: { nodes: [{ name: 'pub', address: '10.0.0.1', publisher: true }] },
  h323Devices: [{ name: 'GW', address: '10.1.1.1', software: '15.7(3)M8', ipsec: { method: 'cucm' as const, policy } }],
})
const line = (policy: Record<string, string> = {}) =>
  checklist(parts(policy)).line('step1/h323Devices/GW/ipsec/node/pub/10.0.0.1')
const rows = (policy: Record<string, string> = {}) => line(policy).enter

it('HX-1, XD-6: the window in its order, with AES 256 and group 14 where the plan says nothing', () => {
  expect(rows()).toEqual([
    'Policy Group Name = ‹letters, digits and hyphens›',
    'Policy Name = ‹letters, digits and hyphens›',
    'Authentication Method = Certificate',
    'Peer Type = Different',
    'Certificate Name = ‹as it stands in ipsec-trust›',
    'Destination Address = 10.1.1.1',
    'Destination Port = Any',
    'Source Address = 10.0.0.1',
    'Source Port = Any',
    'Mode = Transport',
    'Remote Port = Any',
    'Protocol = Any',
    'Encryption Algorithm = AES 256',
    'Hash Algorithm = SHA256',
    'ESP Algorithm = AES 256',
    'Phase One Life Time = 3600',
    'Phase One DH = 14',
    'Phase Two Life Time = 3600',
    'Phase Two DH = 14',
    'Enable Policy = uncheck',
  ])
})

it.each([
  ['the usual choices', {}],
  ['choices of the plan', { 'Policy Name': 'to-gw', 'Phase One DH': '16', 'Phase Two Life Time': '7200' }],
  ['narrowed traffic', { Protocol: 'UDP', 'Source Port': '500' }],
])('XD-13: the rows are those of the file, line by line: %s', (_, policy) => {
  const file = fileOf(parts(policy), '.txt')
  const window = file.slice(file.indexOf('On node pub:'))
  const fields = [...window.matchAll(/^! {3}([A-Z][A-Za-z ]{3,22}?) {2,}(\S.*?)(?: *\| .*)?$/gm)]
  // The file says how a box is, the line what to do with it.
  const ofFile = fields.map(([, label = '', value = '']) => `${label} = ${value.replace(/^unchecked$/, 'uncheck')}`)
  const isOpen = (row: string) => /[‹<]/.test(row)
  expect(rows(policy).filter((row) => !isOpen(row))).toEqual(ofFile.filter((row) => !isOpen(row)))
  expect(rows(policy).map((row) => row.split(' = ')[0])).toEqual(ofFile.map((row) => row.split(' = ')[0]))
})

it('what the window does not have here is not entered: its label stands in a caution, its value nowhere', () => {
  const said = line({ 'Policy Name': 'to-gw', Protocol: 'UDP', Mode: 'Tunnel', Other: 'secret' })
  expect(said.enter).toContain('Policy Name = to-gw')
  expect(said.enter).toContain('Protocol = UDP, as the plan has it')
  expect(said.enter).toContain('Mode = Transport')
  expect(said.cautions.join()).toContain('The plan has Mode Tunnel; CUCM has Transport only.')
  expect(said.cautions.join()).toContain('Not taken over from the plan: Other.')
  expect(checklist(parts({ Other: 'secret' })).text).not.toContain('secret')
})

it('XD-6: a choice that is not documented for both sides is a blank that says why', () => {
  expect(rows({ 'Phase One DH': '18' })).toContain(
    'Phase One DH = ‹Phase One DH, the same on both sides: the plan has 18, which is not documented for both sides. Group 14 or 16 works with every release.›',
  )
})

it('a preshared key is a blank, even where somebody has written it into the plan', () => {
  const said = rows({ 'Authentication Method': 'Preshared Key', 'Preshared Key': 'secret', 'Source Address': 'other' })
  expect(said).toContain('Preshared Key = ‹from your vault›')
  expect(said).toContain('Source Address = 10.0.0.1')
  expect(said.join()).not.toMatch(/secret|other|Certificate Name|Peer Type/)
})

it('a key that stands in a plan with certificates is not printed either', () => {
  // Advice tells that there is one (XD-20), by its place.
  expect(checklist(parts({ 'Preshared Key': 'Wl4nk3y' })).text).not.toContain('Wl4nk3y')
})
