import type { Message } from '../result'

/** Many times what the largest cluster has; a file that has more means harm, or is none of those that are read. */
export const mostRows = 250_000
/** No text that a terminal showed has more. */
export const mostLines = 1_000_000
/** No list of devices has more columns. */
export const mostColumns = 2000
/** No spreadsheet of so many rows has more characters. */
export const mostOfSheet = 32 << 20

export const tooManyRows: Message = {
  message: `It has more than ${String(mostRows)} rows.`,
  remedy: 'Give only the rows of trunks, profiles and gateways, or split it.',
}

/** Whether a text has more lines than that, whatever ends them. */
export function hasMoreLines(text: string, most: number): boolean {
  if (text.length <= most) return false
  let count = 0
  for (const end of ['\n', '\r'])
    for (let at = text.indexOf(end); at >= 0 && count <= most; at = text.indexOf(end, at + 1)) count += 1
  return count > most
}
