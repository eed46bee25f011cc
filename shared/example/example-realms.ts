import type { SipRealm } from '../plan/project'
import { mapValues } from './parts'

const userid = 'cucm-ashmere'
const realms = {
  contactCentre1: { realm: 'cc-01.example.com', userid },
  contactCentre2: { realm: 'cc-02.example.com', userid },
} satisfies Record<string, Omit<SipRealm, 'id'>>

export type RealmKey = keyof typeof realms
export type ExampleRealms = Record<RealmKey, SipRealm>

/** The second is in the plan but on no trunk: the slip that S2-6 finds. */
export const exampleRealms = (newId: () => string): ExampleRealms =>
  mapValues(realms, (realm) => ({ id: newId(), ...realm }))
