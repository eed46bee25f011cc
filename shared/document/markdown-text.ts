import { type Inline, type Span } from './inline'
import { spanText } from './legible'

/** Characters that begin markup somewhere in a line: CommonMark, tables and strikes of GFM, mathematics, attributes. */
const active = /[\\`*_[\]{}<>&|~$#]/g

/** Where a bare address or host name would become a link by itself: `user@host`, `host.tld`, `www.`, the second slash of `//`. */
const linking = /@|\.(?=[\p{L}_-])|(?<=[wW]{3})\.|(?<=\/)\//gu

/** Where a line would become a list, a heading's underline or a definition. */
const bullet = /^[-+=:]/
const ordinal = /^(\d+)([.)])/

/** Most texts have nothing of `active` or `linking`; this finds a little more than they do, at a fraction of the cost. */
const suspicious = /[\\`*_[\]{}<>&|~$#@/]|\.[^ ]|[wW]{3}\./

/** A user's text that stays text, in the middle of a line. */
export const escapeText = (text: string): string =>
  suspicious.test(text) ? text.replace(active, '\\$&').replace(linking, '\\$&') : text

/** A fence of a length that does not occur in the text; the text cannot close it. */
function codeSpan(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length += 1
  const fence = '`'.repeat(length)
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + pad + text + pad + fence
}

const beginsAsWord = /^[\p{L}\p{N}]/u
const endsAsWord = /[\p{L}\p{N}]$/u
const beginsApart = /^(?:$|[\p{Zs}!-/:-@[-`{-~\p{P}])/u
const endsApart = /(?:^|[\p{Zs}!-/:-@[-`{-~\p{P}])$/u

/** Most words begin and end as words do, where the marks always stand. */
const plainWords = /^[0-9A-Za-z](?:[ -~]*[0-9A-Za-z])?$/

/** `**` marks only where CommonMark's flanking rules see it as a mark; elsewhere the words stay plain. */
function strongSpan(text: string, before: string, after: string): string {
  if (plainWords.test(text)) return `**${escapeText(text)}**`
  const core = text.trim()
  if (core === '') return text
  const lead = text.slice(0, text.indexOf(core))
  const trail = text.slice(lead.length + core.length)
  const opens = beginsAsWord.test(core) || endsApart.test(before + lead)
  const closes = endsAsWord.test(core) || beginsApart.test(trail + after)
  const said = escapeText(core)
  return lead + (opens && closes ? `**${said}**` : said) + trail
}

const oneSpace = (text: string): string => (text.includes('  ') ? text.replace(/ +/g, ' ') : text)

/** Neighbours of one style in one span: two fences or two `**` side by side would be read as one. */
function merged(inline: Inline): Span[] {
  const spans: Span[] = []
  for (const span of inline) {
    const last = spans.at(-1)
    const style = span.style === 'blank' ? 'plain' : span.style
    const text = style === 'code' ? spanText(span) : oneSpace(spanText(span))
    if (text === '') continue
    if (last?.style === style) last.text += text
    else spans.push({ style, text })
  }
  return spans
}

/** A sentence in the middle of a line. */
export function markdownInline(inline: Inline, writeCode = codeSpan): string {
  const spans = merged(inline)
  let written = ''
  let index = 0
  for (const { style, text } of spans) {
    const next = spans[(index += 1)]
    const after = next?.style === 'code' ? '`' : (next?.text ?? '')
    if (style === 'code') written += writeCode(text)
    else if (style === 'strong') written += strongSpan(text, written.slice(-2), after.slice(0, 2))
    else written += escapeText(text)
  }
  return written.trim()
}

/** A sentence that begins a line, or what follows a list mark: it begins no list, heading or quotation of its own. */
export const markdownLine = (inline: Inline): string =>
  markdownInline(inline).replace(bullet, '\\$&').replace(ordinal, '$1\\$2')

/** A sentence in a cell. GFM looks for cell breaks before anything else, also inside code. */
export const markdownCell = (inline: Inline): string =>
  markdownInline(inline, (text) => codeSpan(text).replaceAll('|', '\\|'))

/** The sentence with its plain words strong. */
export const emphasised = (inline: Inline): Inline =>
  inline.map((span) => (span.style === 'plain' ? { ...span, style: 'strong' } : span))
