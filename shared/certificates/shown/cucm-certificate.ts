import { unwrapped, type TextLine } from '../../text/terminal-lines'
import type { ExtendedKeyUsage } from '../certificate-facts'
import { eachOnce } from '../each-once'
import { usageOf } from '../extensions'
import { extensionIds } from '../identifiers'
import { nothingShown, type ShownCertificate, type ShownItem } from './shown-certificate'
import { commonNamesIn } from './shown-names'
import { shownTime } from './shown-time'

const field =
  /^\s*(?<name>Version|Serial Number|SignatureAlgorithm|Issuer Name|Validity From|To|Subject Name|Key|Key value|Extensions|Extension|Critical|Usages|Usage oids|keyID|altNames|Signature)\s*:\s*(?<value>.*)$/u
const identifier = /^\d+(?:\.\d+)+$/u
/** Without these two, the layout is another one. */
const needed = ['Issuer Name', 'Subject Name'] as const
/** `1) gw.example.com (dNSName)` */
const alternative = /\b\d{1,5}\)\s{0,9}(?<name>[^\s(]{1,255})\s{0,9}\((?<kind>\w{1,30})\)/gu

/**
 * The fields that `show cert own` prints before the PEM, one certificate after the other; none where they are not all
 * there.
 */
export function cucmCertificates(lines: readonly TextLine[]): ShownItem[] {
  const whole = unwrapped(lines, (text) => field.test(text) || /^[[\]]/u.test(text))
  const starts = whole.flatMap(({ text }, index) => (/^\s*Version\s*:/u.test(text) ? [index] : []))
  return starts.flatMap((start, index) => {
    const shown = shownOf(fieldsOf(whole.slice(start, starts[index + 1])))
    return shown ? [{ line: whole[start]?.number ?? 0, kind: 'certificate' as const, shown }] : []
  })
}

type Field = { name: string; value: string }

/** A field, and the lines below it that begin no other. */
function fieldsOf(lines: readonly TextLine[]): Field[] {
  const fields: Field[] = []
  for (const { text } of lines) {
    const { name, value = '' } = field.exec(text)?.groups ?? {}
    const before = fields.at(-1)
    if (name !== undefined) fields.push({ name, value: value.trim() })
    else if (before && !/^\s*[[\]]\s*$/u.test(text)) before.value += `\n${text.trim()}`
  }
  return fields
}

function shownOf(fields: readonly Field[]): ShownCertificate | null {
  const value = (name: string): string | undefined =>
    fields
      .find((each) => each.name === name)
      ?.value.split('\n', 1)[0]
      ?.trim()
  if (needed.some((name) => value(name) === undefined)) return null
  const [subject = '', issuer = ''] = [value('Subject Name'), value('Issuer Name')]
  const commonNames = commonNamesIn(subject)
  const others = alternativeNames(fields)
  return {
    ...nothingShown(''),
    commonName: commonNames[0] ?? null,
    names: eachOnce([...commonNames, ...others.dnsNames]),
    allNames: hasAllExtensions(fields),
    addresses: others.addresses,
    subject: subject || null,
    issuer: issuer || null,
    selfSigned: subject === issuer,
    validFrom: shownTime(value('Validity From') ?? ''),
    validTo: shownTime(value('To') ?? ''),
    extendedKeyUsage: usages(fields),
    serial: /^[0-9A-F]+$/iu.exec(value('Serial Number') ?? '')?.[0].toUpperCase() ?? null,
  }
}

/** Whether as many extensions follow as are announced: nothing is cut off then. */
function hasAllExtensions(fields: readonly Field[]): boolean {
  const announced = fields.find(({ name }) => name === 'Extensions')?.value
  return Number(/^\d+/u.exec(announced ?? '')?.[0] ?? '-1') === fields.filter(({ name }) => name === 'Extension').length
}

function usages(fields: readonly Field[]): ExtendedKeyUsage | 'none' | null {
  const isThere = fields.some(
    ({ name, value }) => name === 'Extension' && value.includes(extensionIds.extendedKeyUsage),
  )
  const ids = fields
    .find(({ name }) => name === 'Usage oids')
    ?.value.split(/[\s,]+/u)
    .filter((id) => identifier.test(id))
  if (isThere) return ids && ids.length > 0 ? usageOf(ids) : null
  return hasAllExtensions(fields) ? 'none' : null
}

function alternativeNames(fields: readonly Field[]): { dnsNames: string[]; addresses: string[] } {
  const text = fields.find(({ name }) => name === 'altNames')?.value ?? ''
  const names = [...text.matchAll(alternative)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    kind: groups?.['kind'],
  }))
  const ofKind = (wanted: string) => names.filter(({ kind }) => kind === wanted).map(({ name }) => name)
  return { dnsNames: ofKind('dNSName'), addresses: ofKind('iPAddress') }
}
