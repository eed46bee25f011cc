import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, join, basename } from 'node:path'
import { onTestFinished } from 'vitest'
import { programOf } from '../../../helpers/test-programs'

/** Starts `holder.ts` under an optional wrapper such as strace. */
export function startHolder(path: string, wrapper: string[] = []) {
  const [tool = '', ...rest] = [...wrapper, process.execPath, programOf('electron/host/store/holder')]
  const child = spawn(tool, [...rest, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const said = once(child.stdout, 'data').then(([text]) => String(text).trim())
  /** That of the process itself, not of its wrapper. */
  const pid = (): number => {
    const lock = readFileSync(join(dirname(path), `.${basename(path)}.lock`), 'utf8')
    return (JSON.parse(lock) as { pid: number }).pid
  }
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    process.kill(pid(), 'SIGKILL')
    await ended
  }
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { said, pid, kill, stop: () => process.kill(pid(), 'SIGSTOP') }
}
