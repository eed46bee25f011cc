import { watch } from 'vue'
import type { FileToken } from '../../shared/contract/results'
import { usePlaceStore } from '../stores/navigation'
import { pageNames, reviewTabs, type Page, type ReviewTab } from './pages'

/** What the browser keeps of a place that somebody was at; of the list of plans it keeps null. */
export interface Been {
  file: FileToken
  page: Page
  tab: ReviewTab
}

/** What an entry of the browser's history says; null where it is none of a plan. */
export function beenAt(state: unknown): Been | null {
  const { file, page, tab } = (state ?? {}) as Partial<Record<keyof Been, unknown>>
  const knownPage = pageNames.find((each) => each === page)
  const knownTab = reviewTabs.find(({ id }) => id === tab)?.id
  if (typeof file !== 'string' || knownPage === undefined || knownTab === undefined) return null
  return { file, page: knownPage, tab: knownTab }
}

/** An entry of its own for where somebody is. */
export const pushPlace = (file: FileToken, { page, tab }: Omit<Been, 'file'>): void => {
  history.pushState({ file, page, tab } satisfies Been, '')
}

/**
 * Each page of a plan is a place of the browser's history, and each part of the review. After a reload, or where Forward
 * opened the plan again, it is where it was.
 */
export function usePlaceInHistory(file: FileToken): void {
  const place = usePlaceStore()
  const been = beenAt(history.state)
  if (been?.file === file) place.go(been.page, been.tab)
  const note = (): void => {
    const at = beenAt(history.state)
    const isHere = at?.file === file && at.page === place.page && (at.page !== 'review' || at.tab === place.tab)
    if (!isHere) pushPlace(file, place)
  }
  watch(() => [place.page, place.page === 'review' && place.tab], note, { flush: 'post' })
  note()
}
