import type { Checkline, ChecklineGroup } from '../../../../shared/document/document'
import { lineParts } from '../../../../shared/document/line-parts'
import type { Strip } from '../flow'
import { across, type } from '../sheet'
import { fieldName } from '../fields'
import { plainOf } from '../plain'
import type { BlockContext } from './context'
import { groupHead } from './group-head'
import { holder, type Holder } from './holder'
import { bodyAt, bodyWidth, labelAt, penWidth, railAt, railWidth, timeAt } from './line-grid'
import { linePart, type LineContext } from './line-parts'
import { actualText, aside, gap, portions } from './text-strips'
import { say } from '../../../../shared/document/inline'

/** What is done to one object: its head, which comes again on each page, and its lines. */
export function checklines(context: BlockContext, group: ChecklineGroup): Strip[] {
  const list = holder(context.parent, 'L')
  const head = groupHead(context, group)
  const lines = group.lines.flatMap((line, at) => {
    const strips = checkline(context, list, line, { isFirst: at === 0, isLast: at === group.lines.length - 1 })
    return strips.map((strip) => ({ ...strip, repeat: head.again }))
  })
  const strips = [...head.first, ...lines, aside(list.end), gap(4)]
  return group.isBack === true ? strips.map(onBackGround) : strips
}

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

interface Place {
  isFirst: boolean
  isLast: boolean
}

/** One line is one piece, unless it is taller than a page. */
function checkline(context: BlockContext, list: Holder, line: Checkline, { isFirst, isLast }: Place): Strip[] {
  const item = holder(list.tag, 'LI')
  const body = holder(item.tag, 'LBody')
  const about: LineContext = { ...context, line, body }
  const strips = [...firstLine(about, item), ...lineParts(line).flatMap((part) => linePart(about, part))]
  const height = strips.reduce((sum, strip) => sum + strip.height, 0)
  const missing = Math.max(0, registerTop + registerLines(about).length * type.rail.lead - height)
  return [...(isFirst ? [] : [between]), ...strips, aside(item.end, { keep: true }), gap(missing + (isLast ? 6 : 0))]
}

/** White space at the top and at the end of a page, where no line is needed. */
const between: Strip = {
  height: 12,
  keep: true,
  isSpace: true,
  draw: (pen, y) => pen.rule(labelAt, y + 4, across - labelAt, 0.5, 'hair'),
}

const registerTop = 18
const registerLines = ({ wrapper, line }: LineContext) =>
  line.register.length === 0 ? [] : wrapper.wrap(say`${line.register.join(', ')}`, type.rail, railWidth)

/** Box, number, what to do, and room for initials and time. */
function firstLine(context: LineContext, item: Holder): Strip[] {
  const { wrapper, line, body } = context
  const numbers = [wrapper.fit(say`${line.number}`, type.number, bodyAt - labelAt - 4)]
  const actions = wrapper.wrap(line.action, type.action, bodyWidth)
  const count = actions.length
  const element = holder(body.tag, 'P', actualText(actions))
  return portions(count).map(({ from, to }): Strip => {
    const isLast = to === count
    const height = (to - from) * type.action.lead
    return {
      height: isLast ? Math.max(height, 16) + 1 : height,
      keep: true,
      draw(pen, y) {
        const place = { x: labelAt, y, width: bodyAt - labelAt - 4 }
        if (from === 0) pen.add(item.tag(pen), 'Lbl', () => pen.lines(numbers, place, type.number))
        if (from === 0) drawFields(context, pen, y)
        const text = { x: bodyAt, y, width: bodyWidth }
        pen.content(element.tag(pen), () => pen.lines(actions.slice(from, to), text, type.action))
        if (isLast) element.end()
      },
    }
  })
}

const drawFields = (context: LineContext, ...[pen, y]: Parameters<Strip['draw']>): void => {
  const { line, body } = context
  const tag = body.tag(pen)
  const about = `${line.number} ${plainOf(line.action)}`
  const isTicked = line.entry.state === 'done'
  pen.tick(tag, 0, y, { name: fieldName('done', line.id), says: about, isTicked })
  if (line.entry.by === '') {
    const field = (kind: string, words: string) => ({ name: fieldName(kind, line.id), says: `${words}, ${about}` })
    pen.blank(tag, railAt, y + 13, penWidth, field('initials', 'Initials'))
    pen.blank(tag, timeAt, y + 13, penWidth, field('time', 'Time, UTC'))
  }
  const register = registerLines(context)
  if (register.length === 0) return
  const place = { x: railAt, y: y + registerTop, width: railWidth }
  pen.add(tag, 'P', () => pen.lines(register, place, type.rail))
}
