import type { Block } from '../document/document'
import { say } from '../document/inline'

/** Said in place of what would be empty: a reader is to see that nothing was forgotten. */
export const nothing = (text: string): Block => ({ kind: 'paragraph', text: say`${text}` })
