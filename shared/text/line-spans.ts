import { trimmedEnd } from './trimmed'

/**
 * The lines of a text that may have come from a terminal, as the places where they stand: what nobody asks for is never
 * cut out.
 */
export interface LineSpans {
  text: string
  /** The odd lines as they are to be read. */
  mended: string
  count: number
  /** In the text; of a line that is mended, the complement of the place in `mended`. */
  starts: Int32Array
  /** Blanks at the end of a line stand behind it. */
  ends: Int32Array
  /** The numbers in the text of those that are gone, in their order. */
  gone: readonly number[]
}

/** A line, cut out. */
export function lineText({ text, mended, starts, ends }: LineSpans, at: number): string {
  const start = starts[at] ?? 0
  return start < 0 ? mended.slice(~start, ends[at]) : text.slice(start, ends[at])
}

/** Of a line in the text: the first is 1. */
export function numberOf({ gone }: LineSpans, at: number): number {
  let [low, high] = [0, gone.length]
  // Of the first so many, all stood before it.
  while (low < high) {
    const middle = (low + high) >> 1
    if ((gone[middle] ?? 0) - middle > at + 1) high = middle
    else low = middle + 1
  }
  return at + 1 + low
}

/** Colours and movements of a terminal. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[@-_])/gu
/** What a pager leaves on the screen, with the backspaces or returns that were to wipe it. */
const pagers =
  /[ \t]{0,8}(?:<-{1,8} ?more ?-{1,8}>|-{1,8} ?more ?-{1,8}|press <enter> for 1 line, <space> for one page, or <q> to quit)(?:[ \t\b\r]*[\b\r])?/giu
const controls = /(?![\t\n])\p{Cc}/gu
/** A return that wipes what a pager left ends no line. */
const anyOther = /\r(?![ \t\b\r])|[\u2028\u2029]/u

/**
 * What no line is without that has a control, or returns that do not end it, or a pager's words; written as a text is
 * looked through fastest.
 */
const control = /[\0-\x1f\x7f-\x9f](?<!\t|\n|\r(?=\r?\r?\n))/g
const pager = /more|press <enter>/giu
const suspicious = /[\0-\x08\n-\x1f\x7f-\x9f]|more|press <enter>/iu

/** With any line ends, without what a pager left (a line that was nothing else is gone), without colours and controls. */
export function lineSpans(text: string): LineSpans {
  const lines = new Lines(text)
  const nextOdd = nextPlace([
    (from) => placeOf(control, text, from),
    (from) => placeOf(pager, text, from),
    (from) => text.indexOf('\u2028', from),
    (from) => text.indexOf('\u2029', from),
  ])
  let odd = -1
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : beforeReturns(text, start, found)
    if (odd < start) odd = nextOdd(start)
    if (odd < end) lines.takeOdd(start, end)
    else lines.take(start, end)
    start = found < 0 ? text.length + 1 : found + 1
  }
  return lines.spans()
}

const placeOr = (place: number, none: number): number => (place < 0 ? none : place)

/** Where a global pattern is found next, at or behind a place; -1: nowhere. */
export function placeOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? -1
}

/** The first of several places at or behind another, each found anew only where that is passed; infinity: there is none. */
export function nextPlace(finders: readonly ((from: number) => number)[]): (from: number) => number {
  const places = finders.map((find) => ({ find, place: -1 }))
  return (from) => {
    let first = Infinity
    for (const each of places) {
      if (each.place < from) each.place = placeOr(each.find(from), Infinity)
      if (each.place < first) first = each.place
    }
    return first
  }
}

/** The lines so far. Lists that grow one by one are copied again and again. */
class Lines {
  readonly #text: string
  #starts: Int32Array
  #ends: Int32Array
  #count = 0
  readonly #mended: string[] = []
  #place = 0
  readonly #gone: number[] = []

  constructor(text: string) {
    this.#text = text
    // Of 1 MB each list is below 128 kB: larger ones come from the system anew each time, which costs more than the reading.
    const usual = 16 + (text.length >> 6)
    this.#starts = new Int32Array(usual)
    this.#ends = new Int32Array(usual)
  }

  take(start: number, end: number): void {
    this.#add(start, endOf(this.#text, start, end))
  }

  /** One in which something is to be taken out, or which is several. */
  takeOdd(start: number, end: number): void {
    for (const each of this.#text.slice(start, end).split(anyOther)) {
      const shown = suspicious.test(each) ? withoutPager(each) : each
      if (shown === null) this.#gone.push(this.#count + this.#gone.length + 1)
      else this.#mend(trimmedEnd(shown))
    }
  }

  spans(): LineSpans {
    return {
      text: this.#text,
      mended: this.#mended.join('\n'),
      count: this.#count,
      starts: this.#starts.subarray(0, this.#count),
      ends: this.#ends.subarray(0, this.#count),
      gone: this.#gone,
    }
  }

  #mend(line: string): void {
    this.#add(~this.#place, this.#place + line.length)
    this.#mended.push(line)
    this.#place += line.length + 1
  }

  #add(start: number, end: number): void {
    if (this.#count === this.#starts.length) this.#grow()
    this.#starts[this.#count] = start
    this.#ends[this.#count] = end
    this.#count += 1
  }

  #grow(): void {
    this.#starts = twice(this.#starts)
    this.#ends = twice(this.#ends)
  }
}

function twice(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}

/** As many returns as any system writes before the end of a line. */
function beforeReturns(text: string, start: number, end: number): number {
  let at = end
  while (at > start && at > end - 3 && text.charCodeAt(at - 1) === 0x0d) at -= 1
  return at
}

/** As `trimEnd` has it. */
function endOf(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) === 0x20) at -= 1
  const last = at > start ? text.charCodeAt(at - 1) : 0x21
  return last > 0x20 && last < 0x7f ? at : start + text.slice(start, at).trimEnd().length
}

/** Null for a line that was nothing but a pager's. */
function withoutPager(line: string): string | null {
  const shown = line.replace(escapes, '').replace(pagers, '')
  const wasPager = shown.trim() === '' && line.trim() !== '' && shown !== line
  return wasPager ? null : shown.replace(controls, '')
}
