import { type UnitHead } from './document'
import { facts } from './html-facts'
import { mark } from './html-marks'
import { type Markup, anchor, exact, htmlInline, isolated, leadTo, nothing, placeOf, xhtml } from './html-text'
import { toneWords } from './words'

/** The head of a unit: its number and name large, its times beside, what it changes below, and what ends it. */
export function htmlUnit({ id, number, about, name, times, changes, rows, stop }: UnitHead): Markup {
  const title = xhtml`<h3 id="${placeOf(number)}"><b>${isolated(number)}</b> <small>${isolated(about)}</small> ${exact(name)}</h3>\n`
  const clock = times.map(
    (time) => xhtml`<div><dt>${isolated(time.name)}</dt><dd>${leadTo(time.to, htmlInline(time.value))}</dd></div>\n`,
  )
  const ends =
    stop.length === 0
      ? nothing
      : xhtml`<div role="note" class="note stop">${mark('stop')}<b>${toneWords.stop}</b><p>${htmlInline(stop)}</p></div>\n`
  const head = xhtml`${title}<dl class="times">\n${clock}</dl>\n`
  return xhtml`<header class="unit" id="unit.${anchor(id)}">${head}${facts({ rows: [...changes, ...rows] })}${ends}</header>\n`
}
