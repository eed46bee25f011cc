/** One measurement: `ms` is the median of several runs; of a `memory-` bench it is megabytes. */
export interface Measured {
  bench: string
  trunks: number
  ms: number
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What takes less is run until the compiler has had its time: cold runs of a few milliseconds measure the compiler. */
const warmUpMs = 500

/** Median milliseconds of `runs` runs, after one that is not counted, or more where it is short. */
export async function measure(bench: string, trunks: number, runs: number, run: () => unknown): Promise<Measured> {
  const [measured] = await measureByTurns(trunks, runs, { [bench]: run })
  return measured ?? { bench, trunks, ms: 0 }
}

/** Several that are compared, each in its turn: what slows the machine for a while slows all of them. */
export async function measureByTurns(
  trunks: number,
  runs: number,
  benches: Record<string, () => unknown>,
): Promise<Measured[]> {
  const all = Object.entries(benches).map(([bench, run]) => ({ bench, run, times: [] as number[] }))
  for (const { run } of all) {
    const begun = performance.now()
    do await run()
    while (performance.now() - begun < warmUpMs)
  }
  for (let index = 0; index < runs; index += 1)
    for (const { run, times } of all) {
      const started = performance.now()
      await run()
      times.push(performance.now() - started)
    }
  return all.map(({ bench, times }) => ({ bench, trunks, ms: median(times) }))
}
