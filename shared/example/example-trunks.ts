import type { SipTrunk } from '../plan/project'
import type { ExampleProfiles } from './example-profiles'
import type { ExampleRealms } from './example-realms'
import { makeTrunk, mapValues } from './parts'
import type { TrunkRow } from './trunk-row'
import { clearTrunks } from './trunks-clear'
import { pstnTrunks } from './trunks-pstn'
import { securedTrunks } from './trunks-secured'

const trunks = { ...pstnTrunks, ...securedTrunks, ...clearTrunks }

export type TrunkKey = keyof typeof trunks
export type ExampleTrunks = Record<TrunkKey, SipTrunk>

export const exampleTrunks = (newId: () => string, profiles: ExampleProfiles, realms: ExampleRealms): ExampleTrunks =>
  mapValues<TrunkKey, TrunkRow, SipTrunk>(trunks, ({ profile, realm, ...parts }) =>
    makeTrunk(newId(), {
      ...parts,
      securityProfileId: profiles[profile].id,
      sipRealmId: realm ? realms[realm].id : null,
    }),
  )
