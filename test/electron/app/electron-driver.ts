import { spawn } from 'node:child_process'
import { _electron } from 'playwright-core'
import { findElectron } from '../../../build/electron-runtime'
import { builtFile, targets } from '../../../build/targets'
import { hasDisplay } from '../../../electron/web/browsers'
import type { Driver, Launch, Running } from './driver'
import { dropFile } from './drop-file'
import { endOf, environmentOf } from './program-process'

const runtime = findElectron(process.env)

const whyNot = (): string => {
  if (runtime === null) return "Electron's runtime is not here, which npm run electron fetches"
  return hasDisplay(process.platform, process.env) ? '' : 'there is no display, which xvfb-run gives'
}

/** Chromium refuses to run as root with its sandbox: only there it is left out. */
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const argumentsOf = ({ args = [] }: Launch): string[] => [...flags, builtFile(targets.main), ...args]

/** The built program in Electron itself. */
export const electronDriver: Driver = {
  name: 'Electron',
  lacking: whyNot(),
  run: (launch) => endOf(spawn(runtime ?? '', argumentsOf(launch), { env: environmentOf(launch) })),
  launch: async (launch) => {
    const app = await _electron.launch({
      executablePath: runtime ?? '',
      args: argumentsOf(launch),
      env: environmentOf(launch),
    })
    const page = await app.firstWindow()
    await page.waitForLoadState()
    const running: Running = {
      ...{ page, ended: endOf(app.process()) },
      address: () => page.url(),
      inMain: (run, arg) => app.evaluate(run as never, arg),
      drop: (path) => dropFile(page, path),
      close: async () => {
        app.process().kill('SIGKILL')
        await running.ended
      },
    }
    return running
  },
}
