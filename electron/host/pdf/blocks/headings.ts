import { say, type Inline } from '../../../../shared/document/inline'
import type { Section } from '../../../../shared/document/document'
import { sectionPlace } from '../../../../shared/document/leads'
import { plainOf } from '../plain'
import type { Strip } from '../flow'
import { across, type, type Style } from '../sheet'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { actualText, aside, gap, isEmpty, space, textStrips, wholeWidth } from './text-strips'

export type Level = 1 | 2 | 3

/** A heading that stands in the outline as well. */
export function heading(context: BlockContext, text: Inline, level: Level, style: Style, after: number): Strip[] {
  const lines = context.wrapper.wrap(text, style, across)
  const element = new Holder(context.parent, `H${level}`, actualText(lines))
  return [
    aside((pen, y) => pen.outline.add(plainOf(text), level, y), { keep: true }),
    ...textStrips(lines, { place: wholeWidth, style, element, after, keep: true }),
  ]
}

/** Title and subtitle of the document, over a rule. */
export const titleStrips = (context: BlockContext, title: string, subtitle: string): Strip[] => [
  ...heading(context, say`${title}`, 1, type.cover, 0),
  ...paragraph(context, say`${subtitle}`, { style: type.lead, after: 6, keep: true }),
  { height: 8, draw: (pen, y) => pen.rule(0, y, across, 0.9, 'text') },
]

const leadGap = 12
const afterTitle = 2

/** Title and lead of a section: on one line, where there is room for both. */
export function sectionHead(context: BlockContext, section: Section, before = 8): Strip[] {
  const { title, lead } = section
  const titleWidth = context.wrapper.widths(say`${title}`, type.title).natural + leadGap
  const isBeside = titleWidth + context.wrapper.widths(lead, type.body).natural <= across
  const isBelow = !isEmpty(lead) && !isBeside
  const strips = heading(context, say`${title}`, 2, type.title, isBelow ? 0 : afterTitle)
  const [first, ...rest] = strips
  const begin = {
    ...(first ?? aside(() => undefined)),
    ...{ running: plainOf(say`${title}`), anchor: sectionPlace(section), keep: true },
  }
  const under = isBelow ? paragraph(context, lead, { after: 4, keep: true }) : []
  return [space(before), begin, ...rest, ...(isBeside ? leadBeside(context, lead, titleWidth) : []), ...under]
}

/** Drawn behind the title, on its base line. */
function leadBeside({ wrapper, parent }: BlockContext, lead: Inline, x: number): Strip[] {
  if (isEmpty(lead)) return []
  const lines = wrapper.wrap(lead, type.body, across - x)
  const element = new Holder(parent, 'P', actualText(lines))
  const draw: Strip['draw'] = (pen, y) => {
    const top = y - afterTitle - type.title.lead + pen.baseline(type.title) - pen.baseline(type.body)
    pen.content(element.tag(pen), () => pen.lines(lines, { x, y: top, width: across - x }, type.body))
    element.end()
  }
  return [aside(draw, { keep: true })]
}

export const innerHeading = (context: BlockContext, text: Inline): Strip[] => [
  space(6),
  ...heading(context, text, 3, type.head, 2),
]

export interface ParagraphOptions {
  style?: Style
  after?: number
  keep?: boolean
  x?: number
  width?: number
}

export function paragraph({ wrapper, parent }: BlockContext, text: Inline, options: ParagraphOptions = {}): Strip[] {
  const { style = type.body, after = 6, keep = false, x = 0, width = across } = options
  if (isEmpty(text)) return []
  const lines = wrapper.wrap(text, style, width)
  const element = new Holder(parent, 'P', actualText(lines))
  return [...textStrips(lines, { place: { x, width }, style, element, keep: keep || after > 0 }), trailing(after, keep)]
}

const trailing = (after: number, keep: boolean): Strip => (keep ? space(after) : gap(after))
