import type { ChangeWindow } from '../plan/project'
import type { TrunkChange } from '../changes/device-changes'
import { setsConnection } from '../changes/touched'
import { isTls } from '../plan/transports'
import { named, namesInWords } from '../text/words'
import { touchesDevices, type Unit } from './unit'

/** What has to be seen before SRTP is allowed: keys may not travel before signaling is encrypted (OV-5). */
export function connectionSight({ trunks }: Unit): string {
  const all = trunks.filter(mayReconnect)
  const [secure, others] = [all.filter(sendsTls), all.filter((trunk) => !sendsTls(trunk))].map(namesOf)
  return [
    ...(secure?.length ? [`TLS is up on ${namesInWords(secure)}`] : []),
    ...(others?.length ? [`${namesInWords(others)} in service again`] : []),
  ].join('; ')
}

const mayReconnect = (trunk: TrunkChange): boolean => setsConnection(trunk) || trunk.settings.length === 0
const sendsTls = ({ profile }: TrunkChange): boolean => profile !== null && isTls(profile)
const namesOf = (trunks: readonly TrunkChange[]): string[] => trunks.map(({ device }) => named(device.name))

/** What proves a unit. Calls that the plan names stand with their numbers. */
export function testCallSight(unit: Unit, { testCalls }: ChangeWindow): string {
  const names = deviceNames(unit)
  const through = new Set(names)
  const planned = testCalls.filter((call) => call.through.some((name) => through.has(name)))
  const calls = planned.map(({ from, to }) => `${from} to ${to}`)
  const what = touchesDevices(unit) ? `Test calls through ${namesInWords(names.map(named))}` : `Profile ${unit.name}`
  if (!touchesDevices(unit)) return `${what} is as planned`
  return calls.length === 0 ? `${what}, both ways` : `${what}: ${calls.join('; ')}`
}

export const deviceNames = ({ trunks, h323Devices, mgcpGateways }: Unit): string[] => [
  ...[...trunks, ...h323Devices].map(({ device }) => device.name),
  ...mgcpGateways.map(({ domainName }) => domainName),
]

/** What is done by hand in the midst of a unit, or is all of it. */
export const byHandSight = (what: string): string => `${what}: by hand, as the checklist says`

export const waveSight = (wave: number): string => `Go or no-go after wave ${String(wave)}: the lead says which`

export const backFirstSight = (names: readonly string[]): string =>
  `Rolled back before this: ${namesInWords(names)}, whose profile these trunks go back to`
