import { fieldAt, type PlanPlace } from '../../shared/catalogue/field-at'
import type { Project } from '../../shared/plan/project'

/** What the panel says of what is in focus. */
export interface PanelContent {
  title: string
  /** The object that the field is of. */
  about: string
  /** `list/id`, or `cluster`: as findings are grouped. */
  object: string
}

const kinds = {
  profiles: 'Profile',
  farEnds: 'Far end',
  sipTrunks: 'SIP trunk',
  h323Devices: 'H.323 device',
  mgcpGateways: 'MGCP gateway',
  sipRealms: 'SIP realm',
  applicationUsers: 'Application user',
} as const

/** Null where the object is no longer there. */
export function panelOf(place: PlanPlace, project: Project): PanelContent | null {
  const label = fieldAt(place)?.label
  if (place.list === 'cluster') return { title: label ?? 'Cluster', about: project.cluster.name, object: 'cluster' }
  const name = nameOf(place, project)
  if (name === null) return null
  const object = `${place.list}/${place.id ?? ''}`
  const kind = kinds[place.list]
  return label === undefined
    ? { title: name || '(no name)', about: kind, object }
    : { title: label, about: `${kind} ${name}`, object }
}

/** The name of the object of a place; null where it is no longer there. */
export function nameOf({ list, id }: PlanPlace, project: Project): string | null {
  if (list === 'cluster') return project.cluster.name
  const found = (project[list] as { id: string }[]).find((each) => each.id === id)
  return found ? objectName(found) : null
}

/** What an object is called, whatever its kind calls it. */
export function objectName(object: object): string {
  for (const key of ['name', 'domainName', 'realm', 'userid'] as const) {
    const value = (object as Record<string, unknown>)[key]
    if (typeof value === 'string') return value
  }
  return ''
}
