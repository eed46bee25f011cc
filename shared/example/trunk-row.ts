import type { TrunkParts } from './parts'
import type { ProfileKey } from './example-profiles'
import type { RealmKey } from './example-realms'

/** A trunk of the example, with its profile and realm by the name that the example has for them. */
export type TrunkRow = Omit<TrunkParts, 'securityProfileId' | 'sipRealmId'> & { profile: ProfileKey; realm?: RealmKey }
