/** `192.0.2.1`, or IPv6 in its short form (RFC 5952); null where the bytes are no address. */
export function addressText(bytes: Uint8Array): string | null {
  if (bytes.length === 4) return bytes.join('.')
  if (bytes.length !== 16) return null
  const groups = Array.from({ length: 8 }, (_, index) => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0))
  const { start, length } = longestZeros(groups)
  const text = (some: readonly number[]): string => some.map((group) => group.toString(16)).join(':')
  return length < 2 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`
}

/** The first of the longest runs of zeros. */
function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 }
  for (const start of groups.keys()) {
    const end = groups.findIndex((group, index) => index >= start && group !== 0)
    const length = (end === -1 ? groups.length : end) - start
    if (length > longest.length) longest = { start, length }
  }
  return longest
}
