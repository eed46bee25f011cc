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

/** What a person says of a line, with what was seen. */
export interface Mark {
  run: RunLine
  station: Station
  act: Act
  evidence?: string | undefined
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
  function put(label: string, at: RunLine, entries: ReadonlyMap<string, ChecklistEntry | null>): void {
    plan.edit({ label, at: `checklist/${at.line.id}` }, (draft) => {
      const others = Object.entries(draft.checklist).filter(([id]) => entries.get(id) !== null)
      if (others.length < Object.keys(draft.checklist).length) draft.checklist = Object.fromEntries(others)
      for (const [id, entry] of entries) if (entry !== null) draft.checklist[id] = entry
    })
    saveSoon()
  }
  function entryOf({ run, station, act, evidence }: Mark, who: { by: string; on: string }): ChecklistEntry | null {
    const entry = entryAfter(run, station, act, who, ticks.value[run.line.id])
    return entry && (evidence === undefined ? entry : { ...entry, evidence: withWords(entry.evidence, evidence) })
  }
  /** Marks of one moment, as one step, which Undo takes back as one. */
  function write(label: string, marks: readonly Mark[]): void {
    const [first] = marks
    if (first === undefined) return
    const who = { by: library.settings.person, on: new Date().toISOString() }
    put(label, first.run, new Map(marks.map((mark) => [mark.run.line.id, entryOf(mark, who)])))
  }
  const writeOne = (mark: Mark): void => {
    write(`${words[mark.act]} ${mark.run.line.number}`, [mark])
  }
  /** @returns what was done, in words */
  function writeAll(runs: readonly RunLine[], station: Station): string {
    const [first] = runs
    if (first === undefined) return ''
    const what = `${counted(runs.length, 'line', 'lines')} from ${first.line.number}`
    write(
      `tick ${what}`,
      runs.map((run) => ({ run, station, act: 'done' })),
    )
    return `${what} ticked.`
  }
  function writeEvidence(run: RunLine, words: string): void {
    const before = ticks.value[run.line.id]
    const entry = withEvidence(before, withWords(before?.evidence ?? '', words))
    put(`set evidence of ${run.line.number}`, run, new Map([[run.line.id, entry]]))
  }
  return { write, writeOne, writeAll, writeEvidence }
}
