import { describe, expect, it } from 'vitest'
import { nextName } from '../../../renderer/pages/step-1/add-device'
import { destinationFrom } from '../../../renderer/pages/step-1/destination'
import { statementShort } from '../../../renderer/pages/step-1/statement-short'

describe('a destination that is typed', () => {
  it.each([
    ['192.0.2.1', [{ address: '192.0.2.1', port: 5060 }]],
    ['192.0.2.1:5061', [{ address: '192.0.2.1', port: 5061 }]],
    ['[2001:db8::1]:5061', [{ address: '2001:db8::1', port: 5061 }]],
    ['2001:db8::1', [{ address: '2001:db8::1', port: 5060 }]],
    ['sbc.example.com:5061', [{ address: 'sbc.example.com', port: 5061 }]],
    ['   ', []],
  ])('%j', (typed, destinations) => {
    expect(destinationFrom(typed, [], 5060)).toEqual(destinations)
  })

  it('keeps the port that was there where it has none', () => {
    expect(destinationFrom('192.0.2.9', [{ address: '192.0.2.1', port: 5061 }], 5060)).toEqual([
      { address: '192.0.2.9', port: 5061 },
    ])
  })
})

it.each([
  ['SIP-01', ['sip-01'], 'SIP-02'],
  ['SIP-09', ['sip-10'], 'SIP-11'],
  ['Carrier', [], 'Carrier-2'],
  ['Carrier', ['carrier-2'], 'Carrier-3'],
])('the next free name after %s beside %j is %s', (name, taken, next) => {
  expect(nextName(name, new Set(taken))).toBe(next)
})

it.each([
  [{ state: 'unknown', by: 'M. Ruiz', on: '' }, 'not stated'],
  [{ state: 'planned', by: '', on: '' }, 'planned'],
  [{ state: 'confirmed', by: 'M. Ruiz', on: '2026-05-12' }, 'stated by M. Ruiz, 2026-05-12'],
  [{ state: 'confirmed', by: '', on: '' }, 'stated by nobody named'],
] as const)('a statement in short: %j', (statement, words) => {
  expect(statementShort({ ...statement, note: '' })).toBe(words)
})
