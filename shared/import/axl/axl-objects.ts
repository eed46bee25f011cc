import type { Field, Fields } from '../../catalogue/field'
import { h323DeviceFields } from '../../catalogue/h323-fields'
import { profileSettings } from '../../catalogue/profile-fields'
import { sipTrunkFields } from '../../catalogue/sip-trunk-fields'
import { methodFields, sipRealmFields } from '../../catalogue/user-fields'
import type { RowList } from '../source-row'

/** How an object of AXL becomes a row: its list, the element that names it, and the settings by their elements. */
export interface AxlObject {
  list: RowList
  key: string
  /** What a source tells by: by the name of the element. */
  settings: ReadonlyMap<string, { name: string; field: Field }>
}

/** Every setting that has an element, but for the one that names the object. */
const settingsOf = (fields: Fields, key: string): Map<string, { name: string; field: Field }> =>
  new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const element = field.axl?.element ?? (name === 'description' ? 'description' : undefined)
      if (element === undefined || element === key) return []
      return [[element, { name: field.found?.as ?? name, field }] as const]
    }),
  )

const h323: AxlObject = { list: 'h323Devices', key: 'name', settings: settingsOf(h323DeviceFields, 'name') }

/** The objects that are read, by the elements in which AXL answers them. */
export const axlObjects: Readonly<Record<string, AxlObject>> = {
  sipTrunkSecurityProfile: { list: 'profiles', key: 'name', settings: settingsOf(profileSettings, 'name') },
  sipTrunk: { list: 'sipTrunks', key: 'name', settings: settingsOf(sipTrunkFields, 'name') },
  h323Trunk: h323,
  h323Gateway: h323,
  sipRealm: { list: 'sipRealms', key: 'realm', settings: settingsOf(sipRealmFields, 'realm') },
  appUser: { list: 'applicationUsers', key: 'userid', settings: settingsOf(methodFields, 'userid') },
  processNode: { list: 'nodes', key: 'name', settings: new Map() },
  callManager: { list: 'nodes', key: 'processNodeName', settings: new Map() },
}

/** The operations whose answers are read, and the element that each answers. */
export const axlAnswers: ReadonlyMap<string, string> = new Map(
  [
    ...['listSipTrunkSecurityProfile', 'getSipTrunkSecurityProfile', 'listSipTrunk', 'getSipTrunk', 'listH323Trunk'],
    ...[
      'getH323Trunk',
      'listH323Gateway',
      'getH323Gateway',
      'listSipRealm',
      'getSipRealm',
      'listAppUser',
      'getAppUser',
    ],
    ...['listProcessNode', 'getProcessNode', 'listCallManager', 'getCallManager'],
  ].map((operation) => {
    const element = operation.replace(/^(?:list|get)/u, '')
    return [operation, element.charAt(0).toLowerCase() + element.slice(1)] as const
  }),
)
