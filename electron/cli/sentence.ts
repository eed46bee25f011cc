import type { Message } from '../../shared/result'

/** What is wrong and what to do about it, as one sentence: a command that refuses says one. */
export const oneSentence = ({ message, remedy }: Message): string =>
  `${withoutStop(message)}; ${remedy.charAt(0).toLowerCase()}${withoutStop(remedy).slice(1)}`

const withoutStop = (text: string): string => text.replace(/\.$/, '')

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
