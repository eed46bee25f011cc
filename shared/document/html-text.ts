import { type Inline, type Span } from './inline'
import { exactText, proseText, spanText } from './legible'

/** Made by the tag `xhtml` only; a string is never taken for it. */
export interface Markup {
  readonly markup: string
}

type Part = string | number | Markup | readonly Markup[]

const entities: Record<string, string> = { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&#34;', "'": '&#39;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? '')

function written(part: Part): string {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeHtml(proseText(part))
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/** Markup of ours with texts in it, which are escaped for element content and for attributes in quotes. */
export function xhtml(words: TemplateStringsArray, ...parts: Part[]): Markup {
  let markup = words[0] ?? ''
  for (const [index, part] of parts.entries()) markup += written(part) + (words[index + 1] ?? '')
  return { markup }
}

export const nothing: Markup = { markup: '' }

export const separated = (parts: readonly Markup[], separator: string): Markup[] =>
  parts.map((part, index) => (index === 0 ? part : xhtml`${separator}${part}`))

const BREAK = '\u0000'

/** A long word may break after each 24 characters, so that no text runs out of its column. */
const longWord = /[^\s]{24}(?=[^\s\p{M}])/gu

/** The text may hold no U+0000, which legible text does not. */
const broken = (text: string): string => escapeHtml(text.replace(longWord, `$&${BREAK}`)).replaceAll(BREAK, '<wbr/>')

/** Most texts have no word of that length and need no search by character. */
const breakable = (text: string): string => (/\S{25}/.test(text) ? broken(text) : escapeHtml(text))

/** In exact text a short word does not break at all: a hyphen at the end of a line could be typed or not. */
const keptWhole = (word: string): string =>
  word.length <= 24 && /[-–]/.test(word) ? `<span>${escapeHtml(word)}</span>` : breakable(word)

const prose = (text: string): Markup => ({ markup: breakable(text) })

const typed = (text: string): Markup => ({ markup: text.replace(/\S+/gu, keptWhole) })

/** A user's name or text by itself: its direction of writing stays inside. */
export const isolated = (text: string): Markup => xhtml`<bdi>${prose(proseText(text))}</bdi>`

/** A name that is set or typed exactly. */
export const exact = (text: string): Markup => xhtml`<code dir="auto">${typed(exactText(text))}</code>`

const styled: Record<Span['style'], (shown: string) => Markup> = {
  plain: (shown) => xhtml`<bdi>${prose(shown)}</bdi>`,
  strong: (shown) => xhtml`<strong dir="auto">${prose(shown)}</strong>`,
  code: (shown) => xhtml`<code dir="auto">${typed(shown)}</code>`,
  blank: (shown) => xhtml`<span class="blank" dir="auto">${prose(shown)}</span>`,
}

/** An id that can stand in an attribute and in a link: other characters by code point, so that two ids stay two. */
export const anchor = (id: string): string =>
  id.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`)

/** The id of a unit or of its rollback, by number. */
export const placeOf = (number: string): string => `to.${anchor(number)}`

/** What it says, as a link to the unit or rollback that is meant. */
export const leadTo = (to: string | undefined, said: Markup | readonly Markup[]): Markup =>
  to === undefined ? xhtml`${said}` : xhtml`<a href="#${hrefOf(to)}">${said}</a>`

/** A section has its own id. */
const hrefOf = (to: string): string => (to.startsWith('#') ? anchor(to.slice(1)) : placeOf(to))

export const htmlInline = (inline: Inline): Markup[] =>
  inline.map((span) => leadTo(span.to, styled[span.style](spanText(span))))
