import { type FactRow } from './document'
import { type Markup, htmlInline, isolated, xhtml } from './html-text'

/** Names with what is known of each. */
export function facts(rows: readonly FactRow[], look: 'facts' | 'facts pairs' = 'facts'): Markup {
  const pairs = rows.map(
    ({ name, value }) => xhtml`<div><dt>${isolated(name)}</dt><dd>${htmlInline(value)}</dd></div>\n`,
  )
  return xhtml`<dl class="${look}">\n${pairs}</dl>\n`
}
