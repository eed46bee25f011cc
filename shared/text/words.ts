/** Characters as people count them: code points, not UTF-16 units and not bytes (PF-2). */
export const countCharacters = (text: string): number => Array.from(text).length

/** True where the text has more characters than that. Code points are never more than units, so most need no count. */
export const isLongerThan = (text: string, most: number): boolean => text.length > most && countCharacters(text) > most

/** How a sentence calls an object. */
export const named = (name: string): string => (name.trim() === '' ? '(no name)' : name)

/** `A, B and C`; a long list is cut, because all names stand in the finding's objects. */
export function namesInWords(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map(named)
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
