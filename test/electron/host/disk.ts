import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { programOf } from '../../helpers/test-programs'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const names = (folder: string): string[] => readdirSync(folder).sort()

export function skipUnless(condition: boolean, context: TestContext, reason: string): void {
  if (condition) return
  console.warn(`skipped: ${context.task.name}: ${reason}`)
  context.skip(reason)
}

export const hasTool = (...command: [string, ...string[]]): boolean => {
  const [tool, ...rest] = command
  return spawnSync(tool, rest, { stdio: 'ignore' }).status === 0
}

/** Mounts at a folder (made here) or a file until the test ends; skips the test where mounting is not permitted. */
export function mounted(context: TestContext, at: string, ...options: string[]): string {
  if (!options.includes('--bind')) mkdirSync(at)
  const done = spawnSync('mount', [...options, at], { stdio: 'ignore' }).status === 0
  skipUnless(done, context, 'mounting is not permitted here')
  onTestFinished(() => {
    spawnSync('umount', ['-l', at], { stdio: 'ignore' })
  })
  return at
}

/** Runs the work as a user to whom permission bits apply. */
export async function asOrdinaryUser<Value>(work: () => Promise<Value>): Promise<Value> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

/** Starts `writer.ts` under an optional wrapper such as strace. */
export function startWriter(task: string, target: string, wrapper: string[] = []) {
  const [tool, ...rest] = [...wrapper, process.execPath, programOf('electron/host/writer'), task, target]
  const child = spawn(tool ?? '', rest, { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(output)))
  const begun = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  return { kill: () => child.kill('SIGKILL'), begun, ended }
}
