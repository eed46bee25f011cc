import type { AsFound, H323Device, H323Found, ProfileFound, TrunkFound } from './project'

/** What was found before the change, by the names that the cluster knows it by. */
export interface Past {
  profileByName: ReadonlyMap<string, ProfileFound>
  /** By its name in small letters, as CUCM tells names apart (FC-1): the trunk that was found first. */
  trunkByFoldedName: ReadonlyMap<string, TrunkFound>
  h323ByKey: ReadonlyMap<string, H323Found>
}

export const indexPast = (asFound: AsFound | null): Past => ({
  profileByName: new Map((asFound?.profiles ?? []).map((profile) => [profile.name, profile])),
  // Reversed, so that the first of two stays.
  trunkByFoldedName: new Map((asFound?.sipTrunks ?? []).toReversed().map((trunk) => [trunk.name.toLowerCase(), trunk])),
  h323ByKey: new Map((asFound?.h323Devices ?? []).toReversed().map((device) => [h323Key(device), device])),
})

/** What was found of a trunk. */
export const trunkFound = ({ trunkByFoldedName }: Past, name: string): TrunkFound | undefined =>
  trunkByFoldedName.get(name.toLowerCase())

/** Devices of two kinds may have the same name. */
export const h323Key = (device: Pick<H323Device, 'kind' | 'name'>): string =>
  `${device.kind}\n${device.name.toLowerCase()}`
