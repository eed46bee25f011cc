import { deviceFacts, type DeviceFacts } from '../../ios/running/facts/device-facts'
import { looksLikeRunningConfig, readFailureMessage, readRunningConfig } from '../../ios/running/read-running-config'
import { addressesOf } from '../../ios/running/facts/interface-facts'
import type { RunningConfig } from '../../ios/running/running-config'
import { writeRunningConfig } from '../../ios/running/write-running-config'
import { fail, ok, type Message, type Result } from '../../result'
import type { ReadSource, RowList, SourceRow, ToldRow } from '../source-row'
import { toldIpsec, type ToldIpsec } from './told-ipsec'
import { isImage, shownVersion, type ShownVersion } from './shown-version'

/** What a gateway is told to be by what it showed. */
export interface ToldDevice {
  addresses: string[]
  /** Where it speaks with CUCM, as far as a line says so; else its first address. */
  address: string
  kind: 'IOS XE' | 'IOS' | null
  software: string
  hasSrtp: boolean
  /** In the certificate that it shows on TLS, as far as the line that asked for it says so (PF-37). */
  certificateNames: string[]
  /** Where it listens for TLS, if a line says so. */
  securePort: number | null
  /** A dial-peer of it has SIP. */
  hasSip: boolean
}

/** What an MGCP gateway is told to be. */
export interface ToldMgcp {
  names: string[]
  iosImage: string
  hasSrtpPackage: boolean
  interface?: 'E1 PRI' | 'T1 PRI'
  ipsec: ToldIpsec | null
  /** A line says that it speaks MGCP; without one it only may. */
  saysMgcp: boolean
}

/** What an H.323 gateway is told to be: CUCM knows it by its host name or by an address. */
export interface ToldH323 {
  names: string[]
  software: string
  hasSrtp: boolean
  ipsec: ToldIpsec | null
  /** A line says that it speaks H.323; without one it only may. */
  saysH323: boolean
}

/** `show running-config` and `show version` of IOS and IOS XE, alone or together; null where neither is in the text. */
export function readDevice(text: string): Result<ReadSource, Message> | null {
  const shown = shownVersion(text)
  if (looksLikeRunningConfig(text)) return configSource(text, shown)
  if (!shown) return null
  const device: ToldDevice = {
    ...{ addresses: [], address: '', hasSrtp: false, kind: shown.kind, software: shown.software },
    ...{ certificateNames: [], securePort: null, hasSip: false },
  }
  return ok({ kind: 'show version', by: 'device', rows: rowsOfVersion(shown, device), tells: [] })
}

/** What runs on it is known of whatever the plan knows by its name; that it speaks one thing or the other is not. */
function rowsOfVersion({ hostName, line, software, image }: ShownVersion, device: ToldDevice): ToldRow[] {
  const [names, ipsec] = [[hostName], null]
  const mgcp: ToldMgcp = { names, iosImage: image, hasSrtpPackage: false, ipsec, saysMgcp: false }
  const h323: ToldH323 = { names, software, hasSrtp: false, ipsec, saysH323: false }
  const row = (list: RowList, values: object): ToldRow => ({
    ...{ became: 'told', place: `line ${String(line)}`, list, name: hostName, values: { ...values }, refusedCells: [] },
  })
  return [farEndRow(hostName, line, device), row('mgcpGateways', mgcp), row('h323Devices', h323)]
}

function configSource(text: string, shown: ShownVersion | null): Result<ReadSource, Message> {
  const read = readRunningConfig(text)
  if (!read.ok) return fail(readFailureMessage(read.failure))
  const facts = deviceFacts(read.value)
  const hostName = facts.hostName ?? shown?.hostName ?? ''
  const device = toldDevice(facts, shown)
  const line = read.value.lines[0]?.number ?? 1
  const rows: SourceRow[] = [configRow(read.value, hostName, device, line)]
  if (hostName !== '') rows.push(...rowsOfDevice(hostName, line, facts, device, shown))
  if (read.value.later > 0) rows.push(laterRow(read.value.later))
  return ok({
    kind: shown ? 'show running-config and show version' : 'show running-config',
    by: 'device',
    rows,
    tells: [],
  })
}

const rowsOfDevice = (
  hostName: string,
  line: number,
  facts: DeviceFacts,
  device: ToldDevice,
  shown: ShownVersion | null,
): ToldRow[] => [
  farEndRow(hostName, line, device),
  ...(facts.mgcp.isOn ? [mgcpRow(hostName, line, facts, device, shown)] : []),
  ...(maySpeakH323(facts) ? [h323Row(hostName, line, facts, device)] : []),
]

/** The configuration itself, without its secrets. */
function configRow(config: RunningConfig, hostName: string, { address }: ToldDevice, line: number): SourceRow {
  const base = { place: `line ${String(line)}`, list: 'runningConfigs' as const, name: hostName }
  if (hostName === '') {
    return { ...base, became: 'refused', why: 'It has no line hostname, so nobody knows whose it is. Save it whole.' }
  }
  const values = { text: writeRunningConfig(config), address, secrets: config.secrets.length }
  const why = config.isWhole ? {} : { why: 'It ends before the line end: the device has more than this.' }
  return { ...base, became: 'told', values, refusedCells: [], ...why }
}

function farEndRow(hostName: string, line: number, device: ToldDevice): ToldRow {
  const base = { place: `line ${String(line)}`, list: 'farEnds' as const, name: hostName, refusedCells: [] }
  const { securePort } = device
  const why =
    securePort === null
      ? {}
      : { why: `It listens for TLS on port ${String(securePort)}: trunks that reach it need that port.` }
  return { ...base, became: 'told', values: { ...device }, ...why }
}

/** By its host name, with its domain where it has one. */
const namesOf = (hostName: string, { domainName }: DeviceFacts): string[] =>
  domainName === null ? [hostName] : [`${hostName}.${domainName}`, hostName]

const saysH323 = ({ sip, interfaces }: DeviceFacts): boolean =>
  sip.h323 !== null ||
  interfaces.some(({ isH323 }) => isH323) ||
  sip.allowedConnections.some((between) => between.split(' ').includes('h323'))

/** IPsec of a gateway without MGCP may be what keeps the keys of H.323 secret (HX-3). */
const maySpeakH323 = (facts: DeviceFacts): boolean => saysH323(facts) || (!facts.mgcp.isOn && toldIpsec(facts) !== null)

function h323Row(hostName: string, line: number, facts: DeviceFacts, device: ToldDevice): ToldRow {
  const told: ToldH323 = {
    names: [...namesOf(hostName, facts), ...device.addresses],
    ...{ software: device.software, hasSrtp: device.hasSrtp, ipsec: toldIpsec(facts), saysH323: saysH323(facts) },
  }
  const base = { place: `line ${String(line)}`, list: 'h323Devices' as const, name: hostName }
  return { ...base, became: 'told', values: { ...told }, refusedCells: [] }
}

/** CUCM calls an MGCP gateway by its host name. */
function mgcpRow(
  hostName: string,
  line: number,
  facts: DeviceFacts,
  { address }: ToldDevice,
  shown: ShownVersion | null,
): ToldRow {
  const names = namesOf(hostName, facts)
  const isT1 = facts.controllers.some(({ kind }) => kind === 'T1')
  const isE1 = facts.controllers.some(({ kind }) => kind === 'E1')
  const pri = isE1 === isT1 ? {} : { interface: isE1 ? ('E1 PRI' as const) : ('T1 PRI' as const) }
  // What runs, else what it is told to start with; a release alone says nothing of the feature set (MG-6).
  const image = (shown?.image ?? '') || (facts.software.images.find(isImage) ?? '')
  const told: ToldMgcp = {
    names,
    iosImage: image,
    hasSrtpPackage: facts.mgcp.hasSrtpPackage === true,
    ...pri,
    ipsec: toldIpsec(facts),
    saysMgcp: true,
  }
  const values = { ...told, address }
  const base = { place: `line ${String(line)}`, list: 'mgcpGateways' as const, name: names[0] ?? hostName }
  return { ...base, became: 'told', values, refusedCells: [] }
}

const laterRow = (later: number): SourceRow => ({
  ...{ became: 'skipped', place: 'line 1', list: 'runningConfigs', name: '' },
  why: `${String(later)} more configurations follow in it. Save that of each device as a file of its own.`,
})

function toldDevice(facts: DeviceFacts, shown: ShownVersion | null): ToldDevice {
  const { interfaces, sip, software, dialPeers } = facts
  return {
    addresses: interfaces.filter(isInUse).flatMap(addressesOf),
    address: ownInterface(facts)?.addresses[0]?.address ?? '',
    kind: shown?.kind ?? familyOf(software.family),
    software: shown?.software ?? software.version ?? '',
    hasSrtp: sip.srtp !== null || dialPeers.some(({ srtp }) => srtp !== null),
    certificateNames: ownNames(facts),
    securePort: sip.listenPortSecure,
    hasSip: dialPeers.some(({ sessionProtocol }) => sessionProtocol === 'sipv2'),
  }
}

/** Of the one trustpoint that the device shows its certificate of, to whomever. */
function ownNames({ sipUa, trustpoints }: DeviceFacts): string[] {
  const [only, ...more] = new Set(sipUa.signaling.flatMap(({ trustpoint }) => trustpoint ?? []))
  const of = more.length === 0 ? trustpoints.find(({ name }) => name === only) : undefined
  return [...new Set([of?.commonName ?? '', ...(of?.alternativeNames ?? [])].filter((name) => name !== ''))]
}

type Interface = DeviceFacts['interfaces'][number]
const isInUse = ({ isShutDown }: Interface): boolean => !isShutDown

function ownInterface({ interfaces, sip, mgcp }: DeviceFacts): Interface | undefined {
  const bound = (sip.bindControl ?? mgcp.bindControl)?.interface.toLowerCase()
  const inUse = interfaces.filter(isInUse)
  return inUse.find(({ name }) => name.toLowerCase() === bound) ?? inUse.find(({ addresses }) => addresses.length > 0)
}

const familyOf = (family: DeviceFacts['software']['family']): ToldDevice['kind'] =>
  family === null ? null : family === 'IOS' ? 'IOS' : 'IOS XE'
