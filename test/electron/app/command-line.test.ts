import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeProject } from '../../../shared/project-file/write-project'
import { examplePlan } from '../../helpers/example-plan'
import { runIn } from '../../helpers/cli'
import { allOrFew } from '../../helpers/draws'
import { appHomeFor } from './app-home'
import { doubleDriver } from './double-driver'
import { onEachRuntime } from './drivers'
import { slow } from '../../helpers/slow'

const noDisplay = { DISPLAY: '', WAYLAND_DISPLAY: '' }

const calls: [what: string, args: string[]][] = [
  ['errors in the plan', ['check', 'plan.trunkwright']],
  ['all is well', ['--version']],
  ['what cannot be done', ['check', 'none.trunkwright']],
  ['a wrong option', ['export', '--wrong']],
]

onEachRuntime('the command line of the desktop app', (driver) => {
  it.each(allOrFew(calls, calls.slice(0, 1)))(
    'says and ends as the command line by itself, without a display: %s',
    async (_, args) => {
      const appHome = appHomeFor(driver)
      writeFileSync(appHome.at('plan.trunkwright'), writeProject(examplePlan()))
      const named = args.map((arg) => (arg.endsWith('.trunkwright') ? appHome.at(arg) : arg))
      const { code, stdout, stderr } = await driver.run({ home: appHome.folder, args: named, env: noDisplay })
      expect({ code, stdout, stderr }).toEqual(runIn(appHome.folder, named))
    },
  )

  slow('is told from a file to open, in the arguments of the packaged program too', async () => {
    const appHome = appHomeFor(driver)
    writeFileSync(appHome.at('check.trunkwright'), writeProject(examplePlan()))
    const env = { ...noDisplay, ELECTRON_DOUBLE_PACKAGED: '1' }
    const { code, stdout } = await driver.run({
      home: appHome.folder,
      args: ['check', appHome.at('check.trunkwright')],
      env,
    })
    expect([code, stdout.includes('PF-19')]).toEqual([1, true])
  })
})

const refused = ['--remote-debugging-port=9222', '--load-extension=/tmp', '--no-sandbox', '--inspect']

describe.skipIf(doubleDriver.lacking !== '')('the packaged program', () => {
  it.each(allOrFew(refused, refused.slice(0, 1)))('is not started with %s, and says why', async (given) => {
    const appHome = appHomeFor(doubleDriver)
    const env = { ELECTRON_DOUBLE_PACKAGED: '1' }
    const args = [appHome.at('plan.trunkwright'), given]
    const { code, stderr } = await doubleDriver.run({ home: appHome.folder, args, env })
    expect(code).toBe(1)
    expect(stderr).toContain(`Trunkwright is not started with "${given}"`)
  })
})
