// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useOpenProjectStore } from '../../../renderer/stores/open-project'
import { onDisk, openProject, windowOnHost } from '../window-on-host'

it.each([
  ['a control', { notes: 'A\vB\u0000', customer: 'Acme' }, { notes: 'A B', customer: 'Acme' }],
  ['half a character', { notes: '\ud800C', customer: 'Acme' }, { notes: 'C', customer: 'Acme' }],
  ['a number without end', { more: 1e999, customer: 'Acme' }, { more: 0, customer: 'Acme' }],
])('a save that meets what no file can hold keeps all the rest, and says so: %s', async (_, unusable, kept) => {
  const { host } = windowOnHost()
  await openProject((project) => ({ ...project, ...unusable }))
  const open = useOpenProjectStore()
  open.changeSignatures([])
  expect(await open.saveNow()).toBe(true)
  expect(open.saveState.kind).toBe('saved')
  expect(open.note).toMatch(/saved without them; all the rest is kept/u)
  expect(await onDisk(host)).toMatchObject(kept)
})

it('a save that is refused for something else is still refused', async () => {
  windowOnHost()
  await openProject((project) => ({ ...project, name: 7 as never }))
  const open = useOpenProjectStore()
  open.changeSignatures([])
  expect(await open.saveNow()).toBe(false)
  expect(open.failure?.message).toContain('damaged at name: must be text')
})
