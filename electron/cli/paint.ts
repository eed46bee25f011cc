import type { Severity } from '../../shared/rules/finding'

export type Tone = Severity | 'waived' | 'strong'

/** Gives a text the colour of its tone; where there are no colours it stays as it is. */
export type Paint = (tone: Tone, text: string) => string

/** Bold, and a colour of the terminal's own palette. */
const codes: Record<Tone, string> = {
  error: '1;31',
  warning: '1;33',
  caution: '1;35',
  advice: '1;36',
  waived: '2',
  strong: '1',
}

export const paintWith = (colours: boolean): Paint =>
  colours ? (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[0m` : (_, text) => text
