import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allOrFew } from '../../helpers/draws'
import { got } from './calls'
import { appHomeFor } from './app-home'
import type { Running } from './driver'
import { onEachRuntime } from './drivers'
import { exampleName, nameOnDisk, openExample, planFiles, quit, rename, saysNotSaved } from './plan'
import { slow } from '../../helpers/slow'

/** The person presses these buttons of the next questions, by their place. */
const answer = ({ inMain }: Running, ...places: number[]): Promise<void> =>
  inMain(({ dialog }, given) => {
    const questions: unknown[] = []
    Object.assign(globalThis, { questions })
    dialog.showMessageBox = ((_: unknown, options: { message: string }) => {
      questions.push(options.message)
      return Promise.resolve({ response: given.shift() ?? -1, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  }, places)

const questions = ({ inMain }: Running): Promise<string[]> =>
  inMain(() => (globalThis as unknown as { questions: string[] }).questions, null)

/** From now on ten seconds are over in a tenth of one. */
const hurry = ({ inMain }: Running): Promise<void> =>
  inMain(() => {
    const inTime = globalThis.setTimeout
    const hurried = (act: () => void, ms = 0, ...given: []) => inTime(act, ms === 10_000 ? 100 : ms, ...given)
    Object.assign(globalThis, { setTimeout: hurried })
  }, null)

const closeWindow = ({ inMain }: Running): Promise<void> =>
  inMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    setTimeout(() => window?.close())
  }, null)

onEachRuntime('quitting', (driver) => {
  const ways = [
    ['the window closed', closeWindow],
    ['quit', quit],
  ] as const

  it.each(allOrFew(ways, ways.slice(0, 1)))('waits until what was typed is saved: %s', async (_, leave) => {
    const appHome = appHomeFor(driver)
    const running = await appHome.start()
    await openExample(running)
    await rename(running.page, 'Typed last')
    await leave(running)
    expect(await running.ended).toMatchObject({ code: 0 })
    expect(planFiles(appHome.library).map(nameOnDisk)).toEqual(['Typed last'])
  })

  slow('waits for a save that is under way', async () => {
    const appHome = appHomeFor(driver)
    const running = await appHome.start()
    await openExample(running)
    await rename(running.page, 'Being saved')
    await running.page.keyboard.press('Control+s')
    await quit(running)
    expect(await running.ended).toMatchObject({ code: 0 })
    expect(planFiles(appHome.library).map(nameOnDisk)).toEqual(['Being saved'])
  })

  slow('does not happen where the save fails: the window stays and shows why', async () => {
    const appHome = appHomeFor(driver)
    const running = await appHome.start()
    await openExample(running)
    const [file = ''] = planFiles(appHome.library)
    writeFileSync(file, readFileSync(file, 'utf8').replace(exampleName, 'Theirs'))
    await rename(running.page, 'Mine')
    await quit(running)
    await saysNotSaved(running.page)
    expect(await running.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
    expect(nameOnDisk(file)).toBe('Theirs')
  })

  slow('asks where saving does not go by itself, and does what the person says', async () => {
    const appHome = appHomeFor(driver)
    const running = await appHome.start()
    const { page } = running
    await got(page, 'setSettings', { autosave: false, theme: 'system', person: '' })
    await page.reload()
    await openExample(running)
    await rename(page, 'By hand')
    await answer(running, 2)
    await quit(running)
    await expect.poll(() => questions(running)).toEqual(['The plan has changes that are not saved.'])
    expect(planFiles(appHome.library).map(nameOnDisk)).toEqual([exampleName])
    await answer(running, 0)
    await quit(running)
    expect(await running.ended).toMatchObject({ code: 0 })
    expect(planFiles(appHome.library).map(nameOnDisk)).toEqual(['By hand'])
  })

  slow('asks where the window does not answer, and waits or goes as the person says', async () => {
    const running = await appHomeFor(driver).start()
    await hurry(running)
    await answer(running, 1)
    await running.page.evaluate('void setTimeout(() => { for (;;); })')
    await running.page.waitForTimeout(300)
    await quit(running)
    await expect.poll(() => questions(running)).toEqual(['The window does not answer.'])
    await answer(running, 0)
    expect(await running.ended).toMatchObject({ code: 0 })
  })
})
