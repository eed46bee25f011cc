import { ref } from 'vue'
import { checklistEntryFields } from '../../../shared/catalogue/work-fields'
import type { KeptPicture } from '../../../shared/contract/results'
import { largestPicture } from '../../../shared/evidence/pictures/read-picture'
import { defaultsOf } from '../../../shared/plan/defaults'
import { withoutPicture, withPicture, type PictureRecord } from '../../../shared/plan/pictures'
import { useHost } from '../../host/use-host'
import { useLibraryStore } from '../../stores/library'
import { useOpenProjectStore } from '../../stores/open-project'
import { usePlanStore } from '../../stores/plan'
import { base64Of } from './given-pictures'

/** A line of the checklist, as far as pictures ask. */
export interface PictureLine {
  id: string
  number: string
}

const blankEntry = defaultsOf(checklistEntryFields)

/** How often something was kept: one that was not there may be by now. */
export const timesKept = ref(0)

/** Keeps pictures beside the plan, and puts them at a line: together one change, which one undo takes back. */
export function usePictures() {
  const host = useHost()
  const library = useLibraryStore()
  const open = useOpenProjectStore()
  const plan = usePlanStore()
  /** What was not kept and why, or what was left out of what was; until more are given. */
  const said = ref('')
  const isFailed = ref(false)

  async function keepOne(file: File): Promise<KeptPicture | string> {
    if (file.size > largestPicture) return `${file.name} has more than ${String(largestPicture >> 20)} MB.`
    const data = await base64Of(file).catch(() => null)
    if (data === null) return `${file.name} cannot be read any more: choose it again.`
    const kept = await host.keepPicture({ handle: open.current().handle, name: file.name.slice(0, 1000), data })
    return kept.ok ? kept.value : `${kept.failure.message} ${kept.failure.remedy}`
  }
  async function keep({ id, number }: PictureLine, files: readonly File[]): Promise<void> {
    said.value = ''
    isFailed.value = false
    const kept: KeptPicture[] = []
    const wrong: string[] = []
    for (const file of files) {
      const one = await keepOne(file)
      if (typeof one === 'string') wrong.push(one)
      else kept.push(one)
    }
    const record = { on: new Date().toISOString(), by: library.settings.person }
    const records = kept.map(({ type, name, hash }): PictureRecord => ({ type, name, hash, ...record }))
    if (records.length > 0) {
      const label = `add ${records.length === 1 ? 'a picture' : `${String(records.length)} pictures`} at ${number}`
      edit(id, label, (evidence) => records.reduce(withPicture, evidence))
    }
    timesKept.value += 1
    isFailed.value = wrong.length > 0
    said.value = [...wrong, ...(kept.some(({ hadMore }) => hadMore) ? [withoutMore] : [])].join(' ')
  }
  /** Its file stays beside the plan: a version of before may have it. */
  function takeOut({ id, number }: PictureLine, { hash, name }: PictureRecord): void {
    edit(id, `take ${name} out of ${number}`, (evidence) => withoutPicture(evidence, hash))
  }
  function edit(id: string, label: string, change: (evidence: string) => string): void {
    const { checklist } = plan.project
    const entry = { ...blankEntry, ...(Object.hasOwn(checklist, id) ? checklist[id] : undefined) }
    const evidence = change(entry.evidence)
    if (evidence === entry.evidence) return
    plan.edit({ label, at: `checklist/${id}` }, (draft) => {
      draft.checklist[id] = { ...entry, evidence }
    })
    if (library.settings.autosave) void open.saveNow()
  }
  return { said, isFailed, keep, takeOut }
}

const withoutMore = 'Kept without what the camera or the program wrote beside it, such as place and time.'
