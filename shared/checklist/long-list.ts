import { blank, code, joinSpans, say, type Inline } from '../document/inline'

/** A list of more characters than stand on six lines of a column is not read from paper, and nobody types it. */
const mostRead = 200
/** Of a list that is longer, so many names stand on paper. */
const named = 4

/** A value of a window; of a long list of names, paper has the first and how many they are, and says where to copy it. */
export function longValue(text: string): Inline {
  const names = text.length > mostRead ? text.split(/(?<=[,;])/u) : []
  if (names.length <= named) return say`${code(text)}`
  const left = names.length - named
  const printed = say`${code(names.slice(0, named).join(''))} ${blank(
    `and ${String(left)} more, ${String(text.length)} characters in all: copy them from the HTML or Markdown form of this checklist`,
  )}`
  return [{ ...code(text), printed }]
}

/** Names that are looked for; of a long list the first. @param otherwise where there is none @param where all are */
export function firstNames(names: readonly string[], otherwise: string, where: string): Inline {
  const known = names.filter((name) => name !== '')
  const isLong = known.join(', ').length > mostRead && known.length > named
  const shown = joinSpans((isLong ? known.slice(0, named) : known).map(code), ', ')
  if (known.length === 0) return say`${blank(otherwise)}`
  return isLong ? say`${shown} and ${known.length - named} more, as ${where}` : shown
}
