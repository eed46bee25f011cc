import { fail, ok, type Result } from '../../../result'
import type { RunningConfig } from '../running-config'
import { withoutSecrets } from '../secrets'
import { applyLine } from './apply-line'
import type { Machine } from './machine'
import { isRefused, type Refused, type Remains, type Step } from './step'

/** A line that cannot be applied. Where it had a secret, that is not in it. */
export interface Refusal extends Refused {
  /** 1, 2, …: which of the lines. */
  number: number
  line: string
}

export interface Applied {
  config: RunningConfig
  /** The numbers of the lines that changed nothing, because everything was so already. */
  idle: readonly number[]
  /** What the lines made or replaced and no line brings back. */
  remains: readonly Remains[]
}

/** A line with what it did. */
export interface Done {
  number: number
  step: Step
  /** The device before it. */
  before: Machine
}

/**
 * The configuration after lines were entered in configuration mode, as far as what IOS does with each of them is known. No
 * line is applied where one is not: half a change is none.
 */
export function applyLines(config: RunningConfig, lines: readonly string[]): Result<Applied, readonly Refusal[]> {
  const run = runLines(config, lines)
  if (!run.ok) return run
  const { machine, done } = run.value
  return ok({
    config: machine.config,
    idle: done.filter(({ step }) => !step.hasEffect).map(({ number }) => number),
    remains: done.flatMap(({ step }) => step.remains),
  })
}

/** The same, line by line. */
export function runLines(
  config: RunningConfig,
  lines: readonly string[],
): Result<{ machine: Machine; done: Done[] }, readonly Refusal[]> {
  const done: Done[] = []
  const refusals: Refusal[] = []
  let machine: Machine = { config, open: [] }
  for (const [index, given] of lines.entries()) {
    if (/^\s*(?:!|$)/u.test(given)) continue
    const line = withoutSecrets(given, { hasPlaceholders: true, block: machine.open[0]?.header ?? '' }).text
    const step = applyLine(machine, line)
    if (isRefused(step)) refusals.push({ ...step, number: index + 1, line: line.trim() })
    else {
      done.push({ number: index + 1, step, before: machine })
      machine = step.machine
    }
  }
  return refusals.length > 0 ? fail(refusals) : ok({ machine, done })
}
