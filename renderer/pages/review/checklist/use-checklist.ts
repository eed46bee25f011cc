import { computed, shallowRef } from 'vue'
import { checklistEntryFields } from '../../../../shared/catalogue/work-fields'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { entryFor } from '../../../../shared/checklist/ticks'
import type { Checkline, ChecklineEntry, ChecklineGroup } from '../../../../shared/document/document'
import { stateWords } from '../../../../shared/document/words'
import { defaultsOf } from '../../../../shared/plan/defaults'
import { withWords } from '../../../../shared/plan/pictures'
import type { ChecklistEntry, Project } from '../../../../shared/plan/project'
import { namesInWords } from '../../../../shared/text/words'
import { counted } from '../../../format/counts'
import { useEvaluationStore } from '../../../stores/evaluation'
import { useLibraryStore } from '../../../stores/library'
import { usePlanStore } from '../../../stores/plan'

import { openLines } from './checklist-rows'

/** A line that nobody has ticked. */
const blankEntry = defaultsOf(checklistEntryFields)

/** The checklist of the plan as it is now, and the ways to say what was done. */
export function useChecklist() {
  const evaluation = useEvaluationStore()
  const library = useLibraryStore()
  const plan = usePlanStore()
  const told = shallowRef<{ words: string; project: Project } | null>(null)
  /** What was done to several lines at once, while it is the last that was done. */
  const said = computed(() => (told.value?.project === plan.project ? told.value.words : ''))
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
  const who = () => ({ by: library.settings.person, on: new Date().toISOString() })
  function setState(line: Checkline, state: ChecklineEntry['state']): void {
    const patch = entryFor(line, state, who())
    write(line, patch, `set ${stateWords[state].toLowerCase()}:`)
  }
  const tick = (line: Checkline): void => {
    setState(line, line.entry.state === 'done' ? 'open' : 'done')
  }
  /** All open lines of a group as one step. What is blocked stays so, and is told by its number in `said`. */
  function tickGroup(group: ChecklineGroup): void {
    const open = openLines(group)
    const [first] = open
    if (!first) return
    const now = who()
    const label = `tick ${counted(open.length, 'line', 'lines')} from ${first.number}`
    plan.edit({ label, at: `checklist/${first.id}` }, (draft) => {
      for (const line of open) {
        draft.checklist[line.id] = { ...blankEntry, ...draft.checklist[line.id], ...entryFor(line, 'done', now) }
      }
    })
    const blocked = group.lines.filter(({ entry }) => entry.state === 'blocked').map(({ number }) => number)
    const left = blocked.length === 0 ? '' : ` Blocked, and left so: ${namesInWords(blocked)}.`
    const words = `${counted(open.length, 'line', 'lines')} from ${first.number} ticked.${left}`
    told.value = { words, project: plan.project }
  }
  const setBy = (line: Checkline, by: string): void => {
    write(line, { by }, 'set initials of', '/by')
  }
  const setEvidence = (line: Checkline, evidence: string): void => {
    write(line, { evidence: withWords(line.entry.evidence, evidence) }, 'set evidence of', '/evidence')
  }
  return { document, setState, tick, tickGroup, said, setBy, setEvidence }
}
