/**
 * 16 hexadecimal digits by which a text is known again. It guards against mistakes, not against people: for that there is
 * SHA-256.
 */
export function shortHashOf(text: string): string {
  // FNV-1a twice, from different beginnings, as one of 32 bits would meet another among some ten thousand texts.
  let [a, b] = [0x811c9dc5, 0x9dc5811c]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (at & 0xff), 0x01000193)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
