import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseCall } from '../../../shared/contract/verbs'
import { call, got, heard, listen } from './calls'
import { appHomeFor, sharedApp } from './app-home'
import { onEachRuntime } from './drivers'
import { slow } from '../../helpers/slow'

onEachRuntime('calls of the window', (driver) => {
  const app = sharedApp(driver)

  slow('go from a new plan over changes and saves to an export on the disk', async () => {
    const appHome = appHomeFor(driver)
    const { page } = await appHome.start()
    await listen(page)
    const { handle, project, place } = await got(page, 'createProject', { name: 'Harbour', example: false })
    const changed = { ...project, notes: 'Agreed with 顧客 on the "window" — <b>02:00</b>' }
    await got(page, 'saveProject', { handle, project: changed })
    expect(JSON.parse(readFileSync(join(place.folder, place.file), 'utf8'))).toMatchObject({ notes: changed.notes })
    const exported = await got(page, 'exportProject', {
      ...{ project: changed, format: 'zip', path: null, replace: false, job: 'j' },
    })
    const file = join(exported.place.folder, exported.place.file)
    expect(exported.place.folder).toBe(appHome.at('Trunkwright exports'))
    expect([existsSync(file), readFileSync(file).length]).toEqual([true, exported.bytes])
    const progress = (await heard(page)).filter(({ kind }) => kind === 'export-progress')
    expect(progress.at(-1)).toMatchObject({ job: 'j' })
    await got(page, 'closeProject', { handle })
    expect(await got(page, 'listProjects', {})).toHaveLength(1)
  })

  it('with wrong arguments are refused in the words of the contract, and never answered with nothing', async () => {
    const { page } = app()
    for (const args of [{ more: 1 }, null, 7, [], 'x', undefined]) {
      const refused = parseCall('getSettings', args)
      expect(await call(page, 'getSettings', args as never)).toEqual(refused)
      expect(refused).toMatchObject({ ok: false, failure: { kind: 'bad-call' } })
    }
    expect(await call(page, 'openProject', { file: 'made-up' })).toMatchObject({ ok: false })
  })

  it('with what cannot be cloned, such as a proxy of Vue, do not leave the window', async () => {
    const { page } = app()
    const proxied = `(() => {
      try { return Promise.resolve(trunkwright.openProject(new Proxy({ file: 'x' }, {}))).then(() => 'answered', (error) => error.message) }
      catch (error) { return error.message }
    })()`
    expect(await page.evaluate(proxied)).toMatch(/could not be cloned/)
  })
})
