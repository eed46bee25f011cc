import { expect, it } from 'vitest'
import { commandIds, commandOf } from '../../../shared/contract/commands'
import { heard, listen } from './calls'
import { appHomeFor, sharedApp } from './app-home'
import { onEachRuntime } from './drivers'
import { openExample, pressMenu } from './plan'
import { slow } from '../../helpers/slow'

onEachRuntime('the menu bar', (driver) => {
  const app = sharedApp(driver)

  it('has every command of the one table, with its words and keys', async () => {
    const { inMain } = app()
    const shown = await inMain(({ Menu }, ids) => {
      const menu = Menu.getApplicationMenu()
      return ids.map((id) => [menu?.getMenuItemById(id)?.label, menu?.getMenuItemById(id)?.accelerator ?? ''])
    }, commandIds)
    const expected = commandIds.map((id) => [commandOf(id).label, commandOf(id).keys ?? ''])
    expect(shown.map(([label, keys]) => [label, keys ?? ''])).toEqual(expected)
  })

  it('has what the platform expects of a menu bar', async () => {
    const { inMain } = app()
    const roles = await inMain(({ Menu }) => {
      const below = (menu: Electron.Menu | null | undefined): string[] =>
        (menu?.items ?? []).flatMap((item) => [item.role ?? '', ...below(item.submenu)])
      return below(Menu.getApplicationMenu()).map((role) => role.toLowerCase())
    }, null)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectall', 'zoomin', 'minimize', 'help']))
    expect(roles).toContain(process.platform === 'darwin' ? 'appmenu' : 'quit')
  })

  it('sends each command to the window', async () => {
    const running = app()
    await listen(running.page)
    const sent = commandIds.filter((id) => id !== 'print' && id !== 'open-project')
    for (const id of sent) await pressMenu(running, id)
    const expected = sent.map((command) => ({ kind: 'command', command }))
    await expect
      .poll(async () => (await heard(running.page)).filter(({ kind }) => kind === 'command'))
      .toEqual(expected)
  })

  slow('goes to a step of the plan', async () => {
    const running = await appHomeFor(driver).start()
    await openExample(running)
    await pressMenu(running, 'step-4')
    await running.page
      .getByRole('heading', { name: /Synchronize/ })
      .first()
      .waitFor()
  })
})
