import { onScopeDispose, watch } from 'vue'
import { useLeavingStore } from '../stores/leaving'
import { useLibraryStore } from '../stores/library'
import { usePlaceStore } from '../stores/navigation'
import { useOpenProjectStore } from '../stores/open-project'
import { beenAt, pushPlace, type Been } from './place-in-history'

/**
 * Back and Forward of the browser go where somebody was: between pages, to the list of plans, and to a plan that was left.
 * Leaving a plan asks what it asks when it is left by its button.
 */
export function useBrowserHistory(): void {
  const leaving = useLeavingStore()
  const library = useLibraryStore()
  const open = useOpenProjectStore()
  const place = usePlaceStore()

  async function come(been: Been | null): Promise<void> {
    const file = open.opened?.file
    if (been && been.file === file) place.go(been.page, been.tab)
    else if (been) await leaving.leaveFor(async () => open.show(await library.openFile(been.file)))
    else if (file !== undefined) await leaving.close()
    // Who is asked first is still where they were.
    if (file !== undefined && file !== been?.file && open.opened?.file === file) pushPlace(file, place)
  }
  const onPop = ({ state }: PopStateEvent): void => void come(beenAt(state))
  addEventListener('popstate', onPop)
  onScopeDispose(() => {
    removeEventListener('popstate', onPop)
  })
  watch(
    () => open.opened === null,
    (isClosed) => {
      if (isClosed && history.state !== null) history.pushState(null, '')
    },
  )
}
