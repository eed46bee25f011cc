// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { itemKinds, type ItemKind } from '../../../shared/catalogue/item-kinds'
import { hostileText } from './hostile-text'
import { plan } from '../../helpers/plan'
import { unmountAfterEach } from '../unmount-after-each'
import { mountForm } from './mount-form'

unmountAfterEach()

const project = plan({
  cluster: { nodes: [{ name: 'pub', address: '192.0.2.10', publisher: true }] },
  profiles: [{ name: 'P', securityMode: 'Encrypted', x509SubjectName: 'a.example,b.example' }],
  sipTrunks: [{ name: 'A', securityProfileId: 'P', destinations: [{ address: '192.0.2.1', port: 5061 }] }],
  farEnds: [{ name: 'F', hosts: [{ address: '192.0.2.1', certificateNames: ['a.example'] }] }],
  h323Devices: [{ name: 'H', ipsec: { method: 'cucm' } }],
  mgcpGateways: [{ domainName: 'M' }],
  sipRealms: [{ realm: 'r', userid: 'u' }],
  applicationUsers: [{ userid: 'app', sipTrunkIds: ['A'] }],
})
const whole = (Object.keys(itemKinds) as ItemKind[]).filter(
  (kind) => itemKinds[kind].list !== null || kind === 'cluster',
)

describe('the form of every kind', () => {
  it.each(whole)('%s: every control has a name, and describes itself by what is there', (kind) => {
    const { form } = mountForm(kind, project)
    const controls = form.findAll('input, select, textarea')
    expect(controls.length).toBeGreaterThan(1)
    for (const control of controls) {
      const { id } = control.attributes()
      const isNamed =
        control.attributes('aria-label') !== undefined ||
        control.element.closest('label') !== null ||
        (id !== undefined && form.findAll('label').some((label) => label.attributes('for') === id))
      expect(isNamed, control.html()).toBe(true)
      for (const described of (control.attributes('aria-describedby') ?? '').split(' ').filter(Boolean)) {
        expect(form.findAll('[id]').some((each) => each.attributes('id') === described)).toBe(true)
      }
    }
  })

  it.each(whole)('%s: no id stands twice, and no style is inline', (kind) => {
    const { form } = mountForm(kind, project)
    const ids = form.findAll('[id]').map((each) => each.attributes('id'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(form.html()).not.toContain('style=')
  })

  it('shows what a hostile name holds as text', () => {
    const { form } = mountForm('profile', plan({ profiles: [{ name: hostileText, x509SubjectName: '<b>x</b>' }] }))
    expect(form.find('b').exists()).toBe(false)
    expect(form.find('script').exists()).toBe(false)
    expect((form.find('input').element as { value: string }).value).toBe(hostileText)
  })
})

describe('the form', () => {
  it('shows the parts and leads to them; `only` narrows it', () => {
    const parts = (only?: string[]) =>
      mountForm('profile', project, only ? { only } : {})
        .form.findAll('h3')
        .map((head) => head.text())
    expect(parts()).toEqual(['General', 'Security', 'Names and port', 'Methods'])
    expect(parts(['incomingPort'])).toEqual(['Names and port'])
  })

  it('PF-8, PF-9, PF-21: a mode that is chosen is followed at once, and the choice moves', async () => {
    const { row, item, emitted } = mountForm('profile', project)
    await row('Device Security Mode').find('input[value="Non Secure"]').trigger('change')
    expect(emitted).toEqual([['securityMode', 'Non Secure']])
    expect(item()).toMatchObject({ incomingTransport: 'TCP+UDP', outgoingTransport: 'TCP', incomingPort: 5060 })
    expect(row('Incoming transport').text()).toContain('derived from Non Secure')
    expect(row('Outgoing transport').findAll('input')).toHaveLength(2)
    expect(row('X.509 subject names').text()).toContain('these apply only with TLS')
  })

  it('PF-2: a wrong text stays, is marked, and says what is wrong and what to do', async () => {
    const { row, item } = mountForm('profile', project)
    await row('Description').find('input').setValue('A & B')
    expect(item()['description']).toBe('A & B')
    const field = row('Description')
    expect(field.find('input').attributes('aria-invalid')).toBe('true')
    const said = field.find('[aria-live=polite]')
    expect(said.text()).toContain('CUCM refuses')
    expect(said.find('[aria-label=Error]').exists()).toBe(true)
    expect(field.find('input').attributes('aria-describedby')?.split(' ')).toContain(said.attributes('id'))
  })

  it('gives what the remedy is about, and the field that has the focus', async () => {
    const { row, form } = mountForm('profile', plan({ profiles: [{ name: 'P', description: '%' }] }))
    await row('Description').find('.below a').trigger('click')
    expect(form.emitted('remedy')?.[0]).toMatchObject([{ rule: 'PF-2', path: 'profiles/P/description' }])
    expect(form.emitted('focus')).toEqual([['description']])
  })

  it('brings a person to a setting, and to what holds it', async () => {
    const { form, page } = mountForm('sipTrunk', project)
    const { focusField } = form.vm as unknown as { focusField: (id: string) => Promise<boolean> }
    expect(await focusField('farEndId')).toBe(true)
    expect(form.emitted('focus')?.at(-1)).toEqual(['farEndId'])
    expect(await focusField('destinations/0/port')).toBe(true)
    expect(form.emitted('focus')?.at(-1)).toEqual(['destinations'])
    expect(await focusField('nothing')).toBe(false)
    page.unmount()
  })
})
