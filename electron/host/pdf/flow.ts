import type { Pen } from './pen'
import type { Sheet } from './sheet'

/** A strip of a page: as wide as the grid, of a known height. */
export interface Strip {
  height: number
  /** Stays with the next. */
  keep?: boolean
  /** White space, which falls away at the top of a page. */
  isSpace?: boolean
  /** Begins a page. */
  fresh?: boolean
  /** So much from here on stands on one page, if it fits one and no page stays more than half white for it. */
  whole?: number
  /** Shown again above it where it is the first of a page. */
  repeat?: Strip
  /** What others lead to: the number of a unit or rollback that begins here. */
  anchor?: string
  /** What the head of the page says from here on. */
  running?: string
  /**
   * Takes as much of a page as there is room for, and leaves the rest for the next; null where it wants another page.
   * @param isWhole the page has nothing else: there is no more room than this
   */
  fill?: (room: number, isWhole: boolean) => Filled | null
  draw: (pen: Pen, y: number) => void
}

/** What stands on a page, and what is left for the next. */
export interface Filled {
  strip: Strip
  rest: Strip | null
}

export interface Placed {
  strip: Strip
  /** From 1. */
  page: number
  y: number
}

/** What is too tall for a page begins on this much room at least. */
const leastRoom = 130

/** Sets strips on pages, one after the other. What is kept together parts only where it is taller than a page. */
export class Flow {
  #page = 0
  #y = Infinity
  /** Where what is new begins on the page: below what is shown again. */
  #top = Infinity

  constructor(private readonly sheet: Sheet) {}

  /** How many pages were begun. */
  get pages(): number {
    return this.#page
  }

  *place(strips: Iterable<Strip>): Generator<Placed, void> {
    let open: Strip[] = []
    for (const strip of strips) {
      if (strip.fill === undefined) {
        open.push(strip)
        if (strip.keep) continue
        yield* this.#together(open)
      } else yield* this.#filled(open, strip)
      open = []
    }
    yield* this.#together(open)
  }

  /** What stands over it goes along to the page on which it begins. */
  *#filled(over: readonly Strip[], given: Strip): Generator<Placed, void> {
    let [head, strip]: [readonly Strip[], Strip | null] = [over, given]
    while (strip !== null) {
      const isFresh = this.#page === 0 || this.#y === this.#top
      const y = this.#page === 0 ? this.sheet.top : this.#y
      const part: Filled | null = strip.fill?.(this.sheet.floor - y - totalOf(head), isFresh) ?? null
      if (part === null) yield* this.#begin([])
      else {
        yield* this.#together([...head.map((each) => ({ ...each, keep: true })), part.strip])
        ;[head, strip] = [[], part.rest]
      }
    }
  }

  *#together(strips: readonly Strip[]): Generator<Placed, void> {
    const { top, floor } = this.sheet
    const [first] = strips
    if (!first) return
    const height = heightOf(strips)
    const isTall = height > floor - top - (first.repeat?.height ?? 0)
    if (this.#isShort(height, isTall) || this.#wantsPage(strips)) yield* this.#begin(strips)
    for (const strip of strips) {
      if (isTall && strip.height > floor - this.#y && this.#y > this.#top) yield* this.#begin([strip])
      yield* this.#put(strip)
    }
  }

  #isShort(height: number, isTall: boolean): boolean {
    const room = this.sheet.floor - this.#y
    return height > 0 && (isTall ? room < leastRoom : height > room)
  }

  #wantsPage(strips: readonly Strip[]): boolean {
    const [page, room] = [this.sheet.floor - this.sheet.top, this.sheet.floor - this.#y]
    const whole = Math.max(0, ...strips.map((strip) => strip.whole ?? 0))
    return strips[0]?.fresh === true || (whole > 0 && whole > room && whole <= page && room <= page / 2)
  }

  *#begin(strips: readonly Strip[]): Generator<Placed, void> {
    if (this.#y === this.#top && this.#page > 0) return
    this.#page += 1
    this.#y = this.sheet.top
    this.#top = Infinity
    const repeat = strips.find(({ isSpace }) => !isSpace)?.repeat
    if (repeat) yield* this.#put(repeat)
    this.#top = this.#y
  }

  *#put(strip: Strip): Generator<Placed, void> {
    if (strip.isSpace && this.#y === this.#top) return
    yield { strip, page: this.#page, y: this.#y }
    this.#y += strip.height
  }
}

const totalOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** White space at the end needs no room. */
export function heightOf(strips: readonly Strip[]): number {
  const last = strips.findLastIndex(({ isSpace }) => !isSpace)
  return strips.slice(0, last + 1).reduce((sum, { height }) => sum + height, 0)
}
