/** A moment (ISO 8601, UTC) as the person's own clock has it. Documents never use this: they are in UTC. */
export function localTime(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  return date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}

/** `14:02`. */
export function localClock(moment: string): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
}

/** `27 Nov 2026`, as the person's own calendar has it. */
export function localDay(moment: string): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(undefined, { dateStyle: 'medium' })
}
