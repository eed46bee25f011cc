import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { HostFailure } from '../../shared/contract/failure'
import type { OpenedProject } from '../../shared/contract/results'
import type { Project, Signature } from '../../shared/plan/project'
import { useHost } from '../host/use-host'
import { createFileSaves } from '../saving/file-saves'
import { lastOpen } from '../saving/last-open'
import { createSaver, type SaveState } from '../saving/saver'
import type { Work } from '../saving/send-plan'
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
  const saves = createFileSaves(host)
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
  const save = (saving: Work) => saves.save(saving, () => work.value?.handle === saving.handle)
  const saver = createSaver<Work>({ current, save, onState: tell, isAutosaving: () => library.settings.autosave })

  function show(value: OpenedProject | null): void {
    saver.stop()
    opened.value = value
    saves.begin(value && value.project)
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
    saves.keepNoVersion()
    return saver.saveNow()
  }
  /** Saves over what another program left, as long as the file holds that: it is among the versions then. */
  function saveOver(sha256: string): Promise<boolean> {
    saves.mayReplace(sha256)
    return saver.saveNow()
  }
  /** The window goes: its file is freed for others. After a reload it is opened anew. */
  function abandon(): void {
    if (work.value) void host.closeProject({ handle: work.value.handle })
  }

  return {
    ...{ opened, project, asInFile: saves.asInFile, saveState, isSaved, failure, note: saves.note },
    ...{ current, show, replace, changeSignatures, close, abandon, saveNow: saver.saveNow },
    ...{ saveWithoutVersion, saveOver },
  }
})
