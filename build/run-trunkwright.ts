import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built'
import { builtFile, targets } from './targets'

// npm runs a script in the folder of the package; files are named from where it was called.
const { INIT_CWD, npm_lifecycle_event } = process.env
if (npm_lifecycle_event === 'trunkwright' && INIT_CWD !== undefined) process.chdir(INIT_CWD)

try {
  await ensureBuilt(targets.cli)
  await import(pathToFileURL(builtFile(targets.cli)).href)
} catch (error) {
  console.error(error)
  process.exitCode = 2
}
