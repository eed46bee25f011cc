import fc from 'fast-check'
import type { MixedMode, Statement } from './project-v2'

export const flag = fc.boolean()
export const oneOf = <const Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
/** The first four times in five. */
export const mostly = <const Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: oneOf(...others) })
/** One of these lists of names, never the same array twice. */
export const listsOf = (...lists: string[][]): fc.Arbitrary<string[]> =>
  fc.nat(lists.length - 1).map((drawn) => [...(lists[drawn] ?? [])])
/** True once in so many. */
export const once = (inSoMany: number): fc.Arbitrary<boolean> => fc.nat(inSoMany - 1).map((drawn) => drawn === 0)
export const rarely = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>, weight = 9): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd })

/** Ids with what could be taken for a separator, and the empty one. */
export const id = oneOf('a', 'b', 'a b', 'b a', 'c', '')
export const reference = fc.option(id, { freq: 9 })
export const listOf = <Of extends { id: string }>(of: fc.Arbitrary<Of>, maxLength: number): fc.Arbitrary<Of[]> =>
  fc.uniqueArray(of, { maxLength, selector: (object) => object.id, size: 'max' })
/** Two or more, or as many as said, but for one time in ten. */
export const severalOf = <Of extends { id: string }>(
  of: fc.Arbitrary<Of>,
  maxLength: number,
  minLength = 2,
): fc.Arbitrary<Of[]> =>
  rarely(
    fc.uniqueArray(of, { minLength, maxLength, selector: (object) => object.id, size: 'max' }),
    listOf(of, maxLength),
  )
/** Numbers that choose, as many as there may be objects. */
export const choices = (length: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(max), { minLength: length, maxLength: length })
/** As they are on a cluster: no two of one name, whatever the case. */
export const namedOnce = <Of extends { name: string }>(of: fc.Arbitrary<Of>, maxLength: number): fc.Arbitrary<Of[]> =>
  fc.uniqueArray(of, { maxLength, selector: ({ name }) => name.toLowerCase(), size: 'max' })

const padlock = '\u{1f512}'

export const profileName = rarely(
  oneOf('TLS', 'tls', 'CLEAR', 'NEW', 'OLD', 'old', 'Kelvin', '\u212aelvin'),
  oneOf('', ' ', 'n'.repeat(75), padlock.repeat(75), padlock.repeat(76), '(no name)'),
)
export const deviceName = rarely(
  oneOf('TRUNK-A', 'TRUNK-B', 'TRUNK-C', 'TRUNK-D', 'trunk-a', 'GW-E', 'GW-F', 'gw-f'),
  oneOf('', ' ', 'n'.repeat(128), 'n'.repeat(129), padlock.repeat(128), 'TRUNK-A, TRUNK-B', '(no name)'),
  6,
)

/** Of a trunk of the cluster: one that the plan has, or another. */
export const foundName = fc.oneof(deviceName, oneOf('OUT-A', 'OUT-B', 'OUT-C', 'out-d'))

/** Names in a profile: several that meet, none, and what is no name of a certificate. */
export const subjectNames = rarely(
  oneOf('', 'x', 'x', 'x y', 'y X', 'z, x', 'X,y', 'y:Z', 'sbc.example.com'),
  oneOf(
    ...['z\u00a0x', ' ;, ', 'CN=x', 'CN=x,O=Example', 'x *.example.com', 'sip/x', 'x=', '*'],
    ...[`${'n'.repeat(4094)} x`, `${'n'.repeat(4095)} x`, padlock.repeat(4096), padlock.repeat(4097)],
  ),
  3,
)
export const certificateNames = rarely(
  listsOf([], ['x'], ['X'], ['y'], ['z', 'Y'], ['w'], ['SBC.example.com', 'w']),
  oneOf('x=', 'other.example.com').map((name) => [name]),
)

const goodAddress = oneOf('192.0.2.1', '192.0.2.2', 'sbc.example.com', 'SBC.example.com', '2001:db8::1', '2001:DB8::1')
const labels = (count: number, last: string): string => `${'a.'.repeat(count)}${last}`
/** At both sides of what an address is. */
export const oddAddresses = [
  ...['', ' ', '192.0.2.01', '192.0.2.256', '192.0.2', '1.2.3.4.5', '192.0.2.1:5061', '192.0.2.1 ', '0.0.0.0'],
  ...['[2001:db8::1]', 'fe80::1%eth0', '::', '1::2::3', '::ffff:192.0.2.1', '12345::1', 'x', '123', 'sbc.123'],
  ...['sbc.1a', '1a.example', 'sbc.example.com.', '.example.com', 'a..b', '-sbc.example.com', 'sbc-.example.com'],
  ...['a_b.example', '_sip._tcp.example.com', 'b\u00fcro.example.com', 'sbc example', 'x'.repeat(63), 'x'.repeat(64)],
  ...[labels(126, 'a'), labels(126, 'aa'), '*.example.com'],
] as const
export const address = rarely(goodAddress, oneOf(...oddAddresses), 7)

/** How releases are written, and what does not read as one. */
export const release = oneOf(
  ...['', '', '14SU3', '14su4', '15 SU5', '15SU4', '15', '14', '12', '11.5(1)SU9', '12.0(1)', '12.0(1)SU2', '12.5(1)'],
  ...['12.5(1)SU6', '12.5(1) su6', '15.0(1)SU5', '15.0.1.13901-2', '12.5.1.11900-146', '11.5.1.12900-21', 'latest'],
)

/** Days that exist and such that do not. */
const days = [
  ...['', '2026-02-29', '2028-02-29', '2100-02-29', '2000-02-29', '2026-13-01', '2026-00-10', '2026-4-1'],
  ...['2026-04-31', '2026-04-30', '2026-12-32', '2026-04-00', '01.11.2026', '2026-11-01T00:00:00Z', ' 2026-11-01'],
]
/** Who said it and when: mostly somebody, on a day. Drawn whole, since a plan has many. */
const signatures = [
  ...Array.from({ length: 30 }, () => ({ by: 'A. Tester', on: '2026-11-01' })),
  ...days.map((on) => ({ by: 'A. Tester', on })),
  ...['', ' ', 'x'].map((by) => ({ by, on: '2026-11-01' })),
]
const signed = <State>(...states: State[]): fc.Arbitrary<{ state: State; by: string; on: string; note: string }> => {
  const all = states.flatMap((state) => signatures.map((signature) => ({ state, ...signature, note: '' })))
  return fc.constantFrom(...all).map((drawn) => ({ ...drawn }))
}
export const someStatement: fc.Arbitrary<Statement> = signed<Statement['state']>(
  ...(['unknown', 'planned', 'confirmed', 'confirmed', 'confirmed'] as const),
)
export const someMixedMode: fc.Arbitrary<MixedMode> = signed<MixedMode['state']>(
  ...(['unknown', 'planned', 'confirmed', 'confirmed', 'not needed', 'not needed'] as const),
)
