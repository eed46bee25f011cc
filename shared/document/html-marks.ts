import { type Tone } from './document'
import { type Markup, xhtml } from './html-text'

const octagon = 'M3 0H7L10 3V7L7 10H3L0 7V3Z'
const triangle = 'M5 .4 10 9.4H0Z'
const bang = 'M4.5 3.6h1v3h-1ZM4.5 7.2h1v1h-1Z'
const cross = 'M2.4 3.3 3.3 2.4 5 4.1 6.7 2.4 7.6 3.3 5.9 5 7.6 6.7 6.7 7.6 5 5.9 3.3 7.6 2.4 6.7 4.1 5Z'
const letter = 'M4.5 4.2h1v3.3h-1ZM4.5 2.4h1v1h-1Z'

const full = (path: string): Markup => xhtml`<path fill="currentColor" fill-rule="evenodd" d="${path}"/>`
const line = (path: string): Markup =>
  xhtml`<path fill="none" stroke="currentColor" stroke-width=".9" stroke-linejoin="round" d="${path}"/>`
const ring = xhtml`<circle fill="none" stroke="currentColor" stroke-width=".9" cx="5" cy="5" r="4.5"/>`

/** Each with its own outline, so that it reads in grey; the word stands beside it as text. */
const outlines: Record<Tone, Markup[]> = {
  stop: [full(`${octagon}M2 4H8V6H2Z`)],
  error: [full(octagon + cross)],
  warning: [full(triangle + bang)],
  caution: [line('M5 .9 9.5 9H.5Z'), full(bang)],
  advice: [ring, full(letter)],
  waived: [ring, line('M2 8 8 2')],
}

const symbol = ([tone, drawing]: [string, Markup[]]): Markup =>
  xhtml`<symbol id="mark.${tone}" viewBox="0 0 10 10">${drawing}</symbol>`

const symbols = Object.entries(outlines).map(symbol)

/** The drawings, once in a page. */
export const markDrawings = xhtml`<svg class="drawings" aria-hidden="true"><defs>${symbols}</defs></svg>`

export const mark = (tone: Tone): Markup =>
  xhtml`<svg class="mark" viewBox="0 0 10 10" aria-hidden="true"><use href="#mark.${tone}"/></svg>`
