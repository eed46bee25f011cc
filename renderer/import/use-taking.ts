import { computed, nextTick } from 'vue'
import type { KeptColumns } from '../../shared/import/table/by-hand'
import { newProject } from '../../shared/plan/new-project'
import { counted } from '../format/counts'
import { useLibraryStore } from '../stores/library'
import { useOpenProjectStore } from '../stores/open-project'
import { usePlanStore } from '../stores/plan'
import { useTodayStore } from '../stores/today'
import type { Counts, Import } from './use-import'
import { otherParts, placeOfTaken } from './with-taken'

/** What a plan is called that was made of what was read, where nobody names it. */
export const newPlan = 'Imported plan'

/** The plan that takes in what is imported: the one that is open, or a new one. */
export function useTaking() {
  const library = useLibraryStore()
  const open = useOpenProjectStore()
  const plan = usePlanStore()
  const clock = useTodayStore()
  const fresh = newProject(newPlan, new Date().toISOString(), () => crypto.randomUUID())
  const project = computed(() => open.project ?? fresh)

  /** A plan of its own, for what was read on the start page. */
  async function openNew(name: string): Promise<boolean> {
    const opened = await library.create(name, false)
    if (!opened) return false
    open.show(opened)
    // The history of the plan before ends with it.
    await nextTick()
    return true
  }

  /** As one change, which one undo takes back; false where nothing was taken. */
  async function take(work: Import, name: string, { added, changed }: Counts): Promise<boolean> {
    if (!open.project && !(await openNew(name))) return false
    const before = plan.project
    const after = await work.taken()
    if (!after) return false
    const parts = otherParts(before, after)
    const [only] = work.given.value
    const what =
      work.given.value.length === 1 ? (only?.name ?? '') : counted(work.given.value.length, 'source', 'sources')
    const at = placeOfTaken(parts)
    plan.edit({ label: `import ${what}: ${counted(added + changed, 'row', 'rows')}`, at }, (draft) => {
      Object.assign(draft, parts)
    })
    const chosen = work.chosenColumns()
    if (chosen.length > 0) await library.set({ columns: chosen })
    return true
  }

  return {
    ...{ project, take },
    isNew: computed(() => open.project === null),
    // Plain data: what Vue watches cannot cross to the reader.
    kept: computed(() => JSON.parse(JSON.stringify(library.settings.columns ?? [])) as KeptColumns[]),
    today: computed(() => clock.today),
  }
}
