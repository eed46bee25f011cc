import { h323FoundFields, profileFoundFields, trunkFoundFields } from '../../shared/catalogue/as-found-fields'
import type { Fields } from '../../shared/catalogue/field'
import { h323DeviceFields } from '../../shared/catalogue/h323-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import type { AsFound } from '../../shared/plan/project'

/** How an answer is written: clusters of different releases write the same in different ways. */
export interface AnswerStyle {
  /** Of the operation; '' for none. */
  prefix: string
  version: string
  hasEnvelope: boolean
  /** What nobody read is a nil element, not an absent one. */
  writesNil: boolean
}

export const usualStyle: AnswerStyle = { prefix: 'ns', version: '15.0', hasEnvelope: true, writesNil: false }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

/** An answer of AXL with objects as they are in its `return`. */
export function answer(operation: string, objects: string, style: Partial<AnswerStyle> = {}): string {
  const { prefix, version, hasEnvelope } = { ...usualStyle, ...style }
  const [name, space] = prefix === '' ? [operation, 'xmlns'] : [`${prefix}:${operation}`, `xmlns:${prefix}`]
  const body = `<${name}Response ${space}="http://www.cisco.com/AXL/API/${version}"><return>${objects}</return></${name}Response>`
  if (!hasEnvelope) return body
  return (
    `<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">` +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  )
}

const element = (name: string, value: unknown, { writesNil }: AnswerStyle): string => {
  if (value === null || value === undefined) return writesNil ? `<${name} xsi:nil="true"/>` : ''
  const text = escaped(String(value))
  return text === '' ? `<${name}/>` : `<${name}>${text}</${name}>`
}

const destinations = (list: { address: string; port: number }[] | null): string =>
  list === null
    ? ''
    : `<destinations>${list
        .map(
          ({ address, port }, at) =>
            `<destination><addressIpv4>${escaped(address)}</addressIpv4><addressIpv6/><port>${String(port)}</port><sortOrder>${String(at + 1)}</sortOrder></destination>`,
        )
        .join('')}</destinations>`

type Values = Record<string, unknown>

/** The element of a setting as found, by the row of the plan that it belongs to. */
function elementsOf(found: Fields, planned: Fields): Map<string, string> {
  const names = Object.keys(found).map((name) => {
    const row = Object.entries(planned).find(([own, field]) => (field.found?.as ?? own) === name)
    return [name, row?.[1].axl?.element ?? (name === 'description' ? name : undefined)] as const
  })
  return new Map(names.flatMap(([name, axl]) => (axl === undefined || name === 'destinations' ? [] : [[name, axl]])))
}

const trunkElements = elementsOf(trunkFoundFields, sipTrunkFields)
const h323Elements = elementsOf(h323FoundFields, h323DeviceFields)
const profileElements = elementsOf(profileFoundFields, profileFoundFields)

const object = (name: string, elements: ReadonlyMap<string, string>, values: Values, style: AnswerStyle, more = '') =>
  `<${name} uuid="{11111111-2222-3333-4444-555555555555}">${[...elements].map(([key, axl]) => element(axl, values[key], style)).join('')}${more}</${name}>`

/** The answers of a cluster that is as `found`, by the names of files that hold them. */
export function answersOf(
  found: Omit<AsFound, 'takenOn' | 'source'>,
  given: Partial<AnswerStyle> = {},
): Record<string, string> {
  const style = { ...usualStyle, ...given }
  const list = (operation: string, objects: string[]) => answer(operation, objects.join('\n'), style)
  const h323 = found.h323Devices.map((device) => {
    const isGateway = device.kind === 'H.323 Gateway'
    const name = isGateway ? 'h323Gateway' : 'h323Trunk'
    return { isGateway, xml: object(name, h323Elements, device, style, element('product', device.kind, style)) }
  })
  return {
    'profiles.xml': list(
      'listSipTrunkSecurityProfile',
      found.profiles.map((each) => object('sipTrunkSecurityProfile', profileElements, each, style)),
    ),
    ...Object.fromEntries(
      found.sipTrunks.map((each, at) => [
        `trunk-${String(at)}.xml`,
        list('getSipTrunk', [object('sipTrunk', trunkElements, each, style, destinations(each.destinations))]),
      ]),
    ),
    'gateways.xml': list(
      'listH323Gateway',
      h323.flatMap(({ isGateway, xml }) => (isGateway ? [xml] : [])),
    ),
    'h323-trunks.xml': list(
      'listH323Trunk',
      h323.flatMap(({ isGateway, xml }) => (isGateway ? [] : [xml])),
    ),
    ...(found.sipRealms && {
      'realms.xml': list(
        'listSipRealm',
        found.sipRealms.map(
          ({ realm, userid }) =>
            `<sipRealm>${element('realm', realm, style)}${element('userid', userid, style)}<digestCredentials>S3cret</digestCredentials></sipRealm>`,
        ),
      ),
    }),
    ...(found.applicationUsers && {
      'users.xml': list(
        'listAppUser',
        found.applicationUsers.map(
          (user) =>
            `<appUser>${Object.entries(user)
              .map(([key, value]) => element(key, value, style))
              .join('')}<password>S3cret</password><digestCredentials>S3cret</digestCredentials></appUser>`,
        ),
      ),
    }),
  }
}
