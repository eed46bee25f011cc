import { ours, placeholder, printedWord, given, numeral } from '../ios/ios-values'
import { listed, note, type Given, type IosValue, type Note } from '../ios/ios-words'
import { configsOf, whenRead, whyUnusable, type BoxConfig } from '../ios/running/box-config'
import type { DeviceFacts } from '../ios/running/facts/device-facts'
import { foldAddress } from '../plan/far-ends'
import type { Project } from '../plan/project'
import type { IpsecDevice } from './device'
import { namedIpsecDevices } from './named-devices'

/** What the lines of a device need of what is there already: from its configuration where that was read, else blanks. */
export interface IpsecNames {
  map: IosValue
  priority: IosValue
  interface: IosValue
  /** What the names of our access lists and transform sets begin with. */
  own: Given
  /** Behind which number our entries of the crypto map stand. */
  after: number
  /** What the configuration answers, and what it does not, and why. */
  told: readonly Note[]
}

/** What our lines are called on the device. */
export const ourName = 'CUCM-IPSEC'

const blanks: IpsecNames = {
  ...{ own: given(ourName), after: 0 },
  map: placeholder(
    'CRYPTO_MAP',
    ours('name of the crypto map: a free one, or that of the map on the interface'),
    'its name',
  ),
  priority: placeholder('ISAKMP_PRIORITY', ours('a free number for the isakmp policy')),
  interface: placeholder('SIGNALLING_INTERFACE', ours('interface through which the device reaches CUCM')),
  told: [],
}

export function ipsecNames(device: IpsecDevice, project: Project): IpsecNames {
  if (!device.isGateway) return blanks
  const configs = configsFor(device, project)
  const [read] = configs
  if (read === undefined) return blanks
  const unusable = whyUnusable(configs)
  if (unusable !== null) return { ...blanks, told: [note`${unusable} So these lines are made without it.`] }
  const onBox = namedIpsecDevices({ project }).filter((one) => configsFor(one.device, project).includes(read))
  return onBox.length > 1
    ? besideOthers(
        device,
        onBox.map((one) => one.device),
      )
    : namesIn(read, device)
}

/** Several devices on one box: neither takes a name or a place of another, nor takes it away on its way back. */
function besideOthers({ device }: IpsecDevice, onBox: readonly IpsecDevice[]): IpsecNames {
  const at = onBox.findIndex((one) => one.device === device)
  const others = onBox.filter((one) => one.device !== device).map(({ name }) => name)
  return {
    ...blanks,
    own: given(at <= 0 ? ourName : `${ourName}-B${String(at)}`),
    after: Math.max(0, at) * 1000,
    told: [
      note`On the same box, with another address: ${listed(others)}. Names and places in the crypto map are apart; a policy with the same choices serves both, and goes when the last of them goes.`,
    ],
  }
}

const configsFor = ({ name, device, ipsec }: IpsecDevice, project: Project): readonly BoxConfig[] => {
  const own = 'address' in device ? device.address : ''
  return configsOf({ name, address: ipsec.peerAddress || own, hosts: [] }, project)
}

function namesIn(read: BoxConfig, device: IpsecDevice): IpsecNames {
  const { facts } = read
  const from = note`From the configuration of ${read.device}, ${whenRead(read)}`
  const taken = ourNamesIn(facts)
  if (taken.length > 0)
    return { ...blanks, told: [note`${from}: ${listed(taken)} is there already: see first what it is for.`] }
  const priority = freePriority(facts)
  const found = interfaceAt(facts, device)
  const name = found === null ? null : printedWord(found.name)
  const isFree = note`policy ${priority} and the names that begin with ${ourName} are free`
  if (found === null || name === null)
    return {
      ...{ ...blanks, priority },
      told: [note`${from}: ${isFree}. Which interface leads to CUCM it does not say.`],
    }
  const there = note`${name} has the address of the device: see that the way to CUCM leaves through it`
  if (found.cryptoMap !== null)
    return {
      ...{ ...blanks, priority, interface: name },
      told: [
        note`${from}: ${isFree}; ${there}. The crypto map ${found.cryptoMap} is on it already${numbersOf(found.cryptoMap, facts)}.`,
      ],
    }
  return {
    ...blanks,
    map: given(ourName),
    priority,
    interface: name,
    told: [note`${from}: ${isFree}; ${there}. No crypto map is on it.`],
  }
}

/** Everything of ours that the device has under our names. */
const ourNamesIn = ({ ipsec: { transformSets, accessLists, mapEntries } }: DeviceFacts): string[] => {
  const names = [...transformSets, ...accessLists].map(({ name }) => name)
  return [...new Set([...names, ...mapEntries.map(({ map }) => map)])].filter((name) =>
    name.toUpperCase().startsWith(ourName),
  )
}

/** The first ten that no policy has. */
function freePriority({ ipsec: { policies } }: DeviceFacts): IosValue {
  const used = new Set(policies.map(({ priority }) => priority))
  let number = 10
  while (used.has(number)) number += 10
  return numeral(number)
}

/** That which has the address of the device alone, and is one that packets leave through. */
function interfaceAt({ interfaces }: DeviceFacts, { address }: IpsecDevice): DeviceFacts['interfaces'][number] | null {
  if (address.kind !== 'given') return null
  const wanted = foldAddress(address.text)
  const [found, ...others] = interfaces.filter(({ addresses }) => addresses.some((one) => one.address === wanted))
  if (found === undefined || others.length > 0 || found.isShutDown) return null
  return /^(?:loopback|tunnel|null)/iu.test(found.name) ? null : found
}

function numbersOf(map: string, { ipsec: { mapEntries } }: DeviceFacts): Note {
  const numbers = mapEntries.filter((entry) => entry.map === map).map(({ number }) => String(number))
  return numbers.length === 0 ? ours('') : note`, with the numbers ${listed(numbers)}`
}
