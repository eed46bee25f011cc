import { type KeyMark, type Mark, type Tone } from './mark'
import { type Markup, xhtml } from './html-text'

const octagon = 'M3 0H7L10 3V7L7 10H3L0 7V3Z'
const triangle = 'M5 .4 10 9.4H0Z'
const bang = 'M4.5 3.6h1v3h-1ZM4.5 7.2h1v1h-1Z'
const cross = 'M2.4 3.3 3.3 2.4 5 4.1 6.7 2.4 7.6 3.3 5.9 5 7.6 6.7 6.7 7.6 5 5.9 3.3 7.6 2.4 6.7 4.1 5Z'
const letter = 'M4.5 4.2h1v3.3h-1ZM4.5 2.4h1v1h-1Z'
const disc = 'M5 0A5 5 0 1 1 5 10A5 5 0 1 1 5 0Z'
/** On its side: bow, shaft, two teeth. No two parts overlap, so that it can be cut out of a disc. */
const key =
  'M2.8 3A2 2 0 1 1 2.8 7A2 2 0 1 1 2.8 3ZM2.8 4A1 1 0 1 1 2.8 6A1 1 0 1 1 2.8 4ZM4.8 4.5H8.4V5.5H4.8ZM6.2 5.5H7V6.7H6.2ZM7.6 5.5H8.4V7H7.6Z'
const padlock = 'M1.4 4.4H8.6V9.4H1.4Z'
const shackle = 'M2.8 4.4V3A2.2 2.4 0 0 1 7.2 3V4.4'
const brackets = 'M1.8 .5H.5V9.5H1.8M8.2 .5H9.5V9.5H8.2'
const stroke = 'M2 8 8 2'

const full = (path: string): Markup => xhtml`<path fill="currentColor" fill-rule="evenodd" d="${path}"/>`
const line = (path: string): Markup =>
  xhtml`<path fill="none" stroke="currentColor" stroke-width=".9" stroke-linejoin="round" d="${path}"/>`
const ring = xhtml`<circle fill="none" stroke="currentColor" stroke-width=".9" cx="5" cy="5" r="4.5"/>`

/** Each with its own outline, so that it reads in grey; the word stands beside it as text. */
const tones: Record<Tone, Markup[]> = {
  stop: [full(`${octagon}M2 4H8V6H2Z`)],
  error: [full(octagon + cross)],
  warning: [full(triangle + bang)],
  caution: [line('M5 .9 9.5 9H.5Z'), full(bang)],
  advice: [ring, full(letter)],
  waived: [ring, line(stroke)],
}

const keyMarks: Record<KeyMark, Markup[]> = {
  readable: [full(disc + key)],
  accepted: [ring, full(key), line(stroke)],
  stated: [full(key), line(brackets)],
  protected: [full(padlock), line(shackle)],
  none: [ring],
}

const outlines: Record<Mark, Markup[]> = { ...tones, ...keyMarks }

const symbol = ([name, drawing]: [string, Markup[]]): Markup =>
  xhtml`<symbol id="mark.${name}" viewBox="0 0 10 10">${drawing}</symbol>`

const symbols = Object.entries(outlines).map(symbol)

/** The drawings, once in a page. */
export const markDrawings = xhtml`<svg class="drawings" aria-hidden="true"><defs>${symbols}</defs></svg>`

/** Keys that can be read are in the one colour of alarm. */
const inks: Partial<Record<Mark, string>> = { readable: ' alarm', accepted: ' alarm' }

export const mark = (name: Mark): Markup =>
  xhtml`<svg class="mark${inks[name] ?? ''}" viewBox="0 0 10 10" aria-hidden="true"><use href="#mark.${name}"/></svg>`

/** A mark as a part of a drawing, which needs nothing else of the page. */
export const drawnMark = (name: Mark, x: number, y: number, size: number): Markup =>
  xhtml`<svg class="sign${inks[name] ?? ''}" x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 10 10">${outlines[name]}</svg>`
