import type { ChangeWindow } from '../plan/project'
import { feelingTrunks, feltByTrunks } from '../changes/changes'
import type { H323Change, TrunkChange } from '../changes/device-changes'
import { hasTls, reconnects, setsMedia, touchedOutside } from '../changes/touched'
import type { IpsecPlan } from '../plan/project'
import { encryptsSignaling, isTls } from '../plan/transports'
import { named, namesInWords } from '../text/words'
import { provesTls } from './proofs'
import { touchesDevices, type Unit } from './unit'

/**
 * What has to be seen before SRTP is allowed: keys may not travel before signaling is encrypted, or what protects them
 * instead is there (OV-5, HX-3). Trunks outside the plan that feel a profile are looked at with the others (SP-5).
 */
export function connectionSight(unit: Unit): string {
  const meetsAnew = reconnects(unit)
  const felt = unit.profiles.filter(feltByTrunks)
  const outside = (wanted: boolean): string[] =>
    felt
      .filter(({ profile }) => isTls(profile) === wanted)
      .flatMap(({ outside: names }) => feelingTrunks({ trunks: [], outside: names }))
  const secure = [...namesOf(unit.trunks.filter(provesTls(unit))), ...outside(true)]
  const others = [...namesOf(unit.trunks.filter((trunk) => meetsAnew(trunk) && !hasTls(trunk))), ...outside(false)]
  const byNetwork = namesOf(unit.trunks.filter(needsNetwork))
  return [
    ...(secure.length ? [`TLS is up on ${namesInWords(secure)}`] : []),
    ...(others.length ? [`${namesInWords(others)} in service again`] : []),
    ...(byNetwork.length ? [`What protects the keys of ${namesInWords(byNetwork)}, as the checklist says`] : []),
    ...unit.h323Devices.filter(sendsKeys).map(({ device }) => ipsecSights[device.ipsec.method](named(device.name))),
  ].join('; ')
}

/** Keys travel, and its profile does not protect them. */
const needsNetwork = (change: TrunkChange): boolean =>
  change.device.srtpAllowed && setsMedia(change) && (change.profile === null || !encryptsSignaling(change.profile))

const sendsKeys = ({ device, settings }: H323Change): boolean => device.srtpAllowed && settings.length > 0

const ipsecSights: Record<IpsecPlan['method'], (name: string) => string> = {
  none: (name) => `The decision that the keys of ${name} travel readable is there in writing`,
  network: (name) => `The network team has confirmed IPsec with ${name}`,
  cucm: (name) => `IPsec with ${name} is up, from every node`,
}

const namesOf = (trunks: readonly TrunkChange[]): string[] => trunks.map(({ device }) => named(device.name))

/** Calls of the plan through its devices, and through trunks outside the plan that feel it (SP-5). */
export function plannedCalls(unit: Unit, testCalls: ChangeWindow['testCalls']): ChangeWindow['testCalls'] {
  const names = new Set([...deviceNames(unit), ...touchedOutside(unit)])
  return testCalls.filter(({ through }) => through.some((name) => names.has(name)))
}

/** What proves a unit, trunks outside the plan that feel it too (SP-5). Calls that the plan names stand with their numbers. */
export function testCallSight(unit: Unit, { testCalls }: ChangeWindow): string {
  const outside = touchedOutside(unit)
  if (!touchesDevices(unit) && outside.length === 0) return `Profile ${unit.name} is as planned`
  const names = deviceNames(unit)
  const planned = plannedCalls(unit, testCalls)
  const what = `Test calls through ${namesInWords([...names.map(named), ...feelingTrunks({ trunks: [], outside })])}`
  if (planned.length === 0) return `${what}, both ways`
  return `${what}: ${planned.map(({ from, to }) => `${from} to ${to}`).join('; ')}`
}

export const deviceNames = ({ trunks, h323Devices, mgcpGateways }: Unit): string[] => [
  ...[...trunks, ...h323Devices].map(({ device }) => device.name),
  ...mgcpGateways.map(({ domainName }) => domainName),
]

/** What is done by hand in the midst of a unit, or is all of it. */
export const byHandSight = (what: string): string => `${what}: by hand, as the checklist says`

export const backByHandSight = (what: string): string => `${what}: back by hand, as the checklist says`

/** What a go or no-go stands behind: protected status is decided on its own (MG-9); Synchronize has waves of its own. */
export const waveWords = ({ kind, wave, part }: Pick<Unit, 'kind' | 'wave' | 'part'>): string =>
  kind === 'protected status'
    ? 'protected status'
    : `wave ${String(wave)}${part === 'synchronize' ? ' of Synchronize' : ''}`

export const waveSight = (unit: Unit): string => `Go or no-go after ${waveWords(unit)}: the lead says which`

export const backFirstSight = (names: readonly string[]): string =>
  `Rolled back before this: ${namesInWords(names)}, whose profile these trunks go back to`
