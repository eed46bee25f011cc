import fc from 'fast-check'
import { h323FoundFields, profileFoundFields, trunkFoundFields } from '../../shared/catalogue/as-found-fields'
import type { Fields, ValuesOf } from '../../shared/catalogue/field'
import { destinationFields } from '../../shared/catalogue/sip-trunk-fields'
import { methodFields } from '../../shared/catalogue/user-fields'
import type { AsFound } from '../../shared/plan/project'
import { arbitraryObject, type Pools } from './arbitrary-fields'

const port = fc.integer({ min: 1, max: 65_535 })
const word = fc.constantFrom('TRUNK-A', 'Zürich 2', 'a & b', '<x>', 'sbc.example.com', '10.1.1.1', 'n'.repeat(75), '真')
const host = fc.constantFrom('192.0.2.1', '192.0.2.2', 'sbc.example.com', '2001:db8::1', 'cube_1')

const pools: Pools = {
  hostile: false,
  references: {
    ...{ profiles: fc.constant(null), sipRealms: fc.constant(null), farEnds: fc.constant(null) },
    'asFound.profiles': fc.constant(null),
  },
  special: {
    ...{ name: word, realm: word, userid: word, address: host, port },
    incomingPort: fc.option(fc.integer({ min: 0, max: 65_535 })),
    noncePolicyTime: fc.option(fc.integer({ min: 1, max: 100_000 })),
    securityProfileName: fc.option(word),
    // Of the SIP profile, and of the device pool: no answer about a trunk tells of them.
    ...{ earlyOffer: fc.constant(null), optionsPing: fc.constant(null), nodeNames: fc.constant(null) },
  },
}

const listOf = <Of extends Fields>(fields: Of, keyOf: (item: ValuesOf<Of>) => string) =>
  fc
    .uniqueArray(arbitraryObject(fields, pools), { maxLength: 5, selector: (item) => keyOf(item).toLowerCase() })
    .map((items) => items.map((item) => only(fields, item)))

/** Without what no row knows. */
const only = <Of extends Fields>(fields: Of, item: ValuesOf<Of>): ValuesOf<Of> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, item[name]])) as ValuesOf<Of>

const trunks = listOf(trunkFoundFields, ({ name }) => name).map((all) =>
  all.map((trunk) => ({
    ...trunk,
    destinations:
      trunk.destinations?.map((to) => ({
        ...only(destinationFields, to),
        ...(trunk.destAddrIsSrv ? { port: 0 } : {}),
      })) ?? null,
  })),
)

const methods = Object.fromEntries(Object.keys(methodFields).map((name) => [name, fc.boolean()])) as Record<
  keyof typeof methodFields,
  fc.Arbitrary<boolean>
>

/** A cluster as AXL may tell of it: names once, settings read or not, gateways before trunks as the answers have them. */
export const arbitraryCluster: fc.Arbitrary<Omit<AsFound, 'takenOn' | 'source'>> = fc.record({
  profiles: listOf(profileFoundFields, ({ name }) => name) as fc.Arbitrary<AsFound['profiles']>,
  sipTrunks: trunks,
  h323Devices: listOf(h323FoundFields, ({ kind, name }) => `${kind} ${name}`).map((all) =>
    all.toSorted((a, b) => Number(b.kind === 'H.323 Gateway') - Number(a.kind === 'H.323 Gateway')),
  ),
  sipRealms: fc.option(
    fc.uniqueArray(fc.record({ realm: word, userid: word }), {
      maxLength: 3,
      selector: ({ realm }) => realm.toLowerCase(),
    }),
  ),
  applicationUsers: fc.option(
    fc.uniqueArray(fc.record({ userid: word, ...methods }), {
      maxLength: 3,
      selector: ({ userid }) => userid.toLowerCase(),
    }),
  ),
  parameters: fc.constant({}),
  runningConfigs: fc.constant([]),
})
