// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useFrameStore } from '../../../renderer/stores/layout'
import { usePlaceStore } from '../../../renderer/stores/navigation'

describe('where a person is', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('a path brings to its page; where several have it, to the one that was asked for', () => {
    const place = usePlaceStore()
    place.goTo('profiles/a/incomingPort')
    expect([place.page, place.focused]).toEqual([2, 'profiles/a/incomingPort'])
    place.goTo('profiles/a/name', 4)
    expect([place.page, place.focusedPlace?.id]).toEqual([4, 'a'])
    place.goTo('nowhere')
    expect(place.page).toBe(4)
  })
  it('asking twice brings there twice', () => {
    const place = usePlaceStore()
    place.goTo('cluster')
    const first = place.target
    place.goTo('cluster')
    expect(place.target).not.toBe(first)
  })
  it('another page has nothing in focus, the same page keeps it', () => {
    const place = usePlaceStore()
    place.go('review', 'calls')
    place.focus('sipTrunks/a')
    place.go('review', 'export')
    expect([place.focused, place.tab]).toEqual(['sipTrunks/a', 'export'])
    place.go(1)
    expect([place.focused, place.tab]).toEqual([null, 'export'])
    place.start()
    expect([place.page, place.tab]).toEqual([1, 'overview'])
  })
  it('the panel is folded for tables, forms and the review apart; for tables where there is no room', () => {
    const [place, frame] = [usePlaceStore(), useFrameStore()]
    const folded = (...pages: Parameters<typeof place.go>[0][]) =>
      pages.map((page) => {
        place.go(page)
        return frame.isPanelFolded
      })
    // The window of this test is 1024 px wide.
    expect(folded(1, 2, 3, 'certificates', 'review')).toEqual([true, false, true, false, true])
    frame.togglePanel()
    expect(folded(1, 2, 3, 'certificates', 'review')).toEqual([true, false, true, false, false])
    place.go(3)
    frame.togglePanel()
    expect(folded(1, 2, 3, 'certificates', 'review')).toEqual([false, false, false, false, false])
  })
})
