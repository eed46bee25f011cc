import { z } from 'zod'
import { asFoundFields } from '../catalogue/as-found-fields'
import { certificateFields } from '../catalogue/certificate-fields'
import { changeWindowFields } from '../catalogue/change-window-fields'
import { clusterFields } from '../catalogue/cluster-fields'
import { farEndFields } from '../catalogue/far-end-fields'
import type { Field, Fields } from '../catalogue/field'
import { h323DeviceFields } from '../catalogue/h323-fields'
import { mgcpGatewayFields } from '../catalogue/mgcp-fields'
import { profileFields } from '../catalogue/profile-fields'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../catalogue/user-fields'
import { checklistEntryFields, signatureFields, waiverFields } from '../catalogue/work-fields'
import { defaultOf, defaultsOf } from '../plan/defaults'
import { projectFormat, projectVersion } from '../plan/project'
import { unreachable } from '../unreachable'

// No code is made at run time: the window's content security policy forbids it.
z.config({ jitless: true })

const optionalText = () => z.string().default('')

/** Whose certificate it is, by exactly one of the ways to say so. */
const holderSchema = z.union([
  z.looseObject({ node: z.string() }),
  z.looseObject({ farEnd: z.string(), host: z.string() }),
  z.looseObject({ device: z.string() }),
  z.looseObject({ authority: z.literal(true) }),
])

/** Types and choices only: a plan with wrong lengths or ranges can still be opened and mended. Unknown keys are kept. */
export const projectSchema = z
  .looseObject({
    format: z.literal(projectFormat),
    version: z.literal(projectVersion),
    id: z.string(),
    name: z.string().describe('Name of the project, at most 200 characters.'),
    customer: optionalText(),
    author: optionalText(),
    notes: optionalText(),
    revision: z.int().min(1).default(1).describe('1, 2, …: raised when a revision is frozen.'),
    createdAt: optionalText().describe('ISO 8601, UTC.'),
    updatedAt: optionalText().describe('ISO 8601, UTC.'),
    cluster: objectSchema(clusterFields).default(() => defaultsOf(clusterFields)),
    profiles: listSchema(profileFields),
    farEnds: listSchema(farEndFields),
    sipTrunks: listSchema(sipTrunkFields),
    h323Devices: listSchema(h323DeviceFields),
    mgcpGateways: listSchema(mgcpGatewayFields),
    sipRealms: listSchema(sipRealmFields),
    applicationUsers: listSchema(applicationUserFields),
    certificates: listSchema(certificateFields),
    asFound: objectSchema(asFoundFields).nullable().default(null),
    changeWindow: objectSchema(changeWindowFields).default(() => defaultsOf(changeWindowFields)),
    checklist: z.record(z.string(), objectSchema(checklistEntryFields)).default({}),
    waivers: listSchema(waiverFields),
    signatures: listSchema(signatureFields),
  })
  .describe('A Trunkwright project, format version 2.')

export function listSchema(fields: Fields) {
  return z.array(objectSchema(fields)).default([])
}

function objectSchema(fields: Fields): z.ZodObject {
  const shape = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field).describe(field.help)] as const)
  return z.looseObject(Object.fromEntries(shape))
}

/** A missing setting takes the default of its row: no file becomes unreadable by a row that it does not know. */
function fieldSchema(field: Field): z.ZodType {
  if (field.mayBeUnknown) return valueSchema(field).nullable().default(null)
  return isIdentity(field) ? z.string() : valueSchema(field).default(() => defaultOf(field))
}

/** Without its id an object is another one: a file without it is damaged. */
function isIdentity(field: Field): boolean {
  return field.kind === 'text' && field.isInternal === true
}

function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string()
    case 'number':
      return z.number()
    case 'flag':
      return z.boolean()
    case 'choice':
      return z.enum(field.choices)
    case 'reference':
      return z.string().nullable()
    case 'names':
      return z.array(z.string())
    case 'record':
      return z.record(z.string(), z.string())
    case 'numbers':
      return z.record(z.string(), z.number())
    case 'holder':
      return holderSchema
    case 'group':
      return objectSchema(field.fields)
    case 'list':
      return z.array(objectSchema(field.fields))
    default:
      return unreachable(field)
  }
}
