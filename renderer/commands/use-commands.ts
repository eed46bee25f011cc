import { onBeforeUnmount, onMounted } from 'vue'
import { commandIds, commandOf, type CommandId } from '../../shared/contract/commands'
import { themes } from '../../shared/contract/results'
import { steps } from '../../shared/task-flow/steps'
import { useFrameStore } from '../stores/frame'
import { useLeavingStore } from '../stores/leaving'
import { useLibraryStore } from '../stores/library'
import { useOpenProjectStore } from '../stores/open-project'
import { usePlaceStore } from '../stores/place'
import { usePlanStore } from '../stores/plan'
import { isPressed } from './keys'

/** What each command does. */
export function useCommands() {
  const open = useOpenProjectStore()
  const leaving = useLeavingStore()
  const library = useLibraryStore()
  const frame = useFrameStore()
  const place = usePlaceStore()
  const plan = usePlanStore()

  const stepRuns = steps.map(({ number }) => [`step-${String(number)}`, () => place.go(number)] as const)
  const themeRuns = themes.map((theme) => [`theme-${theme}`, () => library.set({ theme })] as const)
  const runs: Record<string, () => unknown> = {
    'new-project': () => leaving.leaveFor(() => frame.ask('new-project')),
    'open-project': () => leaving.leaveFor(() => frame.ask('open-project')),
    'open-example': () =>
      leaving.leaveFor(() => library.create('', true).then((opened) => opened && open.show(opened))),
    save: open.saveNow,
    'save-copy': () => frame.ask('save-copy'),
    'project-details': () => frame.ask('project-details'),
    'export-bundle': () => place.go('review', 'export'),
    print: () => {
      print()
    },
    'close-project': leaving.close,
    undo: plan.undo,
    redo: plan.redo,
    palette: () => frame.ask('palette'),
    review: () => place.go('review'),
    'toggle-panel': frame.togglePanel,
    ...Object.fromEntries([...stepRuns, ...themeRuns]),
  }

  const isOn = (id: CommandId): boolean => {
    if (!commandOf(id).isAboutProject) return true
    if (!open.project) return false
    if (id === 'undo') return plan.undoLabel !== null
    return id !== 'redo' || plan.redoLabel !== null
  }
  function run(id: CommandId): void {
    if (isOn(id)) void runs[id]?.()
  }
  return { run, isOn }
}

/** Fields have an undo of their own for what is being typed; ours takes over once it is in the plan, so it comes first. */
export function useCommandKeys(): void {
  const { run } = useCommands()
  const onKey = (event: KeyboardEvent): void => {
    const id = commandIds.find((each) => isPressed(commandOf(each).keys ?? '', event))
    if (!id || event.defaultPrevented) return
    event.preventDefault()
    run(id)
  }
  onMounted(() => {
    addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKey)
  })
}
