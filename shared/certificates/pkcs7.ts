import { childrenOf, context, derElement, tags } from './der'

/** The certificates of a PKCS #7 file as they are written in it, or null where it cannot be read. */
export function certificatesOfPkcs7(bytes: Uint8Array): Uint8Array[] | null {
  const [, content] = childrenOf(derElement(bytes), tags.sequence) ?? []
  const signed = childrenOf(childrenOf(content, context(0))?.[0], tags.sequence)
  if (!signed) return null
  const held = signed.find(({ tag }) => tag === context(0))
  if (!held) return []
  return (
    childrenOf(held, context(0))
      ?.filter(({ tag }) => tag === tags.sequence)
      .map((each) => each.bytes) ?? null
  )
}
