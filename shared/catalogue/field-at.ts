import { unreachable } from '../unreachable'
import { clusterFields } from './cluster-fields'
import { farEndFields } from './far-end-fields'
import type { Field, Fields } from './field'
import { h323DeviceFields } from './h323-fields'
import { mgcpGatewayFields } from './mgcp-fields'
import { profileFields } from './profile-fields'
import { sipTrunkFields } from './sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from './user-fields'

/** The lists of a plan whose objects have settings, with these. */
export const objectFields = {
  profiles: profileFields,
  farEnds: farEndFields,
  sipTrunks: sipTrunkFields,
  h323Devices: h323DeviceFields,
  mgcpGateways: mgcpGatewayFields,
  sipRealms: sipRealmFields,
  applicationUsers: applicationUserFields,
} as const satisfies Record<string, Fields>

export type ObjectList = keyof typeof objectFields

/** A place in a plan: an object of a list or the cluster, and where in it. */
export interface PlanPlace {
  list: ObjectList | 'cluster'
  /** Null for the cluster. */
  id: string | null
  /** `['networkSecured', 'by']`; empty for the object itself. */
  keys: string[]
}

const isObjectList = (name: string): name is ObjectList => Object.hasOwn(objectFields, name)

/** Reads the path of a finding, such as `farEnds/<id>/nullSha` or `cluster/mixedMode`. Null where it is none. */
export function placeAt(path: string): PlanPlace | null {
  const [list = '', ...rest] = path.split('/')
  if (list === 'cluster') return { list, id: null, keys: rest }
  const [id, ...keys] = rest
  return isObjectList(list) && id !== undefined ? { list, id, keys } : null
}

export const pathOf = ({ list, id, keys }: PlanPlace): string =>
  [list, ...(id === null ? [] : [id]), ...keys].filter((part) => part !== '').join('/')

/** The row of the catalogue for a place; null for an object itself, and for what the catalogue does not know. */
export function fieldAt({ list, keys }: PlanPlace): Field | null {
  let fields: Fields | null = list === 'cluster' ? clusterFields : objectFields[list]
  let field: Field | null = null
  // In a list the next key is the number of an item.
  for (const key of keys.filter((each) => !/^\d+$/u.test(each))) {
    field = fields && Object.hasOwn(fields, key) ? (fields[key] ?? null) : null
    if (!field) return null
    fields = fieldsIn(field)
  }
  return field
}

function fieldsIn(field: Field): Fields | null {
  switch (field.kind) {
    case 'group':
    case 'list':
      return field.fields
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
    case 'reference':
    case 'names':
    case 'record':
    case 'numbers':
    case 'holder':
      return null
    default:
      return unreachable(field)
  }
}
