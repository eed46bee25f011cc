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

/** One form on the worked example: `?kind=profile&at=2` or `?kind=cluster`. What is changed is evaluated at once. */
const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme) document.documentElement.dataset['theme'] = theme
const kind = (asked.get('kind') ?? 'profile') as ItemKind
const at = Number(asked.get('at') ?? 0)

const project = shallowRef(examplePlan())
const list = itemKinds[kind].list as 'profiles' | null
const path = list === null ? kind : `${list}/${String(at)}`
const item = () => (list === null ? project.value.cluster : project.value[list][at]) ?? {}

function change(id: string, value: unknown): void {
  project.value = withValue(project.value, path, changeSetting(kind, item(), id, value).item)
}

const Page = defineComponent(() => () => {
  const plan = evaluateWhole(project.value, '2026-01-31')
  const impact = changeImpact(plan, (item() as { id?: string }).id ?? '')
  const title = String((item() as Record<string, unknown>)[itemKinds[kind].nameField])
  return h(
    CatalogueForm,
    { title, sections: formSections(kind, item(), { plan }), onChange: change },
    { impact: () => impact && h(ChangeImpact, { impact }) },
  )
})

Object.assign(globalThis, { item })
createApp(Page).use(createPinia()).mount('#app')
