import { groupBy } from '../plan/group-by'
import type { PlanIndex } from '../plan/plan-index'
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
