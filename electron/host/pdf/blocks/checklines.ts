import { briefLines, type BriefLine } from '../../../../shared/document/alike'
import type { Checkline, ChecklineGroup } from '../../../../shared/document/document'
import { say } from '../../../../shared/document/inline'
import type { Strip } from '../flow'
import { fieldName } from '../fields'
import { isMeant } from '../../../../shared/document/leads'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import { alikeHead, briefRows } from './alike'
import type { BlockContext } from './context'
import { bareHead, groupHead, ruleBetween, ruledHead } from './group-head'
import { Holder } from './holder'
import { bodyAt, labelAt, numberWidth, penWidth, railAt, railWidth, timeAt } from './line-grid'
import { lineBody } from './line-body'
import { ending, gap } from './text-strips'

/**
 * What is done to one object: its head, which comes again on each page, and its lines.
 * @param goesOn it belongs to the group before it, and only a rule parts them
 */
export function checklines(context: BlockContext, group: ChecklineGroup, goesOn = false): Strip[] {
  const list = new Holder(context.parent, 'L')
  const isInPlace = group.isInPlace === true
  const own = isInPlace ? bareHead : (group.isSaid === true ? ruledHead : groupHead)(context, group)
  const head = goesOn ? { ...own, first: [ruleBetween] } : own
  const lines = linesOf(context, list, isInPlace ? withHeadInLine(group) : group)
  const repeated = lines.map((strip) => ({ ...strip, repeat: head.again }))
  const strips = [...head.first, ...repeated, ending(list), gap(0.5)]
  return group.isBack === true ? strips.map(onBackGround) : strips
}

/** Lines that say only their own stand together, below what is said for all of them. */
function linesOf(context: BlockContext, list: Holder, group: ChecklineGroup): Strip[] {
  const brief = briefLines(group)
  const strips: Strip[] = []
  if (group.each !== undefined && brief.size > 0)
    strips.push(...alikeHead(context, new Holder(context.parent, 'Div'), group, group.each))
  for (let at = 0; at < group.lines.length;) {
    const alike = untilOther(group.lines.slice(at), brief)
    const line = group.lines[at]
    if (alike.length > 0) strips.push(...(at === 0 ? [] : [between]), ...briefRows(context, list, alike))
    else if (line !== undefined)
      strips.push(
        ...checkline(context, list, withoutSaid(line, group), {
          isFirst: at === 0 && brief.size === 0,
          isLast: at === group.lines.length - 1,
        }),
      )
    at += Math.max(alike.length, 1)
  }
  return strips
}

function untilOther(lines: readonly Checkline[], brief: ReadonlySet<Checkline>): BriefLine[] {
  const end = lines.findIndex((line) => !brief.has(line))
  return (end < 0 ? lines : lines.slice(0, end)) as BriefLine[]
}

/** Another way needs no head over its one line: the line itself says whom it stands in for, and its command what it does. */
const withHeadInLine = (group: ChecklineGroup): ChecklineGroup => ({
  ...group,
  lines: group.lines.map((line) => {
    const isSaid = line.enter.some(({ isPlain }) => isPlain === true)
    return { ...line, action: say`${group.title}, ${group.aside}.${isSaid ? [] : say` ${line.action}`}` }
  }),
})

const bar = { at: -16, width: 4 }

/** Lines that take back others stand on a ground of their own with a bar beside it, which a poor copier keeps. */
const onBackGround = (strip: Strip): Strip => ({
  ...strip,
  ...(strip.repeat === undefined ? {} : { repeat: onBackGround(strip.repeat) }),
  draw(pen, y) {
    if (strip.height > 0) {
      pen.area(bar.at, y, across - bar.at, strip.height, 'tint')
      pen.area(bar.at, y, bar.width, strip.height, 'text')
    }
    strip.draw(pen, y)
  },
})

/** The head of a group has said where the rollback is. */
const withoutSaid = (line: Checkline, { aside: said }: ChecklineGroup): Checkline => {
  const undo = plainOf(line.undo).toLowerCase()
  return undo !== '' && plainOf(said).toLowerCase().includes(undo) ? { ...line, undo: [] } : line
}

interface Place {
  isFirst: boolean
  isLast: boolean
}

/** One line is one piece, unless it is taller than a page. */
function checkline(context: BlockContext, list: Holder, line: Checkline, { isFirst, isLast }: Place): Strip[] {
  const item = new Holder(list, 'LI')
  const body = new Holder(item, 'LBody')
  const { wrapper } = context
  const isShort = wrapper.widths(say`${line.number}`, type.number).natural <= numberWidth
  const numberStyle = isShort ? type.number : type.numberLong
  const numbers = wrapper.wrap(say`${line.number}`, numberStyle, numberWidth)
  const [first, ...rest] = lineBody({ ...context, line, body })
  const registers = registerLines(context, line, first?.height ?? 0)
  if (first === undefined) return []
  const least = Math.max(
    tickRoom,
    registers.lines.length === 0 ? 0 : registerTop + registers.lines.length * type.rail.lead,
    numbers.length * type.number.lead,
  )
  const begun: Strip = {
    ...first,
    ...(isMeant(line.number) && { anchor: line.number }),
    height: rest.length === 0 ? Math.max(first.height, least) : first.height,
    draw(pen, y) {
      const place = { x: labelAt, y: y - 0.2, width: numberWidth }
      pen.add(item.tag(pen), 'Lbl', () => pen.lines(numbers, place, numberStyle))
      drawFields(line, body, pen, y)
      if (line.cautions.some(({ drops }) => drops === true)) pen.mark('drop', dropAt, y + 1.5, dropSide)
      first.draw(pen, y)
      if (registers.lines.length === 0) return
      const rail = { x: across - registers.width, y: y + registerTop, width: registers.width, align: registers.align }
      pen.add(body.tag(pen), 'P', () => pen.lines(registers.lines, rail, type.rail))
    },
  }
  return [...(isFirst ? [] : [between]), begun, ...rest, ending(item, { keep: true }), gap(isLast ? 1 : 0)]
}

const tickRoom = 15
/** Left of the boxes, where the bar of a rollback leaves room. */
const dropAt = -10.5
const dropSide = 7.5

/** White space at the top and at the end of a page, where no line is needed. */
const between: Strip = {
  height: 2.5,
  keep: true,
  isSpace: true,
  draw: (pen, y) => pen.rule(labelAt, y + 1.1, across - labelAt, 0.35, 'hair'),
}

const registerTop = 13.4

/** Ids of a line stand below its initials; under a text of one line they have its width, and take one line as well. */
function registerLines({ wrapper }: BlockContext, line: Checkline, height: number) {
  const width = height > type.line.lead + 1 ? railWidth : across - bodyAt
  const lines = line.register.length === 0 ? [] : wrapper.wrap(say`${line.register.join(', ')}`, type.rail, railWidth)
  if (lines.length < 2 || width === railWidth) return { lines, width: railWidth, align: 'left' } as const
  return { lines: wrapper.wrap(say`${line.register.join(', ')}`, type.rail, width), width, align: 'right' } as const
}

const drawFields = (line: Checkline, body: Holder, ...[pen, y]: Parameters<Strip['draw']>): void => {
  const tag = body.tag(pen)
  const about = `${line.number} ${plainOf(line.action)}`
  const isTicked = line.entry.state === 'done'
  pen.tick(tag, 0, y, { name: fieldName('done', line.id), says: about, isTicked })
  if (line.entry.by !== '') return
  const field = (kind: string, words: string) => ({ name: fieldName(kind, line.id), says: `${words}, ${about}` })
  pen.blank(tag, railAt, y + 12, penWidth, field('initials', 'Initials'))
  pen.blank(tag, timeAt, y + 12, penWidth, field('time', 'Time, UTC'))
}
