import { computed } from 'vue'
import type { FileToken, Target } from '../../shared/contract/results'
import type { Arguments } from '../../shared/contract/verbs'
import { useHost } from '../host/use-host'
import { useLibraryStore } from '../stores/library'

type Form = Arguments<'chooseTarget'>['form']

/** Places that a person chooses in a dialogue of the system, where there is one; elsewhere paths are typed. */
export function useChosenPlaces() {
  const host = useHost()
  const library = useLibraryStore()
  const hasDialogues = computed(() => library.about?.way === 'electron')

  /** Null where nothing was chosen, and where it failed: then the library says why. */
  async function chooseFile(): Promise<FileToken | null> {
    const chosen = await host.chooseFile({})
    if (!chosen.ok) library.failure = chosen.failure
    return chosen.ok ? (chosen.value?.file ?? null) : null
  }
  async function chooseTarget(form: Form, name: string): Promise<Target | null> {
    const chosen = await host.chooseTarget({ form, name })
    if (!chosen.ok) library.failure = chosen.failure
    return chosen.ok ? chosen.value : null
  }
  return { hasDialogues, chooseFile, chooseTarget }
}
