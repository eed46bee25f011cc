const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `5 Dec 2026` of `2026-12-05`, whatever follows it; as it stands where that is no day. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(day) ?? []
  const name = months[Number(month) - 1]
  return year === undefined || name === undefined ? day : `${String(Number(date))} ${name} ${year}`
}
