// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChangeImpact from '../../../renderer/form/ChangeImpact.vue'
import { unmountAfterEach } from '../unmount-after-each'

unmountAfterEach()

const impact = { profile: 'P', changes: 1, trunks: ['A', 'B', 'C', 'D', 'E', 'F'], outside: 0, canCopyInstead: true }

describe('what a change reaches', () => {
  it('SP-5: names the trunks and says what may drop (XD-9)', () => {
    const notice = mount(ChangeImpact, { props: { impact } })
    expect(notice.text()).toContain('1 change affects 6 trunks.')
    expect(notice.text()).toContain('A, B, C, D and 2 more when it is applied.')
    expect(notice.attributes('role')).toBe('status')
  })

  it('XD-10: offers the copy where there is something to go back to, and to keep the change', async () => {
    const notice = mount(ChangeImpact, { props: { impact } })
    const [copy, keep] = notice.findAll('button')
    await copy!.trigger('click')
    await keep!.trigger('click')
    expect(Object.keys(notice.emitted())).toEqual(expect.arrayContaining(['copy', 'keep']))
    await notice.setProps({ impact: { ...impact, outside: 0, canCopyInstead: false } })
    expect(notice.findAll('button').map((button) => button.text())).toEqual(['Keep'])
  })
})
