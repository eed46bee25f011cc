import { fromBase64 } from '../text/base64'
import type { LineSpans } from '../text/line-spans'
import { longestLine, textLines, type TextLine } from '../text/terminal-lines'
import { refused, type CertificateItem, type Place } from './certificate-item'
import { contentItems } from './content-items'
import { derElement } from './der'
import { base64In, pemBlocks, refusedByLabel, type PemBlock } from './pem'
import { hexCertificates } from './shown/hex-certificates'
import { isAboutCertificates, screenLines, screensOf, unitOf, type Screen } from './shown/screens'
import { shownItems } from './shown/shown-items'

/** The items that begin in a line. */
interface Placed {
  line: number
  items: CertificateItem[]
}

type PlaceAt = (line: number, unit?: string) => Place

/** What a text holds: PEM, base64 without marks, what devices show; in its order. */
export function certificateTextItems(lines: LineSpans, source: string): CertificateItem[] {
  const found = screensOf(lines).flatMap((screen) => screenItems(screen, screenLines(lines, screen), source))
  const items = found.toSorted((a, b) => a.line - b.line).flatMap((placed) => placed.items)
  if (items.length > 0) return items
  const place = { source, unit: '', host: '' }
  const bytes = bareBytes(textLines(lines, 0, lines.count))
  return bytes ? contentItems(bytes, place) : [refused(place, 'no certificate')]
}

/** One command's answer, or all of a text without prompts. */
function screenItems(screen: Screen, lines: readonly TextLine[], source: string): Placed[] {
  const placeAt: PlaceAt = (line, unit = unitOf(screen)) => ({
    source: `${source}, line ${String(line)}`,
    unit,
    host: screen.host,
  })
  const { blocks, rest } = pemBlocks(lines)
  const short = rest.filter(({ text }) => text.length <= longestLine)
  const pem = blocks.map((block) => ({ line: block.line, items: pemItems(block, placeAt(block.line)) }))
  const found = [
    ...pem,
    ...bareItems(short, placeAt),
    ...hexItems(short, placeAt),
    ...itemsShown(short, blocks, placeAt),
    ...puttyItems(short, placeAt),
  ]
  if (found.length > 0) return found
  if (isAboutCertificates(screen) && rest.some(({ text }) => text !== ''))
    return [{ line: screen.line, items: [refused(placeAt(screen.line), 'unknown layout')] }]
  const told = short.find(({ text }) => inWords.test(text))
  return told ? [{ line: told.number, items: [refused(placeAt(told.number), 'in words')] }] : []
}

/** As openssl, certutil and keytool print what a certificate says. */
const inWords = /^\s*(?:Certificate:|X509 Certificate:|(?:subject ?=|Subject:|Owner:).*\b(?:CN|O) ?=.*)\s*$/u

function pemItems(block: PemBlock, place: Place): CertificateItem[] {
  const kind = refusedByLabel(block.label)
  if (kind) return [refused(place, kind)]
  if (!block.isClosed) return [refused(place, 'damaged', 'its end is missing')]
  const bytes = fromBase64(base64In(block.body))
  if (!bytes || bytes.length === 0) return [refused(place, 'damaged', 'it is not base64')]
  // What openssl calls trusted has settings of openssl behind the certificate.
  const length = /TRUSTED/u.test(block.label) ? derElement(bytes)?.bytes.length : undefined
  return contentItems(bytes.subarray(0, length), place).map(asNamed)
}

/** What a device prints of a request or of a store of keys, and takes of a certificate, has no marks. */
const bareBegins = /^\s*M(?:I[IGH]|H)[A-Za-z\d+/]{37,}$/u
const bareGoesOn = /^\s*[A-Za-z\d+/]+={0,2}$/u

/** Lines of base64 among others. */
function bareItems(lines: readonly TextLine[], placeAt: PlaceAt): Placed[] {
  const found: Placed[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at]
    if (!first || !bareBegins.test(first.text)) continue
    const own = lines.slice(at, endOfBare(lines, at))
    at += own.length - 1
    const bytes = own.length === lines.length ? null : fromBase64(own.map(({ text }) => text).join(''))
    const items = bytes ? contentItems(bytes, placeAt(first.number)) : []
    if (!items.every(isNone)) found.push({ line: first.number, items })
  }
  return found
}

/** The line behind the last: what fills no whole line, or is padded, is the last. */
function endOfBare(lines: readonly TextLine[], from: number): number {
  const width = lines[from]?.text.trim().length ?? 0
  let at = from + 1
  for (let line = lines[at]; line && bareGoesOn.test(line.text); line = lines[at]) {
    at += 1
    if (line.text.endsWith('=') || line.text.trim().length < width) break
  }
  return at
}

const isNone = (item: CertificateItem): boolean => item.kind === 'refused' && item.refusal.kind === 'no certificate'

/** A mark says that a certificate stands there. */
const asNamed = (item: CertificateItem): CertificateItem =>
  item.kind === 'refused' && item.refusal.kind === 'no certificate'
    ? refused(item, 'damaged', 'what stands there begins like none')
    : item

const hexItems = (lines: readonly TextLine[], placeAt: PlaceAt): Placed[] =>
  hexCertificates(lines).map(({ line, unit, bytes }) => {
    const place = placeAt(line, unit)
    return { line, items: bytes ? contentItems(bytes, place) : [refused(place, 'elsewhere')] }
  })

const itemsShown = (lines: readonly TextLine[], blocks: readonly PemBlock[], placeAt: PlaceAt): Placed[] =>
  shownItems(lines, blocks).map((item) => {
    if (item.kind === 'pending request') return { line: item.line, items: [refused(placeAt(item.line), item.kind)] }
    const place = placeAt(item.line, item.shown.unit === '' ? undefined : item.shown.unit)
    return { line: item.line, items: [{ ...place, kind: 'shown', shown: { ...item.shown, unit: place.unit } }] }
  })

/** The keys of PuTTY are texts of their own. */
const puttyItems = (lines: readonly TextLine[], placeAt: PlaceAt): Placed[] =>
  lines
    .filter(({ text }) => text.startsWith('PuTTY-User-Key-File-'))
    .map(({ number }) => ({ line: number, items: [refused(placeAt(number), 'private key')] }))

/** Base64 and nothing else, as far as it begins like DER. */
function bareBytes(lines: readonly TextLine[]): Uint8Array | null {
  const text = lines.map((line) => line.text.trim()).join('')
  return text.length > 50 && text.startsWith('M') ? fromBase64(text) : null
}
