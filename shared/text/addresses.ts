const octet = /^(?:0|[1-9]\d{0,2})$/u

/** Four numbers 0–255 without leading zeros. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => octet.test(part) && Number(part) <= 255)
}

/** Without brackets or zone; its last two groups may be an IPv4 address. */
export function isIpv6(text: string): boolean {
  if (!/^[\da-f:.]+$/iu.test(text) || text.includes(':::')) return false
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const isMapped = last.includes('.')
  const rest = isMapped ? groups.slice(0, -1) : groups
  if (isMapped && !(isIpv4(last) && text.endsWith(last))) return false
  if (!rest.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return false
  const length = rest.length + (isMapped ? 2 : 0)
  return halves.length === 2 ? length < 8 : length === 8
}

/** An IPv4 address in a net as IOS writes it, with a mask. */
export function isInNet(address: string, net: { address: string; mask: string }): boolean {
  if (![address, net.address, net.mask].every(isIpv4)) return false
  const [own, other, mask] = [address, net.address, net.mask].map((one) => one.split('.').map(Number))
  return (mask ?? []).every((bits, at) => ((own?.[at] ?? 0) & bits) === ((other?.[at] ?? 0) & bits))
}

const label = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/iu

/** Labels of 1–63 letters, digits, `-` and `_`, none with `-` at an end, the last not all digits; at most 253 characters. */
export function isHostName(text: string): boolean {
  const labels = text.split('.')
  return text.length <= 253 && labels.every((each) => label.test(each)) && !/^\d+$/u.test(labels.at(-1) ?? '')
}

/** What a destination may be (FC-2). */
export const isAddress = (text: string): boolean => isIpv4(text) || isIpv6(text) || isHostName(text)
