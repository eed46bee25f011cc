import type { FormRow } from '../document/document'
import { code, joinSpans, plainText, say, type Inline } from '../document/inline'

/** @param asked what is known of their side; empty: they fill it in */
export const row = (name: string, said: Inline, asked: Inline = []): FormRow => ({ name, said, asked })

export const listed = (names: readonly string[]): Inline =>
  joinSpans(names.filter((name) => name !== '').map(code), ', ')

/** From → to; what nobody knows, and what stays, has no from. */
export const moved = (from: Inline | null, to: Inline): Inline =>
  from === null || plainText(from) === plainText(to) ? to : say`${from} → ${to}`
