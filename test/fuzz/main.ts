/**
 * Gives every reader what is nearly right, for so many minutes, or so many cases: [--minutes 10 | --cases N] [--seed S]
 * [--reader NAME] [--from CASE]. What is wrong is told with what makes it again, and ends in 1.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzz, type Fuzzed } from './fuzzing'
import { readers } from './readers'
import { watchFor } from './watch'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { minutes: text, cases: text, seed: text, reader: text, from: text } })
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
/** Of each reader before the next one has its turn. */
const turn = 200

const folder = mkdtempSync(join(tmpdir(), 'trunkwright-fuzz-'))
const all = Object.entries(readers(folder)).filter(([name]) => values.reader === undefined || name === values.reader)
const total = values.cases === undefined ? Infinity : Number(values.cases)
const until = Date.now() + (values.cases === undefined ? Number(values.minutes ?? 10) * 60_000 : Infinity)
const results = new Map<string, Fuzzed>(all.map(([name]) => [name, { name, cases: 0, slowest: 0, wrong: [] }]))

function add(part: Fuzzed): void {
  const sum = results.get(part.name)
  if (!sum) return
  sum.cases += part.cases
  sum.slowest = Math.max(sum.slowest, part.slowest)
  sum.wrong.push(...part.wrong)
  for (const each of part.wrong) console.error(each)
}

/** Ctrl+C ends a run after the turn of a reader: it reports what it did so far. */
let isEnded = false
process.once('SIGINT', () => (isEnded = true))
process.once('SIGTERM', () => (isEnded = true))

const watch = watchFor(60_000)
let done = 0
const goesOn = () => !isEnded && done < total && Date.now() < until
for (let from = Number(values.from ?? 0); goesOn(); from += turn) {
  for (const [name, reader] of all) {
    const cases = Math.min(turn, total - done)
    if (cases <= 0 || isEnded) break
    // A signal is taken in between.
    await new Promise(setImmediate)
    add(
      await fuzz(name, reader, { seed, from, cases, onCase: (at) => watch.tell(`${name}, seed ${seed}, case ${at}`) }),
    )
    done += cases
  }
}
watch.stop()
rmSync(folder, { recursive: true, force: true })

console.log(`seed ${seed}: ${done} cases`)
for (const { name, cases, slowest, wrong } of results.values()) {
  console.log(
    `${name.padEnd(22)} ${String(cases).padStart(8)} cases, slowest ${slowest.toFixed(0)} ms, ${wrong.length} wrong`,
  )
  for (const each of wrong) console.log(`  ${each}`)
}
process.exitCode = [...results.values()].every(({ wrong }) => wrong.length === 0) && done > 0 ? 0 : 1
