import { z } from 'zod'
import { farEndFields } from '../catalogue/far-end-fields'
import { choice, group, names, type Fields, type ValuesOf } from '../catalogue/field'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { isSameValue } from '../changes/same-value'
import { defaultsOf } from '../plan/defaults'
import { foldAddress } from '../plan/far-ends'
import type { FarEnd, FarEndHost, Project, SipTrunk } from '../plan/project'
import { listSchema, projectSchema } from './schema'

const { software, owner, contact, tcp, nullSha, srtp, kind } = farEndFields

/** What version 1 knew of the other side of each trunk, inside the trunk. */
const farEndOfTrunk = {
  kind: choice({ ...kind, choices: ['IOS XE', 'IOS', 'CUCM', 'other'], default: 'other' }),
  ...{ software, owner, contact, tcp, nullSha, srtp },
  certificateNames: names({ label: 'Names in its certificate', help: '', register: [] }),
}
const { farEndId: _, ...trunkFields } = sipTrunkFields
const trunkFieldsOfVersion1 = {
  ...trunkFields,
  farEnd: group({ label: 'Far end', help: '', register: [], fields: farEndOfTrunk }),
} satisfies Fields

type FarEndOfTrunk = ValuesOf<typeof farEndOfTrunk>
type TrunkOfVersion1 = Omit<SipTrunk, 'farEndId'> & { farEnd: FarEndOfTrunk }

/** A file of version 1: its trunks hold their far ends. What came later has its default. */
export const schemaOfVersion1 = projectSchema
  .omit({ farEnds: true })
  .extend({ version: z.literal(1), sipTrunks: listSchema(trunkFieldsOfVersion1) })

export type ProjectOfVersion1 = Omit<Project, 'version' | 'farEnds' | 'sipTrunks'> & {
  version: 1
  sipTrunks: TrunkOfVersion1[]
}

/**
 * Brings a project of version 1 up: the far ends of its trunks become objects of their own, which trunks share that
 * have the same one at the same addresses. A far end takes the id of the first of its trunks: reading a file twice
 * gives the same project.
 */
export function broughtUp({ sipTrunks, ...project }: ProjectOfVersion1): Project {
  const farEnds: Drawn[] = []
  const byAddresses = new Map<string, Drawn[]>()
  const trunks = sipTrunks.map(({ farEnd, ...trunk }): SipTrunk => {
    const addresses = addressesOf(trunk)
    const key = JSON.stringify(addresses.map(foldAddress))
    const alike = byAddresses.get(key) ?? []
    byAddresses.set(key, alike)
    const known = alike.find(({ from }) => isSameValue(from, farEnd))
    const drawn = known ?? { from: farEnd, made: farEndOf(trunk, farEnd, addresses) }
    if (!known) {
      farEnds.push(drawn)
      alike.push(drawn)
    }
    return { ...trunk, farEndId: drawn.made.id }
  })
  return { ...project, version: 2, farEnds: farEnds.map(({ made }) => made), sipTrunks: trunks }
}

/** A far end, and what it was made from. */
interface Drawn {
  from: FarEndOfTrunk
  made: FarEnd
}

/** Each address that the trunk sends to once, in order, as it is written first. */
function addressesOf({ destinations }: Pick<SipTrunk, 'destinations'>): string[] {
  const addresses = new Map<string, string>()
  for (const { address } of destinations) {
    if (!addresses.has(foldAddress(address))) addresses.set(foldAddress(address), address)
  }
  return [...addresses.values()]
}

const farEndOf = (
  { id, name }: Pick<SipTrunk, 'id' | 'name'>,
  { certificateNames, ...kept }: FarEndOfTrunk,
  addresses: readonly string[],
): FarEnd => ({ ...defaultsOf(farEndFields), ...kept, id, name, hosts: hostsOf(addresses, certificateNames) })

/** As many names as hosts: one to each, in order. Else nobody knows which host has which. */
const hostsOf = (addresses: readonly string[], certificateNames: readonly string[]): FarEndHost[] =>
  addresses.map((address, at) => ({
    name: '',
    address,
    certificateNames:
      certificateNames.length === addresses.length ? certificateNames.slice(at, at + 1) : [...certificateNames],
  }))
