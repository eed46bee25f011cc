import { asFoundFields } from '../catalogue/as-found-fields'
import { certificateFields } from '../catalogue/certificate-fields'
import { changeWindowFields } from '../catalogue/change-window-fields'
import { clusterFields } from '../catalogue/cluster-fields'
import { farEndFields } from '../catalogue/far-end-fields'
import { group, moment, text, type Fields } from '../catalogue/field'
import { h323DeviceFields } from '../catalogue/h323-fields'
import { mgcpGatewayFields } from '../catalogue/mgcp-fields'
import { profileFields } from '../catalogue/profile-fields'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../catalogue/user-fields'
import { checklistEntryFields, signatureFields, waiverFields } from '../catalogue/work-fields'
import type { Project } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { named as inWords } from '../text/words'
import type { KeyOf } from './match-items'
import type { Values } from './same-value'

/** An object of the project, and what it is known by: in the path, to people, and in the other file. */
export interface Part {
  step: string
  name: string
  keys: readonly [string, string]
  values: Values
}

/** A list of the project: what its objects are called, their settings, and how to get at them. */
export interface PartList {
  noun: string
  fields: Fields
  parts: (project: Project) => Part[]
}

/** An object is known by its id, or else by its name. */
const named = <Item extends Values & { id: string }>(items: readonly Item[], nameOf: (item: Item) => string): Part[] =>
  items.map((values) => ({ step: values.id, name: nameOf(values), keys: [values.id, nameOf(values)], values }))

/** What has no id is known by its words, which people may read in another order. */
const known = (step: string, values: Values, name = step): Part => ({ step, name, keys: [step, step], values })

/** In the order of the file. */
export const partLists = {
  profiles: {
    noun: 'SIP trunk security profile',
    fields: profileFields,
    parts: ({ profiles }) => named(profiles, ({ name }) => name),
  },
  farEnds: {
    noun: 'Far end',
    fields: farEndFields,
    parts: ({ farEnds }) => named(farEnds, ({ name }) => name),
  },
  sipTrunks: {
    noun: 'SIP trunk',
    fields: sipTrunkFields,
    parts: ({ sipTrunks }) => named(sipTrunks, ({ name }) => name),
  },
  h323Devices: {
    noun: 'H.323 device',
    fields: h323DeviceFields,
    parts: ({ h323Devices }) => named(h323Devices, ({ name }) => name),
  },
  mgcpGateways: {
    noun: 'MGCP gateway',
    fields: mgcpGatewayFields,
    parts: ({ mgcpGateways }) => named(mgcpGateways, ({ domainName }) => domainName),
  },
  sipRealms: {
    noun: 'SIP realm',
    fields: sipRealmFields,
    parts: ({ sipRealms }) => named(sipRealms, ({ realm }) => realm),
  },
  applicationUsers: {
    noun: 'Application user',
    fields: applicationUserFields,
    parts: ({ applicationUsers }) => named(applicationUsers, ({ userid }) => userid),
  },
  certificates: {
    noun: 'Certificate',
    fields: certificateFields,
    parts: ({ certificates }) => named(certificates, ({ source }) => source),
  },
  checklist: {
    noun: 'Checklist line',
    fields: checklistEntryFields,
    parts: ({ checklist }) =>
      Object.entries(checklist)
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([id, entry]) => known(id, entry)),
  },
  waivers: {
    noun: 'Waiver',
    fields: waiverFields,
    parts: ({ waivers }) => waivers.map((waiver) => known(`${waiver.rule} ${waiver.object}`, waiver)),
  },
  signatures: {
    noun: 'Signature',
    fields: signatureFields,
    parts: ({ signatures }) =>
      signatures.map((signature) => {
        const { revision, name } = signature
        return known(`${revision} ${name}`, signature, `${inWords(name)}, revision ${revision}`)
      }),
  },
} as const satisfies Record<string, PartList>

export type PartListName = keyof typeof partLists
export const partListNames = Object.keys(partLists) as PartListName[]

export const partKeys: readonly KeyOf<Part>[] = [({ keys }) => keys[0], ({ keys }) => keys[1]]

const own = (label: string) => text({ label, help: '', register: [] })

/** What a project says of itself; its lists of objects are compared one by one. */
export const projectFields: Fields = {
  name: own('Name'),
  customer: own('Customer'),
  author: own('Author'),
  notes: own('Notes'),
  revision: own('Revision'),
  id: own('Id'),
  createdAt: moment({ label: 'Created', help: '', register: [] }),
  updatedAt: moment({ label: 'Updated', help: '', register: [] }),
  cluster: group({ label: 'Cluster', help: '', register: [], fields: clusterFields }),
  changeWindow: group({ label: 'Change window', help: '', register: [], fields: changeWindowFields }),
  asFound: group({ label: 'As found', help: '', register: [], fields: asFoundFields }),
}
