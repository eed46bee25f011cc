/** A line that begins a call, or answers, behind something that stands before each line. */
const within = /^(.{1,120}?)(?:INVITE sips?:\S+ SIP\/2\.0|SIP\/2\.0 200 OK)\s*$/mu

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const days = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'
/** What differs from line to line: numbers, names of months and days, how many blanks; what else stands there is itself. */
const pieces = new RegExp(`\\d+|\\b(?:${months}|${days})\\b|\\s+|[^]`, 'gu')

/**
 * Collectors of logs, terminals with a clock, and letters that quote put something before each line of a trace.
 * @returns the text without it, each line where it was; null where nothing stands before a message of SIP
 */
export function withoutPrefix(text: string): string | null {
  const prefix = within.exec(text)?.[1]?.trim() ?? ''
  if (prefix === '') return null
  const shape = (prefix.match(pieces) ?? []).map(shapeOf).join('')
  return text.replace(new RegExp(`^[ \\t]*${shape}(?: |(?=\\r?$))`, 'gmu'), '')
}

function shapeOf(piece: string): string {
  if (/^\d/u.test(piece)) return '\\d+'
  if (/^\s/u.test(piece)) return '[ \\t]+'
  return piece.length > 1 ? `(?:${months}|${days})` : piece.replace(/[$()*+.?[\\\]^{|}/]/u, '\\$&')
}
