import { type AxlAnswer, type AxlRequest, fault, notFound, operationOf, success } from './axl-server'
import { kindOf } from './change-folder'

type Settings = Record<string, string>

/** As much of a cluster as our requests touch, by name; a trunk names its profile in `securityProfileName`. */
export interface ClusterObjects {
  SipTrunkSecurityProfile: Record<string, Settings>
  SipTrunk: Record<string, Settings>
  SipRealm: Record<string, Settings>
  AppUser: Record<string, Settings>
  H323Gateway: Record<string, Settings>
  H323Trunk: Record<string, Settings>
}

type Kind = keyof ClusterObjects

/** Thrown for what CUCM refuses. */
class Refusal extends Error {
  readonly answer: AxlAnswer
  constructor(answer: AxlAnswer) {
    super(answer.body)
    this.answer = answer
  }
}

const keys: Partial<Record<Kind, string>> = { SipRealm: 'realm', AppUser: 'userid' }
const keyOf = (kind: Kind): string => keys[kind] ?? 'name'

/**
 * Answers AXL requests as a publisher does and keeps what they do. It refuses what CUCM refuses: a second object of a
 * name, a profile that is not there, the removal of a profile that a trunk has. A device works with what was set only
 * once it is applied or reset.
 */
export class AxlCluster {
  private readonly objects: ClusterObjects
  /** What each device works with, as text, by its kind and name. */
  private readonly running = new Map<string, string>()
  /** Devices whose calls were dropped, in the order in which it happened. */
  readonly dropped: string[] = []
  /** What was refused, in the order in which it was. */
  readonly refusals: string[] = []

  constructor(found: ClusterObjects) {
    this.objects = structuredClone(found)
    for (const kind of deviceKinds) for (const name of Object.keys(this.objects[kind])) this.start(kind, name)
  }

  /** All that is set and all that devices work with. */
  state(): object {
    const sorted = (of: object): object =>
      Object.fromEntries(
        Object.entries(of)
          .map(([key, value]): [string, unknown] => [
            key,
            value !== null && typeof value === 'object' ? sorted(value as object) : value,
          ])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    return sorted({ ...structuredClone(this.objects), running: Object.fromEntries(this.running) })
  }

  readonly answer = (request: AxlRequest): AxlAnswer => {
    const operation = operationOf(request)
    try {
      return this.carryOut(operation, leavesOf(request.body.toString())) ?? success(request)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (!operation.startsWith('get')) this.refusals.push(`${operation}: ${error.message}`)
      return error.answer
    }
  }

  private carryOut(operation: string, values: Settings): AxlAnswer | undefined {
    if (operation === 'doDeviceReset') return void this.restart('SipTrunk', values['deviceName'] ?? '')
    const kind = kindOf(operation) as Kind
    if (!(kind in this.objects)) throw new Error(`the cluster knows no ${operation}`)
    const { [keyOf(kind)]: name = '', ...settings } = values
    if (operation.startsWith('get')) this.found(kind, name)
    else if (operation.startsWith('add')) this.add(kind, name, settings)
    else if (operation.startsWith('remove')) this.remove(kind, name)
    else if (operation.startsWith('update')) this.update(kind, name, settings)
    else if (kind === 'SipTrunkSecurityProfile')
      for (const trunk of this.trunksOf(name)) this.restart('SipTrunk', trunk)
    else this.restart(kind, name)
    return undefined
  }

  private found(kind: Kind, name: string): Settings {
    const object = this.objects[kind][name]
    if (object === undefined) throw new Refusal(notFound(kind))
    return object
  }

  private checkFree(kind: Kind, name: string): void {
    if (Object.keys(this.objects[kind]).some((other) => other.toLowerCase() === name.toLowerCase()))
      throw new Refusal(fault(-239, `Could not insert new row - duplicate value in a UNIQUE INDEX column (${name}).`))
  }

  private add(kind: Kind, name: string, settings: Settings): void {
    this.checkFree(kind, name)
    this.objects[kind][name] = settings
  }

  private remove(kind: Kind, name: string): void {
    this.found(kind, name)
    if (kind === 'SipTrunkSecurityProfile' && this.trunksOf(name).length > 0)
      throw new Refusal(fault(-692, 'Key value for constraint is still being referenced.'))
    Reflect.deleteProperty(this.objects[kind], name)
  }

  private update(kind: Kind, name: string, { newName, ...settings }: Settings): void {
    const object = this.found(kind, name)
    const profile = settings['securityProfileName']
    if (profile !== undefined) this.found('SipTrunkSecurityProfile', profile)
    if (newName !== undefined) this.rename(kind, name, newName)
    Object.assign(object, settings)
  }

  /** Trunks follow their profile. */
  private rename(kind: Kind, name: string, newName: string): void {
    if (name.toLowerCase() !== newName.toLowerCase()) this.checkFree(kind, newName)
    for (const trunk of this.trunksOf(name)) this.found('SipTrunk', trunk)['securityProfileName'] = newName
    this.objects[kind][newName] = this.found(kind, name)
    Reflect.deleteProperty(this.objects[kind], name)
  }

  private trunksOf(profile: string): string[] {
    this.found('SipTrunkSecurityProfile', profile)
    return Object.entries(this.objects.SipTrunk)
      .filter(([, settings]) => settings['securityProfileName'] === profile)
      .map(([name]) => name)
  }

  private restart(kind: Kind, name: string): void {
    this.found(kind, name)
    this.dropped.push(name)
    this.start(kind, name)
  }

  private start(kind: Kind, name: string): void {
    const settings = this.found(kind, name)
    const profile = settings['securityProfileName']
    const own = profile === undefined ? {} : this.found('SipTrunkSecurityProfile', profile)
    const all = Object.entries({ ...own, ...settings }).sort(([a], [b]) => (a < b ? -1 : 1))
    this.running.set(`${kind} ${name}`, JSON.stringify(all))
  }
}

const deviceKinds: Kind[] = ['SipTrunk', 'H323Gateway', 'H323Trunk']

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#123;': '{' }

const plainText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#123);/g, (entity) => entities[entity] ?? entity)

/** The elements of one of our requests that hold a text, or nothing; a list of destinations is one text. */
export function leavesOf(xml: string): Settings {
  const list = /<destinations>([^]*?)<\/destinations>/.exec(xml)?.[1]
  const rest = list === undefined ? xml : xml.replace(list, '')
  const leaves = [...rest.matchAll(/<([A-Za-z0-9]+)(?:\/>|>([^<]*)<\/\1>)/g)]
  const values = Object.fromEntries(leaves.map(([, name = '', text = '']) => [name, plainText(text)]))
  return list === undefined ? values : { ...values, destinations: list.replaceAll(/\s+/g, '') }
}
