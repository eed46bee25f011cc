import { computed, onScopeDispose, ref, type Ref } from 'vue'
import type { Column } from './column'
import { columnTracks, isShown, nameWidth, type Chosen } from './shown-columns'

const wide = '(min-width: 1500px)'

/** Which columns are shown: by the width of the window, and by what a person chose. */
export function useColumns<Row>(columns: Ref<readonly Column<Row>[]>) {
  const query = matchMedia(wide)
  const isRoomy = ref(query.matches)
  const chosen = ref<Chosen>({})
  const follow = () => (isRoomy.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => {
    query.removeEventListener('change', follow)
  })
  const shown = computed(() => columns.value.filter((column) => isShown(column, isRoomy.value, chosen.value)))
  return {
    shown,
    style: computed(() => ({ '--grid-tracks': columnTracks(shown.value), '--grid-name': nameWidth(shown.value) })),
    choose: (id: string, isChosen: boolean) => (chosen.value = { ...chosen.value, [id]: isChosen }),
  }
}
