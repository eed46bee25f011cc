// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useOpenProjectStore } from '../../../renderer/stores/open-project'
import { usePlanStore } from '../../../renderer/stores/plan'
import { got, type hostOn } from '../../helpers/hosts'
import { openProject, windowOnHost } from '../window-on-host'

const notes = (text: string) =>
  usePlanStore().edit({ label: 'set notes', at: '' }, (draft) => {
    draft.notes = text
  })

async function statesOf({ program }: ReturnType<typeof hostOn>): Promise<string[]> {
  const { signatures } = await got(program.checkSignatures({ file: useOpenProjectStore().opened?.file ?? '' }))
  return signatures.map(({ state }) => state)
}

/** Signs the revision as it is in the file now. */
async function sign({ program }: ReturnType<typeof hostOn>, name: string): Promise<void> {
  const open = useOpenProjectStore()
  const { revision, hash } = await got(program.checkSignatures({ file: open.opened?.file ?? '' }))
  const signature = { revision, name, role: 'engineer', on: '2026-11-30', hash }
  open.changeSignatures([...open.current().project.signatures, signature])
  await open.saveNow()
}

async function openAgain({ program }: ReturnType<typeof hostOn>): Promise<void> {
  const open = useOpenProjectStore()
  const file = open.opened?.file ?? ''
  await open.close()
  open.show(await got(program.openProject({ file })))
}

it('what is typed back by hand in a later session is what was signed, each time it was', async () => {
  const { host } = windowOnHost()
  await openProject()
  const [open, plan] = [useOpenProjectStore(), usePlanStore()]
  notes('first')
  await open.saveNow()
  await sign(host, 'Ann')
  const first = plan.project.updatedAt
  notes('second')
  await open.saveNow()
  await sign(host, 'Bo')
  const second = plan.project.updatedAt
  expect(await statesOf(host)).toEqual(['changed', 'holds'])
  notes('third')
  await open.saveNow()
  await openAgain(host)
  expect(await statesOf(host)).toEqual(['changed', 'changed'])

  const dayOf = (text: string) => {
    notes('on the way')
    notes(text)
    return plan.project.updatedAt
  }
  await expect.poll(() => dayOf('second')).toBe(second)
  await open.saveNow()
  expect(await statesOf(host)).toEqual(['changed', 'holds'])
  expect(dayOf('first')).toBe(first)
  await open.saveNow()
  expect(await statesOf(host)).toEqual(['holds', 'changed'])
  expect([first, second]).not.toContain(dayOf('fourth'))
})
