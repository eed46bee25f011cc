import { isIos } from '../plan/far-ends'
import type { Project } from '../plan/project'
import { byCodeUnit } from '../text/order'

/** The devices of a plan whose answers tell of lines, by the names that it has for them. */
export function evidenceDevices({ farEnds, h323Devices, mgcpGateways }: Project): string[] {
  const names = [
    ...farEnds.filter(isIos).flatMap(({ hosts }) => hosts.map(({ name }) => name)),
    ...h323Devices.map(({ name }) => name),
    ...mgcpGateways.map(({ domainName }) => domainName),
  ]
  return [...new Set(names.filter((name) => name !== ''))].sort(byCodeUnit)
}
