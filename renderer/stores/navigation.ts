import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { placeAt, type PlanPlace } from '../../shared/catalogue/field-at'
import { hasToo, pageOf, type Page, type ReviewTab } from '../navigation/pages'

/** Where in the plan a person is: the page, and the field or row in focus. */
export const usePlaceStore = defineStore('place', () => {
  const page = ref<Page>(1)
  const tab = ref<ReviewTab>('overview')
  /** The path of what has the focus, as findings name it: `sipTrunks/<id>/srtpAllowed`. */
  const focused = ref<string | null>(null)
  const focusedPlace = computed<PlanPlace | null>(() => (focused.value === null ? null : placeAt(focused.value)))
  /** Where somebody asked to be brought; a new object each time, so that asking twice brings there twice. */
  const target = shallowRef<{ path: string } | null>(null)

  function go(to: Page, at?: ReviewTab): void {
    if (page.value !== to) focused.value = null
    page.value = to
    if (at) tab.value = at
  }
  /** Brings to a field or an object, on the page that has it; `on` where several pages have it. */
  function goTo(path: string, on?: Page): void {
    // A certificate is of no step, though its findings count in the first.
    const own = path.startsWith('certificates/') ? 'certificates' : on
    go(own ?? (hasToo(page.value, path) ? page.value : pageOf(path)) ?? page.value)
    focused.value = path
    target.value = { path }
  }
  function focus(path: string | null): void {
    focused.value = path
  }
  function start(): void {
    page.value = 1
    tab.value = 'overview'
    focused.value = null
    target.value = null
  }

  return { page, tab, focused, focusedPlace, target, go, goTo, focus, start }
})
