import type { AxlRequest } from '../../../../shared/axl/requests/request'
import type { Operation } from '../../../../shared/axl/requests/tasks'
import type { XmlElement } from '../../../../shared/axl/xml'
import type { H323Found, ProfileSettings, TrunkFound } from '../../../../shared/plan/project'
import type { Destination } from '../../../../shared/catalogue/sip-trunk-fields'
import { requestInShort } from './bundle'

/** Of a cluster itself everything is known. */
type Whole<Object> = { [Name in keyof Object]: NonNullable<Object[Name]> }
/** As far as the plan sets it. */
export type TrunkThere = Whole<Omit<TrunkFound, 'description' | 'earlyOffer' | 'optionsPing' | 'nodeNames'>>
export type H323There = Whole<H323Found>

export interface ClusterState {
  profiles: ProfileSettings[]
  sipTrunks: TrunkThere[]
  h323Devices: H323There[]
}

type Settings = Record<string, string | number | boolean | readonly Destination[]>
interface Trunk {
  /** The profile itself, so that a trunk follows it through a rename. */
  profile: Settings
  settings: Settings
}

/** As much of a cluster as the requests of a bundle touch. It refuses what CUCM would refuse, by throwing. */
export class Cluster {
  private readonly profiles: Settings[]
  private readonly trunks = new Map<string, Trunk>()
  private readonly h323 = new Map<string, Settings>()
  readonly realms = new Set<string>()
  /** By trunk or device, what it waits for until it works with what was set. */
  readonly waits = new Map<string, 'apply' | 'reset'>()

  constructor({ profiles, sipTrunks, h323Devices }: ClusterState) {
    this.profiles = profiles.map((profile) => ({ ...profile }))
    for (const { name, securityProfileName, ...settings } of sipTrunks)
      this.trunks.set(name, { profile: this.profile(securityProfileName), settings: { name, ...settings } })
    for (const device of h323Devices) this.h323.set(`${familyOf(device.kind)} ${device.name}`, { ...device })
  }

  /** Sorted, so that two clusters can be compared. */
  state(): ClusterState {
    const trunks = [...this.trunks.values()].map(({ profile, settings }) => ({
      ...settings,
      securityProfileName: profile['name'],
    }))
    const sorted = (list: object[]) =>
      list
        .map((item) => JSON.stringify(Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))))
        .sort()
    const parsed = (list: object[]) => sorted(list).map((text) => JSON.parse(text) as never)
    return {
      profiles: parsed(this.profiles),
      sipTrunks: parsed(trunks),
      h323Devices: parsed([...this.h323.values()]),
    }
  }

  send(request: AxlRequest): void {
    try {
      this.operations[request.operation](valuesOf(request.children))
    } catch (error) {
      throw new Error(`${requestInShort(request)}: ${String(error)}`)
    }
  }

  private readonly operations: Record<Operation, (values: Map<string, string>) => void> = {
    addSipTrunkSecurityProfile: (values) => {
      this.checkFree(get(values, 'name'))
      if (values.size !== 17) throw new Error('not all settings')
      const model: Settings = { ...this.profiles[0] }
      this.profiles.push(Object.fromEntries([...values].map(([name, text]) => [name, typed(model[name], text)])))
    },
    updateSipTrunkSecurityProfile: (values) => {
      const profile = this.profile(take(values, 'name'))
      const newName = values.has('newName') ? take(values, 'newName') : undefined
      if (newName !== undefined) {
        this.checkFree(newName, profile)
        profile['name'] = newName
      }
      set(profile, values)
      for (const name of this.trunksOf(profile)) this.wait(name, 'apply')
    },
    removeSipTrunkSecurityProfile: (values) => {
      const profile = this.profile(get(values, 'name'))
      if (this.trunksOf(profile).length > 0) throw new Error('in use')
      this.profiles.splice(this.profiles.indexOf(profile), 1)
    },
    applySipTrunkSecurityProfile: (values) => {
      for (const name of this.trunksOf(this.profile(get(values, 'name')))) this.applied(name)
    },
    addSipRealm: (values) => {
      const realm = get(values, 'realm')
      if (this.realms.has(realm)) throw new Error('there already')
      this.realms.add(realm)
    },
    addAppUser: () => undefined,
    removeAppUser: () => undefined,
    removeSipRealm: (values) => {
      if (!this.realms.delete(get(values, 'realm'))) throw new Error('not there')
    },
    updateAppUser: () => undefined,
    updateSipTrunk: (values) => {
      const name = take(values, 'name')
      const trunk = this.trunk(name)
      if (values.has('securityProfileName')) trunk.profile = this.profile(take(values, 'securityProfileName'))
      const connection = ['destinations', 'destAddrIsSrv']
      this.wait(name, [...values.keys()].some((key) => !connection.includes(key)) ? 'reset' : 'apply')
      set(trunk.settings, values)
    },
    doDeviceReset: (values) => {
      const name = get(values, 'deviceName')
      this.trunk(name)
      if (get(values, 'deviceResetType') !== 'Apply Configuration') throw new Error('another type')
      this.applied(name)
    },
    resetSipTrunk: (values) => {
      this.trunk(get(values, 'name'))
      this.waits.delete(get(values, 'name'))
    },
    updateH323Gateway: (values) => this.setH323('gateway', values),
    updateH323Trunk: (values) => this.setH323('trunk', values),
    resetH323Gateway: (values) => this.resetH323('gateway', values),
    resetH323Trunk: (values) => this.resetH323('trunk', values),
  }

  private profile(name: string): Settings {
    return there(this.profiles.find((profile) => profile['name'] === name))
  }
  private trunk(name: string): Trunk {
    return there(this.trunks.get(name))
  }
  private trunksOf(profile: Settings): string[] {
    return [...this.trunks].filter(([, trunk]) => trunk.profile === profile).map(([name]) => name)
  }
  private checkFree(name: string, itself?: Settings): void {
    const sameName = (profile: Settings) => String(profile['name']).toLowerCase() === name.toLowerCase()
    if (this.profiles.some((profile) => profile !== itself && sameName(profile))) throw new Error('name taken')
  }
  private setH323(family: string, values: Map<string, string>): void {
    const key = `${family} ${take(values, 'name')}`
    set(there(this.h323.get(key)), values)
    this.waits.set(key, 'reset')
  }
  private resetH323(family: string, values: Map<string, string>): void {
    const key = `${family} ${get(values, 'name')}`
    there(this.h323.get(key))
    this.waits.delete(key)
  }
  private wait(trunk: string, what: 'apply' | 'reset'): void {
    if (this.waits.get(trunk) !== 'reset') this.waits.set(trunk, what)
  }
  private applied(trunk: string): void {
    if (this.waits.get(trunk) === 'apply') this.waits.delete(trunk)
  }
}

export const familyOf = (kind: string): string => (kind === 'H.323 Gateway' ? 'gateway' : 'trunk')

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not there')
  return value
}

function valuesOf(children: readonly XmlElement[]): Map<string, string> {
  const [only] = children
  if (children.length === 1 && only !== undefined && Array.isArray(only.children))
    return valuesOf(only.children as readonly XmlElement[])
  return new Map(children.map(({ name, children: content }) => [name, textOf(content)]))
}

function textOf(content: XmlElement['children']): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? JSON.stringify((content as XmlElement[]).map(destinationOf)) : 'secret'
}

/** AXL keeps IPv6 apart. */
function destinationOf({ children }: XmlElement, index: number): Destination {
  const values = valuesOf(children as XmlElement[])
  if (get(values, 'sortOrder') !== String(index + 1)) throw new Error('out of order')
  const [six, four] = [values.get('addressIpv6'), values.get('addressIpv4')]
  if ((six ?? four ?? '').includes(':') !== (six !== undefined)) throw new Error('the other element is for it')
  return { address: there(six ?? four), port: Number(get(values, 'port')) }
}

const get = (values: Map<string, string>, name: string): string => there(values.get(name))

function take(values: Map<string, string>, name: string): string {
  const value = get(values, name)
  values.delete(name)
  return value
}

function set(settings: Settings, values: Map<string, string>): void {
  for (const [name, text] of values) settings[name] = typed(there(settings[name]), text)
}

function typed(like: unknown, text: string): Settings[string] {
  if (Array.isArray(like)) return JSON.parse(text) as Destination[]
  if (typeof like === 'boolean') return there({ true: true, false: false }[text])
  return typeof like === 'number' ? Number(text) : text
}
