import { nextTick } from 'vue'
import type { Then } from './grid-context'
import type { Spot } from './move'
import type { Grid } from './use-grid'

/** Ends the edit of a cell, and goes on from it. */
export function useFinish<Row>(grid: Grid<Row>) {
  const { cols, rows, place, editing, focus } = grid

  /** The next cell that can be edited, by rows; null at the end. */
  function nextEditable(from: Spot, step: 1 | -1): Spot | null {
    const width = cols.shown.value.length
    const spotAt = (at: number): Spot => ({ row: Math.floor(at / width), column: at % width })
    let at = from.row * width + from.column + step
    while (at >= 0 && at < width * rows.keys.value.length && !editing.editorAt(spotAt(at))) at += step
    return at >= 0 && at < width * rows.keys.value.length ? spotAt(at) : null
  }

  async function editNext(step: 1 | -1): Promise<void> {
    const next = nextEditable(place.spot.value, step)
    if (next) place.go(next)
    await focus.focusCurrent()
    if (next) editing.begin(next, null)
  }

  async function commit(text: string, then: Then): Promise<void> {
    if (!editing.session.value) return
    editing.commit(text)
    if (then === 'leave') return
    await nextTick()
    if (then === 'stay') await focus.focusCurrent()
    else await editNext(then === 'next' ? 1 : -1)
  }

  return {
    commit: (text: string, then: Then) => void commit(text, then),
    cancel: () => {
      editing.cancel()
      void focus.focusCurrent()
    },
  }
}
