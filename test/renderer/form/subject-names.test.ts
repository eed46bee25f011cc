// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { plan } from '../../helpers/plan'
import { unmountAfterEach } from '../unmount-after-each'
import { mountForm } from './mount-form'

unmountAfterEach()

const secured = (x509SubjectName: string) =>
  plan({
    profiles: [{ name: 'P', asFoundName: 'P', securityMode: 'Encrypted', x509SubjectName }],
    asFound: { profiles: [{ name: 'P', securityMode: 'Encrypted', x509SubjectName: 'a.example,old.example' }] },
  })

function editor(x509SubjectName = 'a.example,b.example,c.example') {
  const form = mountForm('profile', secured(x509SubjectName))
  const field = () => form.row('X.509 subject names')
  const key = (name: string, keys: { key: string; altKey?: boolean }) =>
    field().find(`[aria-label="Remove ${name}"]`).trigger('keydown', keys)
  return { ...form, field, key, kept: () => form.item()['x509SubjectName'], entry: () => field().find('input.add') }
}
const focused = () => (globalThis as unknown as { document: { activeElement: Element } }).document.activeElement
type Element = { getAttribute: (name: string) => string | null }
const settled = () => new Promise((done) => setTimeout(done))

describe('subject names', () => {
  it('PF-17: are added by Enter and on leaving, several at once, and kept as CUCM keeps them', async () => {
    const { entry, kept, field } = editor('a.example')
    await entry().setValue('b.example; c.example')
    await entry().trigger('keydown', { key: 'Enter' })
    expect(kept()).toBe('a.example,b.example,c.example')
    await entry().setValue('A.EXAMPLE d.example')
    await entry().trigger('blur')
    expect(kept()).toBe('a.example,b.example,c.example,d.example')
    expect((entry().element as unknown as { value: string }).value).toBe('')
    expect(field().find('[role=status]').text()).toContain('added')
  })

  it('PF-17: are pasted many at once, after what was typed', async () => {
    const { entry, kept } = editor('a.example')
    await entry().setValue('typed.example')
    await entry().trigger('paste', { clipboardData: { getData: () => 'x.example\ny.example' } })
    expect(kept()).toBe('a.example,typed.example,x.example,y.example')
  })

  it('move by keyboard, and keep the focus', async () => {
    const { key, kept } = editor()
    await key('a.example', { key: 'ArrowDown', altKey: true })
    await settled()
    expect(kept()).toBe('b.example,a.example,c.example')
    expect(focused().getAttribute('aria-label')).toBe('Remove a.example')
    await key('a.example', { key: 'ArrowUp', altKey: true })
    await key('a.example', { key: 'ArrowUp', altKey: true })
    expect(kept()).toBe('a.example,b.example,c.example')
    await key('a.example', { key: 'End' })
    await settled()
    expect(focused().getAttribute('aria-label')).toBe('Remove c.example')
  })

  it('are one stop of the Tab key', () => {
    const { field } = editor()
    expect(field().findAll('li button[tabindex="0"]')).toHaveLength(1)
  })

  it('are taken out by button and by Del; the focus goes to the next', async () => {
    const { key, kept, field } = editor()
    await key('b.example', { key: 'Delete' })
    await settled()
    expect(kept()).toBe('a.example,c.example')
    expect(focused().getAttribute('aria-label')).toBe('Remove c.example')
    await field().find('[aria-label="Remove a.example"]').trigger('click')
    await field().find('[aria-label="Remove c.example"]').trigger('click')
    expect(kept()).toBe('')
  })

  it('change in place; Esc leaves a name as it was', async () => {
    const { key, kept, field } = editor()
    await key('b.example', { key: 'F2' })
    const input = () => field().find('[aria-label="Change b.example"]')
    await input().setValue('z.example')
    await input().trigger('keydown', { key: 'Escape' })
    expect(kept()).toBe('a.example,b.example,c.example')
    await key('b.example', { key: 'F2' })
    await input().setValue('z.example y.example')
    await input().trigger('keydown', { key: 'Enter' })
    expect(kept()).toBe('a.example,z.example,y.example,c.example')
  })

  it('tell what came and what went against what was found, and put a name back', async () => {
    const { field, kept, entry } = editor('a.example,b.example')
    const words = field()
      .findAll('li')
      .map((each) => each.find('.new').text())
    expect(words).toEqual(['', 'added', 'removed'])
    expect(field().text()).toContain('1 added, ')
    await entry().setValue('half a na')
    await field().find('[aria-label="Put old.example back"]').trigger('click')
    expect(kept()).toBe('a.example,b.example,old.example')
    expect((entry().element as unknown as { value: string }).value).toBe('half a na')
  })
})

describe('the trunks of an application user', () => {
  it('S2-7: are entered by name and kept by id; a name that nothing has is said', async () => {
    const trunks = [
      { id: '1', name: 'Trunk one' },
      { id: '2', name: 'Trunk two' },
    ]
    const { row, item } = mountForm('applicationUser', plan({ sipTrunks: trunks, applicationUsers: [{ userid: 'u' }] }))
    const entry = () => row('On SIP trunks').find('input.add')
    await entry().setValue('Trunk two, Trunk three')
    await entry().trigger('keydown', { key: 'Enter' })
    expect(item()['sipTrunkIds']).toEqual(['2'])
    expect(row('On SIP trunks').text()).toContain('Nothing in the plan is called Trunk three')
  })
})
