import { ref, shallowRef } from 'vue'
import type { Project } from '../../shared/plan/project'
import type { Host } from '../host/host'
import { sendPlan, type Work } from './send-plan'

/** The saves of the plan that is open, each as the person said of it. */
export function createFileSaves(host: Host) {
  /** As the file holds it, as far as this window knows: what was read or saved here last. */
  const asInFile = shallowRef<Project | null>(null)
  /** What the last save said besides, until it was read. */
  const note = ref('')
  /** The person said so, for as long as this plan is open. */
  let withoutVersion = false
  /** Of what another program left in the file, until that is replaced or is there no more. */
  let over: string | null = null

  async function save(work: Work, isOpen: () => boolean) {
    const result = await sendPlan(host, work, { withoutVersion, over })
    if (result.ok || result.failure.kind === 'conflict') over = null
    if (result.ok && result.value.note !== '') note.value = result.value.note
    if (result.ok && isOpen()) asInFile.value = work.project
    return result
  }
  return {
    asInFile,
    note,
    save,
    /** Of another plan nothing was said yet. */
    begin: (project: Project | null) => {
      withoutVersion = false
      over = null
      note.value = ''
      asInFile.value = project
    },
    keepNoVersion: () => {
      withoutVersion = true
    },
    mayReplace: (sha256: string) => {
      over = sha256
    },
  }
}
