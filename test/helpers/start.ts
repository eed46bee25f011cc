import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { InstalledCheckout } from './checkout'

export interface Started {
  printed: () => string
  /** Exit code and signal. */
  ended: Promise<unknown[]>
  kill: (signal: NodeJS.Signals) => void
}

/** A person's surroundings with a display, without what the tests themselves run in. */
export const environment = (home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...plain,
  HOME: home,
  XDG_DATA_HOME: join(home, 'data'),
  XDG_CACHE_HOME: join(home, 'cache'),
  DISPLAY: ':0',
  WAYLAND_DISPLAY: '',
  ...more,
})

const plain = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(npm_|INIT_CWD|VITEST|NODE_ENV|ELECTRON)|_proxy$/i.test(name) ? [] : [[name, value]],
  ),
)

/** Starts a script of `build/` as npm does; what is still running after the test is ended. */
export function startScript(
  { folder }: InstalledCheckout,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', join(folder, 'build', script), ...args], {
    cwd: folder,
    env,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()))
  return { printed: () => printed, ended: once(child, 'close'), kill: (signal) => void child.kill(signal) }
}
