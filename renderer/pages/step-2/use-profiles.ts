import { computed, ref } from 'vue'
import { addProfile, copyInstead, copyProfile, removeProfile } from '../../../shared/profiles/edit-profiles'
import { carriedAlong } from '../../../shared/profiles/carry-along'
import type { Project } from '../../../shared/plan/project'
import { useEvaluationStore } from '../../stores/evaluation'
import { usePlaceStore } from '../../stores/navigation'
import { usePlanStore } from '../../stores/plan'

/** The profile that is shown, and what is done with profiles as a whole. */
export function useProfiles() {
  const evaluation = useEvaluationStore()
  const place = usePlaceStore()
  const plan = usePlanStore()
  const chosen = ref<string | null>(null)
  const selected = computed(() => {
    const { profiles } = plan.project
    return profiles.find(({ id }) => id === chosen.value) ?? profiles[0]
  })
  const name = () => selected.value?.name ?? ''

  function select(id: string): void {
    chosen.value = id
    place.focus(`profiles/${id}`)
  }
  /** Keeps the profiles of another project, and shows one of them. */
  function take(label: string, id: string, next: Project): void {
    const carried = new Map(carriedAlong(plan.project, next).map((trunk) => [trunk.id, trunk]))
    plan.edit({ label, at: `profiles/${id}` }, (draft) => {
      draft.profiles = next.profiles
      for (const [at, { id: own }] of plan.project.sipTrunks.entries()) {
        const trunk = carried.get(own)
        if (trunk) draft.sipTrunks[at] = trunk
      }
    })
    select(id)
  }
  function add(): void {
    const id = crypto.randomUUID()
    take('add profile', id, addProfile(plan.project, id))
  }
  function copy(): void {
    const id = crypto.randomUUID()
    if (selected.value) take(`copy ${name()}`, id, copyProfile(plan.project, selected.value.id, id))
  }
  function remove(): void {
    const { value } = selected
    const removed = value && removeProfile(plan.project, value.id)
    if (!removed?.ok) return
    const at = plan.project.profiles.findIndex(({ id }) => id === value?.id)
    const next = removed.value.profiles[Math.min(at, removed.value.profiles.length - 1)]
    take(`delete ${name()}`, next?.id ?? '', removed.value)
  }
  function copyOfChange(): void {
    const { value } = selected
    const found = evaluation.plan.changes.profiles.find(({ profile }) => profile.id === value?.id)?.found
    const id = crypto.randomUUID()
    if (value && found)
      take(`move changes of ${name()} into a copy`, id, copyInstead(plan.project, value.id, found, id))
  }
  return { selected, select, add, copy, remove, copyOfChange }
}
