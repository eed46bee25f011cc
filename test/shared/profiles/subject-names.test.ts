import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { applies } from '../../../shared/catalogue/field'
import { foldName, joinSubjectNames, parseSubjectNames } from '../../../shared/profiles/subject-names'

const field = profileSettings.x509SubjectName
const name = fc.string({ unit: fc.constantFrom(...'abZ09.-_*é漢\u{1f512}'), minLength: 1, maxLength: 6 })
const separator = fc.string({ unit: fc.constantFrom(...' ,;:'), minLength: 1, maxLength: 3 })
const uniqueNames = fc.uniqueArray(name, { selector: foldName, maxLength: 5 })

describe('parseSubjectNames', () => {
  it.each([
    ['', []],
    [' ,;: ', []],
    ['sbc', ['sbc']],
    ['a b', ['a', 'b']],
    ['a,b', ['a', 'b']],
    ['a;b', ['a', 'b']],
    ['a:b', ['a', 'b']],
    [' a , b;c:d  e,', ['a', 'b', 'c', 'd', 'e']],
    ['*.example.com,10.0.0.1', ['*.example.com', '10.0.0.1']],
    ['a\nb\tc', ['a', 'b', 'c']],
  ])('PF-17: takes names apart at space, comma, semicolon and colon: %j', (text, names) => {
    expect(parseSubjectNames(text)).toEqual(names)
  })

  it('PF-17: finds every name, in order, whatever stands between them', () => {
    fc.assert(
      fc.property(uniqueNames, fc.array(separator, { minLength: 6, maxLength: 6 }), (names, between) => {
        const text = names.map((each, index) => `${each}${between[index] ?? ''}`).join('')
        expect(parseSubjectNames(`${between[5] ?? ''}${text}`)).toEqual(names)
      }),
    )
  })

  it('PF-17: counts a name once, in whatever case, as it stood first', () => {
    expect(parseSubjectNames('SBC.example.com,sbc.EXAMPLE.com;sbc')).toEqual(['SBC.example.com', 'sbc'])
  })

  it('PF-20: takes the names of a cluster of several peers', () => {
    const names = Array.from({ length: 40 }, (_, node) => `node-${String(node)}.example.com`)
    expect(parseSubjectNames(names.join(', '))).toEqual(names)
  })

  it('PF-18: takes the longest field apart, and what is longer', () => {
    expect(parseSubjectNames('a '.repeat(2048))).toEqual(['a'])
    expect(parseSubjectNames('n'.repeat(4097))).toEqual(['n'.repeat(4097)])
    expect(field.maxLength).toBe(4096)
  })
})

describe('joinSubjectNames', () => {
  it('PF-17: gives a field that holds these names', () => {
    expect(joinSubjectNames(['a', 'b'])).toBe('a,b')
    fc.assert(
      fc.property(uniqueNames, (names) => {
        expect(parseSubjectNames(joinSubjectNames(names))).toEqual(names)
      }),
    )
  })
})

describe('the field', () => {
  it('PF-16: applies only where both transports are TLS', () => {
    const combinations = ['TCP+UDP', 'TLS'].flatMap((incomingTransport) =>
      ['TCP', 'UDP', 'TLS'].map((outgoingTransport) => ({ incomingTransport, outgoingTransport })),
    )
    expect(combinations.filter((profile) => applies(field, profile))).toEqual([
      { incomingTransport: 'TLS', outgoingTransport: 'TLS' },
    ])
    expect(field.applies?.otherwise).toBe('Subject names apply with TLS in both directions only.')
  })
})

it('PF-19: names compare without regard to case, and without a locale', () => {
  expect(foldName('SBC-ÄÉ.Example.COM')).toBe('sbc-äé.example.com')
  expect(foldName('I')).toBe('i')
  expect(foldName('a b')).not.toBe(foldName('ab'))
})
