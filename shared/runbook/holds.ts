import type { ChangeWindow } from '../plan/project'
import type { TrunkChange } from '../changes/device-changes'
import { hasTls, reconnects } from '../changes/touched'
import { named, namesInWords } from '../text/words'
import { provesTls } from './proofs'
import { touchesDevices, type Unit } from './unit'

/** What has to be seen before SRTP is allowed: keys may not travel before signaling is encrypted (OV-5). */
export function connectionSight(unit: Unit): string {
  const meetsAnew = reconnects(unit)
  const secure = namesOf(unit.trunks.filter(provesTls(unit)))
  const others = namesOf(unit.trunks.filter((trunk) => meetsAnew(trunk) && !hasTls(trunk)))
  return [
    ...(secure.length ? [`TLS is up on ${namesInWords(secure)}`] : []),
    ...(others.length ? [`${namesInWords(others)} in service again`] : []),
  ].join('; ')
}

const namesOf = (trunks: readonly TrunkChange[]): string[] => trunks.map(({ device }) => named(device.name))

/** What proves a unit. Calls that the plan names stand with their numbers. */
export function testCallSight(unit: Unit, { testCalls }: ChangeWindow): string {
  if (!touchesDevices(unit)) return `Profile ${unit.name} is as planned`
  const names = deviceNames(unit)
  const through = new Set(names)
  const planned = testCalls.filter((call) => call.through.some((name) => through.has(name)))
  const what = `Test calls through ${namesInWords(names.map(named))}`
  if (planned.length === 0) return `${what}, both ways`
  return `${what}: ${planned.map(({ from, to }) => `${from} to ${to}`).join('; ')}`
}

export const deviceNames = ({ trunks, h323Devices, mgcpGateways }: Unit): string[] => [
  ...[...trunks, ...h323Devices].map(({ device }) => device.name),
  ...mgcpGateways.map(({ domainName }) => domainName),
]

/** What is done by hand in the midst of a unit, or is all of it. */
export const byHandSight = (what: string): string => `${what}: by hand, as the checklist says`

/** What a go or no-go stands behind: protected status is decided on its own (MG-9). */
export const waveWords = ({ kind, wave }: Pick<Unit, 'kind' | 'wave'>): string =>
  kind === 'protected status' ? 'protected status' : `wave ${String(wave)}`

export const waveSight = (unit: Unit): string => `Go or no-go after ${waveWords(unit)}: the lead says which`

export const backFirstSight = (names: readonly string[]): string =>
  `Rolled back before this: ${namesInWords(names)}, whose profile these trunks go back to`
