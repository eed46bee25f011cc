import { PDFCheckBox, PDFDocument, PDFTextField, type PDFField } from '@pdfme/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { fieldName, tickSide } from '../../../../electron/host/pdf/fields'
import { checklistDocumentOf, pixels, printed, printedExample, type Printed } from '../../../helpers/pdf'
import { examplePlan } from '../../../helpers/example-plan'
import { sampleDocument } from '../../../helpers/sample-document'
import { hasTool, skipUnless } from '../disk'
import { slow } from '../../../helpers/slow'

const document = checklistDocumentOf(examplePlan())
const lines = document.sections.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines : [])),
)
const [firstLine] = lines
const firstId = firstLine?.id ?? ''

let file: Printed
beforeAll(() => {
  file = printedExample()
})

/** How dark a box of the page is, from 0 to 1. */
function darkness(
  bytes: Uint8Array,
  page: number,
  box: { x: number; y: number; width: number; height: number },
): number {
  const { width, height, grey } = pixels(bytes, page)
  let sum = 0
  let count = 0
  for (let y = Math.ceil(height - box.y - box.height); y < height - box.y; y += 1) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x += 1) {
      sum += 255 - (grey[y * width + x] ?? 255)
      count += 1
    }
  }
  return sum / count / 255
}

async function opened(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes)
  return { pdf, form: pdf.getForm() }
}

/** What a field has in it, in words; of a field of another kind its kind. */
function valueOf(field: PDFField): string {
  if (field instanceof PDFCheckBox) return field.isChecked() ? 'ticked' : 'not ticked'
  if (field instanceof PDFTextField) return field.getText() ?? 'empty'
  return field.constructor.name
}

/** Widgets do not name their page: the line of text beside them tells. */
const pageWith = (text: string): number => file.lines.find((line) => line.text.startsWith(text))?.page ?? 0

describe('the form of a PDF', () => {
  it('has a box to tick, initials and time for each line, and room for evidence where some is asked for', async () => {
    const { form } = await opened(file.bytes)
    // Asked for one of them, the form looks through all of its fields.
    const fields = form.getFields()
    const values = new Map(fields.map((field) => [field.getName(), valueOf(field)]))
    expect(values.size).toBe(fields.length)
    for (const { id, evidence } of lines) {
      expect(values.get(fieldName('done', id))).toBe('not ticked')
      expect(values.get(fieldName('initials', id))).toBe('empty')
      expect(values.get(fieldName('time', id))).toBe('empty')
      expect(values.has(fieldName('evidence', id))).toBe(evidence !== '')
    }
  })

  slow('shows a tick that was set on screen, and only that one', async (context) => {
    skipUnless(hasTool('pdftoppm', '-v'), context, 'pdftoppm is not installed')
    const { pdf, form } = await opened(file.bytes)
    const box = form.getCheckBox(fieldName('done', firstId))
    const place = box.acroField.getWidgets()[0]?.getRectangle() ?? { x: 0, y: 0, width: 0, height: 0 }
    // Its corners are decimals, of which the difference is not exact.
    expect([place.width, place.height].map((side) => Math.round(side * 1e6) / 1e6)).toEqual([tickSide, tickSide])
    const page = pageWith(firstLine?.number ?? '')
    box.check()
    const ticked = await pdf.save({ updateFieldAppearances: false })
    expect(darkness(file.bytes, page, place)).toBeGreaterThan(0.15)
    expect(darkness(ticked, page, place)).toBeGreaterThan(darkness(file.bytes, page, place) + 0.08)
    const second = form
      .getCheckBox(fieldName('done', lines[1]?.id ?? ''))
      .acroField.getWidgets()[0]
      ?.getRectangle()
    if (second) expect(darkness(ticked, page, second)).toBe(darkness(file.bytes, page, second))
  })

  slow('takes what is typed on screen, and shows it on its line', async (context) => {
    skipUnless(hasTool('pdftoppm', '-v'), context, 'pdftoppm is not installed')
    const { pdf, form } = await opened(file.bytes)
    const field = form.getTextField(fieldName('initials', firstId))
    field.setText('PN')
    const typed = await pdf.save()
    const again = await opened(typed)
    expect(again.form.getTextField(fieldName('initials', firstId)).getText()).toBe('PN')
    const place = field.acroField.getWidgets()[0]?.getRectangle() ?? { x: 0, y: 0, width: 0, height: 0 }
    const inside = { ...place, y: place.y + 1, height: place.height - 1 }
    const page = pageWith(firstLine?.number ?? '')
    expect(darkness(file.bytes, page, inside)).toBe(0)
    expect(darkness(typed, page, inside)).toBeGreaterThan(0.02)
  })

  it('has the ticks of the plan, and nothing to fill in where somebody signed', async () => {
    const sample = sampleDocument(true)
    const { form } = await opened(printed(sample).bytes)
    const all = sample.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines : [])),
    )
    const values = new Map(form.getFields().map((field) => [field.getName(), valueOf(field)]))
    for (const { id, entry } of all) {
      expect(values.get(fieldName('done', id))).toBe(entry.state === 'done' ? 'ticked' : 'not ticked')
      expect(values.has(fieldName('initials', id))).toBe(entry.by === '')
    }
    expect(all.some(({ entry }) => entry.state === 'done')).toBe(true)
  })
})

describe('the name of a field', () => {
  it('stays as long as the id of the line, and differs where the id does', () => {
    expect(fieldName('done', 'step-2/profile/ST-CUBE/save')).toBe('done step-2/profile/ST-CUBE/save')
    const long = ['a', 'b'].map((end) => fieldName('done', `${'x'.repeat(4096)}${end}`))
    expect(new Set(long).size).toBe(2)
    expect(long.every((name) => name.length === 80)).toBe(true)
  })

  it('has no dot, which would divide it', () => {
    expect(fieldName('done', 'a.b')).toBe('done a_2e_b')
  })
})
