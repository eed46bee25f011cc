import { existsSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { readyPlan } from '../cli/plans'
import { call, got } from './calls'
import { sharedAppHome } from './app-home'
import type { Running } from './driver'
import { onEachRuntime } from './drivers'
import { exampleName, isShown, pressMenu } from './plan'
import { slow } from '../../helpers/slow'

/** The person chooses this path in the next dialogues, or nothing; what was asked is remembered. */
const choose = ({ inMain }: Running, path: string | null): Promise<void> =>
  inMain(({ dialog }, chosen) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    dialog.showOpenDialog = ((_: unknown, options: unknown) => {
      asked.push(options)
      return Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
    }) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = ((_: unknown, options: unknown) => {
      asked.push(options)
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
    }) as typeof dialog.showSaveDialog
  }, path)

const asked = ({ inMain }: Running): Promise<Record<string, unknown>[]> =>
  inMain(() => (globalThis as unknown as { asked: Record<string, unknown>[] }).asked, null)

onEachRuntime('the dialogues of the system', (driver) => {
  const app = sharedAppHome(driver)

  it('open a plan, and the window holds a word for it, not its path', async () => {
    const { running, ...appHome } = app()
    const path = appHome.at('given.trunkwright')
    writeFileSync(path, writeProject(examplePlan()))
    await choose(running, path)
    const entry = await got(running.page, 'chooseFile', {})
    expect(entry?.file).not.toContain('given')
    expect((await got(running.page, 'openProject', { file: entry?.file ?? '' })).project.name).toBe(exampleName)
    await choose(running, null)
    expect(await got(running.page, 'chooseFile', {})).toBeNull()
  })

  slow('open a plan from the menu', async () => {
    const { running, ...appHome } = app()
    const path = appHome.at('from the menu.trunkwright')
    writeFileSync(path, writeProject({ ...examplePlan(), name: 'From the menu' }))
    await choose(running, path)
    await pressMenu(running, 'open-project')
    await isShown(running.page, 'From the menu')
  })

  slow('name a place to write to, and the window holds a word for it that works as a path', async () => {
    const { running, ...appHome } = app()
    const { page } = running
    await choose(running, appHome.at('handed over'))
    const target = await got(page, 'chooseTarget', { form: 'zip', name: '../../"plan"\u202e' })
    expect(target).toMatchObject({ place: { file: 'handed over.zip', folder: appHome.folder } })
    expect((await asked(running))[0]).toMatchObject({ defaultPath: appHome.at('-..--plan--.zip') })
    const project = readyPlan()
    await got(page, 'exportProject', { project, format: 'zip', path: target?.path ?? '', replace: true, job: 'j' })
    expect(existsSync(appHome.at('handed over.zip'))).toBe(true)
    await choose(running, appHome.at('copy.trunkwright'))
    const copy = await got(page, 'chooseTarget', { form: 'trunkwright', name: 'copy' })
    expect((await got(page, 'saveCopy', { project, path: copy?.path ?? '' })).place.file).toBe('copy.trunkwright')
  })

  it('ask again where the ending they lack makes the name of a file that exists', async () => {
    const { running, ...appHome } = app()
    writeFileSync(appHome.at('plan.zip'), '')
    await running.inMain(({ dialog }, folder) => {
      const answers = [`${folder}/plan`, `${folder}/other.zip`]
      dialog.showSaveDialog = (() =>
        Promise.resolve({ canceled: false, filePath: answers.shift() ?? '' })) as typeof dialog.showSaveDialog
    }, appHome.folder)
    const target = await got(running.page, 'chooseTarget', { form: 'zip', name: 'plan' })
    expect(target?.place.file).toBe('other.zip')
  })

  it('are the only way to name a path', async () => {
    const { running, ...appHome } = app()
    const { page } = running
    const project = readyPlan()
    const path = appHome.at('typed.trunkwright')
    writeFileSync(path, writeProject(project))
    const refused = { ok: false, failure: { kind: 'not-here' } }
    expect(await call(page, 'locateFile', { path })).toMatchObject(refused)
    expect(await call(page, 'saveCopy', { project, path: appHome.at('x') })).toMatchObject(refused)
    const asExport = { project, format: 'html', path: appHome.at('x.html'), replace: true, job: 'j' } as const
    expect(await call(page, 'exportProject', asExport)).toMatchObject(refused)
    expect([existsSync(appHome.at('x.html')), existsSync(appHome.at('x.trunkwright'))]).toEqual([false, false])
  })
})
