import type { Checkline, ChecklineGroup } from '../document/document'
import type { Project } from '../plan/project'
import type { Scope } from '../plan/scope'
import type { ChecklistPlan } from './context'
import { idOf } from './line'

/** The lists of a project whose objects have lines of their own; `removed` are profiles that go. */
const lists = ['profiles', 'sipTrunks', 'h323Devices', 'mgcpGateways', 'sipRealms', 'applicationUsers', 'removed']

/** The object that a line is about, as `sipTrunks/<id>`; empty where it is about the cluster or the window. */
export function objectOf({ id }: Pick<Checkline, 'id'>): string {
  const parts = id.split('/')
  const at = parts.findIndex((part) => lists.includes(part))
  return at < 0 ? '' : parts.slice(at, at + 2).join('/')
}

/** The box of a gateway that a line is about, with the unit, where it is about one; empty for other lines. */
function boxObjectOf({ id }: Pick<Checkline, 'id'>): string {
  const parts = id.split('/')
  const at = parts.indexOf('gateways')
  return at < 0 || at + 1 === parts.length ? '' : parts.slice(at).join('/')
}

/** A trunk with all that it needs: its profile, its realm, the application users on it. */
function objectsOfTrunk(project: Project, trunkId: string): Set<string> {
  const trunk = project.sipTrunks.find(({ id }) => id === trunkId)
  const users = project.applicationUsers.filter(({ sipTrunkIds }) => sipTrunkIds.includes(trunkId))
  return new Set([
    idOf('sipTrunks', trunkId),
    idOf('profiles', trunk?.securityProfileId ?? ''),
    idOf('sipRealms', trunk?.sipRealmId ?? ''),
    ...users.map(({ id }) => idOf('applicationUsers', id)),
  ])
}

/** Lines of a scope. What is about the cluster or the window as a whole is a part of each trunk's work. */
function isWithin(
  scope: Exclude<Scope, { kind: 'whole' }>,
  { project, files }: Pick<ChecklistPlan, 'project' | 'files'>,
): (line: Checkline) => boolean {
  if (scope.kind === 'open') return ({ entry: { state } }) => state === 'open' || state === 'blocked'
  const objects = objectsOfTrunk(project, scope.id)
  const boxes = new Set(files.objectsOfTrunk.get(scope.id))
  return (line) => {
    const box = boxObjectOf(line)
    if (box !== '') return boxes.has(box)
    const object = objectOf(line)
    return object === '' || objects.has(object)
  }
}

/** The groups with the lines of a scope, which keep their ids and numbers; groups without lines fall away. */
export function linesWithin(
  scope: Scope,
  plan: Pick<ChecklistPlan, 'project' | 'files'>,
): (groups: readonly ChecklineGroup[]) => ChecklineGroup[] {
  if (scope.kind === 'whole') return (groups) => [...groups]
  const within = isWithin(scope, plan)
  return (groups) =>
    groups.map((group) => ({ ...group, lines: group.lines.filter(within) })).filter(({ lines }) => lines.length > 0)
}
