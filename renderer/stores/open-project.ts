import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { HostFailure } from '../../shared/contract/failure'
import type { OpenedProject } from '../../shared/contract/results'
import type { Project, Signature } from '../../shared/plan/project'
import { useHost } from '../host/use-host'
import { lastOpen } from '../saving/last-open'
import { createSaver, type SaveState } from '../saving/saver'
import { sendPlan, type Work } from '../saving/send-plan'
import { useLibraryStore } from './library'

/** The project that is open. It is replaced, never changed in place: what was saved can be told from what is current. */
export const useOpenProjectStore = defineStore('open-project', () => {
  const host = useHost()
  const library = useLibraryStore()
  const opened = shallowRef<OpenedProject | null>(null)
  const work = shallowRef<Work | null>(null)
  const saveState = ref<SaveState>({ kind: 'unsaved' })
  /** Of the last save, or of what was tried instead of it, until one succeeds. */
  const failure = ref<HostFailure | null>(null)
  /** What the last save said besides, until it was read. */
  const note = ref('')
  /** The person said so, for as long as this plan is open. */
  const withoutVersion = ref(false)
  const project = computed(() => work.value?.project ?? null)
  const isSaved = computed(() => saveState.value.kind === 'saved')

  function current(): Work {
    if (!work.value) throw new Error('no project is open')
    return work.value
  }
  function tell(state: SaveState): void {
    saveState.value = state
    if (state.kind === 'failed') failure.value = state.failure
    if (state.kind === 'saved') failure.value = null
  }
  async function save(saving: Work) {
    const result = await sendPlan(host, saving, withoutVersion.value)
    if (result.ok && result.value.note !== '') note.value = result.value.note
    return result
  }
  const saver = createSaver<Work>({ current, save, onState: tell, isAutosaving: () => library.settings.autosave })

  function show(value: OpenedProject | null): void {
    saver.stop()
    opened.value = value
    withoutVersion.value = false
    note.value = ''
    work.value = value && { handle: value.handle, project: value.project }
    tell({ kind: 'saved', at: value?.savedAt ?? '' })
    if (value) lastOpen.set(value.file)
    else lastOpen.clear()
  }
  /** Takes a plan as it is, the day of its last change with it. */
  function replace(project: Project): void {
    work.value = { ...current(), project }
    saver.changed()
  }
  /** A signature is about the plan as it is: nothing else changes with it, the day of the last change neither. */
  const changeSignatures = (signatures: Signature[]) => replace({ ...current().project, signatures })

  async function close(): Promise<void> {
    const handle = work.value?.handle
    show(null)
    if (handle !== undefined) await host.closeProject({ handle })
  }
  /** Saves even where what the file held before cannot be kept, now and from now on. */
  function saveWithoutVersion(): Promise<boolean> {
    withoutVersion.value = true
    return saver.saveNow()
  }
  /** The window goes: its file is freed for others. After a reload it is opened anew. */
  function abandon(): void {
    if (work.value) void host.closeProject({ handle: work.value.handle })
  }

  return {
    ...{ opened, project, saveState, isSaved, failure, note },
    ...{ current, show, replace, changeSignatures, close, abandon, saveNow: saver.saveNow, saveWithoutVersion },
  }
})
