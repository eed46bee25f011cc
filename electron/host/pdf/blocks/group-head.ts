import type { ChecklineGroup } from '../../../../shared/document/document'
import { code, joinSpans, say, type Inline } from '../../../../shared/document/inline'
import { proseText } from '../../../../shared/document/legible'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { across, type, type Style } from '../sheet'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { bodyAt, bodyWidth, penWidth, railAt, timeAt } from './line-grid'
import { plainOf } from '../plain'
import { actualText, isEmpty, portions, space } from './text-strips'

const end = bodyAt + bodyWidth
/** Title and aside share the line; neither takes more than its part where both are long. */
const titleShare = 0.62
const apart = 12
/** Fewer letters of a title say nothing. */
const leastTitle = 40
/** On the base line of the title. */
const asideStyle: Style = { ...type.aside, lead: type.head.lead }

interface GroupHead {
  first: Strip[]
  again: Strip
}

/** The object, what drops, and the names of the columns to write in, below a rule. */
export function groupHead(context: BlockContext, group: ChecklineGroup): GroupHead {
  const { parent } = context
  const { title, lines, asides, titleWidth } = words(context, group)
  const element = new Holder(parent, 'H3', actualText(lines))
  const told = new Holder(parent, 'P', actualText(asides))
  const count = Math.max(lines.length, asides.length, 1)
  const first = portions(count).map(({ from, to }): Strip => {
    const before = from === 0 ? 2 : 0
    return {
      height: before + (to - from) * type.head.lead + (to === count ? 2 : 0),
      keep: true,
      draw(pen, y) {
        if (from === 0) top(pen, title, y)
        const place = { x: 0, y: y + before, width: titleWidth }
        const part = lines.slice(from, to)
        if (part.length > 0) pen.content(element.tag(pen), () => pen.lines(part, place, type.head))
        const right = { x: 0, y: y + before, width: end, align: 'right' } as const
        const more = asides.slice(from, to)
        if (more.length > 0) pen.content(told.tag(pen), () => pen.lines(more, right, asideStyle))
        if (to !== count) return
        element.end()
        told.end()
      },
    }
  })
  return { first: [space(1), ...first], again: again(context, group) }
}

/** Between groups that stand under one head. */
export const ruleBetween: Strip = { height: 4, keep: true, draw: (pen, y) => pen.rule(0, y + 1, across, 0.5, 'text') }

const bare: Strip = { height: 4, keep: true, draw: (pen, y) => pen.rule(0, y + 1, across, 0.9, 'text') }

/** Only the rule, for a line that says by itself what it is. */
export const bareHead: GroupHead = { first: [space(1), bare], again: bare }

/** Only the rule, over lines that say by themselves what they are; where they go on on another page, what they belong to. */
export const ruledHead = (context: BlockContext, group: ChecklineGroup): GroupHead => ({
  first: bareHead.first,
  again: again(context, group),
})

function words({ wrapper }: BlockContext, group: ChecklineGroup) {
  const title = joinSpans([group.title, ...(group.object === '' ? [] : [code(group.object)])], '  ')
  const natural = wrapper.widths(title, type.head).natural
  const wanted = isEmpty(group.aside) ? 0 : wrapper.widths(group.aside, asideStyle).natural + apart
  const isNarrow = natural + wanted <= end
  const titleWidth = isNarrow ? end - wanted : Math.min(natural + 1, Math.max(end * titleShare, end - wanted))
  const asides = wanted === 0 ? [] : wrapper.wrap(group.aside, asideStyle, end - titleWidth - apart)
  return { title, lines: wrapper.wrap(title, type.head, titleWidth), asides, titleWidth }
}

/** Rule, entry in the outline, and names of the columns to write in. */
function top(pen: Pen, title: Inline, y: number): void {
  pen.rule(0, y + 1, across, 0.9, 'text')
  pen.outline.add(proseText(plainOf(title)), 3, y)
  railNames(pen, y)
}

function railNames(pen: Pen, y: number): void {
  pen.furniture(() => {
    pen.put(say`initials`, { x: railAt, y: y + 4.7, width: penWidth + 4 }, type.rail)
    pen.put(say`UTC`, { x: timeAt, y: y + 4.7, width: penWidth }, type.rail)
  })
}

/** The name of the object is never cut where the words before it can be. */
function again({ wrapper }: BlockContext, { title, object, aside: said }: ChecklineGroup): Strip {
  const room = Math.max(end * titleShare, end - apart - wrapper.widths(said, asideStyle).natural)
  const goesOn = object === '' ? say`, continued` : say`  ${code(object)}, continued`
  const left = room - wrapper.widths(goesOn, type.head).natural
  const name =
    left < leastTitle
      ? say`${wrapper.fit(joinSpans([title, code(object)], '  '), type.head, room).text}, continued`
      : say`${wrapper.fit(say`${title}`, type.head, left).text}${goesOn}`
  const used = wrapper.widths(name, type.head).natural + apart
  return {
    height: 17,
    draw(pen, y) {
      pen.rule(0, y + 1, across, 0.9, 'text')
      pen.furniture(() => {
        pen.put(name, { x: 0, y: y + 3, width: used }, type.head)
        pen.put(said, { x: used, y: y + 3, width: end - used, align: 'right' }, asideStyle)
      })
      railNames(pen, y)
    },
  }
}
