import type { FactRow, UnitHead } from '../../../../shared/document/document'
import { code, say } from '../../../../shared/document/inline'
import { proseText } from '../../../../shared/document/legible'
import type { Strip } from '../flow'
import { across, type } from '../sheet'
import type { BlockContext } from './context'
import { holder } from './holder'
import { factPairs } from './lists'
import { note } from './notes'
import { actualText, portions, space } from './text-strips'

const nameAt = 58
const timesTop = 3

/** Number and name of a unit, its times, what it changes, and what ends it: over its lines, and never far from them. */
export function unit(context: BlockContext, head: UnitHead): Strip[] {
  const stop = head.stop.length === 0 ? [] : note(context, { kind: 'note', tone: 'stop', id: '', text: head.stop })
  const strips = [...title(context, head), times(context, head.times), ...factPairs(context, head.rows), ...stop]
  return [space(14), ...strips.map((strip) => ({ ...strip, keep: true }))]
}

function title(context: BlockContext, { number, about, name }: UnitHead): Strip[] {
  const { wrapper, parent } = context
  const numbers = [wrapper.fit(say`${number}`, type.unit, nameAt - 6)]
  const abouts = wrapper.wrap(say`${about}`, type.aside, across - nameAt)
  const names = wrapper.wrap(say`${code(name)}`, type.unitName, across - nameAt)
  const what = holder(parent, 'P', actualText(abouts))
  const element = holder(parent, 'H3', actualText(names))
  const top: Strip = {
    height: 6 + abouts.length * type.aside.lead,
    draw(pen, y) {
      pen.rule(0, y + 1, across, 2, 'text')
      pen.outline.add(proseText(`${number} ${name}`), 3, y)
      pen.content(what.tag(pen), () => pen.lines(abouts, { x: nameAt, y: y + 5, width: across - nameAt }, type.aside))
      what.end()
      pen.content(element.tag(pen), () => pen.lines(numbers, { x: 0, y: y + 8, width: nameAt - 6 }, type.unit))
    },
  }
  const rest = portions(names.length).map(({ from, to }): Strip => {
    const isLast = to === names.length
    return {
      height: (to - from) * type.unitName.lead + (isLast ? timesTop : 0),
      draw(pen, y) {
        const place = { x: nameAt, y, width: across - nameAt }
        pen.content(element.tag(pen), () => pen.lines(names.slice(from, to), place, type.unitName))
        if (isLast) element.end()
      },
    }
  })
  return [top, ...rest]
}

/** Side by side, each with its label over it. */
function times({ wrapper, parent }: BlockContext, rows: readonly FactRow[]): Strip {
  const width = (across - nameAt) / Math.max(rows.length, 1)
  const list = holder(parent, 'L')
  return {
    height: type.aside.lead + type.clock.lead + 8,
    draw(pen, y) {
      for (const [at, row] of rows.entries()) {
        const place = { x: nameAt + at * width, y, width: width - 8 }
        const item = pen.open(list.tag(pen), 'LI')
        pen.add(item, 'Lbl', () => pen.put(say`${row.name}`, place, type.aside))
        const value = [wrapper.fit(row.value, type.clock, width - 8)]
        pen.add(item, 'LBody', () => pen.lines(value, { ...place, y: y + type.aside.lead - 1 }, type.clock))
        item.end()
      }
      list.end()
    },
  }
}
