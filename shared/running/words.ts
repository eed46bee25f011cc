/** `3 h 29 min`, `12 min`, `2 days 4 h`. */
export function minutesWords(minutes: number): string {
  const all = Math.round(Math.abs(minutes))
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60]
  if (days > 0) return `${days === 1 ? '1 day' : `${String(days)} days`}${hours > 0 ? ` ${String(hours)} h` : ''}`
  if (hours === 0) return `${String(rest)} min`
  return `${String(hours)} h${rest > 0 ? ` ${String(rest)} min` : ''}`
}

/** `22:00–03:00`; empty where neither is known. */
export const hoursWords = (from: string, to: string): string =>
  from === '' && to === '' ? '' : `${from === '' ? '?' : from}–${to === '' ? '?' : to}`

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`
