import { h323FoundFields, profileFoundFields, trunkFoundFields } from '../../../shared/catalogue/as-found-fields'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { projectJsonSchema } from '../../../shared/project-file/json-schema'
import { readProject } from '../../../shared/project-file/read-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { placesIn, valueAt, withValueAt } from '../../helpers/json-values'
import { plan } from '../../helpers/plan'

const schema = projectJsonSchema()
const accepts = new Ajv2020({ allErrors: false }).compile(schema)

const reads = (value: unknown): boolean => readProject(JSON.stringify(value)).ok

const full = plan({
  cluster: { nodes: [{ name: 'cucm' }] },
  profiles: [{ name: 'A' }],
  sipTrunks: [{ name: 'T', destinations: [{}], farEnd: { certificateNames: ['sbc'] } }],
  h323Devices: [{ name: 'H', ipsec: { policy: { 'Phase One DH': '14' } } }],
  mgcpGateways: [{ domainName: 'M' }],
  sipRealms: [{ realm: 'R' }],
  applicationUsers: [{ userid: 'U', sipTrunkIds: ['T'] }],
  asFound: { profiles: [{ name: 'A' }], sipTrunks: [{ name: 'T' }], h323Devices: [{ name: 'H' }] },
  checklist: { 'S1-1': { state: 'done' } },
  waivers: [{ rule: 'PF-7' }],
})
const places = placesIn(full).filter((path) => path.length > 0)

/** None of them is of the type that another asks for. */
const foreign = [null, true, 1.5, 'a text that is no choice', [{}], { a: {} }]
const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

describe('projectJsonSchema', () => {
  it('says its draft and its title, for editors', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Trunkwright project',
      type: 'object',
    })
    expect(accepts({ ...full, $schema: './trunkwright.schema.json' })).toBe(true)
  })

  it('has the help of each setting where an editor shows it', () => {
    const { properties } = schema as { properties: { profiles: { items: { properties: Record<string, unknown> } } } }
    const profile = properties.profiles.items.properties
    for (const [name, { help }] of Object.entries(profileSettings)) {
      expect(profile[name]).toMatchObject({ description: help })
    }
  })

  it('accepts what can be read', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryProject({ size: 5 }), arbitraryProject({ size: 3, hostile: true })), (project) => {
        expect(accepts(JSON.parse(JSON.stringify(project)))).toBe(true)
      }),
      { numRuns: draws(300) },
    )
  })

  it('at every place, accepts and rejects values of other types exactly as reading does', () => {
    expect(accepts(full)).toBe(true)
    const verdicts = places.flatMap((path) =>
      [...foreign, undefined].map((value) => {
        const spoilt = withValueAt(full, path, value)
        expect([path, value, accepts(spoilt)]).toEqual([path, value, reads(spoilt)])
        return accepts(spoilt)
      }),
    )
    expect(verdicts.filter((verdict) => !verdict).length).toBeGreaterThan(places.length * 4)
  })

  it('rejects every value whose type is another, but for null where nothing may be chosen', () => {
    const mayBeUnknown = new Set(['usualCalls', 'asFound/sipRealms', 'asFound/applicationUsers'])
    const isUnknown = (path: readonly (string | number)[]) =>
      mayBeUnknown.has(String(path.at(-1))) || mayBeUnknown.has(path.slice(-2).join('/'))
    const nullable = new Set(['asFound', 'asFoundName', 'securityProfileId', 'sipRealmId', 'farEndId'])
    const unknown = new Set(Object.keys({ ...trunkFoundFields, ...h323FoundFields, ...profileFoundFields }))
    for (const path of places) {
      const own = valueAt(full, path)
      const isFound = path[0] === 'asFound' && path.length === 4
      const name = String(path.at(-1))
      const isNullable =
        nullable.has(name) || isUnknown(path) || (isFound && unknown.has(name) && name !== 'name' && name !== 'kind')
      const others = foreign.filter((value) => typeOf(value) !== typeOf(own))
      const taken = others.filter((value) => accepts(withValueAt(full, path, value)))
      const fitting = others.filter(
        (value) =>
          isNullable &&
          (value === null || (own === null && typeof value === (name === 'usualCalls' ? 'number' : 'string'))),
      )
      expect([path, taken]).toEqual([path, fitting])
    }
  })
})
