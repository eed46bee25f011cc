import type { KeyFacts, SignatureFacts } from './certificate-facts'
import { childrenOf, context, derElement, tags, type DerElement } from './der'
import { bitLengthOf, bitsOf, identifierOf } from './der-values'
import { curves, ecKey, hashes, otherKeyNames, rsaKeys, rsaPss, signatureAlgorithms } from './identifiers'

/** What kind of key it is, and how long; undefined where that cannot be read. */
export function readKey(element: DerElement | undefined): KeyFacts | undefined {
  const [algorithm, key] = childrenOf(element, tags.sequence) ?? []
  const [type, parameters] = childrenOf(algorithm, tags.sequence) ?? []
  const [id, bits] = [identifierOf(type), bitsOf(key)]
  if (id === undefined || !bits) return undefined
  if (rsaKeys.has(id)) return rsaKey(bits.bytes)
  return id === ecKey ? ecKeyOn(parameters) : { kind: 'other', name: otherKeyNames[id] ?? id }
}

function rsaKey(bytes: Uint8Array): KeyFacts | undefined {
  const bits = bitLengthOf(childrenOf(derElement(bytes), tags.sequence)?.[0])
  return bits === undefined ? undefined : { kind: 'RSA', bits }
}

/** A curve has a name, or its numbers stand there one by one. */
function ecKeyOn(parameters: DerElement | undefined): KeyFacts | undefined {
  if (parameters?.tag === tags.sequence) return { kind: 'EC', curve: 'a curve without a name', bits: null }
  const id = identifierOf(parameters)
  if (id === undefined) return undefined
  const curve = curves[id]
  return { kind: 'EC', curve: curve?.name ?? id, bits: curve?.bits ?? null }
}

/** Which algorithm signed; undefined where that cannot be read. */
export function readSignature(algorithm: DerElement | undefined): SignatureFacts | undefined {
  const [type, parameters] = childrenOf(algorithm, tags.sequence) ?? []
  const id = identifierOf(type)
  if (id === undefined) return undefined
  if (id === rsaPss) return pssSignature(parameters)
  return signatureAlgorithms[id] ?? { name: id, hash: null }
}

/** Its parameters name the hash; where they do not, it is SHA-1 (RFC 4055). */
function pssSignature(parameters: DerElement | undefined): SignatureFacts | undefined {
  const parts = parameters ? childrenOf(parameters, tags.sequence) : []
  if (!parts) return undefined
  const named = parts.find(({ tag }) => tag === context(0))
  if (!named) return { name: 'RSA-PSS with SHA-1', hash: 'SHA-1' }
  const id = identifierOf(childrenOf(childrenOf(named, context(0))?.[0], tags.sequence)?.[0])
  if (id === undefined) return undefined
  const hash = hashes[id] ?? null
  return { name: `RSA-PSS with ${hash ?? id}`, hash }
}
