import fc from 'fast-check'
import type {
  CertificateHolder,
  Field,
  Fields,
  NumberField,
  ReferenceField,
  TextField,
  ValuesOf,
} from '../../shared/catalogue/field'
import { unreachable } from '../../shared/unreachable'
import { nastyKeys, nastyTexts } from './nasty-texts'

/** Where values come from, besides the rows themselves. */
export interface Pools {
  hostile: boolean
  references: Record<ReferenceField['to'], fc.Arbitrary<string | null>>
  /** By the name of a setting: what it is drawn from in place of what its row says. */
  special: Readonly<Record<string, fc.Arbitrary<unknown>>>
}

/** An object with the settings of the rows, at times with keys that no row knows. A new row is covered by itself. */
export function arbitraryObject<Of extends Fields>(fields: Of, pools: Pools): fc.Arbitrary<ValuesOf<Of>> {
  const settings = Object.entries(fields).map(([name, field]) => [name, arbitraryField(name, field, pools)] as const)
  return fc
    .tuple(fc.record(Object.fromEntries(settings)), arbitraryExtras(pools.hostile))
    .map(([known, extras]) => ({ ...known, ...extras }) as ValuesOf<Of>)
}

function arbitraryField(name: string, field: Field, pools: Pools): fc.Arbitrary<unknown> {
  const special = Object.hasOwn(pools.special, name) ? pools.special[name] : undefined
  if (special) return special
  const value = arbitraryValue(field, pools)
  return field.mayBeUnknown ? fc.option(value, { freq: 5 }) : value
}

function arbitraryValue(field: Field, pools: Pools): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return arbitraryText(pools.hostile, field)
    case 'number':
      return fc.constantFrom(...numbersNear(field))
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.choices)
    case 'reference':
      return pools.references[field.to]
    case 'names':
      return fc.array(arbitraryText(pools.hostile), { maxLength: 3 })
    case 'record':
      return arbitraryRecord(arbitraryText(pools.hostile), pools.hostile)
    case 'numbers':
      return arbitraryRecord(fc.constantFrom(0, 5, 12.5), pools.hostile)
    case 'holder':
      return arbitraryHolder(pools.hostile)
    case 'group':
      return arbitraryObject(field.fields, pools)
    case 'list':
      return arbitraryList(arbitraryObject(field.fields, pools), field.max)
    default:
      return unreachable(field)
  }
}

const arbitraryHolder = (hostile: boolean): fc.Arbitrary<CertificateHolder> =>
  fc.oneof(
    fc.record({ node: arbitraryText(hostile) }),
    fc.record({ farEnd: arbitraryText(hostile), host: arbitraryText(hostile) }),
    fc.record({ device: arbitraryText(hostile) }),
    fc.constant({ authority: true } as const),
  )

const words = ['', 'Berlin', 'Düsseldorf west', 'SBC a & b', '10.0.0.1', 'isr4451-x', '17.6.1a', '2026-03-31']

/** A text, near the limits of its row at times; with `hostile` mostly a nasty one. */
export function arbitraryText(hostile: boolean, field?: TextField): fc.Arbitrary<string> {
  const plain = { weight: 8, arbitrary: fc.constantFrom(...words) }
  const atLimit = { weight: 1, arbitrary: fc.constantFrom('', ...textsAtLimit(field)) }
  const nasty = { weight: hostile ? 24 : 0, arbitrary: fc.constantFrom(...nastyTexts) }
  return fc.oneof(plain, atLimit, nasty)
}

function textsAtLimit(field?: TextField): string[] {
  const { maxLength, forbidden = '' } = field ?? {}
  const forbiddenOnes = [...forbidden].map((character) => `a${character}b`)
  if (maxLength === undefined) return forbiddenOnes
  return [...forbiddenOnes, 'x'.repeat(maxLength), '\u{1f512}'.repeat(maxLength), 'é'.repeat(maxLength + 1)]
}

/** The default, both ends of the range, and what lies just outside them. */
const numbersNear = ({ default: usual, min, max }: NumberField): number[] => [
  usual,
  usual + 0.5,
  min,
  min - 1,
  max,
  max + 1,
]

const arbitraryList = (item: fc.Arbitrary<unknown>, max: number): fc.Arbitrary<unknown[]> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: max < 20 ? 1 : 0, arbitrary: fc.array(item, { minLength: max + 1, maxLength: max + 1 }) },
  )

const usualKeys = ['a', 'Phase One DH', 'Encryption Algorithm', 'S1-1', 'Größe']

/** Values by keys that no row names. */
export function arbitraryRecord<Value>(
  value: fc.Arbitrary<Value>,
  hostile: boolean,
  keys: readonly string[] = usualKeys,
): fc.Arbitrary<Record<string, Value>> {
  const key = fc.constantFrom(...keys, ...(hostile ? nastyKeys : []))
  return fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true })
}

// None is the name of a setting; some are names that every object of JavaScript has, or that it keeps in its own order.
const unknownKeys = ['x-vendor', '$schema', '0', '10', '9', 'area', 'constructor', 'toString', 'Größe']

/** Keys of a newer Trunkwright or of another program: mostly none. */
export function arbitraryExtras(hostile: boolean): fc.Arbitrary<Record<string, unknown>> {
  const leaf = fc.oneof(fc.constantFrom<unknown>(null, true, 0, -1.5, 1e21), arbitraryText(hostile))
  const inner = fc.oneof(leaf, fc.array(leaf, { maxLength: 2 }), arbitraryRecord(leaf, hostile, ['b', 'a', '1']))
  const value = fc.oneof(leaf, fc.array(inner, { maxLength: 2 }), arbitraryRecord(inner, hostile, ['z', 'y', '2']))
  return fc.oneof(
    { weight: 11, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: arbitraryRecord(value, hostile, unknownKeys) },
  )
}
