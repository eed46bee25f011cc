import { unreachable } from '../unreachable'
import { type Checkline, type ChecklineGroup, type EnterRow } from './document'
import { type Inline } from './inline'
import { mark } from './html-marks'
import { type Markup, anchor, exact, xhtml, htmlInline, isolated, nothing, placeOf, separated } from './html-text'
import { isMeant, rollbackBegun } from './leads'
import { type LinePart, lineParts } from './line-parts'

/** The first name is the window's application; the rest is where to click. */
function menuPath([first = '', ...rest]: readonly string[]): Markup {
  const clicks = rest.map((name) => xhtml` › <b>${isolated(name)}</b>`)
  return xhtml`${isolated(first)}${clicks}`
}

function enterRow({ label, value, was }: EnterRow): Markup {
  const name = xhtml`<th scope="row">${isolated(label)}</th>`
  if (was.length === 0) return xhtml`<tr>${name}<td colspan="2">${htmlInline(value)}</td></tr>`
  return xhtml`<tr>${name}<td>${htmlInline(value)}</td><td class="was">was ${htmlInline(was)}</td></tr>`
}

const enterTable = (rows: readonly EnterRow[]): Markup => xhtml`<table><tbody>${rows.map(enterRow)}</tbody></table>`

const caution = (id: string, text: Inline): Markup =>
  xhtml`${mark('caution')}${htmlInline(text)}${id === '' ? nothing : xhtml` (${isolated(id)})`}`

const evidence = (wanted: string, kept: string): Markup => {
  const asked = wanted === '' ? nothing : xhtml`<span class="wanted">${isolated(wanted)}</span>`
  return xhtml`${asked}<span class="fill">${kept === '' ? nothing : isolated(kept)}</span>`
}

function detail(part: LinePart): Markup {
  switch (part.kind) {
    case 'path':
      return menuPath(part.path)
    case 'enter':
      return enterTable(part.rows)
    case 'caution':
      return caution(part.id, part.text)
    case 'sight':
    case 'text':
      return xhtml`${htmlInline(part.text)}`
    case 'evidence':
      return evidence(part.wanted, part.kept)
    default:
      return unreachable(part)
  }
}

/** On a page what proves a line looks as its other texts do. */
const looks: Partial<Record<LinePart['kind'], string>> = { sight: 'text' }

const writePart = (part: LinePart): Markup =>
  xhtml`<div class="${looks[part.kind] ?? part.kind}"><dt>${part.label}</dt><dd>${detail(part)}</dd></div>\n`

/** Room to write initials and UTC by hand, as long as no one has signed on screen. */
function rail({ entry, register }: Checkline): Markup {
  const pen = entry.by === '' ? xhtml`<i class="pen"></i><i class="pen"></i>` : nothing
  const said = xhtml`<span class="hidden">Register </span>${separated(register.map(isolated), ', ')}`
  const ids = register.length === 0 ? nothing : xhtml`<span class="register">${said}</span>`
  return xhtml`<div class="rail">${pen}${ids}</div>`
}

function checkline(line: Checkline): Markup {
  const checked = line.entry.state === 'done' ? xhtml` checked="checked"` : nothing
  const box = xhtml`<input type="checkbox" autocomplete="off"${checked}/>`
  const id = isMeant(line.number) ? xhtml` id="${placeOf(line.number)}"` : nothing
  const number = xhtml`<span class="number"${id}>${isolated(line.number)}</span>`
  const first = xhtml`<label>${box}${number}<span class="action">${htmlInline(line.action)}</span></label>`
  const parts = lineParts(line).map(writePart)
  const details = parts.length === 0 ? nothing : xhtml`<dl>\n${parts}</dl>\n`
  return xhtml`<li id="line.${anchor(line.id)}">${first}${rail(line)}\n${details}</li>\n`
}

/** What is done to one object; its head comes again on each printed page. */
export function htmlLines(group: ChecklineGroup): Markup {
  const object = group.object === '' ? nothing : xhtml` ${exact(group.object)}`
  const title = xhtml`<h3>${isolated(group.title)}${object}</h3><p class="aside">${htmlInline(group.aside)}</p>`
  const pens = xhtml`<p class="rail" aria-hidden="true"><span>initials</span><span>UTC</span></p>`
  const head = xhtml`<header><div>${title}${pens}</div></header>\n`
  const kind = group.isBack === true ? 'lines back' : 'lines'
  const begun = rollbackBegun(group)
  const id = begun === '' ? nothing : xhtml` id="${placeOf(begun)}"`
  return xhtml`<section class="${kind}"${id}>${head}<ol>\n${group.lines.map(checkline)}</ol></section>\n`
}
