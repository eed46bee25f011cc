import { deviceFacts, type DeviceFacts } from './facts/device-facts'
import { readRunningConfig } from './read-running-config'
import { addressesOf } from './facts/interface-facts'
import type { RunningConfig } from './running-config'
import { listed, note, type Note } from '../ios-words'
import { addressKey } from '../../text/address-key'
import { groupBy } from '../../plan/group-by'
import type { AsFound, Project } from '../../plan/project'

/** The configuration of a box as the plan keeps it. */
export interface BoxConfig {
  /** Its host name. */
  device: string
  /** The day it was read. */
  takenOn: string
  lineCount: number
  config: RunningConfig
  facts: DeviceFacts
}

/** For the head of a file. */
export const madeFor = (read: BoxConfig): Note => note`the configuration of ${read.device}, ${whenRead(read)}`

export const madeForAlone = ({ device }: BoxConfig): Note =>
  note`It is for this configuration alone: where ${device} was changed since it was read, read it again, and export again.`

export const leadsBackTo = (read: BoxConfig): Note =>
  note`It leads back to the configuration of ${read.device}, ${whenRead(read)}. What was set besides since then stays, but for the lines that this file names.`

/** `read on 2026-11-20, 412 lines`. */
export const whenRead = ({ takenOn, lineCount }: BoxConfig): string =>
  `read ${takenOn === '' ? 'on a day that nobody noted' : `on ${takenOn}`}, ${String(lineCount)} lines`

type Found = AsFound['runningConfigs']

/** A box as the plan knows it. */
export interface KnownBox {
  name: string
  address: string
  hosts: readonly { name: string }[]
}

/** By addresses and by host names, in small letters. */
interface Configs {
  byAddress: ReadonlyMap<string, readonly BoxConfig[]>
  byName: ReadonlyMap<string, readonly BoxConfig[]>
}

/** Every list is read once, whatever number of documents are made from it. */
const known = new WeakMap<Found, Configs>()

/**
 * The configurations that may be of a box, matched as import binds them: by an address, else by its host name. Where there
 * is more than one, nobody knows which.
 */
export function configsOf(box: KnownBox, { asFound }: Project): readonly BoxConfig[] {
  if (asFound === null || asFound.runningConfigs.length === 0) return []
  const configs = known.get(asFound.runningConfigs) ?? readAll(asFound.runningConfigs)
  known.set(asFound.runningConfigs, configs)
  const named = new Set(namesOf(box).flatMap((name) => configs.byName.get(name) ?? []))
  const there = box.address === '' ? [] : (configs.byAddress.get(addressKey(box.address)) ?? [])
  if (there.length === 0) return [...named]
  const both = there.filter((one) => named.has(one))
  return both.length === 0 ? there : both
}

/** Why configurations that were read say nothing sure of their box: nobody knows which it is, or what stands behind the end of one that was cut. */
export function whyUnusable(configs: readonly BoxConfig[]): Note | null {
  const [read, ...others] = configs
  if (read === undefined) return null
  if (others.length > 0)
    return note`The plan has more than one configuration that may be of this device: ${listed(configs.map(({ device }) => device))}.`
  if (read.config.isWhole) return null
  return note`The configuration of ${read.device} that was read ends before its line "end": what stands behind it is not known, so no way back would be exact. Read it whole, and export again.`
}

/** A name with its domain is that of the host without it too. */
const namesOf = ({ name, hosts }: KnownBox): string[] =>
  [name, ...hosts.map((host) => host.name)]
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')
    .flatMap((one) => (/^[\d.]+$/u.test(one) ? [one] : [one, one.split('.', 1)[0] ?? one]))

function readAll(found: Found): Configs {
  const configs = found.flatMap((one) => {
    const read = readRunningConfig(one.text)
    return read.ok ? [{ found: one, read: readOf(one, read.value) }] : []
  })
  const byAddress = groupBy(configs, ({ found: { address }, read: { facts } }) => {
    return new Set([address, ...facts.interfaces.flatMap(addressesOf)].map(addressKey).filter((one) => one !== ''))
  })
  return {
    byAddress: new Map([...byAddress].map(([key, own]) => [key, own.map(({ read }) => read)])),
    byName: groupBy(
      configs.map(({ read }) => read),
      ({ device }) => [device.toLowerCase()],
    ),
  }
}

const readOf = ({ device, takenOn, text }: Found[number], config: RunningConfig): BoxConfig => ({
  ...{ device, takenOn, config },
  lineCount: text.split('\n').filter((line) => line !== '').length,
  facts: deviceFacts(config),
})
