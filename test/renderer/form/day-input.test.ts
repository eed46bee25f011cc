// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { DayKind } from '../../../shared/catalogue/field'
import DayInput from '../../../renderer/form/DayInput.vue'
import { dayForm } from '../../../renderer/format/typed-day'
import { unmountAfterEach } from '../unmount-after-each'

unmountAfterEach()

/** As whoever shows it keeps what it is told. */
function dayInput(value = '', kind: DayKind = 'seen') {
  const page = mount(DayInput, {
    props: {
      ...{ value, kind, label: 'On, Mixed mode', id: 'day', 'aria-describedby': 'elsewhere' },
      onChange: (now: string) => page.setProps({ value: now }),
    },
    global: { plugins: [createPinia()] },
    attachTo: document.body,
  })
  const field = page.get<HTMLInputElement>('.day-text')
  const picker = page.get<HTMLInputElement>('[type="date"]')
  const shown = () => [field.element.value, page.props('value'), page.get('.day-says').text()]
  return { page, field, picker, shown }
}

describe('a day', () => {
  it('that is typed in words or in the own order is kept as YYYY-MM-DD, and stands as typed until it is left', async () => {
    const { field, shown } = dayInput()
    await field.setValue('29 Nov 2023')
    expect(shown()).toEqual(['29 Nov 2023', '2023-11-29', 'Wed 29 Nov 2023'])
    await field.trigger('blur')
    expect(shown()).toEqual(['2023-11-29', '2023-11-29', 'Wed 29 Nov 2023'])
    await field.setValue(dayForm().example)
    expect(shown()[1]).toBe('2026-11-29')
  })

  it('that is none is kept as typed, and said at the field that it describes', async () => {
    const { page, field, shown } = dayInput()
    await field.setValue(' next <b>week</b>')
    expect(shown().slice(1)).toEqual([
      'next <b>week</b>',
      `next <b>week</b> is no day: pick it, or type it as ${dayForm().example} or 2026-11-29.`,
    ])
    const says = page.get('.day-says')
    expect([field.attributes('aria-invalid'), field.attributes('aria-describedby')]).toEqual([
      'true',
      `elsewhere ${says.attributes('id') ?? 'none'}`,
    ])
    await field.trigger('blur')
    expect(shown()[0]).toBe('next <b>week</b>')
  })

  it('that is ahead is told where something was said on it', async () => {
    const { field, shown } = dayInput('2026-11-29')
    await field.setValue('2999-01-01')
    expect(shown()[2]).toBe('Tue 1 Jan 2999 is in the future.')
    expect(dayInput('2999-01-01', 'planned').shown()[2]).toBe('Tue 1 Jan 2999')
  })

  it('that is picked stands in place of what was typed, and the field has the focus', async () => {
    const { field, picker, shown } = dayInput()
    await field.setValue('someday')
    expect(picker.element.value).toBe('')
    picker.element.value = '2026-12-05'
    await picker.trigger('change')
    expect(shown()).toEqual(['2026-12-05', '2026-12-05', expect.stringContaining('Sat 5 Dec 2026')])
    expect(document.activeElement).toBe(field.element)
    expect(picker.element.value).toBe('2026-12-05')
  })

  it('is picked by button or by Alt and ↓, as in a field of the system', async () => {
    const { page, field, picker } = dayInput()
    const show = vi.fn()
    picker.element.showPicker = show
    await page.get('button').trigger('click')
    await field.trigger('keydown', { key: 'ArrowDown', altKey: true })
    await field.trigger('keydown', { key: 'ArrowDown' })
    expect(show).toHaveBeenCalledTimes(2)
    expect(page.get('button').attributes('aria-label')).toBe('Pick: On, Mixed mode')
  })

  it('that comes another way, such as by undo, stands in place of what is being typed', async () => {
    const { page, field, shown } = dayInput('2026-11-01')
    await field.setValue('5 Nov 2026')
    await page.setProps({ value: '2026-11-01' })
    expect(shown()[0]).toBe('2026-11-01')
  })
})
