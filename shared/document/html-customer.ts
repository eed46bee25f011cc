import { unreachable } from '../unreachable'
import { type Block, type Cover, type Figures, type Form, type FormRow, type SignOff } from './document'
import { facts } from './html-facts'
import { mark } from './html-marks'
import { type Markup, htmlInline, isolated, nothing, xhtml } from './html-text'
import { type Picture } from './picture'
import { svgInPage } from './svg'
import { pictureWords } from './words'

/** The opening of a page for the customer. */
const htmlCover = ({ statement, rows }: Cover): Markup =>
  xhtml`<p class="statement">${htmlInline(statement)}</p>\n${rows.length === 0 ? nothing : facts({ rows }, 'facts pairs')}`

const figure = ({ number, mark: sign, words, aside }: Figures['items'][number]): Markup => {
  const small = aside === '' ? nothing : xhtml` <span class="soft">${isolated(aside)}</span>`
  return xhtml`<li class="figure"><b>${mark(sign)}${number}</b> <strong>${isolated(words)}</strong>${small}</li>\n`
}

/** Numbers side by side. */
const htmlFigures = ({ caption, items }: Figures): Markup =>
  xhtml`<figure><figcaption>${isolated(caption)}</figcaption><ul class="figures">\n${items.map(figure)}</ul></figure>\n`

const asked = (row: FormRow): Markup =>
  row.asked.length === 0
    ? xhtml`<td class="to-fill"></td>`
    : xhtml`<td><label><input type="checkbox" autocomplete="off"/> <span>${htmlInline(row.asked)}</span></label></td>`

const formRow = (row: FormRow): Markup =>
  xhtml`<tr><th scope="row"><b>${isolated(row.name)}</b></th><td>${htmlInline(row.said)}</td>${asked(row)}</tr>\n`

/** A table with boxes to tick and room to write. */
function htmlForm({ caption, columns, rows }: Form): Markup {
  const heads = columns.map((column) => xhtml`<th scope="col">${isolated(column)}</th>`)
  return xhtml`<table class="rows form"><caption>${isolated(caption)}</caption>
<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.map(formRow)}</tbody></table>\n`
}

/** The drawings, and the same in words to be unfolded. */
function htmlPicture({ caption, sentences, panels }: Picture): Markup {
  const count = panels.length
  const svgs = panels.map((panel, at) =>
    svgInPage(panel, count === 1 ? caption : `${caption} (${at + 1} / ${count})`, pictureWords.below),
  )
  const items = sentences.map((sentence) => xhtml`<li>${htmlInline(sentence)}</li>\n`)
  return xhtml`<figure class="picture">\n${svgs}<figcaption>${isolated(caption)}</figcaption>
<details><summary>${pictureWords.same}</summary><ul>\n${items}</ul></details></figure>\n`
}

const signRow = (labels: readonly string[]): Markup =>
  xhtml`<p class="sign">${labels.map((label) => xhtml`<span>${isolated(label)}</span>`)}</p>\n`

/** Lines to sign on. */
const htmlSignOff = ({ rows }: SignOff): Markup => xhtml`<div class="sign-off">\n${rows.map(signRow)}</div>\n`

type CustomerBlock = Extract<Block, { kind: 'cover' | 'figures' | 'form' | 'picture' | 'sign-off' | 'page-break' }>

/** A block that only documents for the customer have. */
export function htmlCustomerBlock(block: CustomerBlock): Markup {
  switch (block.kind) {
    case 'cover':
      return htmlCover(block)
    case 'figures':
      return htmlFigures(block)
    case 'form':
      return htmlForm(block)
    case 'picture':
      return htmlPicture(block)
    case 'sign-off':
      return htmlSignOff(block)
    case 'page-break':
      return xhtml`<div class="page-break"></div>\n`
    default:
      return unreachable(block)
  }
}
