import type { Inline } from '../../../shared/document/inline'
import { spanText } from '../../../shared/document/legible'

/** A sentence without its styles, on one line: for names of headings and fields. */
export const plainOf = (inline: Inline): string => inline.map(spanText).join('')
