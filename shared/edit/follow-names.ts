import { isSameValue } from '../changes/same-value'
import type { Certificate, FarEnd, Project } from '../plan/project'

type Holder = Certificate['holder']
type Names = ReadonlyMap<string, string>

interface Named {
  id: string
  name: string
}

/** The parts of a plan that tell other objects by their names, as they are after those were renamed. */
export type Followed = Partial<Pick<Project, 'sipTrunks' | 'certificates' | 'changeWindow' | 'waivers'>>

/**
 * What refers to an object by its name goes on doing so when that is renamed: trunks to the nodes that run them (FC-18),
 * certificates to their nodes and hosts, test calls to devices, waivers to what they are about. A name that two have, and
 * one that was taken out, tells neither.
 * @param base the plan before the first letter of a name that is being typed; it is what names are followed from
 * @param before the plan before this change
 * @param isName whether letters before this one had something to follow: it goes back where the name does
 * @returns null where nothing follows
 */
export function followNames(base: Project, before: Project, after: Project, isName = false): Followed | null {
  const nodes = renamedInPlace(base.cluster.nodes, after.cluster.nodes, ({ name }) => name)
  const devices = renamedById(devicesOf(base), devicesOf(after))
  const others = renamedById(othersOf(base), othersOf(after))
  const hosts = hostsRenamed(base, after)
  if (!isName && nodes.size + devices.size + others.size + hosts.size === 0) return null
  // What is being typed has taken its references along already, by the letters so far.
  const source = base === before ? after : base
  const { changeWindow } = after
  const testCalls = changed(changeWindow.testCalls, source.changeWindow.testCalls, (call, { through }) =>
    isSameValue(call.through, mapped(through, devices)) ? call : { ...call, through: mapped(through, devices) },
  )
  const followed: Followed = {
    ...changedPart('sipTrunks', withNodes(after, source, nodes)),
    ...changedPart(
      'certificates',
      changed(after.certificates, source.certificates, (each, { holder }) => {
        const next = heldBy(holder, nodes, hosts)
        return isSameValue(each.holder, next) ? each : { ...each, holder: next }
      }),
    ),
    ...(testCalls !== null && { changeWindow: { ...changeWindow, testCalls } }),
    ...changedPart(
      'waivers',
      changed(after.waivers, source.waivers, (each, { object: was }) => {
        const object = nodes.get(was) ?? devices.get(was) ?? others.get(was) ?? was
        return each.object === object ? each : { ...each, object }
      }),
    ),
  }
  return Object.keys(followed).length === 0 ? null : followed
}

const changedPart = <Key extends keyof Followed>(key: Key, value: Project[Key] | null): Pick<Followed, Key> | null =>
  value === null ? null : ({ [key]: value } as Pick<Followed, Key>)

/** Each with the one that it was; null where none is another after it, or where they are not the same ones. */
function changed<Item>(
  now: readonly Item[],
  were: readonly Item[],
  next: (item: Item, was: Item) => Item,
): Item[] | null {
  if (now.length !== were.length) return null
  const after = now.map((item, at) => next(item, were[at] ?? item))
  return after.some((item, at) => item !== now[at]) ? after : null
}

function withNodes(after: Project, source: Project, names: Names): Project['sipTrunks'] | null {
  return changed(after.sipTrunks, source.sipTrunks, (trunk, was) => {
    if (trunk.id !== was.id || was.nodeNames.length === 0) return trunk
    const nodeNames = mapped(was.nodeNames, names)
    return isSameValue(trunk.nodeNames, nodeNames) ? trunk : { ...trunk, nodeNames }
  })
}

const mapped = (all: readonly string[], names: Names): string[] => all.map((name) => names.get(name) ?? name)

function heldBy(holder: Holder, nodes: Names, hosts: ReadonlyMap<string, Names>): Holder {
  if ('node' in holder) return { node: nodes.get(holder.node) ?? holder.node }
  if (!('farEnd' in holder)) return holder
  return { ...holder, host: hosts.get(holder.farEnd)?.get(holder.host) ?? holder.host }
}

const devicesOf = ({ sipTrunks, h323Devices, mgcpGateways }: Project): (readonly Named[])[] => [
  sipTrunks,
  h323Devices,
  // As long as nothing of it changes it is the same list.
  namedGateways(mgcpGateways),
]
const othersOf = ({ profiles, farEnds }: Project): (readonly Named[])[] => [profiles, farEnds]

const gatewaysAs = new WeakMap<object, readonly Named[]>()
function namedGateways(gateways: Project['mgcpGateways']): readonly Named[] {
  const known = gatewaysAs.get(gateways) ?? gateways.map(({ id, domainName }) => ({ id, name: domainName }))
  gatewaysAs.set(gateways, known)
  return known
}

/** New names by old ones; of lists that are the same nothing is looked at. */
function renamedById(before: readonly (readonly Named[])[], after: readonly (readonly Named[])[]): Names {
  const names = new Map<string, string>()
  for (const [at, now] of after.entries()) {
    const nameBefore = namesBefore(before[at] ?? [])
    if (before[at] === now) continue
    for (const [place, item] of now.entries()) put(names, nameBefore(item, place), item.name)
  }
  if (names.size === 0) return names
  const all = before.flat().map(({ name }) => name)
  return new Map([...names].filter(([old]) => isOnce(all, old)))
}

/** What each was called. Nearly all stand where they stood: lists are long, and this is done with each letter. */
function namesBefore(were: readonly Named[]): (item: Named, place: number) => string | undefined {
  let byId: ReadonlyMap<string, string> | null = null
  return ({ id }, place) => {
    const there = were[place]
    if (there?.id === id) return there.name
    byId ??= new Map(were.map((each) => [each.id, each.name]))
    return byId.get(id)
  }
}

/** What has no id is known by its place, as long as as many stand there. */
function renamedInPlace<Item>(before: readonly Item[], after: readonly Item[], nameOf: (item: Item) => string): Names {
  const names = new Map<string, string>()
  if (before === after || before.length !== after.length) return names
  const [was, now] = [before.map(nameOf), after.map(nameOf)]
  for (const [at, name] of now.entries()) {
    const old = was[at] ?? ''
    if (isOnce(was, old) && !now.includes(old)) put(names, old, name)
  }
  return names
}

function put(names: Map<string, string>, old: string | undefined, name: string): void {
  if (old !== undefined && old !== '' && name !== '' && old !== name) names.set(old, name)
}

const isOnce = (names: readonly string[], name: string): boolean => names.indexOf(name) === names.lastIndexOf(name)

/** By the id of the far end, the new addresses of its hosts by the old ones. */
function hostsRenamed(base: Project, after: Project): ReadonlyMap<string, Names> {
  const hosts = new Map<string, Names>()
  if (base.farEnds === after.farEnds || after.certificates.length === 0) return hosts
  const byId = new Map(base.farEnds.map((farEnd): [string, FarEnd] => [farEnd.id, farEnd]))
  for (const farEnd of after.farEnds) {
    const names = renamedInPlace(byId.get(farEnd.id)?.hosts ?? [], farEnd.hosts, ({ address }) => address)
    if (names.size > 0) hosts.set(farEnd.id, names)
  }
  return hosts
}
