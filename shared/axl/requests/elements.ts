import type { Field, NumberField } from '../../catalogue/field'
import { profileSettings } from '../../catalogue/profile-fields'
import { sipTrunkFields, type Destination } from '../../catalogue/sip-trunk-fields'
import type { SettingChange, Value } from '../../plan/setting-change'
import { fail, ok } from '../../result'
import { isAddress, isIpv6 } from '../../text/addresses'
import { countCharacters, isLongerThan } from '../../text/words'
import { firstIllegalCharacter } from '../../text/xml-characters'
import type { XmlElement } from '../xml'
import type { Part } from './request'

/** A profile is found by its name, of which AXL takes more there (String100) than where a name is given (String75). */
export const profileKey: Field = { ...profileSettings.name, axl: { element: 'name', maxLength: 100 } }
export const newProfileName: Field = { ...profileSettings.name, axl: { element: 'newName', maxLength: 75 } }
/** The name of a trunk as doDeviceReset calls it. */
export const deviceName: Field = { ...sipTrunkFields.name, axl: { element: 'deviceName', maxLength: 100 } }

/** One setting as AXL takes it, or why it does not: what AXL cannot take is never sent. */
export function settingElement(field: Field, value: Value | undefined): Part {
  if (field.axl === undefined) throw new Error(`${field.label} has no AXL element`)
  if (value === undefined) return fail(`It is not known what ${field.label} was.`)
  const refusal = refusalOf(field, value)
  if (refusal !== null) return fail(refusal)
  return ok({ name: field.axl.element, children: isList(value) ? value.map(destination) : String(value ?? '') })
}

/** AXL has one element for IPv6, and one for all else: host names too. All that were there are replaced. */
const destination = ({ address, port }: Destination, index: number): XmlElement => ({
  name: 'destination',
  children: [
    { name: isIpv6(address) ? 'addressIpv6' : 'addressIpv4', children: address },
    { name: 'port', children: String(port) },
    { name: 'sortOrder', children: String(index + 1) },
  ],
})

const isList = (value: Value): value is readonly Destination[] => Array.isArray(value)

/** What is set (`to`), or what it was before (`from`). */
export const settingElements = (settings: readonly SettingChange[], which: 'from' | 'to'): Part[] =>
  inOrderOfAxl(settings).map((change) => settingElement(change.field, change[which]))

/** The order is that of the schema: AXL refuses any other. */
export const inOrderOfAxl = <Change extends SettingChange>(settings: readonly Change[]): Change[] =>
  [...settings].sort((a, b) => (a.field.axl?.place ?? 0) - (b.field.axl?.place ?? 0))

function refusalOf(field: Field, value: Value): string | null {
  if (isList(value)) return listRefusal(field, value)
  if (field.kind === 'number') return numberRefusal(field, Number(value))
  return typeof value === 'boolean' ? null : textRefusal(field, String(value ?? ''))
}

/** FC-2 */
function listRefusal(field: Field, list: readonly Destination[]): string | null {
  const most = field.kind === 'list' ? field.max : Infinity
  if (list.length > most) return `${field.label} are ${list.length}; AXL takes at most ${most}.`
  return list.map(destinationRefusal).find((refusal) => refusal !== null) ?? null
}

/** FC-2. Port 0 is that of an SRV name. */
function destinationRefusal({ address, port }: Destination): string | null {
  if (!isAddress(address)) return `The destination ${address === '' ? '(empty)' : address} is no address.`
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? null : `The port ${port} of ${address} is no port.`
}

/** PF-14 and PF-21. Beyond safe integers JavaScript writes digits that AXL does not read. */
function numberRefusal({ label, min, max }: NumberField, value: number): string | null {
  if (!Number.isSafeInteger(value)) return `${label} ${value} is not a whole number.`
  if (value < min) return `${label} ${value} is below ${min}.`
  return value > max ? `${label} ${value} is above ${max}.` : null
}

function textRefusal(field: Field, text: string): string | null {
  const { label } = field
  const maxLength = field.axl?.maxLength ?? Infinity
  if (mayNotBeEmpty(field) && text.trim() === '') return `${label} is empty.`
  if (isLongerThan(text, maxLength))
    return `${label} has ${countCharacters(text)} characters; AXL takes at most ${maxLength}.`
  return firstIllegalCharacter(text) === null ? null : `${label} has a character that XML cannot hold.`
}

const mayNotBeEmpty = (field: Field): boolean =>
  field.kind === 'reference' || (field.kind === 'text' && field.required === true)
