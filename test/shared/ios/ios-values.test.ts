import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms, ours, valueOr, type Form } from '../../../shared/ios/ios-values'
import { textOf } from '../../../shared/ios/ios-words'
import { anyText } from '../../helpers/any-text'

const cases: Record<keyof typeof forms, { fits: string[]; fails: string[] }> = {
  address: {
    fits: ['192.0.2.11', '10.0.0.1', '1.2.3.4', '223.255.255.254', '99.1.1.0'],
    fails: [
      '',
      '0.0.0.0',
      '127.0.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '256.1.1.1',
      '1.2.3',
      '01.2.3.4',
      '1.2.3.04',
      '1.2.3.4.5',
      '2001:db8::1',
      'ccm-pub',
      '1.2.3.4 any',
      '1.2.3.4\nreload',
    ],
  },
  certificateName: {
    fits: ['gw1.example.com', 'cube', 'CUBE-01', 'a', 'x'.repeat(63), '1.example'],
    fails: [
      '',
      '*.example.com',
      '-a',
      'a-',
      'a..b',
      '.a',
      'a b',
      'a,O=x',
      'é',
      'x'.repeat(64),
      `${'a.'.repeat(32)}a`,
      'a\nb',
      'a?',
    ],
  },
  realm: {
    fits: ['StandAloneCluster', 'CLUSTER-1', 'hq.example_1'],
    fails: ['', 'two words', '-x', 'a"b', 'a?', 'a\nb', 'x'.repeat(65)],
  },
  user: { fits: ['gw1-digest', 'app@example.com'], fails: ['', 'cti user', '!x', 'a?b', 'a\nb', '"a"'] },
  policyName: { fits: ['gateways', 'GW-1', '1'], fails: ['', 'a_b', 'a b', 'a.b', 'é', 'x'.repeat(65)] },
  port: {
    fits: ['1', '5061', '65535'],
    fails: ['0', '-1', '65536', '5061.5', '05061', '5061 ', 'NaN', '1e3', 'Infinity'],
  },
  seconds: {
    fits: ['1', '3600', '86400', '999999999'],
    fails: ['0', '1000000000', '3600.5', '-60', 'long', '', '1 2'],
  },
}

describe.each(Object.entries(cases))('%s', (name, { fits, fails }) => {
  const form: Form = forms[name as keyof typeof forms]

  it.each(fits)('takes %j', (text) => {
    expect(form.fits(text)).toBe(true)
  })

  it.each(fails)('refuses %j', (text) => {
    expect(form.fits(text)).toBe(false)
  })

  it('takes only one word that no terminal acts on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (form.fits(text)) expect(text).toMatch(/^[A-Za-z0-9@._-]+$/u)
      }),
    )
  })
})

describe('valueOr', () => {
  const value = (text: string) => valueOr(forms.address, text, 'NODE_1_ADDRESS', ours('node 1'))

  it('gives the text, without the spaces around it', () => {
    expect(value(' 192.0.2.11 ')).toEqual({ kind: 'given', text: '192.0.2.11' })
  })

  it.each([
    ['', 'node 1: not in the plan'],
    ['ccm?\n', 'node 1: the plan has ccm[U+003F], which is not the IPv4 address of a host'],
  ])('names a placeholder for %j, and says why', (text, what) => {
    const given = value(text)
    expect(given).toMatchObject({ kind: 'placeholder', name: 'NODE_1_ADDRESS' })
    expect(given.kind === 'placeholder' && textOf(given.what)).toBe(what)
  })
})
