import type { FactRow, UnitHead } from '../../../../shared/document/document'
import { code, joinSpans, say } from '../../../../shared/document/inline'
import { proseText } from '../../../../shared/document/legible'
import type { Strip } from '../flow'
import { across, type, type Style } from '../sheet'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { beside } from './beside'
import { factStrips, type FactPlace } from './lists'
import { stopNote } from './notes'
import { actualText, ending, portions, space } from './text-strips'

const nameAt = 46
const numberRoom = nameAt - 6
/** A number is never cut: beyond the hundredth unit it is smaller. */
const numberStyles: readonly Style[] = [type.unit, type.title, type.clock, type.head]
/** Of a time, unless its label is wider. */
const cellWidth = 62
const widestCell = 100
const cellGap = 8
/** A name wider than this has the times below it. */
const leastName = 150

/** Number and name of a unit, its times, what it changes, and what ends it: over its lines, and never far from them. */
export function unit(context: BlockContext, head: UnitHead): Strip[] {
  const stop = head.stop.length === 0 ? [] : stopNote(context, head.stop)
  const strips = [...title(context, head), ...sides(context, head), ...stop]
  return [space(2), ...strips.map((strip) => ({ ...strip, keep: true }))]
}

/** What stands over the lines of a unit again where they go on on another page. */
export function unitAgain({ wrapper }: BlockContext, { number, name, times }: UnitHead): Strip {
  const title = say`${number}  ${code(name)}`
  const last = times.slice(2)
  const said = joinSpans(
    last.map(({ name: label, value }) => say`${label} ${value}`),
    '  ·  ',
  )
  const used = wrapper.widths(said, type.aside).natural + cellGap
  return {
    height: 20,
    draw(pen, y) {
      pen.rule(0, y + 1, across, 2, 'text')
      pen.furniture(() => {
        pen.put(say`${title}, continued`, { x: 0, y: y + 4, width: across - used }, type.head)
        pen.put(said, { x: across - used, y: y + 5, width: used, align: 'right' }, type.aside)
      })
    },
  }
}

const changesSide = { x: 0, width: 278, valueAt: 112 }
const othersSide = { x: 288, width: across - 288, valueAt: 70 }

/** What changes at the left, whom it concerns at the right. */
function sides(context: BlockContext, { changes, rows }: UnitHead): Strip[] {
  const list = new Holder(context.parent, 'L')
  const set = (facts: readonly FactRow[], side: FactPlace): Strip[] =>
    facts.flatMap((row) => factStrips(context, list, row, side, type.line))
  return [...beside([set(changes, changesSide), set(rows, othersSide)]), ending(list)]
}

function title(context: BlockContext, { number, about, name, times: cells }: UnitHead): Strip[] {
  const { wrapper, parent } = context
  const clock = times(context, cells)
  const room = across - nameAt - clock.width
  const natural = (style: Style): number => wrapper.widths(say`${code(name)}`, style).natural
  const nameStyle =
    natural(type.unitName) <= room || natural(type.unitNameLong) > room ? type.unitName : type.unitNameLong
  const isBeside = natural(nameStyle) <= room && room >= leastName
  const width = isBeside ? room : across - nameAt
  const numberStyle = numberStyles.find((style) => wrapper.widths(say`${number}`, style).natural <= numberRoom)
  const numbers = [wrapper.fit(say`${number}`, numberStyle ?? type.head, numberRoom)]
  const abouts = wrapper.wrap(say`${about}`, type.aside, width)
  const names = wrapper.wrap(say`${code(name)}`, nameStyle, width)
  const what = new Holder(parent, 'P', actualText(abouts))
  const element = new Holder(parent, 'H3', actualText(names))
  const top: Strip = {
    height: 4 + abouts.length * type.aside.lead,
    draw(pen, y) {
      pen.rule(0, y + 1, across, 2, 'text')
      pen.outline.add(proseText(`${number} ${name}`), 3, y)
      pen.content(what.tag(pen), () => pen.lines(abouts, { x: nameAt, y: y + 4, width }, type.aside))
      what.end()
      pen.content(element.tag(pen), () =>
        pen.lines(numbers, { x: 0, y: y + 6, width: numberRoom }, numberStyle ?? type.head),
      )
      if (isBeside) clock.draw(pen, y + 4)
    },
  }
  const rest = portions(names.length).map(({ from, to }): Strip => {
    const isLast = to === names.length
    return {
      height: (to - from) * nameStyle.lead + (isLast ? 3 : 0),
      draw(pen, y) {
        const place = { x: nameAt, y, width }
        pen.content(element.tag(pen), () => pen.lines(names.slice(from, to), place, nameStyle))
        if (isLast) element.end()
      },
    }
  })
  return [top, ...rest, ...(isBeside ? [] : [clock])]
}

const pageWords = (page: string): string => `, p. ${page}`

/** Side by side at the right, each with its label over it. */
function times({ wrapper, parent }: BlockContext, rows: readonly FactRow[]): Strip & { width: number } {
  const list = new Holder(parent, 'L')
  const cells = rows.map(({ name, value, to }) => {
    const label = say`${name}${to === undefined ? '' : pageWords('000')} `
    const width = Math.min(Math.max(cellWidth, wrapper.widths(label, type.aside).natural), widestCell)
    return { name, to, value: [wrapper.fit(value, type.clock, width)], width }
  })
  const all = cells.reduce((sum, { width }) => sum + width + cellGap, 0)
  return {
    width: all,
    height: type.aside.lead + type.clock.lead + 4,
    draw(pen, y) {
      let x = across - all + cellGap
      for (const { name, to, value, width } of cells) {
        const place = { x, y, width }
        const item = pen.open(list.tag(pen), 'LI')
        const page = to === undefined ? null : pen.pageOf(to)
        const label = say`${name}${page === null ? '' : pageWords(String(page))} `
        pen.add(item, 'Lbl', () => pen.put(label, place, type.aside))
        if (to !== undefined) pen.link(item, to, { ...place, height: type.aside.lead + type.clock.lead })
        pen.add(item, 'LBody', () => pen.lines(value, { ...place, y: y + type.aside.lead }, type.clock))
        item.end()
        x += width + cellGap
      }
      list.end()
    },
  }
}
