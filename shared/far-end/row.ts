import { code, joinSpans, type Inline } from '../document/inline'
import type { FormRow } from '../document/document'

/** @param asked what is known of their side; empty: they fill it in */
export const row = (name: string, said: Inline, asked: Inline = []): FormRow => ({ name, said, asked })

export const listed = (names: readonly string[]): Inline =>
  joinSpans(names.filter((name) => name !== '').map(code), ', ')
