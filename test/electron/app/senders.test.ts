import { expect } from 'vitest'
import { builtFile, targets } from '../../../build/targets'
import { appHomeFor } from './app-home'
import { onEachRuntime } from './drivers'
import type { ElectronModule, Running } from './driver'
import { slow } from '../../helpers/slow'

/** What a page that is not ours hears when it calls; it has been given our preload. */
async function callFrom({ inMain, page }: Running, address: string): Promise<unknown> {
  const opened = page.context().waitForEvent('page')
  await inMain(openWindow, { preload: builtFile(targets.preload), address })
  const other = await opened
  // The empty page of before is still there for a moment.
  await other.waitForFunction('"trunkwright" in globalThis')
  return other.evaluate(`trunkwright.about({}).then((answer) => ({ answer }), (error) => error.message)`)
}

const openWindow = async ({ BrowserWindow }: ElectronModule, args: { preload: string; address: string }) => {
  const window = new BrowserWindow({ webPreferences: { preload: args.preload, sandbox: true } })
  await window.loadURL(args.address)
}

onEachRuntime('a caller that is not the own window', (driver) => {
  slow('is refused with an error, whatever it asks', async () => {
    const running = await appHomeFor(driver).start()
    for (const address of ['about:blank', 'app://print/none'])
      expect(await callFrom(running, address)).toMatch(/This host answers to its own window only\./)
  })
})
