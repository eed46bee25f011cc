import { computed, onMounted, ref, shallowRef } from 'vue'
import type { HostFailure } from '../../../../shared/contract/failure'
import { isSummary, type KeptVersion } from '../../../../shared/contract/results'
import type { Project } from '../../../../shared/plan/project'
import { useHost } from '../../../host/use-host'
import { useOpenProjectStore } from '../../../stores/open-project'
import { usePlanStore } from '../../../stores/plan'
import { versionTitle } from './version-words'

/** The kept versions of the open plan, and what is done with them. */
export function useVersions() {
  const host = useHost()
  const open = useOpenProjectStore()
  const plan = usePlanStore()
  const versions = shallowRef<readonly KeptVersion[]>([])
  const failure = ref<HostFailure | null>(null)
  /** The version that is being named. */
  const naming = shallowRef<KeptVersion | null>(null)
  /** The version to which somebody may go back. */
  const goingBack = shallowRef<{ kept: KeptVersion; project: Project } | null>(null)
  const file = computed(() => open.opened?.file ?? '')

  async function load(): Promise<void> {
    const result = await host.listVersions({ file: file.value })
    if (result.ok) versions.value = result.value
    else failure.value = result.failure
  }
  onMounted(load)

  async function nameIt(version: string, name: string): Promise<void> {
    const result = await host.nameVersion({ file: file.value, version, name })
    failure.value = result.ok ? null : result.failure
    await load()
  }
  /** What is frozen is on the disk first; the save after it keeps that for good, because the revision is another. */
  async function freeze(name: string): Promise<void> {
    if (!(await open.saveNow())) return
    const { revision } = plan.project
    plan.edit({ label: `freeze revision ${String(revision)}`, at: 'revision' }, (draft) => {
      draft.revision += 1
    })
    if (!(await open.saveNow())) return
    await load()
    const frozen = versions.value.find(
      ({ isFrozen, about }) => isFrozen && isSummary(about) && about.revision === revision,
    )
    if (frozen && name !== '') await nameIt(frozen.version, name)
  }
  async function give(name: string): Promise<void> {
    const kept = naming.value
    naming.value = null
    if (kept) await nameIt(kept.version, name)
  }
  /** Reads a version, so that what going back to it changes can be said first. */
  async function look(kept: KeptVersion): Promise<void> {
    const read = await host.readVersion({ file: file.value, version: kept.version })
    failure.value = read.ok ? null : read.failure
    goingBack.value = read.ok ? { kept, project: read.value.project } : null
  }
  /** As one change of the plan. What it holds now is saved first, so that it is among the versions. */
  async function goBack(): Promise<void> {
    const chosen = goingBack.value
    goingBack.value = null
    if (!chosen || !(await open.saveNow())) return
    plan.become(chosen.project, `go back to ${versionTitle(chosen.kept, plan.project.id)}`)
    await open.saveNow()
    await load()
  }
  return { versions, failure, naming, goingBack, freeze, give, look, goBack }
}
