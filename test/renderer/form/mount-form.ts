import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent, h, shallowRef } from 'vue'
import CatalogueForm from '../../../renderer/form/CatalogueForm.vue'
import { formSections } from '../../../renderer/form/form-sections'
import { itemKinds, type ItemKind } from '../../../shared/catalogue/item-kinds'
import { changeSetting } from '../../../shared/edit/change-setting'
import { valueAt, withValue } from '../../../shared/edit/with-value'
import type { Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'

/** The form of an object of a plan, drawn in a page and put to work as the window does: what it emits is set. */
export function mountForm(kind: ItemKind, project: Project, { at = 0, only }: { at?: number; only?: string[] } = {}) {
  const now = shallowRef(project)
  const list: string | null = itemKinds[kind].list
  const path = list === null ? kind : `${list}/${String(at)}`
  const item = () => valueAt(now.value, path) as object
  const emitted: [string, unknown][] = []
  const change = (id: string, value: unknown) => {
    emitted.push([id, value])
    now.value = withValue(now.value, path, changeSetting(kind, item(), id, value).item)
  }
  const Page = defineComponent(() => () => {
    const sections = formSections(kind, item(), { plan: evaluateWhole(now.value, '2026-01-31') })
    return h(CatalogueForm, { title: 'An object', sections, only: only ?? null, onChange: change })
  })
  const page = mount(Page, { global: { plugins: [createPinia()] }, attachTo: 'body' })
  const form = page.findComponent(CatalogueForm)
  /** The row with that label, or with a box of that name. */
  const row = (label: string) => {
    const found = form.findAll('.field').find((each) => each.text().startsWith(label))
    if (!found) throw new Error(`no row ${label}`)
    return found
  }
  return {
    page,
    form,
    row,
    item: () => item() as Record<string, unknown>,
    emitted,
    set: (it: Project) => (now.value = it),
  }
}
