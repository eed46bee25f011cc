import type { PlanIndex } from '../plan/plan-index'
import { isTls } from '../plan/transports'

/** The profiles of a plan that are in use on one port, by what they take on it (PF-22, PF-23). */
export interface PortRow {
  port: number
  takes: 'TLS' | 'TCP+UDP'
  profiles: string[]
}

/** By port, then TLS first: TLS and the others may not share one. */
export function portTable({ project, trunksByProfile }: PlanIndex): PortRow[] {
  const rows = new Map<string, PortRow>()
  for (const profile of project.profiles.filter(({ id }) => trunksByProfile.has(id))) {
    const takes = isTls(profile) ? 'TLS' : 'TCP+UDP'
    const key = `${String(profile.incomingPort)} ${takes}`
    const row = rows.get(key) ?? { port: profile.incomingPort, takes, profiles: [] }
    row.profiles.push(profile.name)
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => a.port - b.port || Number(a.takes !== 'TLS') - Number(b.takes !== 'TLS'))
}
