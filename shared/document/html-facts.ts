import { type FactRow, type Facts } from './document'
import { noteNumber } from './leads'
import { type Markup, htmlInline, isolated, nothing, placeOf, xhtml } from './html-text'

/** Names with what is known of each. */
export function facts(
  { rows, areNotes }: Pick<Facts, 'rows' | 'areNotes'>,
  look: 'facts' | 'facts pairs' = 'facts',
): Markup {
  const idOf = ({ name }: FactRow): Markup => (areNotes === true ? xhtml` id="${placeOf(noteNumber(name))}"` : nothing)
  const pairs = rows.map(
    (row) => xhtml`<div><dt${idOf(row)}>${isolated(row.name)}</dt><dd>${htmlInline(row.value)}</dd></div>\n`,
  )
  return xhtml`<dl class="${look}">\n${pairs}</dl>\n`
}
