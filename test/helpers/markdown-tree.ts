import MarkdownIt, { type Token } from 'markdown-it'

/** As it would hurt most: HTML goes through and bare addresses become links. */
const parser = new MarkdownIt({ html: true, linkify: true })

/** `**` that would not be read as a mark is left out, so whether words are strong may differ. */
const isStrong = (token: Token): boolean => token.type === 'strong_open' || token.type === 'strong_close'

const seen = (text: string): string => text.replace(/\s+/g, ' ')

function flat(tokens: readonly Token[]): string {
  let written = ''
  for (const token of tokens.filter((each) => !isStrong(each))) {
    if (token.type === 'text') written += token.content
    else if (token.children === null) written += `\u0001${token.type} ${token.tag}\u0002${token.content}\u0001/\u0002`
    else written += seen(`\u0001${token.type}\u0002${flat(token.children)}`)
  }
  return written
}

/** The document as a Markdown parser sees it: tokens and texts, runs of white space as one space. */
export const markdownTree = (markdown: string): string => seen(flat(parser.parse(markdown, {})))

/** The kinds of tokens, at every depth. */
export const markdownTokens = (markdown: string): Set<string> =>
  new Set(
    parser.parse(markdown, {}).flatMap((token) => [token.type, ...(token.children ?? []).map((child) => child.type)]),
  )

export const renderMarkdown = (markdown: string): string => parser.render(markdown)
