const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `3 h 29 min`, `12 min`, `2 days 4 h`. */
export function minutesWords(minutes: number): string {
  const all = Math.round(Math.abs(minutes))
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60]
  if (days > 0) return `${days === 1 ? '1 day' : `${String(days)} days`}${hours > 0 ? ` ${String(hours)} h` : ''}`
  if (hours === 0) return `${String(rest)} min`
  return `${String(hours)} h${rest > 0 ? ` ${String(rest)} min` : ''}`
}

/** `5 Dec 2026` of `2026-12-05`; what is no day stays as it is. */
export function dayWords(day: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? day : `${String(Number(date))} ${name} ${year}`
}

/** `22:00–03:00`; empty where neither is known. */
export const hoursWords = (from: string, to: string): string =>
  from === '' && to === '' ? '' : `${from === '' ? '?' : from}–${to === '' ? '?' : to}`

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`
