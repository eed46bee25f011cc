import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measured } from './measure'

/** The most memory of a process that makes the bundle of a large plan, and of one that prints its checklist. */
export async function* benchMemory(): AsyncGenerator<Measured> {
  for (const what of ['bundle', 'pdf']) {
    const megabytes = memoryOf(what, 10_000)
    if (megabytes !== null) yield { bench: `memory-${what}`, trunks: 10_000, ms: megabytes }
  }
}

function memoryOf(what: string, trunks: number): number | null {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'memory.js')
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, what, String(trunks)], { encoding: 'utf8' })
  if (status !== 0) {
    console.error(`The memory of ${what} was not measured: ${stderr}`)
    return null
  }
  return (JSON.parse(stdout) as { megabytes: number }).megabytes
}
