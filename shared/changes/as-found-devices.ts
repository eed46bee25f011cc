import { h323FoundFields, trunkFoundFields } from '../catalogue/as-found-fields'
import type { AsFound, Project } from '../plan/project'
import type { Values } from './same-value'

export type FoundDeviceList = 'sipTrunks' | 'h323Devices'

/** What a device is known by: a trunk by its name, an H.323 device by kind and name. */
export interface KnownDevice {
  name: string
  kind?: string
}

/** What is known of the past of a device of the plan, or of one that the plan no longer has. */
export interface FoundRow {
  /** `asFound/sipTrunks/<id of the trunk>`, or a place of its own where the plan has no such trunk. */
  key: string
  device: KnownDevice
  /** Its old settings; null where nobody knows. */
  found: Values | null
  isInPlan: boolean
}

export const foundFields = { sipTrunks: trunkFoundFields, h323Devices: h323FoundFields } as const

const keyOf = ({ kind, name }: KnownDevice): string => `${kind ?? ''}\n${name}`
const listOf = (asFound: AsFound | null, list: FoundDeviceList): readonly (Values & KnownDevice)[] =>
  asFound?.[list] ?? []

/** One for each device of the plan, in the order of the file, then those that only were found. */
export function foundRows(project: Project, list: FoundDeviceList): FoundRow[] {
  const byKey = new Map(listOf(project.asFound, list).map((found) => [keyOf(found), found]))
  const planned: readonly (KnownDevice & { id: string })[] = project[list]
  const inPlan = new Set(planned.map(keyOf))
  const onlyFound = [...byKey.values()].filter((found) => !inPlan.has(keyOf(found)))
  return [
    ...planned.map((device) => ({
      key: `asFound/${list}/${device.id}`,
      device,
      found: byKey.get(keyOf(device)) ?? null,
      isInPlan: true,
    })),
    ...onlyFound.map((found, at) => ({
      key: `asFound/${list}/only-found-${at}`,
      device: found,
      found,
      isInPlan: false,
    })),
  ]
}

export interface FoundDeviceEdit {
  device: KnownDevice
  /** `isKnown` begins or ends what is known of the device. */
  setting: string
  value: unknown
}

/** Other old values. To set one of a device that was not known makes it known; the rest stays not known. */
export function withFoundDevices(project: Project, list: FoundDeviceList, edits: readonly FoundDeviceEdit[]): Project {
  const { asFound } = project
  if (!asFound) return project
  const byKey = new Map<string, Values>(listOf(asFound, list).map((found) => [keyOf(found), found]))
  for (const { device, setting, value } of edits) {
    const key = keyOf(device)
    const found = byKey.get(key) ?? unknownDevice(list, device)
    if (setting !== 'isKnown') byKey.set(key, { ...found, [setting]: value })
    else if (value === true) byKey.set(key, found)
    else byKey.delete(key)
  }
  return { ...project, asFound: { ...asFound, [list]: [...byKey.values()] } }
}

const unknownDevice = (list: FoundDeviceList, { name, kind }: KnownDevice): Values => ({
  ...Object.fromEntries(Object.keys(foundFields[list]).map((setting) => [setting, null])),
  name,
  ...(list === 'h323Devices' ? { kind } : {}),
})
