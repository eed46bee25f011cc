import type { Document } from '../../../shared/document/document'
import { proseText } from '../../../shared/document/legible'
import { sourceWords } from '../../../shared/document/words'

/** No clock: the same plan gives the same bytes at any time. */
const writtenOn = new Date(Date.UTC(2000, 0, 1))
const program = 'Trunkwright'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => entities[char] ?? '')

/** What the file says about itself, once for PDF and once as XMP, which PDFKit would write without escaping. */
export function describe({ title, running }: Document) {
  const [project, revision] = sourceWords(running)
  const name = [title, project]
    .filter((text) => text !== '')
    .map(proseText)
    .join(', ')
  const subject = `${revision}, plan ${running.planHash}`
  const info = {
    Title: name,
    Subject: subject,
    Producer: program,
    Creator: program,
    CreationDate: writtenOn,
    ModDate: writtenOn,
  }
  return { info, write: xmp(name, subject) }
}

const alternative = (element: string, text: string): string =>
  `<dc:${element}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${element}>`

const date = `${writtenOn.toISOString().slice(0, 19)}Z`

const xmp = (title: string, subject: string): string => `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${program}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
${alternative('title', title)}${alternative('description', subject)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${program}</pdf:Producer></rdf:Description>
`
