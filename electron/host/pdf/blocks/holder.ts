import type { Pen, TagOptions } from '../pen'
import type { Tag } from '../pdfkit-inside'

/** What an element may stand in. */
export interface Parent {
  tag(pen: Pen): Tag
}

/**
 * An element that is opened when the first of its parts is drawn, so that elements come in the order of drawing. A class:
 * a page has a hundred, all kept until they are drawn, and functions made for each take five times the room.
 */
export class Holder implements Parent {
  #made: Tag | undefined

  constructor(
    private readonly parent: Parent,
    private readonly name: string,
    private readonly options?: TagOptions,
  ) {}

  tag(pen: Pen): Tag {
    return (this.#made ??= pen.open(this.parent.tag(pen), this.name, this.options))
  }

  /** Nothing more belongs to it: it is written out, and needs no room in memory. */
  end(): void {
    this.#made?.end()
  }
}
