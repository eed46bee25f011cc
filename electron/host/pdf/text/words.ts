import type { Inline } from '../../../../shared/document/inline'
import { type, type Style } from '../sheet'
import { breakable, hasRtl, isPlain } from './characters'
import { widthOf, type Piece } from './piece'
import { mostWords, RecentBy } from './recent'
import type { Setting, Typesetter } from './typesetter'

/** What stands between two places where a line may break, in one font or several. */
export interface Word {
  parts: readonly WordPart[]
  width: number
  isSpace: boolean
}

export interface WordPart {
  text: string
  setting: Setting
  pieces: readonly Piece[]
}

/** Words before a text, such as what kind of thing it says. */
export interface Label {
  text: Inline
  style: Style
}

export const noLabel: Label = { text: [], style: type.label }

/** Parts sentences into words, each of which is made once for all its places. */
export class Words {
  readonly #known = new RecentBy<Style, Word>(mostWords)

  constructor(private readonly typesetter: Typesetter) {}

  of(inline: Inline, style: Style, label: Label): Word[] {
    const settings = this.typesetter.settings(inline, style)
    const all = label === noLabel ? settings : [...this.typesetter.settings(label.text, label.style), ...settings]
    // Where letters run from right to left it matters which word is of which span.
    const isOrdered = all.some(({ text }) => !isPlain(text) && hasRtl(text))
    const words: Word[] = []
    let isOpen = false
    for (const setting of all) {
      for (const [index, text] of textsOf(setting).entries()) {
        const word = isOrdered || setting.to !== undefined ? this.make(text, setting) : this.#word(text, setting)
        const last = words.at(-1)
        if (last && isOpen && index === 0 && !word.isSpace) words[words.length - 1] = together(last, word)
        else words.push(word)
        isOpen = !word.isSpace
      }
    }
    return words
  }

  make(text: string, setting: Setting): Word {
    const pieces = this.typesetter.pieces(text, setting.style)
    return { parts: [{ text, setting, pieces }], width: widthOf(pieces), isSpace: /^ +$/.test(text) }
  }

  #word(text: string, setting: Setting): Word {
    return this.#known.of(setting.style, text, () => this.make(text, { ...setting, text: '' }))
  }
}

const together = (start: Word, end: Word): Word => ({
  parts: [...start.parts, ...end.parts],
  width: start.width + end.width,
  isSpace: start.isSpace,
})

const textsOf = ({ text, isWhole }: Setting): string[] => (isWhole ? [text] : breakable(text))
