import type { TextLine } from '../text/terminal-lines'
import type { RefusalKind } from './refusal'

/** What stands between `-----BEGIN …-----` and its end. */
export interface PemBlock {
  line: number
  label: string
  /** Base64, and headers of old; empty where the label names a key: nothing of a key is carried any further. */
  body: string
  isClosed: boolean
}

export interface PemText {
  blocks: PemBlock[]
  /** The lines outside of blocks. */
  rest: TextLine[]
}

/** Five hyphens; programs that write letters make fewer and longer dashes of them, and some tools write four. */
const dash = String.raw`\-\u2010-\u2015\u2212`
const marks = new RegExp(
  `([${dash}]{2,8} {0,2}(?:BEGIN|END) [^\\n${dash}]{0,78}[^\\s${dash}] {0,2}[${dash}]{2,8})`,
  'u',
)
const begin = new RegExp(`^[${dash}]+ *BEGIN ([^${dash}]*[^\\s${dash}]) *[${dash}]+$`, 'u')
const end = new RegExp(`^[${dash}]+ *END `, 'u')
const anyMark = new RegExp(`[${dash}]{2} {0,2}BEGIN [A-Z]`, 'u')

/** Whether a text has a mark at which a block begins. */
export const hasPemMark = (text: string): boolean => text.includes('BEGIN ') && anyMark.test(text)

/** The blocks of a text, in its order. A mark may stand anywhere in a line: CUCM puts a bracket before it. */
export function pemBlocks(lines: readonly TextLine[]): PemText {
  const text: PemText = { blocks: [], rest: [] }
  let open: PemBlock | null = null
  for (const { number, text: line } of lines) {
    for (const piece of line.split(marks)) open = withPiece(text, open, { number, text: piece })
  }
  return text
}

/** Takes a mark or what stands between two of them; gives the block that is open then. */
function withPiece(text: PemText, open: PemBlock | null, piece: TextLine): PemBlock | null {
  const label = begin.exec(piece.text)?.[1]
  if (label !== undefined) {
    const block = { line: piece.number, label, body: '', isClosed: false }
    text.blocks.push(block)
    return block
  }
  if (!open) {
    text.rest.push(piece)
    return null
  }
  if (end.test(piece.text)) {
    open.isClosed = true
    return null
  }
  if (!isKey(open.label)) open.body += `${piece.text}\n`
  return open
}

const isKey = (label: string): boolean => /PRIVATE/iu.test(label)

/** What a label says without a look at the body, or null where the body is to be read. */
export function refusedByLabel(label: string): RefusalKind | null {
  return labels.find(({ pattern }) => pattern.test(label))?.kind ?? null
}

const labels: readonly { pattern: RegExp; kind: RefusalKind }[] = [
  { pattern: /ENCRYPTED PRIVATE/iu, kind: 'encrypted private key' },
  { pattern: /PRIVATE/iu, kind: 'private key' },
  { pattern: /PUBLIC KEY/iu, kind: 'public key' },
  { pattern: /PARAMETERS/iu, kind: 'parameters of a key' },
  { pattern: /REQUEST/iu, kind: 'certificate request' },
  { pattern: /CRL/iu, kind: 'revocation list' },
]

/** The base64 of a body, without what letters, pages and JSON put into it, and the headers that old forms have before it. */
export function base64In(body: string): string {
  const plain = /[\\<>|]/u.test(body) ? body.replace(aroundLines, ' ') : body
  // Base64 has no colon.
  const last = plain.lastIndexOf(':')
  return last === -1 ? plain : plain.slice(Math.max(last, plain.indexOf('\n', last)))
}

/** Signs before a line that is quoted, the end of a line in HTML and in JSON, where a slash has a backslash before it. */
const aroundLines = /^[\t >|]+|<br ?\/?>|\\+(?:[nrt]|(?=\/))/gmu
