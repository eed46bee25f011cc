import { beforeAll, describe, expect, it } from 'vitest'
import { examplePlan } from '../../../helpers/example-plan'
import { checklistDocumentOf, printed, printedExample, read, squeezed, type Printed } from '../../../helpers/pdf'
import { outlineOf, structureOf, type PdfElement } from '../../../helpers/pdf-tree'
import { customerBlocks, samplePicture } from '../../../helpers/sample-customer'
import { sampleDocument } from '../../../helpers/sample-document'
import { hasTool, skipUnless } from '../disk'
import { slow } from '../../../helpers/slow'

const hasTools = hasTool('pdfinfo', '-v') && hasTool('qpdf', '--version')
const document = checklistDocumentOf(examplePlan())
const sample = sampleDocument(true)
const customer = { ...sample, sections: [{ id: 'c', title: 'Customer', lead: [], blocks: customerBlocks }] }

let file: Printed
let elements: PdfElement[] = []
beforeAll(() => {
  file = printedExample()
  if (hasTools) elements = structureOf(file.bytes)
})

const count = (name: string): number => elements.filter((element) => element.name === name).length

interface Objects {
  qpdf: [unknown, Record<string, { value?: unknown }>]
}
const objectsOf = (bytes: Uint8Array): Record<string, unknown>[] => {
  const [, objects] = (JSON.parse(read(bytes, 'qpdf', '--json', '--json-key=qpdf', '@')) as Objects).qpdf
  return Object.values(objects).flatMap(({ value }) =>
    typeof value === 'object' ? [value as Record<string, unknown>] : [],
  )
}

describe('the structure of a PDF', () => {
  slow('is sound for qpdf, has a title, a language and tags', (context) => {
    skipUnless(hasTools, context, 'qpdf is not installed')
    expect(read(file.bytes, 'qpdf', '--check', '@')).toContain('No syntax or stream encoding errors found')
    const info = read(file.bytes, 'pdfinfo', '@')
    expect(info).toContain(`Title:           Change checklist, ${document.running.project}`)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/JavaScript: +no/)
    const catalog = objectsOf(file.bytes).find((object) => object['/Type'] === '/Catalog')
    expect(catalog).toMatchObject({ '/Lang': 'u:en', '/PageMode': '/UseOutlines' })
  })

  it('has an outline that is the headings, in their order and depth', (context) => {
    skipUnless(hasTools, context, 'qpdf is not installed')
    const headings = elements.filter(({ name }) => /^H\d$/.test(name))
    const outline = outlineOf(file.bytes)
    expect(outline.map(({ title }) => squeezed(title))).toEqual(headings.map(({ text }) => squeezed(text)))
    expect(outline.map(({ depth }) => depth)).toEqual(headings.map(({ name }) => (name === 'H3' ? 1 : 0)))
    expect(outline.length).toBeGreaterThan(document.sections.length + 20)
  })

  it('has a form element and three fields or more for each line, a list item, and a label', (context) => {
    skipUnless(hasTools, context, 'pdfinfo is not installed')
    const lines = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines : [])),
    )
    const withEvidence = lines.filter(({ evidence }) => evidence !== '').length
    expect(count('Form')).toBe(3 * lines.length + withEvidence)
    expect(
      elements.filter(({ name, text }) => name === 'Lbl' && /^(?:U\d+-)?(?:[0-9ABHPTVW]|R\d+)\.\d\d$/.test(text)),
    ).toHaveLength(lines.length)
    expect(count('LI')).toBe(count('LBody'))
  })

  it('has tables with head cells for columns and rows', (context) => {
    skipUnless(hasTools, context, 'pdfinfo is not installed')
    const blocks = document.sections.flatMap((section) => section.blocks)
    const all = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    // What is looked up is a list.
    const tables = all.filter(({ areEntries }) => areEntries !== true)
    expect(all.length - tables.length).toBe(1)
    const structure = read(file.bytes, 'pdfinfo', '-struct', '@')
    expect(structure.match(/\/Summary/g)).toHaveLength(tables.length)
    const rows = tables.reduce((sum, table) => sum + table.rows.length + 1, 0)
    expect(count('TR')).toBe(rows)
    const columns = tables.reduce((sum, table) => sum + table.columns.length - (table.isLastBehind === true ? 1 : 0), 0)
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(columns)
    expect(structure.match(/\/Scope \/Row/g)).toHaveLength(rows - tables.length)
  })

  it('says in words what a drawing shows', (context) => {
    skipUnless(hasTools, context, 'qpdf is not installed')
    const figures = objectsOf(printed(customer).bytes).filter((object) => object['/S'] === '/Figure')
    expect(figures).toHaveLength(samplePicture.panels.length)
    expect(figures[0]?.['/Alt']).toBe('u:Trunks of HQ SIP-CC-02: keys readable. Nothing else is there.')
  })

  slow('leaves nothing untagged: each text belongs to an element or is furniture of the page', (context) => {
    skipUnless(hasTools, context, 'qpdf is not installed')
    const operators = read(file.bytes, 'qpdf', '--qdf', '--object-streams=disable', '@', '-')
    let depth = 0
    let outside = 0
    for (const line of operators.split('\n')) {
      if (/ (?:BDC|BMC)$/.test(line)) depth += 1
      else if (line === 'EMC') depth -= 1
      else if (/^BT /.test(line) && depth === 0) outside += 1
    }
    expect({ depth, outside }).toEqual({ depth: 0, outside: 0 })
    expect(operators.match(/^BT /gm)?.length).toBeGreaterThan(file.lines.length / 2)
  })
})
