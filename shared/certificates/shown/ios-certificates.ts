import { unwrapped, type TextLine } from '../../text/terminal-lines'
import { eachOnce } from '../each-once'
import { usageOf } from '../extensions'
import { clientAuthentication, serverAuthentication } from '../identifiers'
import { nothingShown, type ShownCertificate, type ShownItem } from './shown-certificate'
import { commonNamesIn } from './shown-names'
import { shownTime } from './shown-time'
import { own } from '../../text/own'

/** `Certificate`, `CA Certificate`, `Router Self-Signed Certificate`, `Certificate (subordinate CA certificate)`. */
const heading = /^\s*((?:[A-Z][\w-]* ){0,3}Certificate(?: \([^()]*\))?)$/u
const label = /^\s*(?<name>(?:start|end) +date|[A-Z][\w /().-]*?)\s?:(?:\s+(?<value>.*))?$/u
const attribute = /^\s*(?<key>[A-Za-z][\w.]*)\s*=\s*(?<value>.*)$/u
/** What the first line of a block is about. */
const first = /^\s*(?:Status|Version|Issuer|Subject|Certificate Serial Number)\b[^:]*:/u

/** The blocks that `show crypto pki certificates` prints, plain or verbose. */
export function iosCertificates(lines: readonly TextLine[]): ShownItem[] {
  const whole = unwrapped(lines, (text) => heading.test(text) || label.test(text))
  return blocksOf(whole).map(itemOf)
}

interface Block {
  line: number
  unit: string
  lines: string[]
}

function blocksOf(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = []
  for (const [index, { number, text }] of lines.entries()) {
    const unit = heading.exec(text)?.[1]
    const next = lines.slice(index + 1, index + 4).find((line) => line.text !== '')
    if (unit !== undefined && next && first.test(next.text)) blocks.push({ line: number, unit, lines: [] })
    else blocks.at(-1)?.lines.push(text)
  }
  return blocks
}

/** What a block says, gathered line by line: a name goes over several lines. */
interface Gathered {
  /** The label that the lines without one belong to. */
  section: string
  issuer: string[]
  subject: string[]
  alternative: string[]
  usages: string[]
  fields: Map<string, string>
}

const sections = { issuer: 'Issuer', subject: 'Subject', alternative: 'X509v3 Subject Alternative Name' } as const
const usagesLabel = 'Extended Key Usage'
/** These stand among the lines of a subject, which goes on after them. */
const inSubject: ReadonlySet<string> = new Set(['Name', 'IP Address', 'Serial Number'])

function itemOf({ line, unit, lines }: Block): ShownItem {
  const gathered: Gathered = { section: '', issuer: [], subject: [], alternative: [], usages: [], fields: new Map() }
  for (const text of lines) gather(text, gathered)
  const isPending = /pending/iu.test(gathered.fields.get('Status') ?? '')
  return isPending ? { line, kind: 'pending request' } : { line, kind: 'certificate', shown: shownOf(unit, gathered) }
}

function gather(text: string, gathered: Gathered): void {
  const { section, fields } = gathered
  if (section === sections.alternative && isAlternative(text)) {
    gathered.alternative.push(text.trim())
    return
  }
  const { name, value = '' } = label.exec(text)?.groups ?? {}
  if (name === undefined) gatherBelow(text, gathered)
  else if (!inSubject.has(name)) {
    gathered.section = name
    const key = name.replace(/ +/gu, ' ')
    if (!fields.has(key)) fields.set(key, value.trim())
  }
}

/** `www.example.com`, `IP Address : 192.0.2.1`, `OtherNames : …` */
const isAlternative = (text: string): boolean =>
  /^\s*[\w*-]+(?:\.[\w*-]+)*$/u.test(text) || /^\s*(?:IP Address|OtherNames)\s*:/u.test(text)

/** A line without a label. */
function gatherBelow(text: string, { section, issuer, subject, usages }: Gathered): void {
  if (section === usagesLabel && text !== '') usages.push(text.trim().split(/\s{2,}/u)[0] ?? '')
  const { key, value } = attribute.exec(text)?.groups ?? {}
  if (key === undefined) return
  if (section === sections.issuer) issuer.push(`${key}=${value ?? ''}`)
  if (section === sections.subject) subject.push(`${key}=${value ?? ''}`)
}

function shownOf(unit: string, { issuer, subject, alternative, usages, fields }: Gathered): ShownCertificate {
  const commonNames = subject.flatMap(commonNamesIn)
  const dnsNames = alternative.filter((name) => !name.includes(':'))
  const addresses = alternative.map((name) => /^IP Address\s*:\s*(\S+)/u.exec(name)?.[1])
  return {
    ...nothingShown(unit),
    trustpoints: trustpointsOf(fields),
    commonName: commonNames[0] ?? null,
    names: eachOnce([...commonNames, ...dnsNames]),
    addresses: addresses.filter((address) => address !== undefined),
    subject: joined(subject),
    issuer: joined(issuer),
    selfSigned: issuer.length > 0 && subject.length > 0 ? joined(issuer) === joined(subject) : null,
    validFrom: shownTime(fields.get('start date') ?? ''),
    validTo: shownTime(fields.get('end date') ?? ''),
    extendedKeyUsage: fields.has(usagesLabel) ? usageOf(usages.map((usage) => own(usageIds, usage) ?? usage)) : null,
    serial: serialOf(fields),
  }
}

const joined = (attributes: readonly string[]): string | null => attributes.join(', ') || null

/** The words that IOS has for uses; the others are told in its words. */
const usageIds: Readonly<Record<string, string>> = {
  'Server Auth': serverAuthentication,
  'Client Auth': clientAuthentication,
}

/** The pool of authorities that a device has from the start is no trustpoint. */
const trustpointsOf = (fields: ReadonlyMap<string, string>): string[] =>
  (fields.get('Associated Trustpoints') ?? fields.get('Associated Trustpoint') ?? '')
    .split(/\s+/u)
    .filter((name) => name !== '' && name !== 'Trustpool')

function serialOf(fields: ReadonlyMap<string, string>): string | null {
  const text = fields.get('Certificate Serial Number (hex)') ?? fields.get('Certificate Serial Number') ?? ''
  const digits = /^(?:0x)?([0-9A-F]+)$/iu.exec(text)?.[1]?.toUpperCase()
  return digits === undefined ? null : digits.padStart(digits.length + (digits.length % 2), '0')
}
