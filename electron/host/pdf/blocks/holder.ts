import type { Pen, TagOptions } from '../pen'
import type { Tag } from '../pdfkit-inside'

/** An element that is opened when the first of its parts is drawn, so that elements come in the order of drawing. */
export interface Holder {
  tag: (pen: Pen) => Tag
  /** Nothing more belongs to it: it is written out, and needs no room in memory. */
  end: () => void
}

export const holder = (parent: (pen: Pen) => Tag, name: string, options?: TagOptions): Holder => {
  let made: Tag | undefined
  return {
    tag: (pen) => (made ??= pen.open(parent(pen), name, options)),
    end: () => made?.end(),
  }
}
