import { groupBy } from '../plan/group-by'
import type { PlanIndex } from '../plan/plan-index'
import type { Project } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { countCharacters, isLongerThan } from '../text/words'
import type { Found, PlanRule } from './rule'

const longest = 128

interface NamedDevice {
  name: string
  path: string
}

/** FC-1: SIP trunks and H.323 devices share one space of names, MGCP gateways have their own. */
function* findNames({ project: { sipTrunks, h323Devices, mgcpGateways } }: PlanIndex): Iterable<Found> {
  const trunks = sipTrunks.map(({ id, name }) => ({ name, path: `sipTrunks/${id}/name` }))
  const others = h323Devices.map(({ id, name }) => ({ name, path: `h323Devices/${id}/name` }))
  yield* findAmong([...trunks, ...others], 'name')
  const gateways = mgcpGateways.map(({ id, domainName: name }) => ({ name, path: `mgcpGateways/${id}/domainName` }))
  yield* findAmong(gateways, 'domain name')
}

function* findAmong(devices: readonly NamedDevice[], what: string): Iterable<Found> {
  for (const device of devices) if (device.name.trim() === '') yield found(device, empty(what))
  const withName = devices.filter(({ name }) => name.trim() !== '')
  for (const [first, ...same] of groupBy(withName, ({ name }) => [name.toLowerCase()]).values()) {
    if (!first) continue
    if (same.length > 0) yield found(first, repeated(first.name, same.length + 1))
    else if (isLongerThan(first.name, longest)) yield found(first, tooLong(first.name, what))
  }
}

type Said = Pick<Found, 'message' | 'remedy'>

const found = ({ name, path }: NamedDevice, said: Said): Found => ({ ...said, objects: [name], path })

const empty = (what: string): Said => ({
  message: `A device has no ${what}.`,
  remedy: 'Enter it as it is on the cluster: CUCM knows a device by nothing else.',
})

const repeated = (name: string, count: number): Said => ({
  message: `${count} devices are called ${name}; upper and lower case make no difference.`,
  remedy: 'Enter each as it is on the cluster, or take out the one that stands twice.',
})

const tooLong = (name: string, what: string): Said => ({
  message: `The ${what} ${name} has ${countCharacters(name)} characters; CUCM takes ${longest}.`,
  remedy: 'Enter it as it is on the cluster.',
})

/** The rule that looks at the names of all devices. */
export const nameRules: readonly PlanRule[] = [{ id: 'FC-1', severity: 'error', step: 1, find: findNames }]

/** What is known by its name beside devices and profiles, of which FC-1 and PF-1 tell. */
interface Twins {
  rule: Pick<PlanRule, 'id' | 'step'>
  noun: string
  /** The list that they stand in. */
  list: (project: Project) => readonly object[]
  of: (project: Project) => readonly NamedDevice[]
  then: string
}

const twins: readonly Twins[] = [
  {
    rule: { id: 'FC-15', step: 1 },
    noun: 'far ends',
    list: ({ farEnds }) => farEnds,
    of: ({ farEnds }) => farEnds.map(({ id, name }) => ({ name, path: `farEnds/${id}/name` })),
    then: 'each has a sheet and files of its own, and a reader takes them for one',
  },
  {
    rule: { id: 'FC-18', step: 1 },
    noun: 'nodes',
    list: ({ cluster }) => cluster.nodes,
    of: ({ cluster }) => cluster.nodes.map(({ name }) => ({ name, path: 'cluster/nodes' })),
    then: 'certificates and trunks know a node by its name',
  },
  {
    rule: { id: 'S2-6', step: 3 },
    noun: 'SIP realms',
    list: ({ sipRealms }) => sipRealms,
    of: ({ sipRealms }) => sipRealms.map(({ id, realm }) => ({ name: realm, path: `sipRealms/${id}/realm` })),
    then: 'CUCM has one of that name',
  },
  {
    rule: { id: 'S2-7', step: 3 },
    noun: 'application users',
    list: ({ applicationUsers }) => applicationUsers,
    of: ({ applicationUsers }) =>
      applicationUsers.map(({ id, userid }) => ({ name: userid, path: `applicationUsers/${id}/userid` })),
    then: 'CUCM has one of that name',
  },
]

/** As two people add them, each for himself, to what is merged then. The fixed table of findings has nothing of it. */
export const twinRules: readonly PlanRule[] = twins.map(({ rule, noun, list, of, then }) => {
  const known = new WeakMap<readonly object[], readonly Found[]>()
  return {
    ...rule,
    severity: 'advice',
    find: ({ project }) => {
      const before = known.get(list(project))
      if (before) return before
      const made = [...twinsAmong(of(project), noun, then)]
      known.set(list(project), made)
      return made
    },
  }
})

function* twinsAmong(all: readonly NamedDevice[], noun: string, then: string): Iterable<Found> {
  const withName = all.filter(({ name }) => name.trim() !== '')
  for (const group of groupBy(withName, ({ name }) => [name.toLowerCase()]).values()) {
    // However the list stands, the finding is the same.
    const [first, ...same] = group.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.path, b.path))
    if (!first || same.length === 0) continue
    yield found(first, {
      message: `${same.length + 1} ${noun} are called ${first.name}: ${then}.`,
      remedy: 'Take out the one that stands twice, or give it the name that it has.',
    })
  }
}
