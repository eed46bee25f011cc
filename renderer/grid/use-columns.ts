import { computed, ref, type Ref } from 'vue'
import { useRoomy } from '../layout/use-roomy'
import type { Column } from './column'
import { columnTracks, isShown, nameWidth, type Chosen } from './shown-columns'

/** Which columns are shown: by the width of the window, and by what a person chose. */
export function useColumns<Row>(columns: Ref<readonly Column<Row>[]>) {
  const isRoomy = useRoomy()
  const chosen = ref<Chosen>({})
  const shown = computed(() => columns.value.filter((column) => isShown(column, isRoomy.value, chosen.value)))
  return {
    shown,
    style: computed(() => ({ '--grid-tracks': columnTracks(shown.value), '--grid-name': nameWidth(shown.value) })),
    choose: (id: string, isChosen: boolean) => (chosen.value = { ...chosen.value, [id]: isChosen }),
  }
}
