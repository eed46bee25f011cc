import { computed } from 'vue'
import { checklistEntryFields } from '../../../../shared/catalogue/work-fields'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import type { Checkline, ChecklineEntry } from '../../../../shared/document/document'
import { stateWords } from '../../../../shared/document/words'
import { defaultsOf } from '../../../../shared/plan/defaults'
import { useEvaluationStore } from '../../../stores/evaluation'
import { useLibraryStore } from '../../../stores/library'
import { usePlanStore } from '../../../stores/plan'

/** A line that nobody has ticked. */
const blankEntry = defaultsOf(checklistEntryFields)

/** The checklist of the plan as it is now, and the ways to say what was done. */
export function useChecklist() {
  const evaluation = useEvaluationStore()
  const library = useLibraryStore()
  const plan = usePlanStore()
  const document = computed(() => checklistDocument(evaluation.plan, ''))

  function write(line: Checkline, entry: ChecklineEntry, what: string, merge?: string): void {
    const at = `checklist/${line.id}`
    plan.edit(
      { label: `${what} ${line.number}`, at, ...(merge === undefined ? {} : { merge: at + merge }) },
      (draft) => {
        if (entry.state === 'open' && entry.evidence === '') {
          draft.checklist = Object.fromEntries(Object.entries(draft.checklist).filter(([id]) => id !== line.id))
        } else draft.checklist[line.id] = { ...blankEntry, ...draft.checklist[line.id], ...entry }
      },
    )
  }
  /** Who did it and when are written with it; a line that is open again forgets them. */
  function setState(line: Checkline, state: ChecklineEntry['state']): void {
    const { evidence } = line.entry
    const who = state === 'open' ? { by: '', on: '' } : { by: library.settings.person, on: new Date().toISOString() }
    write(line, { state, ...who, evidence }, `set ${stateWords[state].toLowerCase()}:`)
  }
  const tick = (line: Checkline): void => {
    setState(line, line.entry.state === 'done' ? 'open' : 'done')
  }
  const setBy = (line: Checkline, by: string): void => {
    write(line, { ...line.entry, by }, 'set initials of', '/by')
  }
  const setEvidence = (line: Checkline, evidence: string): void => {
    write(line, { ...line.entry, evidence }, 'set evidence of', '/evidence')
  }
  return { document, setState, tick, setBy, setEvidence }
}
