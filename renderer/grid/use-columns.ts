import { computed, ref, type Ref } from 'vue'
import { useRoomy } from '../layout/use-roomy'
import { useWidth } from '../layout/use-width'
import type { Column } from './column'
import { columnTracks, nameWidth, shownColumns, type Chosen } from './shown-columns'

/** Which columns are shown: by the width of the window and of the table in it, and by what a person chose. */
export function useColumns<Row>(columns: Ref<readonly Column<Row>[]>, scroller: Readonly<Ref<HTMLElement | null>>) {
  const isRoomy = useRoomy()
  const width = useWidth(scroller)
  const room = computed(() => (isRoomy.value ? (width.value ?? Infinity) : 0))
  const chosen = ref<Chosen>({})
  const shown = computed(() => shownColumns(columns.value, room.value, chosen.value))
  return {
    shown,
    style: computed(() => ({ '--grid-tracks': columnTracks(shown.value), '--grid-name': nameWidth(shown.value) })),
    choose: (id: string, isChosen: boolean) => (chosen.value = { ...chosen.value, [id]: isChosen }),
  }
}
