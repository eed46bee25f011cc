/**
 * Words of ours that no engineer uses, as users told us: each has another one now. A word that is common besides, such as
 * "statement", is looked for where it was a head or a label.
 */
const banned =
  /\b(?:felt by|feels? (?:it|the change)|what it rests on|taken on by|forget it|not said|tak(?:e|es|en|ing) (?:it )?down|took down|(?:on )?(?:its|their|the|your) way back|passed over|OV-5 again|off the list|do not meet)\b/giu

/** Those that stand in a text, each with what is around it. */
export const bannedIn = (text: string): string[] =>
  [...text.matchAll(banned)].map(({ index, 0: word }) => text.slice(Math.max(0, index - 30), index + word.length + 20))
