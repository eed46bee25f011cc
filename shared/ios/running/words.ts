/** The words of a line; blanks around them do not count. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/** A line as IOS understands it: its words, and whether it takes away or switches off. */
export interface Phrase {
  isNo: boolean
  /** Without the `no`. */
  words: readonly string[]
}

export function phraseOf(text: string): Phrase {
  const words = wordsOf(text)
  return words[0] === 'no' ? { isNo: true, words: words.slice(1) } : { isNo: false, words }
}

export const sameWords = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ')
