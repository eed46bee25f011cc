// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import FieldControl from '../../../renderer/form/FieldControl.vue'
import type { FormField } from '../../../renderer/form/form-field'
import { plan } from '../../helpers/plan'
import { unmountAfterEach } from '../unmount-after-each'
import { fieldsById } from './form-fields'

unmountAfterEach()

const project = plan({
  profiles: [{ name: 'P', incomingPort: 5061, x509SubjectName: 'sbc.example.com' }],
  sipTrunks: [{ name: 'A', securityProfileId: 'P' }],
})
const [profile, trunk] = [project.profiles[0] ?? {}, project.sipTrunks[0] ?? {}]
const fields = {
  ...fieldsById('profile', profile, project),
  ...fieldsById('cluster', project.cluster, project, 'cluster'),
  securityProfileId: fieldsById('sipTrunk', trunk, project)['securityProfileId'],
} as Record<string, FormField>

const error = { severity: 'error', waived: false } as FormField['findings'][number]

function shown(id: string, findings: FormField['findings'] = []) {
  const field = { ...fields[id], findings } as FormField
  const attrs = { 'aria-describedby': 'why' }
  return mount(FieldControl, { props: { id: 'control', field }, attrs, global: { plugins: [createPinia()] } })
}

/** A control that has one of its own, what takes the focus in it, a value that it is given, and what it then tells. */
const kinds: [string, string, string, string, unknown][] = [
  ['text', 'name', 'input', 'Q', 'Q'],
  ['number', 'incomingPort', 'input', '5070', 5070],
  ['choice', 'securityProfileId', 'select', '', null],
  ['statement', 'mixedMode', 'select', 'planned', { state: 'planned', by: '', on: '', note: '' }],
]

describe('the control of a field', () => {
  it.each(kinds)('a %s has what is told of %s, and tells its change', async (kind, id, focused, given, told) => {
    const control = shown(id)
    expect(fields[id]?.control.kind).toBe(kind)
    const element = control.find(`${focused}[aria-describedby=why]`)
    expect([element.exists(), control.find('[aria-invalid=true]').exists()]).toEqual([true, false])
    await element.setValue(given)
    expect(control.emitted('change')).toEqual([[id, told]])
    expect(shown(id, [error]).find(`${focused}[aria-invalid=true]`).exists()).toBe(true)
  })

  it('a list of names tells them as one text', async () => {
    const control = shown('x509SubjectName')
    expect(control.find('[aria-describedby=why]').exists()).toBe(true)
    await control.find('input').setValue('two.example.com')
    await control.find('input').trigger('keydown', { key: 'Enter' })
    expect(control.emitted('change')).toEqual([['x509SubjectName', 'sbc.example.com,two.example.com']])
    expect(shown('x509SubjectName', [error]).find('[aria-invalid=true]').exists()).toBe(true)
  })

  it('a box has its name beside it, unless its column has it', async () => {
    const control = shown('digestAuthentication')
    expect(control.text()).toBe('Enable Digest Authentication')
    await control.find('input[aria-describedby=why]').setValue(true)
    expect(control.emitted('change')).toEqual([['digestAuthentication', true]])
    await control.setProps({ isBare: true })
    expect(control.text()).toBe('')
  })

  it('what is derived is said, and cannot be typed', () => {
    const derived = { ...fields['name'], control: { kind: 'derived', text: 'TLS' } } as FormField
    const control = mount(FieldControl, { props: { id: 'c', field: derived }, global: { plugins: [createPinia()] } })
    expect([control.text(), control.find('input, select, textarea').exists()]).toEqual(['TLS', false])
  })
})
