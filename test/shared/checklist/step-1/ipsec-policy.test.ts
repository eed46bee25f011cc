import { expect, it } from 'vitest'
import { policyRows, usesCertificates } from '../../../../shared/checklist/step-1/ipsec-policy'
import { code, say } from '../../../../shared/document/inline'
import { flatText } from '../../../../shared/document/legible'
import type { IpsecPlan } from '../../../../shared/model/project'

const statement = { state: 'unknown', by: '', on: '', note: '' } as const
const ipsecPlan = (policy: Record<string, string> = {}): IpsecPlan => ({
  method: 'cucm',
  state: statement,
  peerAddress: '',
  policy,
})
const rows = (policy: Record<string, string> = {}) =>
  policyRows(ipsecPlan(policy), say`${code('DEST')}`, say`${code('SRC')}`).map(
    ({ label, value }) => `${label} = ${flatText(value)}`,
  )

it('HX-1, XD-6: the window in its order, with AES 256 and group 14 where the plan says nothing', () => {
  expect(rows()).toEqual([
    'Policy Group Name = ‹letters, digits and hyphens›',
    'Policy Name = ‹letters, digits and hyphens›',
    'Authentication Method = Certificate',
    'Peer Type = Different',
    'Certificate Name = ‹as it stands in ipsec-trust›',
    'Destination Address = DEST',
    'Destination Port = Any',
    'Source Address = SRC',
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
  ])
})

it('what the plan says comes first, and what the window does not have here stands at the end', () => {
  const said = rows({ 'Policy Name': 'to-gw', Protocol: 'UDP', 'Phase One DH': '16', constructor: 'x', Other: '' })
  expect(said).toContain('Policy Name = to-gw')
  expect(said).toContain('Protocol = UDP')
  expect(said).toContain('Phase One DH = 16')
  expect(said.slice(-2)).toEqual(['constructor = x', 'Other = ‹empty›'])
})

it('a preshared key is a blank, even where somebody has written it into the plan', () => {
  const said = rows({ 'Authentication Method': 'Preshared Key', 'Preshared Key': 'secret', 'Source Address': 'other' })
  expect(said).toContain('Preshared Key = ‹from your vault›')
  expect(said).toContain('Source Address = SRC')
  expect(said.join()).not.toMatch(/secret|other|Certificate Name|Peer Type/)
  expect(usesCertificates(ipsecPlan({ 'Authentication Method': 'Preshared Key' }))).toBe(false)
  expect(usesCertificates(ipsecPlan())).toBe(true)
})

it('a key that stands in a plan with certificates is not printed either', () => {
  expect(rows({ 'Preshared Key': 'secret' }).join()).not.toContain('secret')
})
