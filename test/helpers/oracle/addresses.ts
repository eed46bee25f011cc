import { isIPv4, isIPv6 } from 'node:net'

/** Letters, digits, `-` and `_`, without `-` at either end. */
const isLabel = (label: string): boolean =>
  /^[A-Za-z0-9_-]{1,63}$/.test(label) && !label.startsWith('-') && !label.endsWith('-')

/** Labels between dots, the last of which is not a number; none is empty, so no dot stands at the end. */
export function isHostName(text: string): boolean {
  const labels = text.split('.')
  return text.length <= 253 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? '')
}

/** An IPv4 address, an IPv6 address without brackets or zone, or a host name. */
export const isAddress = (text: string): boolean =>
  isIPv4(text) || (isIPv6(text) && !text.includes('%')) || isHostName(text)
