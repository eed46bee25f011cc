import { firstIllegalCharacter } from '../text/xml-characters'

/** What no output can hold, as `text/xml-characters` tells it; a soft line break and a form feed are breaks all the same. */
const breaks = /[\v\f]/gu
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const mendedText = (text: string): string =>
  firstIllegalCharacter(text) === null ? text : text.replaceAll(breaks, ' ').replaceAll(illegal, '')

/**
 * A value as a plan can keep it: texts without what no file and no output can hold. It is the very same where nothing is
 * mended. A number that JSON cannot hold is none of a person's: it becomes 0, which the rules then tell.
 */
export function mendedValue<Of>(value: Of): Of {
  return mended(value) as Of
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return mendedText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map(mended)
    return items.every((item, at) => item === value[at]) ? value : items
  }
  const entries = Object.entries(value)
  const after = entries.map(([key, inner]) => [mendedText(key), mended(inner)] as const)
  const isSame = after.every(([key, inner], at) => key === entries[at]?.[0] && inner === entries[at]?.[1])
  return isSame ? value : Object.fromEntries(after)
}
