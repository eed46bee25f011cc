// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useTarget } from '../../../renderer/navigation/use-target'
import { usePlaceStore } from '../../../renderer/stores/navigation'

/** A page with a control for each path; it tells what it was asked to show. */
function pageWith(paths: string[], { focusesItself = false } = {}) {
  const asked: string[] = []
  const Page = defineComponent(() => {
    useTarget((_, path) => {
      asked.push(path)
      return focusesItself
    })
    return () => paths.map((path) => h('input', { 'data-path': path }))
  })
  const page = mount(Page, { attachTo: document.body })
  return { asked, page, focused: () => document.activeElement?.getAttribute('data-path') ?? null }
}

describe('being brought to a path', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it.each([
    ['sipTrunks/a/srtpAllowed', 'sipTrunks/a/srtpAllowed'],
    ['sipTrunks/a/farEnd', 'sipTrunks/a/farEnd/tcp'],
    ['sipTrunks/a/destinations/0/port', 'sipTrunks/a/destinations'],
    ['sipTrunks/b/srtpAllowed', null],
  ])('%s: the control of that path, or one that it begins or ends in, has the focus', async (path, wanted) => {
    const paths = ['sipTrunks/a/srtpAllowed', 'sipTrunks/a/farEnd/tcp', 'sipTrunks/a/destinations']
    const { page, focused } = pageWith(paths)
    usePlaceStore().goTo(path)
    await expect.poll(() => usePlaceStore().target).toBeNull()
    await expect.poll(focused).toBe(wanted)
    page.unmount()
  })
  it('a page that comes only now is asked too, and once; one that sets the focus itself keeps it', async () => {
    usePlaceStore().goTo('cluster/name')
    const { asked, page, focused } = pageWith(['cluster/name'], { focusesItself: true })
    await expect.poll(() => asked).toEqual(['cluster/name'])
    expect(focused()).toBeNull()
    page.unmount()
  })
  it('what is no place of the plan is left alone', () => {
    const { asked, page } = pageWith(['name'])
    usePlaceStore().goTo('name')
    expect(asked).toEqual([])
    page.unmount()
  })
})
