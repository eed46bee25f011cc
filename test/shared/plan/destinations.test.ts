import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destinationsText, readDestinations } from '../../../shared/plan/destinations'

describe('destinations in one text', () => {
  it.each([
    ['10.1.1.1; 10.1.1.2:5061', ['10.1.1.1 5060', '10.1.1.2 5061']],
    ['[2001:db8::1]:5061, 2001:db8::2', ['2001:db8::1 5061', '2001:db8::2 5060']],
    ['  sbc.example.com ', ['sbc.example.com 5060']],
    ['', []],
  ])('%j', (text, expected) => {
    const read = readDestinations(text, 5060)
    expect(read.ok && read.value.map(({ address, port }) => `${address} ${String(port)}`)).toEqual(expected)
  })

  it.each([':5061', '10.1.1.1:', '10.1.1.1:port', '[2001:db8::1', ']'])('%j is refused as it stands', (text) => {
    expect(readDestinations(text, 5060)).toEqual({ ok: false, failure: text })
  })

  it('are read at once, however long what was typed is', () => {
    const long = `${'a:'.repeat(50_000)}[`
    expect(readDestinations(long, 5060)).toEqual({ ok: false, failure: long })
  })

  it('are read back as they were written', () => {
    const address = fc.constantFrom('192.0.2.1', '2001:db8::1', '::', 'sbc.example.com')
    const destination = fc.record({ address, port: fc.integer({ min: 1, max: 65_535 }) })
    fc.assert(
      fc.property(fc.array(destination), (destinations) => {
        expect(readDestinations(destinationsText(destinations), 5060)).toEqual({ ok: true, value: destinations })
      }),
    )
  })
})
