/** Where what a sticky pattern asks for ends, if it stands at a place; -1 where something else stands there. */
export function endOfMatch(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Of the signs of ASCII those that a pattern takes. */
export type Signs = Uint8Array

export const signsOf = (pattern: RegExp): Signs =>
  Uint8Array.from({ length: 0x80 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0))

/** Where such signs end that begin at a place: what is few signs long is passed over faster than by a pattern. */
export function endOfSigns(signs: Signs, text: string, start: number, to = text.length): number {
  let at = start
  while (at < to && signs[text.charCodeAt(at)] === 1) at += 1
  return at
}
