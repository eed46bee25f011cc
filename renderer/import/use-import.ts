import { computed, ref, shallowRef } from 'vue'
import { headsKey, noHand, cellKey, type KeptColumns, type TableHand } from '../../shared/import/table/by-hand'
import type { TakeAs } from '../../shared/import/take/take-sources'
import type { Project } from '../../shared/plan/project'
import type { Became, Entered, Given, Mend, PreviewSource } from './ask'
import type { Reader } from './reader'
import { useDecisions } from './use-decisions'
import { useReading } from './use-reading'

interface Around {
  startReader: () => Reader
  plan: () => Project
  today: () => string
  kept: () => readonly KeptColumns[]
}

interface Chosen {
  hands: Record<string, TableHand>
  enteredOf: Record<string, Record<string, Entered>>
}

/** As many sheets with other heads are remembered; the oldest is forgotten. */
const mostKept = 100

/** What was given to be imported, what a person chose of it, and what would become of it. */
export function useImport({ startReader, plan, today, kept }: Around) {
  const given = shallowRef<readonly Given[]>([])
  const as = ref<Record<string, TakeAs | null>>({})
  const hands = ref<Record<string, TableHand>>({})
  const { create, entered, ...decisions } = useDecisions(() => void reading.read())
  const { enteredOf } = decisions
  const reading = useReading(startReader, () => ({
    ...{ given: given.value, as: { ...as.value }, kept: kept(), create: { ...create.value }, entered: entered.value },
    ...(JSON.parse(JSON.stringify({ hands: hands.value, enteredOf: enteredOf.value })) as Chosen),
    ...{ today: today(), project: plan() },
  }))
  const sources = computed(() => reading.preview.value?.sources.filter((source) => isGiven(source)) ?? [])
  const isGiven = (source: PreviewSource): boolean => given.value.some(({ id }) => id === source.given)

  function add(more: readonly Given[]): void {
    if (more.length === 0) return
    given.value = [...given.value, ...more]
    void reading.read()
  }
  /** What is being read of it is stopped at once. */
  function leaveOut(id: string): void {
    given.value = given.value.filter((each) => each.id !== id)
    if (reading.isReading.value) reading.stop()
    void reading.read()
  }
  function change(source: string, hand: (before: TableHand) => TableHand): void {
    hands.value = { ...hands.value, [source]: hand(hands.value[source] ?? noHand) }
    void reading.read()
  }

  return {
    ...{ given, as, hands, create, entered, sources, add, leaveOut, ...decisions },
    chosenColumns: () => keptWith(sources.value, hands.value, kept()),
    ...{ preview: reading.preview, progress: reading.progress, failure: reading.failure },
    ...{
      isReading: reading.isReading,
      read: reading.read,
      stop: reading.stop,
      taken: reading.taken,
      settled: reading.settled,
    },
    setAs: (source: string, wanted: TakeAs | null) => {
      as.value = { ...as.value, [source]: wanted }
      void reading.read()
    },
    setColumn: (source: string, at: number, id: string | null) => {
      change(source, (hand) => ({ ...hand, columns: { ...hand.columns, [at]: id } }))
    },
    setHeadRow: (source: string, headRow: number) => {
      change(source, ({ cells }) => ({ headRow, columns: {}, cells }))
    },
    mend: (source: string, { place, at }: Mend, text: string) => {
      change(source, (hand) => ({ ...hand, cells: { ...hand.cells, [cellKey(place, at)]: text } }))
    },
  }
}

/** The columns that a person chose, kept for the next sheet with the same heads. */
function keptWith(
  sources: readonly PreviewSource[],
  hands: Readonly<Record<string, TableHand>>,
  kept: readonly KeptColumns[],
): KeptColumns[] {
  const chosen = sources.flatMap(({ id, table }) =>
    table && table.headRow >= 0 && Object.keys(hands[id]?.columns ?? {}).length > 0
      ? [{ heads: headsKey(table.headers), columns: [...table.columns] }]
      : [],
  )
  if (chosen.length === 0) return []
  const heads = new Set(chosen.map((each) => each.heads))
  return [...kept.filter((each) => !heads.has(each.heads)), ...chosen].slice(-mostKept)
}

export type Import = ReturnType<typeof useImport>

/** In the order in which they are shown. */
export const allBecame: readonly Became[] = ['added', 'changed', 'unchanged', 'refused', 'skipped']

export interface Counts extends Record<Became, number> {
  rows: number
  /** Rows of which something is refused, whole or a cell. */
  toFix: number
  cells: number
  /** Settings that a person entered: replaced, and kept. */
  entered: number
  stays: number
}

/** What becomes of the rows of some sources. */
export function countsOf(sources: readonly PreviewSource[]): Counts {
  const counts: Counts = {
    ...{ added: 0, changed: 0, unchanged: 0, refused: 0, skipped: 0 },
    ...{ rows: 0, toFix: 0, cells: 0, entered: 0, stays: 0 },
  }
  for (const { items } of sources)
    for (const { became, mends, refused, changes, stays } of items) {
      counts.rows += 1
      counts[became] += 1
      const cells = became === 'refused' ? 0 : mends.length + refused.length
      counts.cells += cells
      if (became === 'refused' || cells > 0) counts.toFix += 1
      counts.entered += changes.filter(({ isEntered }) => isEntered).length
      counts.stays += stays.length
    }
  return counts
}
