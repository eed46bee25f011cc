import { computed } from 'vue'
import { checklistEntryFields } from '../../../../shared/catalogue/work-fields'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { entryFor } from '../../../../shared/checklist/ticks'
import type { Checkline, ChecklineEntry } from '../../../../shared/document/document'
import { stateWords } from '../../../../shared/document/words'
import { defaultsOf } from '../../../../shared/plan/defaults'
import { withWords } from '../../../../shared/plan/pictures'
import type { ChecklistEntry } from '../../../../shared/plan/project'
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

  function write(line: Checkline, patch: Partial<ChecklistEntry>, what: string, merge?: string): void {
    const at = `checklist/${line.id}`
    plan.edit(
      { label: `${what} ${line.number}`, at, ...(merge === undefined ? {} : { merge: at + merge }) },
      (draft) => {
        const entry = { ...blankEntry, ...draft.checklist[line.id], ...patch }
        if (entry.state === 'open' && entry.evidence === '') {
          draft.checklist = Object.fromEntries(Object.entries(draft.checklist).filter(([id]) => id !== line.id))
        } else draft.checklist[line.id] = entry
      },
    )
  }
  function setState(line: Checkline, state: ChecklineEntry['state']): void {
    const patch = entryFor(line, state, { by: library.settings.person, on: new Date().toISOString() })
    write(line, patch, `set ${stateWords[state].toLowerCase()}:`)
  }
  const tick = (line: Checkline): void => {
    setState(line, line.entry.state === 'done' ? 'open' : 'done')
  }
  const setBy = (line: Checkline, by: string): void => {
    write(line, { by }, 'set initials of', '/by')
  }
  const setEvidence = (line: Checkline, evidence: string): void => {
    write(line, { evidence: withWords(line.entry.evidence, evidence) }, 'set evidence of', '/evidence')
  }
  return { document, setState, tick, setBy, setEvidence }
}
