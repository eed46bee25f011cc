import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { allOrFew } from '../../helpers/draws'
import { appHomeFor, sharedAppHome, type AppHome } from './app-home'
import { onEachRuntime } from './drivers'
import { isShown, nameOnDisk, openExample, planFiles, rename } from './plan'
import { slow } from '../../helpers/slow'

/** A plan outside the library; gives its path. */
function put(appHome: Pick<AppHome, 'at'>, name: string): string {
  const path = appHome.at(`${name}.trunkwright`)
  writeFileSync(path, writeProject({ ...examplePlan(), name }))
  return path
}

const spellings = [(path: string) => path, (path: string) => pathToFileURL(path).href]

onEachRuntime('a file that the system gives', (driver) => {
  const app = sharedAppHome(driver)

  slow('is open when the program was started with it, by path or by address', async () => {
    for (const spelled of allOrFew(spellings, spellings.slice(1))) {
      const appHome = appHomeFor(driver)
      const { page } = await appHome.start({ args: [spelled(put(appHome, 'Started with'))] })
      await isShown(page, 'Started with')
    }
  })

  slow('comes from a second start to the first one, which comes forward', async () => {
    const { running, ...appHome } = app()
    const { page, inMain } = running
    await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null)
    expect(await appHome.run(put(appHome, 'From a second start'))).toMatchObject({ code: 0, stderr: '' })
    await isShown(page, 'From a second start')
    const isMinimized = inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), null)
    expect(await isMinimized).toBe(false)
    expect(await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
  })

  it('comes from the finder of a Mac', async () => {
    const { running, ...appHome } = app()
    const { page, inMain } = running
    await inMain(
      ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
      put(appHome, 'Found'),
    )
    await isShown(page, 'Found')
  })

  slow('is dropped on the window, after what was open there is saved', async () => {
    const appHome = appHomeFor(driver)
    const running = await appHome.start()
    await openExample(running)
    await rename(running.page, 'Changed before')
    await running.page.keyboard.press('Escape')
    await running.drop(put(appHome, 'Dropped'))
    await isShown(running.page, 'Dropped')
    expect(planFiles(appHome.library).map(nameOnDisk)).toEqual(['Changed before'])
  })

  it('is not taken from a page that makes a drop up, nor where it is no path', async () => {
    const { running, ...appHome } = app()
    const { page } = running
    put(appHome, 'Made up')
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'Made up.trunkwright'))
      dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })()`)
    await page.waitForTimeout(500)
    expect(await page.evaluate('trunkwright.takeGivenFile({})')).toEqual({ ok: true, value: null })
  })
})
