import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { FileBytes } from '../../../../electron/host/pdf/file-bytes'
import { objectText } from '../../../../electron/host/pdf/object-text'
import { inside, pdfText, type Pdf } from '../../../../electron/host/pdf/pdfkit-inside'
import { writeQuickly } from '../../../../electron/host/pdf/pdfkit-writer'
import { draws } from '../../../helpers/draws'

const begun = (compress: boolean): Pdf =>
  new PDFDocument({
    compress,
    autoFirstPage: false,
    font: '',
    tagged: true,
    info: { CreationDate: new Date(0), Title: 'Ä (1)\\' },
  })

/** A document with all kinds of objects, drawn on two pages. */
function draw(pdf: Pdf, any: object): void {
  const kit = inside(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  for (const page of ['one', 'two']) {
    pdf.addPage({ size: [300, 400] })
    root.add(pdf.struct('P', { actual: `${page} – Größe` }, () => pdf.rect(10, 10, 1 / 3, 50).fill('#aabbcc')))
    const drawing = kit.ref({ Type: 'XObject', any })
    drawing.write('q')
    drawing.write(`Q \u00ff\u0142`)
    drawing.end()
    pdf.outline.addItem(`${page}\n(”)`)
    pdf.annotate(1, 2, 3, 4, { Subtype: 'Widget', T: pdfText(page) } as PDFKit.Mixins.AnnotationOption)
  }
  root.end()
  pdf.end()
}

function byPdfkit(any: object): Buffer {
  const pdf = begun(false)
  draw(pdf, any)
  const chunks: Uint8Array[] = []
  for (let chunk = inside(pdf).read(); chunk !== null; chunk = inside(pdf).read()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function byWriter(any: object, compress = false): Buffer {
  const pdf = begun(compress)
  const file = writeQuickly(pdf)
  draw(pdf, any)
  return Buffer.concat(file.takeAll())
}

const streamsOf = (file: Buffer): string[] =>
  Array.from(file.toString('latin1').matchAll(/\nstream\n(.*?)\nendstream/gsu), ([, stream = '']) => stream)

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string())
const scalar = fc.oneof(
  fc.integer(),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc.uint8Array({ maxLength: 9 }),
  fc.stringMatching(/^[A-Za-z0-9]+$/),
  text.map(pdfText),
)
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[A-Za-z0-9]+$/), tie('value'), { maxKeys: 4 }),
  ),
}))

describe('a file written in place of PDFKit', () => {
  it('has the same bytes, whatever its objects hold', () => {
    const same = fc.property(fc.dictionary(fc.stringMatching(/^[A-Z][a-z]*$/), anything, { maxKeys: 5 }), (any) => {
      expect(byWriter(any).toString('latin1')).toBe(byPdfkit(any).toString('latin1'))
    })
    fc.assert(same, { numRuns: draws(400) })
  })

  it('packs each stream, and what comes out of it is what it was', () => {
    const plain = streamsOf(byWriter({ A: 1 }))
    expect(plain).toHaveLength(4)
    const packed = streamsOf(byWriter({ A: 1 }, true))
    expect(packed.map((stream) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))).toEqual(plain)
  })

  it('refuses a number that PDF does not have, as PDFKit does', () => {
    expect(() => objectText(1e21)).toThrow()
    expect(() => byPdfkit({ A: 1e21 })).toThrow()
    expect(() => byWriter({ A: 1e21 })).toThrow()
  })

  it('grows over the ends of its chunks', () => {
    const parts = Array.from({ length: 300 }, (_, at) => String(at).repeat(at * 10))
    const file = new FileBytes()
    const counts = parts.map((part, at) => (at % 2 ? file.add(Buffer.from(part)) : file.addText(part)))
    expect(counts).toEqual(parts.map(({ length }) => length))
    const [full, rest] = [file.take(), file.takeAll()]
    expect(full.length).toBeGreaterThan(1)
    expect(Buffer.concat([...full, ...rest]).toString()).toBe(parts.join(''))
    expect(file.addText('x'.repeat(1e6))).toBe(1e6)
    // What was taken is gone.
    expect(Buffer.concat(file.takeAll()).toString()).toBe('x'.repeat(1e6))
    expect(file.takeAll()).toEqual([])
  })
})
