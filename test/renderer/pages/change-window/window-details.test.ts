// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import WindowDetails from '../../../../renderer/pages/change-window/WindowDetails.vue'
import { usePlanStore } from '../../../../renderer/stores/plan'
import { minutesByKind } from '../../../../shared/runbook/minutes'
import { nightPlan, nightWindow } from '../../../helpers/night-plan'
import { openProject, windowOnHost } from '../../window-on-host'
import { unmountAfterEach } from '../../unmount-after-each'

unmountAfterEach()

const named = <Of extends HTMLElement = HTMLInputElement>(name: string): Of => {
  const labels = [...document.querySelectorAll('label')].filter(({ textContent }) => textContent.trim() === name)
  const found = labels[0]?.htmlFor
    ? document.getElementById(labels[0].htmlFor)
    : document.querySelector(`[aria-label="${name}"]`)
  if (found === null) throw new Error(`nothing is called ${name}`)
  return found as Of
}
async function type(name: string, text: string): Promise<HTMLInputElement> {
  const field = named(name)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await nextTick()
  return field
}
async function enter(name: string, text: string): Promise<void> {
  const field = await type(name, text)
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await nextTick()
}
async function press(name: string): Promise<void> {
  named<HTMLButtonElement>(name).click()
  await nextTick()
}
const rowOf = (name: string): string => named(name).closest('.field, tr')?.textContent ?? ''

describe('the dialogue of the window', () => {
  let plan: ReturnType<typeof usePlanStore>
  let page: ReturnType<typeof mount>

  beforeEach(async () => {
    windowOnHost()
    await openProject(({ id }) => ({ ...nightPlan(), id }))
    plan = usePlanStore()
    page = mount(WindowDetails, { attachTo: document.body, global: { plugins: [getActivePinia()!] } })
    await nextTick()
  })

  it('has the fields of the catalogue, with what is in the plan and what they are for', () => {
    expect(['Day', 'Lead', 'Name, 2', 'Test phone, 1', 'To, 1'].map((name) => named(name).value)).toEqual([
      ...[nightWindow.on, nightWindow.lead, 'J. Lindqvist', '1001', '01632 960 240'],
    ])
    expect(rowOf('Bridge')).toContain('Where everyone meets')
    expect(rowOf('prove')).toContain(String(minutesByKind.prove))
    expect(named('prove').placeholder).toBe(String(minutesByKind.prove))
  })

  it('leads to each of its parts, the estimates too', async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Parts of the form"] a')]
    const heads = [...document.querySelectorAll('.window-details h3')].map(({ textContent }) => textContent)
    expect(links.map(({ textContent }) => textContent)).toEqual(heads)
    expect(links.every(({ hash }) => document.querySelector(hash) !== null)).toBe(true)
    links.at(-1)?.click()
    await nextTick()
    expect(document.activeElement?.textContent).toBe(heads.at(-1))
  })

  it('what is added, entered and removed is plain data, and one step each', async () => {
    await press('Add to Roles')
    await type('Role, 3', 'Who c')
    await enter('Role, 3', 'Who calls')
    await enter('Name, 3', 'A. Petrov')
    await press('Remove Ashmere from Sites')
    await enter('SRTP', '7')
    const { roles, sites, minutes } = plan.project.changeWindow
    expect(structuredClone({ roles, sites, minutes })).toEqual({
      roles: [...nightWindow.roles, { role: 'Who calls', name: 'A. Petrov' }],
      sites: [],
      minutes: { SRTP: 7 },
    })
    const labels: (string | null)[] = []
    while (plan.undoLabel !== null) {
      labels.push(plan.undoLabel)
      plan.undo()
      await nextTick()
    }
    const [own, site, role] = ['minutes', 'sites', 'roles'].map((word) => `set ${word} of the window`)
    expect(labels).toEqual([own, site, role, role, role])
    expect(plan.project.changeWindow).toEqual(nightWindow)
    expect(named('SRTP').value).toBe('')
  })

  it('a field that is entered again, once it was left, is a step of its own', async () => {
    await enter('Lead', 'A. Petrov')
    await enter('Lead', 'T. Brandt')
    plan.undo()
    expect(plan.project.changeWindow.lead).toBe('A. Petrov')
  })

  it("an hour typed in a form of one's own is kept as HH:MM, in one step; what is no time stays as it was typed", async () => {
    await type('From', '10')
    await enter('From', '10 pm')
    await enter('To', '0330')
    expect(plan.project.changeWindow).toMatchObject({ from: '22:00', to: '03:30' })
    expect([named('From').value, named('To').value]).toEqual(['22:00', '03:30'])
    plan.undo()
    plan.undo()
    expect(plan.project.changeWindow).toEqual(nightWindow)
    await enter('To', 'late')
    expect(plan.project.changeWindow.to).toBe('late')
    expect(rowOf('To')).toContain('late is no time of day')
    await type('To', '22.')
    await type('To', '22.0')
    expect(rowOf('To')).toContain('22.0 is no time of day')
    await type('To', '22.00')
    expect(rowOf('To')).not.toContain('no time of day')
  })

  it('an hour that the file has otherwise is told, until it is entered', async () => {
    page.unmount()
    plan.edit({ label: 'test', at: 'changeWindow/from' }, (draft) => void (draft.changeWindow.from = '22.00'))
    page = mount(WindowDetails, { attachTo: document.body, global: { plugins: [getActivePinia()!] } })
    await nextTick()
    expect(rowOf('From')).toContain('22.00 is no time of day')
    await enter('From', '22.00')
    expect(rowOf('From')).not.toContain('no time of day')
    expect(plan.project.changeWindow.from).toBe('22:00')
  })

  it('what was being typed is in the plan when the dialogue is closed', async () => {
    await type('Lead', 'A. Petrov')
    expect(plan.project.changeWindow.lead).toBe(nightWindow.lead)
    page.unmount()
    expect(plan.project.changeWindow.lead).toBe('A. Petrov')
  })

  it.each([
    ['From', '25:00', 'The beginning 25:00 is no time of day.', { from: '25:00' }],
    ['To', 'late', 'The end late is no time of day.', { to: 'late' }],
    ['Time zone', 'Mars/Base', 'Nobody knows the time zone Mars/Base.', { zone: 'Mars/Base' }],
    ['Day', '2026-13-01', '2026-13-01 is no day: pick it, or type it as ', { on: '2026-13-01' }],
  ] as const)('%s: %s is said beside the field as it is typed, and kept', async (name, text, says, kept) => {
    const field = await type(name, text)
    expect(rowOf(name)).toContain(says)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    field.dispatchEvent(new Event('change', { bubbles: true }))
    expect(plan.project.changeWindow).toEqual({ ...nightWindow, ...kept })
  })

  it('minutes that are none stay as typed, and the plan has ours; emptied, it is ours again', async () => {
    await enter('prove', '90')
    await enter('prove', 'an hour')
    expect([named('prove').value, rowOf('prove').includes('Ours is used: 20.')]).toEqual(['an hour', true])
    expect(plan.project.changeWindow.minutes).toEqual({})
    await enter('prove', '2.5')
    expect(rowOf('prove')).toContain('Minutes are a whole number')
    await enter('prove', '')
    expect([plan.project.changeWindow.minutes, rowOf('prove').includes('Ours is')]).toEqual([{}, false])
  })

  it('devices that a call goes through are those of the plan; another name is not taken, and said', async () => {
    const names = named('Through, 1001: add')
    names.value = 'h323-east.example.com, Nowhere'
    names.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await nextTick()
    expect(plan.project.changeWindow.testCalls[0]?.through).toEqual(['SIP-PSTN-01', 'h323-east.example.com'])
    expect(document.body.textContent).toContain('Nothing in the plan is called Nowhere')
  })
})
