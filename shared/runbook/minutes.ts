import { meetsOutsideOverTls, setsConnection, setsMedia, touchedOutside } from '../changes/touched'
import { reachesOutside } from '../changes/changes'
import type { H323Change, TrunkChange } from '../changes/device-changes'
import { isGatewayToConfigure } from '../changes/gateways-to-configure'
import type { H323Device, MgcpGateway } from '../plan/project'
import { provesKeys, provesTls } from './proofs'
import { deviceCount, type Unit } from './unit'
import { isByCucm } from '../plan/ipsec-choices'

/**
 * How long each kind of line takes, in minutes. They are our estimates and nobody's promise: a plan may have its own, by
 * the same names.
 */
export const minutesByKind = {
  'restart of Cisco CallManager on a node': 8,
  'profiles, realms and users': 15,
  'far end ready': 2,
  gateway: 6,
  IPsec: 12,
  'profile and destination': 4,
  'proof of TLS': 5,
  SRTP: 3,
  'protected status': 6,
  'test calls': 4,
  'rollback of a trunk or device': 4,
  'rollback of a gateway': 4,
  'proof after a rollback': 12,
  'go or no-go': 5,
  prove: 20,
  close: 12,
} as const
export type MinuteKind = keyof typeof minutesByKind

export type MinutesOf = (kind: MinuteKind) => number

/** More than a week for one line is no estimate. */
export const mostMinutes = 10_000

/** Times are counted in whole minutes. */
export const isMinutes = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes

/** A consultant's own estimate, where it is a number of minutes. */
export const minutesOf =
  (own: Readonly<Record<string, number>>): MinutesOf =>
  (kind) => {
    const minutes = Object.hasOwn(own, kind) ? own[kind] : undefined
    return minutes !== undefined && isMinutes(minutes) ? minutes : minutesByKind[kind]
  }

const countIf = <Item>(items: readonly Item[], test: (item: Item) => boolean): number => items.filter(test).length

/** What is done to the other side of a trunk: what is left alone takes no time. */
export interface OtherSides {
  /** Somebody has to be told there, and changes over. */
  changesOver: (change: TrunkChange) => boolean
  /** A gateway that the unit itself configures: what is for digest alone stands in Prepare. */
  isConfigured: (change: TrunkChange) => boolean
  /** One on which it turns SRTP on. */
  getsSrtp: (change: TrunkChange) => boolean
  /** A device whose IPsec is taken away with it, not with another of its address. */
  takesIpsecAway: (device: H323Device | MgcpGateway) => boolean
}

const isSet = ({ settings }: H323Change): boolean => settings.length > 0
const hasSrtp = ({ srtp }: MgcpGateway): boolean => srtp

/** Devices that may have IPsec, alone or besides what else is set. */
const boxesOf = ({ h323Devices, mgcpGateways }: Unit): (H323Device | MgcpGateway)[] => [
  ...h323Devices.map(({ device }) => device),
  ...mgcpGateways,
]

/** Who has to be told of the change is told of the way back, too (PF-21). */
const farEndMinutes = ({ trunks, profiles }: Unit, minutes: MinutesOf, { changesOver }: OtherSides): number =>
  trunks.some(changesOver) || profiles.some(reachesOutside) ? minutes('far end ready') : 0

/** As much as its lines are: far end and gateways, the profile, its proof, SRTP, test calls, one after the other. */
export function unitMinutes(unit: Unit, minutes: MinutesOf, others: OtherSides): number {
  const { kind, trunks, h323Devices, mgcpGateways, profiles } = unit
  const { isConfigured, getsSrtp } = others
  const isProven = provesTls(unit)
  const gateways =
    countIf(trunks, isConfigured) + countIf(h323Devices, isGatewayToConfigure) + countIf(mgcpGateways, hasSrtp)
  const tested = deviceCount(unit) + touchedOutside(unit).length
  if (kind === 'protected status') return minutes('protected status') + minutes('test calls')
  return (
    farEndMinutes(unit, minutes, others) +
    minutes('gateway') * gateways +
    minutes('IPsec') * countIf(boxesOf(unit), isByCucm) +
    minutes('profile and destination') * (profiles.length + countIf(trunks, setsConnection)) +
    (trunks.some((change) => isProven(change) || provesKeys(change, getsSrtp(change))) ||
    profiles.some(meetsOutsideOverTls)
      ? minutes('proof of TLS')
      : 0) +
    minutes('SRTP') * (countIf(trunks, setsMedia) + countIf(h323Devices, isSet)) +
    minutes('test calls') * tested
  )
}

export function unitBackMinutes(unit: Unit, minutes: MinutesOf, others: OtherSides): number {
  const { kind, trunks, h323Devices, mgcpGateways, profiles } = unit
  if (kind === 'protected status') return minutes('rollback of a trunk or device')
  const objects = profiles.length + trunks.length + countIf(h323Devices, isSet) + countIf(mgcpGateways, hasSrtp)
  const gateways =
    countIf(trunks, others.isConfigured) +
    countIf(h323Devices, isGatewayToConfigure) +
    countIf(boxesOf(unit), others.takesIpsecAway)
  return (
    farEndMinutes(unit, minutes, others) +
    minutes('rollback of a trunk or device') * objects +
    minutes('rollback of a gateway') * gateways
  )
}
