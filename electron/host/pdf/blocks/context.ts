import type { Checkline } from '../../../../shared/document/document'
import type { PictureOf } from '../../../../shared/plan/pictures'
import type { Wrapper } from '../text/wrap'
import type { Holder, Parent } from './holder'

/** What every block is set with. */
export interface BlockContext {
  wrapper: Wrapper
  /** The bytes of a picture that is kept as evidence; null where it is not there as it was. */
  pictureOf: PictureOf
  /** The element of the section. */
  parent: Parent
}

/** What the parts of a checkline are set with. */
export interface LineContext extends BlockContext {
  line: Checkline
  /** The element of all that is said of the line. */
  body: Holder
}
