import { ok, type Result } from '../../../result'
import type { RunningConfig } from '../running-config'
import { phraseOf } from '../words'
import { runLines, type Done, type Refusal } from './apply-lines'
import { findIn } from './command-table'
import type { OpenBlock } from './siblings'
import { keyOf, type Remains, type Undo } from './step'

export interface Rollback {
  /** To be entered after all of the change, in this order. */
  lines: readonly string[]
  /** What they do not bring back. */
  remains: readonly Remains[]
}

/**
 * The lines that take a change back: entered after it, they leave the configuration as it was, line for line, but for what
 * remains. They come in reverse order; a block that the change made goes as a whole.
 */
export function rollbackOf(config: RunningConfig, lines: readonly string[]): Result<Rollback, readonly Refusal[]> {
  const run = runLines(config, lines)
  if (!run.ok) return run
  const { done } = run.value
  const undo = keptUndo(done).reverse()
  return ok({ lines: grouped(undo).flatMap(written), remains: done.flatMap(({ step }) => step.remains) })
}

/** Without what stands in a block that goes as a whole, or stays as a whole. */
function keptUndo(done: readonly Done[]): Undo[] {
  const made = new Set<string>()
  return done.flatMap(({ step: { undo, block } }) => {
    const kept = undo.filter(({ path }) => !path.some((_, index) => made.has(keyOf(path.slice(0, index + 1)))))
    if (block?.change === 'made') made.add(block.key)
    if (block?.change === 'taken') made.delete(block.key)
    return kept
  })
}

/** Neighbours in one block are entered in one go. */
function grouped(undo: readonly Undo[]): Undo[] {
  const groups: Undo[] = []
  for (const one of undo) {
    const last = groups.at(-1)
    if (last && keyOf(last.path) === keyOf(one.path))
      groups[groups.length - 1] = { ...last, lines: [...last.lines, ...one.lines] }
    else groups.push(one)
  }
  return groups
}

/** From the outermost level on, each block a blank further in. */
function written({ path, lines }: Undo, index: number, all: readonly Undo[]): string[] {
  const depth = path.length
  const commands = [
    ...path.map(({ header }, level) => ' '.repeat(level) + header.trim()),
    ...lines.map((line) => ' '.repeat(depth) + line),
  ]
  return [...leaving(all[index - 1]?.path ?? [], commands[0] ?? ''), ...commands]
}

/** A command of the outermost level leaves every block, unless one of them has a command of that name. */
const leaving = (path: readonly OpenBlock[], next: string): string[] =>
  path.some(({ mode }) => findIn(mode, phraseOf(next).words))
    ? path.map((_, level) => `${' '.repeat(path.length - level)}exit`)
    : []
