import { read } from './pdf'

/** An element of the structure of a PDF, as a reader of the structure finds it. */
export interface PdfElement {
  name: string
  depth: number
  text: string
}

/** The elements in their order, with the text of each by itself. */
export function structureOf(bytes: Uint8Array): PdfElement[] {
  const found: PdfElement[] = []
  for (const line of read(bytes, 'pdfinfo', '-struct-text', '@').split('\n')) {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const rest = line.slice(indent)
    const name = /^([A-Za-z0-9]+)(?: "[^"]*")?(?: \((?:block|inline)\))?:?$/.exec(rest)?.[1]
    if (name !== undefined) found.push({ name, depth: indent / 2, text: '' })
    else if (rest.startsWith('"') && found.length > 0) (found.at(-1) as PdfElement).text += rest.slice(1, -1)
  }
  return found
}

interface OutlineItem {
  title: string
  kids: OutlineItem[]
}

/** The titles in the outline with their depth, in the order of reading. */
export function outlineOf(bytes: Uint8Array): { title: string; depth: number }[] {
  const { outlines } = JSON.parse(read(bytes, 'qpdf', '--json', '--json-key=outlines', '@')) as {
    outlines: OutlineItem[]
  }
  const flat = (items: readonly OutlineItem[], depth: number): { title: string; depth: number }[] =>
    items.flatMap(({ title, kids }) => [{ title, depth }, ...flat(kids, depth + 1)])
  return flat(outlines, 0)
}
