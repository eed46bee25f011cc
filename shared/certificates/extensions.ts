import { fail, type Result } from '../result'
import { allRead } from './all-read'
import { noNames, readAlternativeNames, type AlternativeNames } from './alternative-names'
import type { ExtendedKeyUsage } from './certificate-facts'
import { childrenOf, context, derElement, tags, type DerElement } from './der'
import { bitsOf, booleanOf, hexOf, identifierOf, setBits, smallNumberOf } from './der-values'
import {
  anyUsage,
  clientAuthentication,
  extensionIds,
  keyUsageNames,
  serverAuthentication,
  usageNames,
} from './identifiers'

export interface Extensions {
  alternativeNames: AlternativeNames
  extendedKeyUsage: ExtendedKeyUsage | null
  keyUsage: string[] | null
  policies: string[]
  constraints: { authority: boolean; pathLength: number | null }
  subjectKeyIdentifier: string | null
  authorityKeyIdentifier: string | null
}

type Reader<Value> = { id: string; name: string; absent: Value; read: (value: DerElement) => Value | undefined }

/** What an extension says; null where that is nothing whole. */
type Value = DerElement | null

/** One row for each extension that is read: what counts where it is absent, and how it is read. */
const readers: { [Key in keyof Extensions]: Reader<Extensions[Key]> } = {
  alternativeNames: {
    id: extensionIds.subjectAltName,
    name: 'the subject alternative name',
    absent: noNames(),
    read: readAlternativeNames,
  },
  extendedKeyUsage: {
    id: extensionIds.extendedKeyUsage,
    name: 'the extended key usage',
    absent: null,
    read: readExtendedKeyUsage,
  },
  keyUsage: { id: extensionIds.keyUsage, name: 'the key usage', absent: null, read: readKeyUsage },
  policies: {
    id: extensionIds.certificatePolicies,
    name: 'the certificate policies',
    absent: [],
    read: readPolicies,
  },
  constraints: {
    id: extensionIds.basicConstraints,
    name: 'the basic constraints',
    absent: { authority: false, pathLength: null },
    read: readConstraints,
  },
  subjectKeyIdentifier: {
    id: extensionIds.subjectKeyIdentifier,
    name: 'the subject key identifier',
    absent: null,
    read: (value) => (value.tag === tags.octetString ? hexOf(value.content) : undefined),
  },
  authorityKeyIdentifier: {
    id: extensionIds.authorityKeyIdentifier,
    name: 'the authority key identifier',
    absent: null,
    read: readAuthorityKeyIdentifier,
  },
}

/**
 * The extensions of a certificate; `list` is undefined where it has none at all. One that is there and cannot be read
 * is never taken for absent: without an extended key usage every use would be allowed. The failure is which one that is.
 */
export function readExtensions(list: DerElement | undefined): Result<Extensions, string> {
  const values = list ? extensionValues(list) : new Map<string, Value[]>()
  if (!values) return fail('the list of extensions')
  const read = <Key extends keyof Extensions>(key: Key): Extensions[Key] | undefined => {
    const { id, absent, read: readValue } = readers[key] as Reader<Extensions[Key]>
    const [value, ...more] = values.get(id) ?? []
    if (value === undefined) return absent
    return value === null || more.length > 0 ? undefined : readValue(value)
  }
  const all = allRead<Extensions>({
    alternativeNames: read('alternativeNames'),
    extendedKeyUsage: read('extendedKeyUsage'),
    keyUsage: read('keyUsage'),
    policies: read('policies'),
    constraints: read('constraints'),
    subjectKeyIdentifier: read('subjectKeyIdentifier'),
    authorityKeyIdentifier: read('authorityKeyIdentifier'),
  })
  return all.ok ? all : fail(readers[all.failure].name)
}

/** The value of each extension, by identifier; more than one where a certificate has it more than once. */
function extensionValues(list: DerElement): Map<string, Value[]> | undefined {
  const [sequence, ...more] = childrenOf(list, context(3)) ?? []
  const extensions = childrenOf(sequence, tags.sequence)
  if (!extensions || more.length > 0) return undefined
  const values = new Map<string, Value[]>()
  for (const extension of extensions) {
    const read = extensionValue(extension)
    if (!read) return undefined
    values.set(read.id, [...(values.get(read.id) ?? []), read.value])
  }
  return values
}

/** Its identifier, perhaps whether it is critical, and its value inside a string of bytes. */
function extensionValue(extension: DerElement): { id: string; value: Value } | undefined {
  const parts = childrenOf(extension, tags.sequence) ?? []
  const [id, text] = [identifierOf(parts[0]), parts.at(-1)]
  const isShaped = parts.length === 2 || (parts.length === 3 && booleanOf(parts[1]) !== undefined)
  if (id === undefined || text?.tag !== tags.octetString || !isShaped) return undefined
  const value = derElement(text.content)
  return { id, value: value?.bytes.length === text.content.length ? value : null }
}

function readExtendedKeyUsage(value: DerElement): ExtendedKeyUsage | undefined {
  const ids = childrenOf(value, tags.sequence)?.map(identifierOf)
  return ids?.every((id) => id !== undefined) && ids.length > 0 ? usageOf(ids) : undefined
}

/** Uses by their identifiers. */
export const usageOf = (ids: readonly string[]): ExtendedKeyUsage => ({
  serverAuth: ids.includes(serverAuthentication),
  clientAuth: ids.includes(clientAuthentication),
  any: ids.includes(anyUsage),
  others: ids.filter((id) => !toldApart.has(id)).map((id) => usageNames[id] ?? id),
})

const toldApart: ReadonlySet<string> = new Set([serverAuthentication, clientAuthentication, anyUsage])

function readKeyUsage(value: DerElement): string[] | undefined {
  const bits = bitsOf(value)
  return bits && setBits(bits).map((bit) => keyUsageNames[bit] ?? `bit ${String(bit)}`)
}

/** Each begins with its identifier; where its words are to be found follows. */
function readPolicies(value: DerElement): string[] | undefined {
  const ids = childrenOf(value, tags.sequence)?.map((each) => identifierOf(childrenOf(each, tags.sequence)?.[0]))
  return ids?.every((id) => id !== undefined) ? ids : undefined
}

function readConstraints(value: DerElement): Extensions['constraints'] | undefined {
  const parts = childrenOf(value, tags.sequence)
  if (!parts) return undefined
  const says = parts[0]?.tag === tags.boolean
  const length = parts[says ? 1 : 0]
  const authority = says ? booleanOf(parts[0]) : false
  const pathLength = length ? smallNumberOf(length) : null
  return authority === undefined || pathLength === undefined ? undefined : { authority, pathLength }
}

/** Null where it names the issuer's certificate only, and not its key. */
function readAuthorityKeyIdentifier(value: DerElement): string | null | undefined {
  const parts = childrenOf(value, tags.sequence)
  if (!parts?.every(({ tag }) => tag === 0x80 || tag === 0xa1 || tag === 0x82)) return undefined
  const key = parts.find(({ tag }) => tag === 0x80)
  return key ? hexOf(key.content) : null
}
