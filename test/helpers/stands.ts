/** Said with a name, on a day of the calendar. */
export function stands(state: string, said: { state: string; by: string; on: string }): boolean {
  const [, year, month, day] = (/^(\d\d\d\d)-(\d\d)-(\d\d)$/.exec(said.on) ?? []).map(Number)
  const leap = year !== undefined && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][(month ?? 0) - 1] ?? 0
  return said.state === state && /\S/.test(said.by) && day !== undefined && day >= 1 && day <= days
}
