import { createHash } from 'node:crypto'
import { colorOf } from './operators'
import { inside, pdfText, type AcroForm, type Pdf, type Reference, type Tag } from './pdfkit-inside'

/** Side of a box to tick. */
export const tickSide = 13

const print = 4
/** So much of an id stays readable in the name of a field. */
const longestName = 80

/** The name of a field: the same as long as its line is, whatever else changes. A dot would divide it. */
export function fieldName(kind: string, id: string): string {
  const name = `${kind} ${id.replace(/[^A-Za-z0-9 _/~-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`)}`
  if (name.length <= longestName) return name
  return `${name.slice(0, longestName - 13)} ${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}

interface Looks {
  form: AcroForm
  ticked: Reference
  open: Reference
  empty: Reference
}

interface FieldPlace {
  parent: Tag
  /** From the edges of the sheet. */
  x: number
  y: number
  width: number
  height: number
}

/** Boxes to tick and lines to type on, which a pen can use as well. */
export class Fields {
  #looks: Looks | null = null
  readonly #names = new Map<string, number>()

  constructor(private readonly pdf: Pdf) {}

  /** @param says what the box is for, for a reader who cannot see it */
  tick(place: Omit<FieldPlace, 'width' | 'height'>, name: string, says: string, isTicked: boolean): void {
    const { ticked, open } = this.#appearances()
    const state = isTicked ? 'Yes' : 'Off'
    const look = { V: state, AS: state, AP: { N: { Yes: ticked, Off: open } }, MK: { CA: pdfText('4') } }
    this.#widget({ ...place, width: tickSide, height: tickSide }, { FT: 'Btn', ...look }, name, says)
  }

  text(place: FieldPlace, name: string, says: string): void {
    this.#widget(place, { FT: 'Tx', AP: { N: this.#appearances().empty } }, name, says)
  }

  /** Before the end of the document: nothing is left to a viewer to draw. */
  close(): void {
    if (this.#looks) this.#looks.form.NeedAppearances = false
  }

  #widget({ parent, x, y, width, height }: FieldPlace, kind: object, name: string, says: string): void {
    const { form } = this.#appearances()
    const tag = this.pdf.struct('Form')
    parent.add(tag)
    const told = { T: pdfText(this.#onlyName(name)), TU: pdfText(says.slice(0, 200)) }
    const widget = { Subtype: 'Widget', F: print, ...kind, ...told, structParent: tag }
    this.pdf.annotate(x, y, width, height, widget as PDFKit.Mixins.AnnotationOption)
    const made = inside(this.pdf).page.annotations.at(-1)
    if (made) form.Fields.push(made)
    tag.end()
  }

  /** Two fields of one name would be one field. */
  #onlyName(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1
    this.#names.set(name, count)
    return count === 1 ? name : this.#onlyName(`${name} ${count}`)
  }

  #appearances(): Looks {
    this.#looks ??= makeLooks(this.pdf)
    return this.#looks
  }
}

function makeLooks(pdf: Pdf): Looks {
  pdf.font('sans')
  pdf.initForm()
  const form = inside(pdf)._root.data.AcroForm?.data
  if (!form) throw new Error('PDFKit made no form')
  // What is typed on screen can be any text, and the fonts of the document have only the letters that it uses.
  const helvetica = inside(pdf).ref({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  })
  helvetica.end()
  form.DR = { Font: { Helv: helvetica } }
  form.DA = pdfText('/Helv 8 Tf 0 g')
  const box = `q ${colorOf('text')} RG 1 w 0.5 0.5 ${tickSide - 1} ${tickSide - 1} re S`
  return {
    form,
    ticked: look(pdf, tickSide, `${box} 1.8 w 2.8 6.4 m 5.4 3.4 l 10.4 10 l S Q`),
    open: look(pdf, tickSide, `${box} Q`),
    empty: look(pdf, tickSide, 'q Q'),
  }
}

function look(pdf: Pdf, side: number, operators: string): Reference {
  const drawing = inside(pdf).ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, side, side], Resources: {} })
  drawing.write(operators)
  drawing.end()
  return drawing
}
