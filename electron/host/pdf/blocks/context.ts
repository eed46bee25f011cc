import type { Wrapper } from '../text/wrap'
import type { Pen } from '../pen'
import type { Tag } from '../pdfkit-inside'

/** What every block is set with. */
export interface BlockContext {
  wrapper: Wrapper
  /** The element of the section. */
  parent: (pen: Pen) => Tag
}
