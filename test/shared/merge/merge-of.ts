import { mergeProjects } from '../../../shared/merge/merge-projects'
import type { ChecklistEntry, Project } from '../../../shared/plan/project'

type Change = (project: Project) => void

/** What comes of two people's changes to the same plan. */
export function mergeOf(base: Project, ours: Change, theirs: Change): ReturnType<typeof mergeProjects> {
  const [mine, other] = [structuredClone(base), structuredClone(base)]
  ours(mine)
  theirs(other)
  return mergeProjects(base, mine, other)
}

export const tick = (by: string, more: Partial<ChecklistEntry> = {}): ChecklistEntry => ({
  ...{ state: 'done', by, on: '2026-01-02', evidence: '', of: 'x' },
  ...more,
})

export type Settings = Map<string, string>

const lists = [
  'profiles',
  'farEnds',
  'sipTrunks',
  'h323Devices',
  'mgcpGateways',
  'sipRealms',
  'applicationUsers',
] as const

/** Every setting of every object with an id by its path, as JSON: a reading of a plan apart from that of the merge. */
export const settingsOf = (project: Project): Settings =>
  new Map([
    ['notes', JSON.stringify(project.notes)],
    ...lists.flatMap((list) =>
      (project[list] as { id: string }[]).flatMap((item) => settingsIn(`${list}/${item.id}`, item)),
    ),
  ])

/** Of a group of settings each; what somebody states is one. */
const settingsIn = (path: string, values: object): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    name === 'ipsec' || name === 'policy'
      ? settingsIn(`${path}/${name}`, value as object)
      : [[`${path}/${name}`, JSON.stringify(value)] as [string, string]],
  )
