import type { Checkline, ChecklineGroup } from '../document/document'
import type { Project } from '../plan/project'
import type { Scope } from '../plan/scope'
import { idOf } from './line'

/** The lists of a project whose objects have lines of their own; `removed` are profiles that go. */
const lists = ['profiles', 'sipTrunks', 'h323Devices', 'mgcpGateways', 'sipRealms', 'applicationUsers', 'removed']

/** The object that a line is about, as `sipTrunks/<id>`; empty where it is about the cluster or the window. */
export function objectOf({ id }: Pick<Checkline, 'id'>): string {
  const parts = id.split('/')
  const at = parts.findIndex((part) => lists.includes(part))
  return at < 0 ? '' : parts.slice(at, at + 2).join('/')
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
function isWithin(scope: Exclude<Scope, { kind: 'whole' }>, project: Project): (line: Checkline) => boolean {
  if (scope.kind === 'open') return ({ entry: { state } }) => state === 'open' || state === 'blocked'
  const objects = objectsOfTrunk(project, scope.id)
  return (line) => {
    const object = objectOf(line)
    return object === '' || objects.has(object)
  }
}

/** The groups with the lines of a scope, which keep their ids and numbers; groups without lines fall away. */
export function linesWithin(scope: Scope, project: Project): (groups: readonly ChecklineGroup[]) => ChecklineGroup[] {
  if (scope.kind === 'whole') return (groups) => [...groups]
  const within = isWithin(scope, project)
  return (groups) =>
    groups.map((group) => ({ ...group, lines: group.lines.filter(within) })).filter(({ lines }) => lines.length > 0)
}
