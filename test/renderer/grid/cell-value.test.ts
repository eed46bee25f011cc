import { describe, expect, it } from 'vitest'
import { heldValue, numberFromText, valueFromText } from '../../../renderer/grid/cell-value'
import type { Editor } from '../../../renderer/grid/column'

const check: Editor = { kind: 'check', value: false }
const choice: Editor = {
  kind: 'choice',
  value: 'tls',
  choices: [
    { value: 'tls', label: 'TLS' },
    { value: 'tcp', label: 'TCP+UDP' },
  ],
}

describe('values of cells', () => {
  it.each([
    ['5061', 5061],
    [' 5061 ', 5061],
    ['', null],
    ['  ', null],
    ['05061', '05061'],
    ['5o61', '5o61'],
    ['1e3', '1e3'],
    ['Infinity', 'Infinity'],
    ['9007199254740993', '9007199254740993'],
    ['50.5', '50.5'],
  ])('reads %j as a number, or keeps the text', (text, value) => {
    expect(numberFromText(text)).toBe(value)
  })

  it.each([
    ['yes', true],
    ['X', true],
    ['off', false],
    ['', false],
    ['perhaps', 'perhaps'],
  ])('reads %j for a check', (text, value) => {
    expect(valueFromText(check, text)).toBe(value)
  })

  it.each([
    ['tcp', 'tcp'],
    ['tcp+udp', 'tcp'],
    [' TLS ', 'tls'],
    ['SCTP', 'SCTP'],
  ])('finds the choice that %j names, or keeps the text', (text, value) => {
    expect(valueFromText(choice, text)).toBe(value)
  })

  it('keeps the spaces of a text', () => {
    expect(valueFromText({ kind: 'text', value: '' }, ' a ')).toBe(' a ')
  })

  it('holds a wrong number as its text', () => {
    expect(heldValue({ kind: 'number', value: null, text: '5o61' })).toBe('5o61')
    expect(heldValue({ kind: 'number', value: null, text: '' })).toBeNull()
    expect(heldValue({ kind: 'number', value: 5061, text: '5061' })).toBe(5061)
  })
})
