import { pathToFileURL } from 'node:url'
import { unreachable } from '../shared/unreachable'
import { hasDisplay } from '../electron/web/browsers'
import { findElectron } from './electron-runtime'
import { ensureBuilt } from './ensure-built'
import { runElectron } from './run-electron'
import { parseStartArguments, startUsage, type StartArguments } from './start-arguments'
import { builtFile, targets } from './targets'
import type { Way } from './way'

const { env, platform } = process

async function wayFor({ isBrowser }: StartArguments): Promise<Way> {
  if (isBrowser || !hasDisplay(platform, env)) return { kind: 'browser', why: 'As asked for' }
  const program = findElectron(env)
  if (program !== null) return { kind: 'electron', program }
  if (env['ELECTRON_OVERRIDE_DIST_PATH'])
    return { kind: 'browser', why: 'The folder in ELECTRON_OVERRIDE_DIST_PATH has no runtime of Electron' }
  // Only then the tools that fetch it are loaded.
  const { fetchWay } = await import('./runtime/fetch-way')
  return fetchWay(env)
}

async function start(way: Way): Promise<void> {
  switch (way.kind) {
    case 'electron':
      return startInElectron(way.program)
    case 'browser':
      return startInBrowser(way.why)
    case 'stopped':
      return
    default:
      unreachable(way)
  }
}

async function startInElectron(program: string): Promise<void> {
  console.log('The window opens in Electron.')
  for (const target of [targets.window, targets.preload, targets.worker, targets.main]) await ensureBuilt(target)
  const ran = await runElectron(program)
  if (ran.kind === 'ended') process.exitCode = ran.code
  else await startInBrowser(`Electron cannot run here (${ran.why})`)
}

/** The program says in one line how its window opens, and why not in Electron. */
async function startInBrowser(why: string): Promise<void> {
  for (const target of [targets.window, targets.worker, targets.web]) await ensureBuilt(target)
  process.env['TRUNKWRIGHT_WHY_BROWSER'] = why
  await import(pathToFileURL(builtFile(targets.web)).href)
}

function fail(line: string, code: number): void {
  console.error(line)
  process.exitCode = code
}

const args = parseStartArguments(process.argv.slice(2), env)
if (args === null) fail(startUsage, 2)
else
  await wayFor(args)
    .then(start)
    .catch((error: unknown) => {
      fail(`Trunkwright could not be started: ${error instanceof Error ? error.message : String(error)}`, 1)
    })
