import { foldAddress, isIos } from '../plan/far-ends'
import type { Project } from '../plan/project'
import { namesInWords } from '../text/words'
import { isHost } from './said'

/** The device that answered, by a name that the plan has for it; or why nobody can tell which of them it was. */
export interface AnsweringDevice {
  host: string
  doubt: string
}

/** A box of the plan: what is at one address is one, whatever it is there for. */
interface Box {
  name: string
  address: string
}

/**
 * Which device a prompt stands for. It has the first part of a name alone: where devices of several places share that, it is
 * nobody's unless a person says whose. One that CUCM calls by its address is known by its configuration, where that was read.
 * @returns for the prompt, and for the device that a person chose
 */
export function deviceFinder(project: Project): (prompt: string, chosen: string) => AnsweringDevice {
  const boxes = boxesOf(project)
  return (prompt, chosen) => {
    const said = prompt === '' ? chosen : prompt
    const meant = distinct(boxes.filter(({ name }) => isHost(said, name)))
    if (meant.length === 0) return { host: byAddress(said, project) ?? said, doubt: '' }
    if (meant.length === 1) return { host: said, doubt: '' }
    const [only, ...others] = meant.filter(({ name }) => isWhole(said, name) || isWhole(chosen, name))
    return only !== undefined && others.length === 0
      ? { host: only.name, doubt: '' }
      : { host: said, doubt: doubtOf(said, meant) }
  }
}

/** A name without its domain stands for all that begin with it. */
const isWhole = (said: string, name: string): boolean => name.includes('.') && sameText(name, said)

const boxesOf = ({ farEnds, h323Devices, mgcpGateways }: Project): Box[] => [
  ...farEnds.filter(isIos).flatMap(({ hosts }) => hosts.map(({ name, address }) => ({ name, address }))),
  ...h323Devices.map(({ name, address }) => ({ name, address })),
  ...mgcpGateways.map(({ domainName }) => ({ name: domainName, address: '' })),
]

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Names of which one is the beginning of the other, and what is at one address, are one box. */
function distinct(boxes: readonly Box[]): Box[] {
  const kept: Box[] = []
  for (const box of boxes) {
    const at = kept.findIndex((other) => isOne(box, other))
    const before = kept[at]
    if (before === undefined) kept.push(box)
    else kept[at] = { name: longer(before.name, box.name), address: before.address || box.address }
  }
  return kept
}

const longer = (one: string, other: string): string => (other.length > one.length ? other : one)

function isOne(one: Box, other: Box): boolean {
  if (one.address !== '' && other.address !== '') return foldAddress(one.address) === foldAddress(other.address)
  const [short, long] = [one.name, other.name].map((name) => name.toLowerCase()).sort((a, b) => a.length - b.length)
  return short === long || (long ?? '').startsWith(`${short ?? ''}.`)
}

/** CUCM knows an H.323 gateway by an address, and its prompt has its host name. */
function byAddress(prompt: string, { asFound, h323Devices }: Project): string | null {
  const addresses = new Set(
    (asFound?.runningConfigs ?? [])
      .filter(({ device, address }) => address !== '' && sameText(device, prompt))
      .map(({ address }) => foldAddress(address)),
  )
  const found = h323Devices.filter((each) =>
    [each.name, each.address].some((one) => one !== '' && addresses.has(foldAddress(one))),
  )
  return found.length === 1 ? (found[0]?.name ?? null) : null
}

function doubtOf(said: string, boxes: readonly Box[]): string {
  const names = boxes.map(({ name }) => name)
  const areTold = new Set(names.map((name) => name.toLowerCase())).size === names.length
  return areTold && names.every((name) => name.includes('.'))
    ? `The prompt ${said} may be that of ${namesInWords(names, 4)}: give the answers of each by themselves, and choose the device.`
    : `The plan has several devices that are called ${said}: give each its name with its domain there, and then choose the device.`
}
