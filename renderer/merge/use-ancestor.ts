import { onScopeDispose, ref, shallowRef } from 'vue'
import { isSameValue } from '../../shared/changes/same-value'
import type { HostFailure } from '../../shared/contract/failure'
import { isSummary, type KeptVersion } from '../../shared/contract/results'
import type { Project } from '../../shared/plan/project'
import { useHost } from '../host/use-host'
import { useReadSide } from '../pages/review/compare/read-side'
import type { Side } from '../stores/compare'
import { useOpenProjectStore } from '../stores/open-project'
import { usePlanStore } from '../stores/plan'
import { findAncestor, type Candidate } from './find-ancestor'

/** How it is known what both sides come from. */
export type How = 'looking' | 'found' | 'none' | 'another project' | 'known' | 'chosen'

/** What this plan and a copy of it both come from: found among the kept versions, or chosen. */
export function useAncestor() {
  const host = useHost()
  const open = useOpenProjectStore()
  const plan = usePlanStore()
  const readSide = useReadSide()
  const versions = shallowRef<readonly KeptVersion[]>([])
  const failure = ref<HostFailure | null>(null)
  const how = ref<How>('none')
  /** Null where none is known. */
  const side = shallowRef<Side | null>(null)
  const project = shallowRef<Project | null>(null)
  let asked = 0

  function set(to: Side | null, of: Project | null, known: How): void {
    side.value = to
    project.value = of
    how.value = known
  }
  async function candidates(): Promise<Candidate[]> {
    const file = open.opened?.file ?? ''
    const [listed, saved] = await Promise.all([host.listVersions({ file }), host.readPlan({ file })])
    failure.value = listed.ok ? null : listed.failure
    versions.value = listed.ok ? listed.value.filter(({ about }) => isSummary(about)) : []
    const kept = versions.value.toReversed().map(({ version }): Side => ({ kind: 'version', version }))
    const isSame = !saved.ok || isSameValue(saved.value.project, plan.project)
    const asSaved = isSame ? [] : [savedSide(saved.value.project)]
    return [...kept, ...asSaved, { kind: 'plan' } as const].map((each) => ({ side: each, read: () => planOf(each) }))
  }
  async function planOf(each: Side): Promise<Project | null> {
    const read = await readSide(each)
    return read.ok ? (read.value ?? plan.project) : null
  }
  async function find(copy: Project): Promise<void> {
    const mine = (asked += 1)
    const isWanted = () => mine === asked
    set(null, null, 'looking')
    const all = await candidates()
    if (!isWanted()) return
    if (copy.id !== plan.project.id) {
      set(null, null, 'another project')
      return
    }
    const found = await findAncestor(copy, all, isWanted)
    const read = found && (await found.read())
    if (isWanted()) set(read && found.side, read, read ? 'found' : 'none')
  }
  /** Both come from what this window read or saved last. */
  function know(copy: Project, base: Project): void {
    asked += 1
    const isSame = copy.id === plan.project.id
    set(isSame ? savedSide(base) : null, isSame ? base : null, isSame ? 'known' : 'another project')
    void candidates()
  }
  async function choose(to: Side | null): Promise<void> {
    const mine = (asked += 1)
    const read = to && (await readSide(to))
    if (mine !== asked) return
    failure.value = read && !read.ok ? read.failure : null
    if (!read || read.ok) set(to, read && (read.value ?? plan.project), 'chosen')
  }
  onScopeDispose(() => void (asked += 1))
  return { versions, failure, how, side, project, find, know, choose }
}

const savedSide = (project: Project): Side => ({ kind: 'file', name: 'This plan, as it was saved', project })
