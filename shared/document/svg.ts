import { unreachable } from '../unreachable'
import { drawnMark } from './html-marks'
import { type Markup, nothing, xhtml } from './html-text'
import { flatText } from './legible'
import { lineLooks, wordsLooks, type Box, type Line, type Panel, type Picture, type Shape, type Words } from './picture'

function box({ x, y, width, height, look, name }: Box): Markup {
  const title = name === '' ? nothing : xhtml`<title>${name}</title>`
  const rect = xhtml`<rect class="${look}" x="${x}" y="${y}" width="${width}" height="${height}" fill="none" pointer-events="all"/>`
  const sides = look === 'cluster' ? [side(x, y, height), side(x + width, y, height)] : []
  return xhtml`<g>${title}${rect}${sides}</g>\n`
}

const side = (x: number, y: number, height: number): Markup =>
  xhtml`<path d="M${x} ${y}V${y + height}" stroke="currentColor" stroke-width="1.1"/>`

function line({ x1, y1, x2, y2, look }: Line): Markup {
  const { width, dash, sheath, ink } = lineLooks[look]
  const dashes = dash.length === 0 ? nothing : xhtml` stroke-dasharray="${dash.join(' ')}"`
  const beside = sheath === 0 ? [] : [-sheath, sheath].map((by) => stroke(x1, y1 + by, x2, y2 + by, 0.5, nothing, ink))
  return xhtml`${stroke(x1, y1, x2, y2, width, dashes, ink)}${beside}\n`
}

const stroke = (x1: number, y1: number, x2: number, y2: number, width: number, dashes: Markup, ink: string): Markup =>
  xhtml`<path class="${ink}" d="M${x1} ${y1}L${x2} ${y2}" stroke="currentColor" stroke-width="${width}"${dashes}/>`

const anchors = { left: 'start', right: 'end', center: 'middle' } as const

function words({ x, y, width, align, look, text }: Words): Markup {
  const { size, face, bold, ink } = wordsLooks[look]
  const at = { left: x, right: x + width, center: x + width / 2 }[align]
  const weight = bold ? xhtml` font-weight="600"` : nothing
  return xhtml`<text class="${face} ${ink}" x="${at}" y="${y}" font-size="${size}" text-anchor="${anchors[align]}"${weight}>${text}</text>\n`
}

function shape(drawn: Shape): Markup {
  switch (drawn.kind) {
    case 'box':
      return box(drawn)
    case 'line':
      return line(drawn)
    case 'words':
      return words(drawn)
    case 'sign':
      return drawnMark(drawn.mark, drawn.x, drawn.y, drawn.size)
    default:
      return unreachable(drawn)
  }
}

/** The namespace is needed where the drawing is a file or a part of a window; in a page it may be left out. */
const namespace = xhtml` xmlns="http://www.w3.org/2000/svg"`

function drawing({ width, height, shapes }: Panel, title: string, description: string, attributes: Markup): Markup {
  return xhtml`<svg${attributes} class="panel" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="currentColor" direction="ltr">
<title>${title}</title>
<desc>${description}</desc>
${shapes.map(shape)}</svg>\n`
}

/** One panel within a page that says the same in words. */
export const svgInPage = (panel: Panel, title: string, description: string): Markup =>
  drawing(panel, title, description, nothing)

/**
 * The panels of a picture as SVG, one string each. Without scripts, links, ids and styles in place; inks and faces come
 * from the classes `text`, `soft`, `hair`, `alarm`, `sans`, `mono`, `cluster`, and are legible without them.
 */
export const pictureSvgs = ({ caption, sentences, panels }: Picture): string[] =>
  panels.map((panel) => drawing(panel, caption, sentences.map(flatText).join(' '), namespace).markup)
