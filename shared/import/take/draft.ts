import { asFoundFields, type H323Found } from '../../catalogue/as-found-fields'
import { defaultsOf } from '../../plan/defaults'
import type { AsFound, Project } from '../../plan/project'

/** Objects by name, ignoring case, in their order. Of two with one name the first is the one that is meant. */
export class NamedList<Item> {
  private readonly all: Item[]
  private readonly places = new Map<string, number>()
  private readonly keyOf: (item: Item) => string
  isChanged = false

  constructor(items: readonly Item[], keyOf: (item: Item) => string) {
    this.keyOf = keyOf
    this.all = [...items]
    for (const [at, item] of items.entries()) {
      const key = keyOf(item).toLowerCase()
      if (!this.places.has(key)) this.places.set(key, at)
    }
  }

  get(key: string): Item | undefined {
    const at = this.places.get(key.toLowerCase())
    return at === undefined ? undefined : this.all[at]
  }

  /** Takes the place of the one with its name, or comes last. */
  put(item: Item): void {
    this.isChanged = true
    const key = this.keyOf(item).toLowerCase()
    const at = this.places.get(key) ?? this.all.length
    this.places.set(key, at)
    this.all[at] = item
  }

  remove(key: string): void {
    const at = this.places.get(key.toLowerCase())
    if (at === undefined) return
    this.isChanged = true
    this.all.splice(at, 1)
    this.places.delete(key.toLowerCase())
    for (const [other, place] of this.places) if (place > at) this.places.set(other, place - 1)
  }

  find(wanted: (item: Item) => boolean): Item | undefined {
    return this.all.find(wanted)
  }

  items(): Item[] {
    return [...this.all]
  }
}

type FoundProfile = AsFound['profiles'][number]
type FoundTrunk = AsFound['sipTrunks'][number]
type FoundRealm = NonNullable<AsFound['sipRealms']>[number]
type FoundUser = NonNullable<AsFound['applicationUsers']>[number]

export const h323Key = ({ kind, name }: Pick<H323Found, 'kind' | 'name'>): string => `${kind}\n${name}`

/** What is known of the cluster as it was, while sources are taken in. */
export class FoundDraft {
  readonly profiles: NamedList<FoundProfile>
  readonly sipTrunks: NamedList<FoundTrunk>
  readonly h323Devices: NamedList<H323Found>
  readonly sipRealms: NamedList<FoundRealm>
  readonly applicationUsers: NamedList<FoundUser>
  readonly runningConfigs: NamedList<AsFound['runningConfigs'][number]>
  readonly parameters: Map<string, string>
  private readonly before: AsFound | null
  private isParameterChanged = false
  /** Lists that were read, though they may be empty. */
  private readonly told = new Set<string>()

  constructor(before: AsFound | null) {
    const found = before ?? defaultsOf(asFoundFields)
    this.before = before
    this.profiles = new NamedList(found.profiles as FoundProfile[], ({ name }) => name)
    this.sipTrunks = new NamedList(found.sipTrunks, ({ name }) => name)
    this.h323Devices = new NamedList(found.h323Devices, h323Key)
    this.sipRealms = new NamedList(found.sipRealms ?? [], ({ realm }) => realm)
    this.applicationUsers = new NamedList(found.applicationUsers ?? [], ({ userid }) => userid)
    this.runningConfigs = new NamedList(found.runningConfigs, ({ device }) => device)
    this.parameters = new Map(Object.entries(found.parameters))
  }

  setParameter(name: string, value: string): void {
    this.isParameterChanged = true
    this.parameters.set(name, value)
  }

  tell(list: string): void {
    this.told.add(list)
  }

  /** The same object where nothing was changed. */
  result(from: Pick<AsFound, 'source' | 'takenOn'>): AsFound | null {
    const { before } = this
    const realms = before?.sipRealms ?? null
    const users = before?.applicationUsers ?? null
    const sipRealms = this.knownOrNull(this.sipRealms, 'sipRealms', realms)
    const applicationUsers = this.knownOrNull(this.applicationUsers, 'applicationUsers', users)
    const isCluster = sipRealms !== realms || applicationUsers !== users || this.isClusterChanged()
    if (!isCluster && !this.runningConfigs.isChanged) return before
    return {
      ...(before ?? defaultsOf(asFoundFields)),
      // Configurations have a day of their own: the cluster is no fresher for them.
      ...(before === null || isCluster ? from : {}),
      profiles: this.profiles.items(),
      sipTrunks: this.sipTrunks.items(),
      h323Devices: this.h323Devices.items(),
      sipRealms,
      applicationUsers,
      parameters: Object.fromEntries(this.parameters),
      runningConfigs: this.runningConfigs.items(),
    }
  }

  private isClusterChanged(): boolean {
    const lists = [this.profiles, this.sipTrunks, this.h323Devices]
    return this.isParameterChanged || lists.some(({ isChanged }) => isChanged)
  }

  private knownOrNull<Item>(list: NamedList<Item>, name: string, before: Item[] | null): Item[] | null {
    if (list.isChanged) return list.items()
    return before ?? (this.told.has(name) ? [] : null)
  }
}

type PlannedLists = 'profiles' | 'sipTrunks' | 'h323Devices' | 'mgcpGateways' | 'sipRealms' | 'applicationUsers'

/** The plan itself, while sources are taken in. */
export class PlanDraft {
  readonly before: Project
  readonly profiles: NamedList<Project['profiles'][number]>
  readonly farEnds: Project['farEnds']
  readonly sipTrunks: NamedList<Project['sipTrunks'][number]>
  readonly h323Devices: NamedList<Project['h323Devices'][number]>
  readonly mgcpGateways: NamedList<Project['mgcpGateways'][number]>
  readonly sipRealms: NamedList<Project['sipRealms'][number]>
  readonly applicationUsers: NamedList<Project['applicationUsers'][number]>
  readonly nodes: NamedList<Project['cluster']['nodes'][number]>
  clusterName: string
  areFarEndsChanged = false
  /** Names that sources give and that the plan did not have: made, or refused. */
  readonly missing = { profiles: new Set<string>(), farEnds: new Set<string>(), gateways: new Set<string>() }

  private readonly originals = new Map<string, Map<string, object>>()

  constructor(before: Project) {
    this.before = before
    this.profiles = new NamedList(before.profiles, ({ name }) => name)
    this.farEnds = [...before.farEnds]
    this.sipTrunks = new NamedList(before.sipTrunks, ({ name }) => name)
    this.h323Devices = new NamedList(before.h323Devices, h323Key)
    this.mgcpGateways = new NamedList(before.mgcpGateways, ({ domainName }) => domainName)
    this.sipRealms = new NamedList(before.sipRealms, ({ realm }) => realm)
    this.applicationUsers = new NamedList(before.applicationUsers, ({ userid }) => userid)
    this.nodes = new NamedList(before.cluster.nodes, ({ name }) => name)
    this.clusterName = before.cluster.name
  }

  /** An object as it was before anything was taken; undefined for one that was not there. */
  original(list: 'farEnds' | 'nodes' | PlannedLists, key: string): object | undefined {
    let known = this.originals.get(list)
    if (!known) {
      const items: readonly { id?: string; name?: string }[] =
        list === 'nodes' ? this.before.cluster.nodes : this.before[list]
      known = new Map(items.map((item) => [item.id ?? item.name ?? '', item]))
      this.originals.set(list, known)
    }
    return known.get(key)
  }

  /** What was found of an object before anything was taken, by the names of its settings in the plan. */
  foundBefore(list: string, item: object): object | null {
    const { asFound, profiles } = this.before
    if (!asFound || (list !== 'profiles' && list !== 'sipTrunks' && list !== 'h323Devices')) return null
    let known = this.originals.get(`found ${list}`)
    if (!known) {
      const ids = new Map(profiles.map(({ id, name, asFoundName }) => [asFoundName ?? name, id]))
      const items: readonly { name: string; securityProfileName?: string | null }[] = asFound[list]
      known = new Map(
        items.map((each) => [
          each.name.toLowerCase(),
          { ...each, securityProfileId: ids.get(each.securityProfileName ?? '') ?? null },
        ]),
      )
      this.originals.set(`found ${list}`, known)
    }
    const { name = '', asFoundName } = item as { name?: string; asFoundName?: string | null }
    return known.get((asFoundName ?? name).toLowerCase()) ?? null
  }

  putFarEnd(farEnd: Project['farEnds'][number]): void {
    const at = this.farEnds.findIndex(({ id }) => id === farEnd.id)
    this.farEnds.splice(at < 0 ? this.farEnds.length : at, at < 0 ? 0 : 1, farEnd)
    this.areFarEndsChanged = true
  }

  /** The same object where nothing was changed. */
  result(): Project {
    const { before } = this
    const { cluster } = before
    const isRenamed = this.clusterName !== cluster.name
    const lists = [this.profiles, this.sipTrunks, this.h323Devices, this.mgcpGateways, this.sipRealms]
    const isSame = ![...lists, this.applicationUsers, this.nodes].some(({ isChanged }) => isChanged)
    if (isSame && !isRenamed && !this.areFarEndsChanged) return before
    return {
      ...before,
      cluster: { ...cluster, name: this.clusterName, nodes: this.nodes.items() },
      profiles: this.profiles.items(),
      farEnds: this.farEnds,
      sipTrunks: this.sipTrunks.items(),
      h323Devices: this.h323Devices.items(),
      mgcpGateways: this.mgcpGateways.items(),
      sipRealms: this.sipRealms.items(),
      applicationUsers: this.applicationUsers.items(),
    }
  }
}
