import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destinationLines, type DestinationLine } from '../../../renderer/inventory/destination-lines'
import { draws } from '../../helpers/draws'

const to = (address: string, port: number) => ({ address, port })
const say = ({ address, was, port, became }: DestinationLine) => [address, was, port, became].filter(Boolean).join(' ')

describe('destinations, today and to be', () => {
  it('name the address once where only its port changes', () => {
    const lines = destinationLines(
      [to('192.0.2.1', 5060), to('192.0.2.2', 5060), to('192.0.2.9', 5060)],
      [to('192.0.2.1', 5061), to('192.0.2.2', 5060), to('192.0.2.3', 5061)],
    )
    expect(lines.map(say)).toEqual([
      '192.0.2.1 5060 5061 port',
      '192.0.2.2 5060 same',
      '192.0.2.3 5061 added',
      '192.0.2.9 5060 removed',
    ])
  })
  it('two ports of one address are told apart, whatever their order', () => {
    expect(destinationLines([to('a', 5060), to('a', 5061)], [to('a', 5061), to('a', 5062)]).map(say)).toEqual([
      'a 5061 same',
      'a 5060 5062 port',
    ])
  })
  it('where nothing is known of before, or nothing changes, are as planned; an SRV name has no port', () => {
    expect(destinationLines(null, [to('sip.example.com', 0)]).map(say)).toEqual(['sip.example.com same'])
  })
  it('have each one of the plan once and in its order, and each of today once', () => {
    const some = fc.array(fc.record({ address: fc.constantFrom('a', 'b'), port: fc.constantFrom(0, 5060, 5061) }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(some, some, (found, planned) => {
        const lines = destinationLines(found, planned)
        const port = (each: number) => (each === 0 ? '' : String(each))
        expect(lines.slice(0, planned.length).map(({ address, port: own }) => [address, own])).toEqual(
          planned.map((each) => [each.address, port(each.port)]),
        )
        const before = lines.flatMap(({ address, port: own, was, became }) =>
          became === 'added' ? [] : [`${address} ${became === 'port' ? was : own}`],
        )
        expect(before.sort()).toEqual(found.map((each) => `${each.address} ${port(each.port)}`).sort())
      }),
      { numRuns: draws(500) },
    )
  })
})
