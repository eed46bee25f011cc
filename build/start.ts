import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { hasDisplay } from '../electron/web/browsers'
import { findElectron } from './electron-runtime'
import { ensureBuilt } from './ensure-built'
import { builtFile, targets } from './targets'

const { platform, env } = process
const electron = hasDisplay(platform, env) ? findElectron(env) : null

if (electron === null) {
  for (const target of [targets.window, targets.worker, targets.web]) await ensureBuilt(target)
  // It says in one line how the window opens.
  await import(pathToFileURL(builtFile(targets.web)).href)
} else {
  console.log('The window opens in Electron.')
  for (const target of [targets.window, targets.preload, targets.worker, targets.main]) await ensureBuilt(target)
  const child = spawn(electron, [builtFile(targets.main)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.once('exit', (code) => (process.exitCode = code ?? 1))
}
