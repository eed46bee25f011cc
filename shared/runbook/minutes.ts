import { setsConnection, setsMedia } from '../changes/touched'
import type { TrunkChange } from '../changes/device-changes'
import type { SipTrunk } from '../plan/project'
import { isTls } from '../plan/transports'
import type { Unit } from './unit'

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

const hasTls = ({ profile }: TrunkChange): boolean => profile !== null && isTls(profile)

/**
 * One after the other: far end and gateways, the profile, its proof, SRTP, test calls.
 * @param configured the trunks of whose gateways something is set: one that is left alone takes no time
 */
export function unitMinutes(unit: Unit, minutes: MinutesOf, configured: ReadonlySet<SipTrunk>): number {
  const { kind, trunks, h323Devices, mgcpGateways, profiles } = unit
  const boxes = [...h323Devices.map(({ device }) => device), ...mgcpGateways]
  const devices = trunks.length + boxes.length
  if (kind === 'protected status') return minutes('protected status') + minutes('test calls')
  return (
    (trunks.length > 0 ? minutes('far end ready') : 0) +
    minutes('gateway') *
      (countIf(trunks, ({ device }) => configured.has(device)) + countIf(mgcpGateways, ({ srtp }) => srtp)) +
    minutes('IPsec') * countIf(boxes, ({ ipsec }) => ipsec.method === 'cucm') +
    minutes('profile and destination') * (profiles.length + countIf(trunks, setsConnection)) +
    (trunks.some(hasTls) ? minutes('proof of TLS') : 0) +
    minutes('SRTP') * (countIf(trunks, setsMedia) + countIf(h323Devices, ({ settings }) => settings.length > 0)) +
    minutes('test calls') * devices
  )
}

export const unitBackMinutes = (unit: Unit, minutes: MinutesOf, configured: ReadonlySet<SipTrunk>): number => {
  const { trunks, h323Devices, mgcpGateways, profiles } = unit
  const objects = profiles.length + trunks.length + h323Devices.length + mgcpGateways.length
  return (
    minutes('rollback of a trunk or device') * objects +
    minutes('rollback of a gateway') * countIf(trunks, ({ device }) => configured.has(device))
  )
}
