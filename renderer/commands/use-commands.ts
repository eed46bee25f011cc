import { onBeforeUnmount, onMounted } from 'vue'
import { commandIds, commandOf, type CommandId } from '../../shared/contract/commands'
import { themes } from '../../shared/contract/results'
import { steps } from '../../shared/catalogue/steps'
import { useConflictStore } from '../stores/conflict'
import { useFrameStore } from '../stores/layout'
import { useLeavingStore } from '../stores/leaving'
import { useLibraryStore } from '../stores/library'
import { useOpenProjectStore } from '../stores/open-project'
import { usePlaceStore } from '../stores/navigation'
import { usePlanStore } from '../stores/plan'
import { takeCommands } from '../host/asked-commands'
import { useChosenPlaces } from '../saving/choose-place'
import { isPressed, isWritten } from './keys'

/** What floats above the page, by the command that asks for it. */
const asked = ['import', 'evidence', 'merge', 'project-details', 'window-details', 'palette', 'help'] as const

/** The commands that ask for a file: in a dialogue of the system where there is one. */
function useFileCommands() {
  const open = useOpenProjectStore()
  const library = useLibraryStore()
  const conflict = useConflictStore()
  const frame = useFrameStore()
  const places = useChosenPlaces()

  async function openFile(): Promise<void> {
    if (!places.hasDialogues.value) {
      frame.ask('open-project')
      return
    }
    const file = await places.chooseFile()
    const opened = file === null ? null : await library.openFile(file)
    if (opened) open.show(opened)
  }
  async function saveCopy(): Promise<void> {
    if (!places.hasDialogues.value) {
      frame.ask('save-copy')
      return
    }
    const target = await places.chooseTarget('trunkwright', open.current().project.name)
    if (target) await conflict.saveCopy(target.path)
  }
  return { openFile, saveCopy }
}

/** What each command does. */
export function useCommands() {
  const open = useOpenProjectStore()
  const leaving = useLeavingStore()
  const library = useLibraryStore()
  const frame = useFrameStore()
  const place = usePlaceStore()
  const plan = usePlanStore()
  const { openFile, saveCopy } = useFileCommands()

  const stepRuns = steps.map(({ number }) => [`step-${String(number)}`, () => place.go(number)] as const)
  const pages = ['review', 'certificates', 'change-window'] as const
  const pageRuns = pages.map((page) => [page, () => place.go(page)] as const)
  const askRuns = asked.map((id) => [id, () => frame.ask(id)] as const)
  const themeRuns = themes.map((theme) => [`theme-${theme}`, () => library.set({ theme })] as const)
  const runs: Record<string, () => unknown> = {
    'new-project': () => leaving.leaveFor(() => frame.ask('new-project')),
    'open-project': () => leaving.leaveFor(openFile),
    'open-example': () =>
      leaving.leaveFor(() => library.create('', true).then((opened) => opened && open.show(opened))),
    save: open.saveNow,
    'save-copy': saveCopy,
    'export-bundle': () => place.go('review', 'export'),
    revisions: () => place.go('review', 'revisions'),
    compare: () => place.go('review', 'compare'),
    print: () => {
      print()
    },
    'close-project': leaving.close,
    undo: plan.undo,
    redo: plan.redo,
    'toggle-panel': frame.togglePanel,
    ...Object.fromEntries([...stepRuns, ...pageRuns, ...themeRuns, ...askRuns]),
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

function keysOf(id: CommandId): readonly string[] {
  const { keys, also = [] } = commandOf(id)
  return keys === undefined ? also : [keys, ...also]
}

/**
 * Commands by their keys, and those that the desktop app asks for. Fields have an undo of their own for what is being
 * typed; ours takes over once it is in the plan, so it comes first.
 */
export function useAskedCommands(): void {
  const { run } = useCommands()
  const onKey = (event: KeyboardEvent): void => {
    const id = commandIds.find((each) => keysOf(each).some((keys) => isPressed(keys, event)))
    if (!id || event.defaultPrevented || isWritten(event)) return
    event.preventDefault()
    run(id)
  }
  let endTaking: (() => void) | undefined
  onMounted(() => {
    addEventListener('keydown', onKey)
    endTaking = takeCommands(run)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKey)
    endTaking?.()
  })
}
