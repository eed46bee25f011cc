import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { findElectron } from './electron-runtime'
import { ensureBuilt } from './ensure-built'
import { builtFile, targets } from './targets'

const electron = findElectron(process.env)

if (electron === null) {
  console.log("Electron's runtime is not here: Trunkwright opens its window in a browser of this machine.")
  await ensureBuilt(targets.window)
  await ensureBuilt(targets.web)
  await import(pathToFileURL(builtFile(targets.web)).href)
} else {
  console.log('Trunkwright opens its window in Electron.')
  for (const target of [targets.window, targets.preload, targets.main]) await ensureBuilt(target)
  const child = spawn(electron, [builtFile(targets.main)], { stdio: 'inherit' })
  child.once('exit', (code) => (process.exitCode = code ?? 1))
}
