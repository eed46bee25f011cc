import { z } from 'zod'
import { farEndFields } from '../catalogue/far-end-fields'
import { choice, group, names, type Fields, type ValuesOf } from '../catalogue/field'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { isSameValue } from '../changes/same-value'
import { defaultsOf } from '../plan/defaults'
import { foldAddress, hostsAt, withNamesInTurn } from '../plan/far-ends'
import type { FarEnd, Project, SipTrunk } from '../plan/project'
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
    const key = JSON.stringify(hostsAt(trunk).map(({ address }) => foldAddress(address)))
    const alike = byAddresses.get(key) ?? []
    byAddresses.set(key, alike)
    const known = alike.find(({ from }) => isSameValue(from, farEnd))
    const drawn = known ?? { from: farEnd, made: farEndOf(trunk, farEnd) }
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

function farEndOf(trunk: Omit<SipTrunk, 'farEndId'>, { certificateNames, ...kept }: FarEndOfTrunk): FarEnd {
  const { id, name } = trunk
  return { ...defaultsOf(farEndFields), ...kept, id, name, hosts: withNamesInTurn(hostsAt(trunk), certificateNames) }
}
