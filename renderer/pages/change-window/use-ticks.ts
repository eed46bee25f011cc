import { withWords } from '../../../shared/plan/pictures'
import type { ChecklistEntry } from '../../../shared/plan/project'
import type { RunLine, Station } from '../../../shared/running/station'
import { entryAfter, withEvidence, type Act } from '../../../shared/running/tick'
import { counted } from '../../format/counts'
import { useLibraryStore } from '../../stores/library'
import { useOpenProjectStore } from '../../stores/open-project'
import { usePlanStore } from '../../stores/plan'
import type { Running } from './use-run'

const words: Readonly<Record<Act, string>> = {
  done: 'tick',
  skip: 'skip',
  block: 'block',
  open: 'open again',
  begin: 'begin rollback at',
}

/** In ms. */
const soon = 300

/** Each tick is a change of the plan: it is saved soon where that goes by itself, and Undo takes it back. */
export function useTicks({ ticks }: Pick<Running, 'ticks'>) {
  const library = useLibraryStore()
  const open = useOpenProjectStore()
  const plan = usePlanStore()

  let timer: ReturnType<typeof setTimeout> | undefined
  /** The next line is shown first: to write a plan with a thousand units takes longer than to show it. */
  function saveSoon(): void {
    clearTimeout(timer)
    if (library.settings.autosave) timer = setTimeout(() => void open.saveNow(), soon)
  }
  function put({ line: { id, number } }: RunLine, what: string, entry: ChecklistEntry | null): void {
    plan.edit({ label: `${what} ${number}`, at: `checklist/${id}` }, (draft) => {
      if (entry !== null) draft.checklist[id] = entry
      else draft.checklist = Object.fromEntries(Object.entries(draft.checklist).filter(([other]) => other !== id))
    })
    saveSoon()
  }
  function write(run: RunLine, station: Station, act: Act, evidence?: string): void {
    const who = { by: library.settings.person, on: new Date().toISOString() }
    const entry = entryAfter(run, station, act, who, ticks.value[run.line.id])
    put(
      run,
      words[act],
      entry && (evidence === undefined ? entry : { ...entry, evidence: withWords(entry.evidence, evidence) }),
    )
  }
  /**
   * Several lines as one step, which Undo takes back as one.
   * @returns what was done, in words
   */
  function writeAll(runs: readonly RunLine[], station: Station): string {
    const [first] = runs
    if (first === undefined) return ''
    const who = { by: library.settings.person, on: new Date().toISOString() }
    const what = `${counted(runs.length, 'line', 'lines')} from ${first.line.number}`
    plan.edit({ label: `tick ${what}`, at: `checklist/${first.line.id}` }, (draft) => {
      for (const run of runs) {
        const entry = entryAfter(run, station, 'done', who, draft.checklist[run.line.id])
        if (entry !== null) draft.checklist[run.line.id] = entry
      }
    })
    saveSoon()
    return `${what} ticked.`
  }
  function writeEvidence(run: RunLine, words: string): void {
    const before = ticks.value[run.line.id]
    put(run, 'set evidence of', withEvidence(before, withWords(before?.evidence ?? '', words)))
  }
  return { write, writeAll, writeEvidence }
}
