import { type Document } from '../../shared/document/document'
import { exactText, proseText } from '../../shared/document/legible'

/** What is not text for a reader: choices of the model. */
const choices = new Set(['to', 'kind', 'style', 'tone', 'state', 'language', 'look', 'mark', 'align', 'ready'])

/** Shown as they are to be typed: code, and what stands in the face of code. */
const isExact = (owner: object, key: string): boolean =>
  key === 'object' ||
  key === 'planHash' ||
  (key === 'name' && 'kind' in owner && owner.kind === 'unit') ||
  (key === 'text' && 'style' in owner && owner.style === 'code')

type Change = (text: string, exact: boolean) => string

function changed(value: unknown, owner: object, key: string, change: Change): unknown {
  if (typeof value === 'string') return choices.has(key) ? value : change(value, isExact(owner, key))
  if (Array.isArray(value)) return value.map((item) => changed(item, owner, key, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, changed(item, value, name, change)]))
}

/** The document with every text changed, wherever it stands. */
export const withTexts = (document: Document, change: Change): Document =>
  changed(document, document, '', change) as Document

/** The document with a harmless word that can be found again in every place. */
export function numbered(document: Document): Document {
  let place = 0
  return withTexts(document, () => `w${String(place++)}w`)
}

/** The document with the texts in turn, one in each place, and how a reader is to see the text of each place. */
export function filledWith(document: Document, texts: readonly string[]): { document: Document; seen: string[] } {
  const seen: string[] = []
  const filled = withTexts(document, (_, exact) => {
    const text = texts[seen.length % texts.length] ?? ''
    seen.push(exact ? exactText(text) : proseText(text))
    return text
  })
  return { document: filled, seen }
}

/** What was read from the numbered document, as it must read with those texts. */
export const expectedFrom = (read: string, seen: readonly string[]): string =>
  read.replace(/w(\d+)w/g, (_, place: string) => seen[Number(place)] ?? '')
