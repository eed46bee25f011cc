/// <reference lib="dom" />
/// <reference types="vite/client" />
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import '../../../renderer/styles/controls.css'
import '../../../renderer/styles/notices.css'
import '../../../renderer/styles/split.css'
import '../../../renderer/styles/wide-and-narrow.css'
import '../../../renderer/styles/form.css'
import './page.css'
import { createPinia } from 'pinia'
import { createApp, defineComponent, h, shallowRef } from 'vue'
import CatalogueForm from '../../../renderer/form/CatalogueForm.vue'
import ChangeImpact from '../../../renderer/form/ChangeImpact.vue'
import { changeImpact } from '../../../renderer/form/change-impact'
import { formSections } from '../../../renderer/form/form-sections'
import { itemKinds, type ItemKind } from '../../../shared/catalogue/item-kinds'
import { changeSetting } from '../../../shared/edit/change-setting'
import { withValue } from '../../../shared/edit/with-value'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'

const project = shallowRef(examplePlan())
let shown = createApp({})
let item = (): object => ({})

/**
 * One form on the worked example: `kind=profile&at=2` or `kind=cluster`. What is changed is evaluated at once. Another
 * form takes the place of the one before in the same page, as in the window.
 */
function show(query: string): void {
  const asked = new URLSearchParams(query)
  document.documentElement.dataset['theme'] = asked.get('theme') ?? 'system'
  const kind = (asked.get('kind') ?? 'profile') as ItemKind
  const at = Number(asked.get('at') ?? 0)
  project.value = examplePlan()
  shown.unmount()
  shown = createApp(formOf(kind, at)).use(createPinia())
  shown.mount('#app')
}

function formOf(kind: ItemKind, at: number) {
  const list = itemKinds[kind].list as 'profiles' | null
  const path = list === null ? kind : `${list}/${String(at)}`
  item = () => (list === null ? project.value.cluster : project.value[list][at]) ?? {}
  const change = (id: string, value: unknown): void => {
    project.value = withValue(project.value, path, changeSetting(kind, item(), id, value).item)
  }
  return defineComponent(() => () => {
    const plan = evaluateWhole(project.value, '2026-01-31')
    const impact = changeImpact(plan, (item() as { id?: string }).id ?? '')
    const title = String((item() as Record<string, unknown>)[itemKinds[kind].nameField])
    return h(
      CatalogueForm,
      { title, sections: formSections(kind, item(), { plan }), onChange: change },
      { impact: () => impact && h(ChangeImpact, { impact }) },
    )
  })
}

Object.assign(globalThis, { item: () => item(), show })
show(location.search)
