import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { alikesFrom } from '../../../../electron/host/pdf/blocks/side-by-side'
import { briefLines } from '../../../../shared/document/alike'
import type { Block, Checkline, ChecklineGroup, Document, Table } from '../../../../shared/document/document'
import { flatText } from '../../../../shared/document/legible'
import { lineParts } from '../../../../shared/document/line-parts'
import { readyBands } from '../../../../shared/document/words'
import { customerReport } from '../../../../shared/report/options'
import { reportDocument } from '../../../../shared/report/report-document'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { arbitraryProject } from '../../../helpers/arbitrary-project'
import { checklistOf } from '../../../helpers/checklist'
import { withTexts } from '../../../helpers/document-texts'
import { examplePlan } from '../../../helpers/example-plan'
import { draws } from '../../../helpers/draws'
import { checklistDocumentOf, printed, printedExample, read, squeezed } from '../../../helpers/pdf'
import { customerBlocks } from '../../../helpers/sample-customer'
import { sampleDocument } from '../../../helpers/sample-document'
import { hasTool, skipUnless } from '../disk'

const hasPoppler = hasTool('pdftotext', '-v')
const textOf = (bytes: Uint8Array): string => squeezed(read(bytes, 'pdftotext', '-raw', '-enc', 'UTF-8', '@', '-'))

/** Every text of a document that is for a reader: not ids, captions of tables, and what only a drawing has. */
function textsOf(whole: Document): string[] {
  const document = asPrinted(whole)
  const texts: string[] = []
  withTexts(document, (text) => {
    texts.push(text)
    return text
  })
  const unseen = new Set(
    document.sections.flatMap(({ id, blocks }) => [
      id,
      ...blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'form' ? [block.caption] : [])),
      ...blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines.map((line) => line.id) : [])),
      ...blocks.flatMap((block) => (block.kind === 'unit' ? [block.id] : [])),
    ]),
  )
  const unlabelled = labelsLeftOut(document)
  return texts.filter((text) => !unseen.has(text) && !unlabelled.has(text))
}

type Groups = readonly (ChecklineGroup | null)[]
const groupsOf = (blocks: readonly Block[]): Groups =>
  blocks.map((block) => (block.kind === 'checklines' ? block : null))

/** Lines that stand under what is said once for all of them: `2` where they stand side by side. */
function saidOnce(blocks: readonly Block[]): Map<Checkline, 1 | 2> {
  const found = new Map<Checkline, 1 | 2>()
  for (const [at, group] of groupsOf(blocks).entries()) {
    if (group === null) continue
    for (const line of briefLines(group)) found.set(line, 1)
    for (const {
      line: { id },
    } of alikesFrom(blocks, at)) {
      const own = blocks
        .flatMap((block) => (block.kind === 'checklines' ? block.lines : []))
        .find((one) => one.id === id)
      if (own !== undefined) found.set(own, 2)
    }
  }
  return found
}

/** What takes a unit back stands under one head; each of its lines names its object. */
const goesOn = (before: Block | undefined, { isBack, aside, lines, object }: ChecklineGroup): boolean =>
  before?.kind === 'checklines' &&
  before.isBack === true &&
  isBack === true &&
  aside.length === 0 &&
  lines.every((line) => JSON.stringify([line.action, line.goTo]).includes(object))

/** Under a rule alone stands what each line says by itself: it names the object, and nothing is said beside the head. */
const isSaid = (group: ChecklineGroup): boolean =>
  group.isSaid === true &&
  group.aside.length === 0 &&
  group.lines.every((line) => JSON.stringify([line.action, line.goTo]).includes(group.object))

/** What a drawing shows is said in its structure. */
const withoutPictures = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'picture'),
  })),
})

/** What is said once in place of each line; its file and command stand in what the line has of its own. */
const asPrinted = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => {
    const once = saidOnce(section.blocks)
    return {
      ...section,
      blocks: section.blocks.map((block, at) => {
        if (block.kind === 'table') return printedTable(block)
        if (block.kind !== 'checklines') return block
        const group = printedGroup(block, once)
        return goesOn(section.blocks[at - 1], block) || isSaid(block) ? { ...group, title: '' } : group
      }),
    }
  }),
})

/** What is looked up says by itself what is seen; what is read behind another cell has its head behind that of it. */
function printedTable(table: Table): Table {
  if (table.areEntries === true) return { ...table, columns: [] }
  if (table.isLastBehind !== true) return table
  const [before = '', last = ''] = table.columns.slice(-2)
  return { ...table, columns: [...table.columns.slice(0, -2), `${before}, ${last.toLowerCase()}`] }
}

function printedGroup(group: ChecklineGroup, once: ReadonlyMap<Checkline, 1 | 2>): ChecklineGroup {
  const { each, ...rest } = group
  const isOnce = group.lines.some((line) => once.has(line))
  return {
    ...rest,
    ...(isOnce && each !== undefined ? { each } : {}),
    ...(group.lines.some((line) => once.get(line) === 2) ? { title: `${group.title}s`, object: '' } : {}),
    lines: group.lines.map(({ own, ...line }, at) => {
      const how = once.get(group.lines[at] as Checkline)
      if (how !== undefined && own !== undefined)
        return { ...line, own, action: [], goTo: [], see: [], verify: [], ...(how === 1 ? { enter: [] } : {}) }
      // The command says what the line does.
      return group.isInPlace === true && line.enter.some(({ isPlain }) => isPlain) ? { ...line, action: [] } : line
    }),
  }
}

/** Of files and commands that stand alone on their line, where no other row of the document has the label. */
function labelsLeftOut({ sections }: Document): Set<string> {
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.kind === 'checklines' ? each.lines : [])),
  )
  const isAlone = ({ enter }: Checkline): boolean => enter.length === 1 && enter[0]?.isPlain === true
  const labels = (of: readonly Checkline[]): string[] => of.flatMap(({ enter }) => enter.map(({ label }) => label))
  const said = new Set(labels(lines.filter((line) => !isAlone(line))))
  return new Set(labels(lines.filter(isAlone)).filter((label) => !said.has(label)))
}

/** What is another way has no head: its line says of what. */
const beginningOf = (line: Checkline, { isInPlace, title, aside }: ChecklineGroup): string =>
  `${line.number}${isInPlace === true ? `${title}, ${flatText(aside)}. ` : ''}${flatText(line.action)}`

/** What is drawn of a line behind its action, in the order of drawing: where to go, fields, cautions, sights, the rest. */
function partsOf(line: Checkline, group: ChecklineGroup): string[] {
  const isBack = flatText(group.aside).toLowerCase().includes(flatText(line.undo).toLowerCase())
  return lineParts(line).flatMap((part) => {
    switch (part.kind) {
      case 'path':
        return [part.path.join('›')]
      case 'enter':
        return []
      case 'caution':
        return [`${part.label}${flatText(part.text)}`]
      case 'evidence':
        return [`${part.label}${part.wanted}`]
      case 'sight':
      case 'text':
        return part.label === 'Undo' && isBack ? [] : [`${part.label}${flatText(part.text)}`]
    }
  })
}

describe('the text of a PDF', () => {
  const project = examplePlan()
  const document = checklistDocumentOf(project)
  let text = ''
  let pages = 0
  beforeAll(() => {
    if (!hasPoppler) return
    const file = printedExample()
    pages = file.pages
    text = textOf(file.bytes)
  })

  it('has every text of the worked example', (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    expect(textsOf(withoutPictures(document)).filter((each) => !text.includes(squeezed(each)))).toEqual([])
    expect(textsOf(document).length).toBeGreaterThan(1500)
  })

  it('says to who cannot see it what the picture of the window shows', (context) => {
    skipUnless(hasTool('qpdf', '--version'), context, 'qpdf is not installed')
    const sentences = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? block.sentences.map(flatText) : [])),
    )
    const said = squeezed(read(printedExample().bytes, 'qpdf', '--qdf', '--object-streams=disable', '@', '-'))
    expect(sentences.length).toBeGreaterThan(5)
    expect(sentences.filter((each) => !said.includes(squeezed(each)))).toEqual([])
  })

  it('has every caution of a line of the worked example, and the report every finding and every waiver', (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const evaluated = evaluateWhole(project, '2026-10-01')
    const { findings } = evaluated
    const report = textOf(printed(reportDocument(evaluated, customerReport('7f3ac91e84bd'))).bytes)
    const cautions = checklistOf(project).lines.flatMap((line) =>
      line.cautions.map((caution) => caution.replace(/^\S+: /, '')),
    )
    const waivers = project.waivers.flatMap(({ reason, by, until }) => [reason, by, until])
    const reported = [...findings.flatMap(({ message, remedy }) => [message, remedy]), ...waivers]
    expect(reported.filter((each) => !report.includes(squeezed(each)))).toEqual([])
    expect(cautions.filter((each) => !text.includes(squeezed(each)))).toEqual([])
    expect([findings.length > 10, cautions.length > 30, waivers.length]).toEqual([true, true, 3])
  })

  it('says on each page which project, revision, plan and page it is, and that it is not ready', (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const { running } = document
    const foot = squeezed(`${running.project}·revision${running.revision}·plan${running.planHash}`)
    expect(text.split(foot).length - 1).toBe(pages)
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`page${page}of${pages}`)
    expect(text.split(squeezed(readyBands['not ready']?.reason ?? '')).length - 1).toBe(pages)
  })

  it('has every part of a line in the order of use', (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const lines = asPrinted(document)
      .sections.flatMap(({ blocks }) =>
        groupsOf(blocks).flatMap((group) =>
          (group?.lines ?? []).map((line) => ({ line, group: group as ChecklineGroup })),
        ),
      )
      .filter(({ line }) => !('own' in line))
    expect(lines.length).toBeGreaterThan(150)
    const starts = lines.map(({ line, group }) => text.indexOf(squeezed(beginningOf(line, group))))
    expect(lines.filter((_, at) => starts[at] === -1).map(({ line }) => line.id)).toEqual([])
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    for (const [index, { line, group }] of lines.entries()) {
      const said = text.slice(starts[index], starts[index + 1])
      let at = 0
      for (const part of partsOf(line, group).map(squeezed)) {
        at = said.indexOf(part, at)
        expect([line.id, part, at >= 0]).toEqual([line.id, part, true])
        at += part.length
      }
      // The ids stand at the edge of the page.
      expect([line.id, said.includes(squeezed(line.register.join(',')))]).toEqual([line.id, true])
    }
  })

  it('has every text of every kind of block', (context) => {
    skipUnless(hasPoppler, context, 'pdftotext is not installed')
    const sample = sampleDocument(true)
    const all = {
      ...sample,
      sections: [...sample.sections, { id: 'c', title: 'Customer', lead: [], blocks: customerBlocks }],
    }
    const { bytes } = printed(all)
    const seen = textOf(bytes) + squeezed(read(bytes, 'pdfinfo', '-struct', '@'))
    // In the words of the drawing.
    const inPicture = ['Cluster HQ', ': keys readable.', 'Nothing else is there.']
    expect(textsOf(all).filter((each) => !seen.includes(squeezed(each)) && !inPicture.includes(each))).toEqual([])
    expect(textOf(bytes)).not.toContain('NOTREADY')
  })

  it('is drawn whole for any plan', () => {
    fc.assert(
      fc.property(arbitraryProject({ size: 4 }), (any) => {
        const any4 = checklistDocumentOf(any)
        // A tab shows as an arrow.
        const drawn = squeezed(
          printed(any4)
            .lines.map((line) => line.text)
            .join(' ')
            .replaceAll('⇥', ''),
        )
        const missing = textsOf(withoutPictures(any4)).filter(
          (each) => each.length < 2000 && !drawn.includes(squeezed(each)),
        )
        expect(missing).toEqual([])
      }),
      { numRuns: draws(4) },
    )
  })
})
