import { spawnSync } from 'node:child_process'
import { builtFile, targets } from '../../build/targets'
import type { Measured } from './measure'

const runs = 20

/**
 * Milliseconds of the processor that a run of Node takes, as the shell that waited for it counts them: other work on the
 * machine lengthens them less than the clock. Null where there is no shell.
 */
function costOf(...words: readonly string[]): number | null {
  const script = `i=0; while [ $i -lt ${String(runs)} ]; do "$@" > /dev/null; i=$((i + 1)); done; times`
  const { stdout, status } = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...words], { encoding: 'utf8' })
  const seconds = [...stdout.matchAll(/(\d+)m([\d.]+)s/gu)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  )
  return status === 0 ? (((seconds[2] ?? 0) + (seconds[3] ?? 0)) * 1000) / runs : null
}

/** What it costs to ask the program for the least, beside a Node that does nothing. */
export async function* benchStart(): AsyncGenerator<Measured> {
  const bare = costOf('-e', '0')
  const version = costOf(builtFile(targets.cli), '--version')
  if (bare === null || version === null) return
  yield { bench: 'bare-node', trunks: 0, ms: bare }
  yield { bench: 'version', trunks: 0, ms: version }
}
