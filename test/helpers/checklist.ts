import { checklistDocument } from '../../shared/checklist/checklist-document'
import type { Checkline, ChecklineGroup, Document } from '../../shared/document/document'
import { flatText } from '../../shared/document/legible'
import { newCautions } from '../../shared/document/line-parts'
import type { Project } from '../../shared/plan/project'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { plan, type PlanParts } from './plan'

/** A line as texts, with where it stands. */
export interface SaidLine {
  id: string
  number: string
  section: string
  /** `U2`; empty outside of all units. */
  unit: string
  group: string
  object: string
  aside: string
  action: string
  goTo: string
  /** `Incoming Port = 5561 (was 5060)`; what is never typed stands in ‹marks›. */
  enter: string[]
  /** `XD-9: Plan for …`; without an id only the words. */
  cautions: string[]
  see: string
  verify: string
  undo: string
  evidence: string
  register: string[]
  entry: Checkline['entry']
}

export interface Checklist {
  document: Document
  lines: SaidLine[]
  ids: string[]
  /** The line with this id; fails the test where there is none. */
  line: (id: string) => SaidLine
  /** Its text from the first section to the last. */
  text: string
}

const today = '2026-10-01'

/** The checklist of a plan made from what matters to a test. */
export const checklist = (parts: PlanParts = {}): Checklist => checklistOf(plan(parts))

export function checklistOf(project: Project): Checklist {
  const document = checklistDocument(evaluateWhole(project, today), 'abcd1234')
  const lines = document.sections.flatMap(({ id, blocks }) => {
    let unit = ''
    return blocks.flatMap((block) => {
      if (block.kind === 'unit') unit = block.number
      return block.kind === 'checklines' ? block.lines.map((line) => said(line, block, id, unit)) : []
    })
  })
  const byId = new Map(lines.map((line) => [line.id, line]))
  return {
    document,
    lines,
    ids: lines.map(({ id }) => id),
    line: (id) => {
      const found = byId.get(id)
      if (!found) throw new Error(`No line ${id}. There are: ${[...byId.keys()].join(', ')}`)
      return found
    },
    text: JSON.stringify(document.sections),
  }
}

/** Every line names its object, at its end where its words do not: `checklist-properties.test.ts` has that once for all. */
const withoutObject = (action: string, object: string): string =>
  object !== '' && action.endsWith(` · ${object}`) ? action.slice(0, -object.length - 3) : action

const said = (line: Checkline, group: ChecklineGroup, section: string, unit: string): SaidLine => ({
  unit,
  id: line.id,
  number: line.number,
  section,
  group: group.title,
  object: group.object,
  aside: flatText(group.aside),
  action: withoutObject(flatText(line.action), group.object),
  goTo: line.goTo.join(' › '),
  enter: line.enter.map(
    ({ label, value, was }) => `${label} = ${flatText(value)}${was.length === 0 ? '' : ` (was ${flatText(was)})`}`,
  ),
  cautions: newCautions(line).map(({ id, text }) => `${id === '' ? '' : `${id}: `}${flatText(text)}`),
  see: flatText(line.see),
  verify: flatText(line.verify),
  undo: flatText(line.undo),
  evidence: line.evidence,
  register: line.register,
  entry: line.entry,
})

/** What a cell or a sentence of a section says, one text for each block; lines of a group by their actions. */
export function blockTexts(document: Document, section: string): string[] {
  const blocks = document.sections.find(({ id }) => id === section)?.blocks ?? []
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
      case 'note':
        return flatText(block.text)
      case 'list':
        return block.items.map(flatText).join('\n')
      case 'facts':
        return block.rows.map(({ name, value }) => `${name}: ${flatText(value)}`).join('\n')
      case 'table':
        return block.rows
          .map((row) => ('group' in row ? `# ${flatText(row.group)}` : row.cells.map(flatText).join(' | ')))
          .join('\n')
      case 'unit':
        return [
          `${block.number} ${block.name}`,
          ...[...block.changes, ...block.rows].map(({ name, value }) => `${name}: ${flatText(value)}`),
        ].join('\n')
      case 'checklines':
        return block.lines.map(({ action }) => flatText(action)).join('\n')
      default:
        return ''
    }
  })
}
