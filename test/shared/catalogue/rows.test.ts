import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { clusterFields } from '../../../shared/catalogue/cluster-fields'
import { applies, flag, type Field, type Fields } from '../../../shared/catalogue/field'
import { h323DeviceFields } from '../../../shared/catalogue/h323-fields'
import { ipsecPolicyFields } from '../../../shared/catalogue/ipsec-fields'
import { menuPaths } from '../../../shared/catalogue/menu-paths'
import { mgcpGatewayFields } from '../../../shared/catalogue/mgcp-fields'
import { profileFields } from '../../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../../shared/catalogue/user-fields'
import { checklistEntryFields, waiverFields } from '../../../shared/catalogue/work-fields'
import { register, type RegisterId } from '../../../shared/register/register'

const tables: Record<string, Fields> = {
  cluster: clusterFields,
  profiles: profileFields,
  sipTrunks: sipTrunkFields,
  h323Devices: h323DeviceFields,
  mgcpGateways: mgcpGatewayFields,
  sipRealms: sipRealmFields,
  applicationUsers: applicationUserFields,
  asFound: asFoundFields,
  checklist: checklistEntryFields,
  waivers: waiverFields,
  ipsecPolicy: ipsecPolicyFields,
}

interface Place {
  path: string
  field: Field
  /** The settings beside it. */
  beside: Fields
}

const placesOf = (table: string, fields: Fields): Place[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const path = `${table}/${name}`
    const inner = field.kind === 'group' || field.kind === 'list' ? placesOf(path, field.fields) : []
    return [{ path, field, beside: fields }, ...inner]
  })
const places = Object.entries(tables).flatMap(([table, fields]) => placesOf(table, fields))
const paths = (wanted: (place: Place) => boolean): string[] => places.filter(wanted).map(({ path }) => path)

describe('every row', () => {
  it('has a label and a help, of one line and no more than 400 characters', () => {
    expect(places.length).toBeGreaterThan(120)
    expect(paths(({ field }) => !/^\S.{0,69}$/u.test(field.label))).toEqual([])
    expect(paths(({ field }) => !/^\S.{2,399}\.$/u.test(field.help))).toEqual([])
  })

  it('names rows of the register only, none of them twice', () => {
    const isWrong = (ids: readonly RegisterId[]) =>
      new Set(ids).size < ids.length || ids.some((id) => !Object.hasOwn(register, id))
    expect(paths(({ field }) => isWrong(field.register))).toEqual([])
  })

  it('is set in a window of CUCM that the planner knows, where it has one', () => {
    const known = new Set<unknown>(Object.values(menuPaths))
    expect(paths(({ field }) => field.menu !== undefined && !known.has(field.menu))).toEqual([])
  })

  it('has an AXL element of its own beside the others', () => {
    const twice = paths(({ field, beside }) => {
      const same = Object.values(beside).filter((other) => other.axl && other.axl.element === field.axl?.element)
      return same.length > 1
    })
    expect(twice).toEqual([])
  })

  it('applies where other settings have values that they can have', () => {
    const canBe = (field: Field | undefined, value: string | boolean) =>
      field?.kind === 'choice'
        ? field.choices.includes(String(value))
        : field?.kind === 'flag' && value !== String(value)
    const impossible = paths(({ field, beside }) =>
      Object.entries(field.applies?.where ?? {}).some(
        ([name, values]) => values.length === 0 || values.some((value) => !canBe(beside[name], value)),
      ),
    )
    expect(impossible).toEqual([])
    expect(paths(({ field }) => field.applies !== undefined && !field.applies.otherwise.endsWith('.'))).toEqual([])
    expect(paths(({ field }) => field.applies !== undefined)).toContain('profiles/noncePolicyTime')
  })
})

describe('every choice', () => {
  const choices = places.flatMap(({ path, field }) => (field.kind === 'choice' ? [{ path, field }] : []))

  it.each(choices)('$path: has its default and its explanations among its choices, none of them twice', ({ field }) => {
    expect(field.choices).toContain(field.default)
    expect(new Set(field.choices).size).toBe(field.choices.length)
    for (const [choice, meaning] of Object.entries(field.means ?? {})) {
      expect(field.choices).toContain(choice)
      expect(meaning?.says).toMatch(/^\S.+\.$/)
    }
  })
})

describe('every number and text', () => {
  it('has a default within its limits', () => {
    const outside = paths(({ field }) => {
      if (field.kind === 'number') return field.default < field.min || field.default > field.max
      return field.kind === 'text' && field.default.length > (field.maxLength ?? Infinity)
    })
    expect(outside).toEqual([])
  })

  it('takes no more characters than AXL does', () => {
    const longer = paths(
      ({ field }) => (field.kind === 'text' && field.maxLength ? field.maxLength : 0) > axlMost(field),
    )
    expect(longer).toEqual([])
  })
})

const axlMost = ({ axl }: Field): number => axl?.maxLength ?? Infinity

describe('applies', () => {
  const row = { label: 'L', help: 'H.', register: [] }

  it('is true for a row without conditions', () => {
    expect(applies(flag(row), {})).toBe(true)
  })

  it('wants all conditions, and one value of each', () => {
    const field = flag({ ...row, applies: { where: { mode: ['a', 'b'], on: [true] }, otherwise: 'No.' } })
    expect(applies(field, { mode: 'b', on: true })).toBe(true)
    expect(applies(field, { mode: 'c', on: true })).toBe(false)
    expect(applies(field, { mode: 'a', on: 'true' })).toBe(false)
    expect(applies(field, {})).toBe(false)
  })
})
