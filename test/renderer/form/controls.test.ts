// @vitest-environment happy-dom
import { useDraftsStore } from '../../../renderer/form/drafts'
import { describe, expect, it } from 'vitest'
import { plan } from '../../helpers/plan'
import { unmountAfterEach } from '../unmount-after-each'
import { mountForm } from './mount-form'

unmountAfterEach()

const valueOf = (input: { element: unknown }): string => (input.element as { value: string }).value

describe('a number', () => {
  const port = () => {
    const form = mountForm('profile', plan({ profiles: [{ name: 'P', incomingPort: 5060 }] }))
    return { ...form, field: () => form.row('Incoming Port'), input: () => form.row('Incoming Port').find('input') }
  }

  it('PF-21: out of its range it is kept in the plan, with its finding', async () => {
    const { input, field, item } = port()
    await input().setValue('70000')
    expect(item()['incomingPort']).toBe(70_000)
    expect(field().text()).toContain('a port is a whole number')
    expect(input().attributes('aria-invalid')).toBe('true')
  })

  it('that is none is kept as it was typed, is marked and said, and the plan keeps its number', async () => {
    const { input, field, item, emitted } = port()
    await input().setValue('50x1')
    await input().trigger('blur')
    expect(valueOf(input())).toBe('50x1')
    expect(item()['incomingPort']).toBe(5060)
    expect(emitted).toEqual([])
    expect(field().find('[aria-live=polite]').text()).toContain('The plan keeps 5060.')
    expect(input().attributes('aria-invalid')).toBe('true')
    expect(useDraftsStore().wrongCount).toBe(1)
    await input().setValue('')
    expect(field().text()).toContain('A number belongs here.')
    await input().setValue('5070')
    expect(item()['incomingPort']).toBe(5070)
    expect(field().text()).not.toContain('The plan keeps')
    expect(useDraftsStore().wrongCount).toBe(0)
    expect(input().attributes('aria-invalid')).toBeUndefined()
  })

  it('stands as it was typed while it is typed, and as it is afterwards', async () => {
    const { input, item } = port()
    await input().setValue('05070')
    expect([valueOf(input()), item()['incomingPort']]).toEqual(['05070', 5070])
    await input().trigger('blur')
    expect(valueOf(input())).toBe('5070')
  })

  it('gives way to a value that comes another way, as by undo', async () => {
    const { input, set } = port()
    await input().setValue('abc')
    set(plan({ profiles: [{ name: 'P', incomingPort: 5099 }] }))
    await Promise.resolve()
    await new Promise((done) => setTimeout(done))
    expect(valueOf(input())).toBe('5099')
  })
})

describe('rows', () => {
  const project = plan({ sipTrunks: [{ name: 'A', destinations: [{ address: '192.0.2.1', port: 5061 }] }] })

  it('are added with their defaults, changed one by one, and taken out', async () => {
    const { row, item } = mountForm('sipTrunk', project)
    const destinations = () => row('Destinations')
    await destinations().find('.add-item').trigger('click')
    expect(item()['destinations']).toEqual([
      { address: '192.0.2.1', port: 5061 },
      { address: '', port: 5060 },
    ])
    await destinations().find('[aria-label="Destination Address, 2"]').setValue('192.0.2.2')
    await destinations().find('[aria-label="Destination Port, 2"]').setValue('no')
    expect(destinations().text()).toContain('The plan keeps 5060.')
    await destinations().find('[aria-label="Remove 192.0.2.1"]').trigger('click')
    expect(item()['destinations']).toEqual([{ address: '192.0.2.2', port: 5060 }])
  })

  it('FC-2: the first stands open where one is needed; the plan has it from the first letter on, and none by looking', async () => {
    const { row, item, emitted } = mountForm('sipTrunk', plan({ sipTrunks: [{ name: 'A', destinations: [] }] }))
    const destinations = () => row('Destinations')
    const first = destinations().find<HTMLInputElement>('[aria-label="Destination Address, 1"]')
    expect(destinations().find('[aria-label^="Remove"]').exists()).toBe(false)
    await destinations().find('.add-item').trigger('click')
    expect([emitted, document.activeElement]).toEqual([[], first.element])
    await first.setValue('192.0.2.1')
    expect(item()['destinations']).toEqual([{ address: '192.0.2.1', port: 5060 }])
    // The same field goes on: what is typed next is typed into it.
    expect(destinations().find('[aria-label="Destination Address, 1"]').element).toBe(first.element)
    await destinations().find('[aria-label="Destination Port, 1"]').setValue('5061')
    await destinations().find('.add-item').trigger('click')
    await destinations().find('[aria-label="Remove 2"]').trigger('click')
    expect(item()['destinations']).toEqual([{ address: '192.0.2.1', port: 5061 }])
  })

  it('one that stands open keeps what is no number beside it, and takes it back', async () => {
    const { row, item } = mountForm('sipTrunk', plan({ sipTrunks: [{ name: 'A', destinations: [] }] }))
    const port = () => row('Destinations').find('[aria-label="Destination Port, 1"]')
    await port().setValue('no')
    expect([item()['destinations'], row('Destinations').text()]).toEqual([
      [],
      expect.stringContaining('This is not a number.'),
    ])
    await port().setValue('5061')
    expect(item()['destinations']).toEqual([{ address: '', port: 5061 }])
  })

  it('are no more than CUCM takes', () => {
    const destinations = Array.from({ length: 16 }, (_, index) => ({ address: `192.0.2.${index}`, port: 5060 }))
    const { row } = mountForm('sipTrunk', plan({ sipTrunks: [{ name: 'A', destinations }] }))
    expect(row('Destinations').find('.add-item').exists()).toBe(false)
  })
})

describe('a statement', () => {
  it('S1-1: says who stated it and when, and never shows a tick', async () => {
    const { row, item } = mountForm('cluster', plan())
    const stated = () => row('Cluster Security Mode')
    expect(stated().text()).toContain('nobody has stated it')
    const offered = (label: string) =>
      row(label)
        .findAll('option')
        .map((option) => option.attributes('value'))
    expect(offered('Cluster Security Mode')).toEqual(['unknown', 'planned', 'confirmed', 'not needed'])
    expect(offered('Phones encrypted')).toEqual(['unknown', 'planned', 'confirmed'])
    await stated().find('select').setValue('confirmed')
    const [by, on] = stated().findAll('input')
    await by!.setValue('M. Ruiz')
    await on!.setValue('2026-05-12')
    expect(item()['mixedMode']).toEqual({ state: 'confirmed', by: 'M. Ruiz', on: '2026-05-12', note: '' })
    expect(stated().text()).toContain('stated by M. Ruiz on 12 May 2026')
    expect(stated().find('.mark.done').exists()).toBe(false)
  })
})

describe('a reference', () => {
  it('SP-3: is chosen by name, or is none', async () => {
    const project = plan({
      profiles: [{ name: 'P' }, { name: 'Q' }],
      sipTrunks: [{ name: 'A', securityProfileId: 'P' }],
    })
    const { row, item } = mountForm('sipTrunk', project)
    const select = () => row('Security profile').find('select')
    await select().setValue('Q')
    expect(item()['securityProfileId']).toBe('Q')
    await select().setValue('')
    expect(item()['securityProfileId']).toBeNull()
    expect(row('Security profile').find('[aria-invalid=true]').exists()).toBe(true)
  })
})
