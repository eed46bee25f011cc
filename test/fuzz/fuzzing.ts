import { randomFrom } from '../torture/random'
import type { Reader } from './readers'
import { spoilt } from './spoil'

export interface Fuzzed {
  name: string
  cases: number
  /** The slowest, in ms of the processor. */
  slowest: number
  /** What must not be: one sentence for each, with what makes the case again. */
  wrong: string[]
}

export interface Fuzzing {
  seed: number
  /** The first case, and how many. */
  from: number
  cases: number
  /** Longer than this nobody waits for a file to be read; on a loaded machine only its own time counts. */
  longestMs?: number
  /** Told before each case. */
  onCase?: (at: number) => void
}

/** A reader that throws throws often. */
const mostWrong = 10

const mixed = (name: string): number => [...name].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7)

/** The input of one case: the same for a reader, a seed and a number, whatever was read before. */
export const inputOf = (name: string, { samples }: Reader, seed: number, at: number): Buffer =>
  spoilt(samples, randomFrom(seed ^ mixed(name) ^ Math.imul(at + 1, 0x9e3779b1)))

/** Gives a reader what is nearly right, case by case. */
export async function fuzz(name: string, reader: Reader, fuzzing: Fuzzing): Promise<Fuzzed> {
  const { seed, from, cases, longestMs = 2_000, onCase } = fuzzing
  const result: Fuzzed = { name, cases, slowest: 0, wrong: [] }
  for (let at = from; at < from + cases; at += 1) {
    onCase?.(at)
    const input = inputOf(name, reader, seed, at)
    const [begun, used] = [performance.now(), process.cpuUsage()]
    const why = await failureOf(reader, input)
    const { user, system } = process.cpuUsage(used)
    const ms = Math.min(performance.now() - begun, (user + system) / 1_000)
    result.slowest = Math.max(result.slowest, ms)
    const wrong = why ?? (ms > longestMs ? `took ${Math.round(ms)} ms for ${input.length} bytes` : null)
    if (wrong !== null && result.wrong.length < mostWrong)
      result.wrong.push(`${name}, seed ${seed}, case ${at}: ${wrong}`)
  }
  return result
}

async function failureOf({ read }: Reader, input: Uint8Array): Promise<string | null> {
  try {
    await read(input)
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
  }
}
