import { type Block, type List, type Note, type Section } from './document'
import { htmlCustomerBlock } from './html-customer'
import { facts } from './html-facts'
import { htmlLines } from './html-lines'
import { mark } from './html-marks'
import { htmlTable } from './html-table'
import { htmlUnit } from './html-unit'
import { type Markup, anchor, xhtml, htmlInline, isolated, leadTo, nothing } from './html-text'
import { photosTable } from './photos'
import { toneWords } from './words'

const note = ({ tone, id, text, to }: Note): Markup => {
  const word = xhtml`<b>${toneWords[tone]}${id === '' ? nothing : xhtml` ${isolated(id)}`}</b>`
  const sends = to === undefined ? nothing : xhtml` ${leadTo(to, xhtml`Go there`)}`
  return xhtml`<div role="note" class="note ${tone}">${mark(tone)}${word}<p>${htmlInline(text)}${sends}</p></div>\n`
}

const list = ({ items }: List): Markup =>
  xhtml`<ul>\n${items.map((item) => xhtml`<li>${htmlInline(item)}</li>\n`)}</ul>\n`

function htmlBlock(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return xhtml`<h3>${htmlInline(block.text)}</h3>\n`
    case 'paragraph':
      return xhtml`<p>${htmlInline(block.text)}</p>\n`
    case 'list':
      return list(block)
    case 'facts':
      return facts(block)
    case 'table':
      return htmlTable(block)
    case 'photos':
      return htmlTable(photosTable(block))
    case 'note':
      return note(block)
    case 'unit':
      return htmlUnit(block)
    case 'checklines':
      return htmlLines(block)
    default:
      return htmlCustomerBlock(block)
  }
}

/** A section with checklines starts a page of its own. */
const sectionClass = (section: Section): string =>
  section.blocks.some((block) => block.kind === 'checklines') ? 'work' : 'text'

export function htmlSection(section: Section): Markup {
  const heading = xhtml`<h2>${isolated(section.title)}</h2>\n`
  const lead = section.lead.length === 0 ? nothing : xhtml`<p class="lead">${htmlInline(section.lead)}</p>\n`
  const blocks = section.blocks.map(htmlBlock)
  return xhtml`<section id="${anchor(section.id)}" class="${sectionClass(section)}">${heading}${lead}${blocks}</section>\n`
}

export const contentsEntry = (section: Section): Markup =>
  xhtml`<li><a href="#${anchor(section.id)}">${isolated(section.title)}</a></li>\n`
