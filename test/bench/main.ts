import { parseArgs } from 'node:util'
import { ratiosOf, ratioText, type Ratio } from './goals'
import type { Measured } from './measure'
import { benchHost, benchList, benchRequests } from './host-bench'
import { benchCertificates } from './certificate-bench'
import { benchEdits } from './edit-bench'
import { benchEvidence } from './evidence-bench'
import { benchHostile } from './hostile-bench'
import { benchImport } from './import-bench'
import { benchMemory } from './memory-bench'
import { benchPdf } from './pdf-bench'
import { benchPlanner } from './planner-bench'
import { benchStart } from './start-bench'
import { benchWindow } from './window'

const sizes = [100, 1_000, 10_000]

/** What is measured, by the names that `--only` takes: for each size, or once. */
const bySize = { planner: benchPlanner, edits: benchEdits, import: benchImport, host: benchHost }
const once = {
  ...{
    list: benchList,
    certificates: benchCertificates,
    hostile: benchHostile,
    evidence: benchEvidence,
    requests: benchRequests,
  },
  ...{ pdf: benchPdf, memory: benchMemory, start: benchStart, window: benchWindow },
}
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const only = values.only.split(',').filter((name) => name !== '')
const unknown = only.filter((name) => !(name in bySize) && !(name in once))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Take some of ${Object.keys({ ...bySize, ...once }).join(',')}.`)
  process.exit(2)
}
const isMeant = ([name]: readonly [string, unknown]): boolean => only.length === 0 || only.includes(name)

/** How many times as much a trunk may cost at 10,000 of them as at 1,000: more, and a part grows faster than the plan. */
const growth: Record<string, number> = { checklist: 3, diff: 4 }

/** The most milliseconds, far more than these take: for what would go on for minutes. */
const longest: Record<string, number> = {
  ...{ html: 20_000, markdown: 20_000, csv: 20_000, 'requests-at-once': 20_000, 'apply-plan': 10_000 },
  ...{ 'hostile-html': 160_000, 'hostile-markdown': 160_000, 'hostile-csv': 160_000, 'hostile-paste': 5_000 },
  certificates: 3_000,
}

const all: Measured[] = []
const find = (bench: string, trunks: number) => all.find((one) => one.bench === bench && one.trunks === trunks)?.ms

function line({ bench, trunks, ms }: Measured): string {
  const unit = bench.startsWith('memory-') ? 'MB' : bench.startsWith('size-') ? 'kB' : null
  if (unit !== null)
    return `${bench.padEnd(12)} ${String(trunks).padStart(6)} trunks ${ms.toFixed(0).padStart(9)} ${unit}`
  const perTrunk = trunks === 0 ? '' : `${((ms * 1000) / trunks).toFixed(1)} µs a trunk`
  return `${bench.padEnd(12)} ${String(trunks).padStart(6)} trunks ${ms.toFixed(1).padStart(9)} ms  ${perTrunk}`
}

/** One sentence for each measurement that is more than it may be. */
function* excesses(): Iterable<string> {
  for (const { bench, trunks, ms } of all) {
    const most = longest[bench]
    if (most !== undefined && ms > most)
      yield `${bench} at ${trunks} trunks takes ${ms.toFixed(0)} ms, more than ${most}`
    const small = find(bench, 1_000)
    const factor = growth[bench]
    if (trunks !== 10_000 || small === undefined || factor === undefined || ms / 10 / small <= factor) continue
    yield `${bench} at 10000 trunks costs more than ${factor} × as much a trunk as at 1000`
  }
}

const round = (value: number): number => Number(value.toFixed(3))
const rounded = <Of extends Measured | Ratio>(of: Of): Of => ({
  ...of,
  ms: round(of.ms),
  ...('ratio' in of && { ratio: round(of.ratio) }),
})

function tell(measured: Measured): void {
  all.push(measured)
  console.log(values.json ? JSON.stringify(rounded(measured)) : line(measured))
}

async function tellAll(measurements: AsyncIterable<Measured>): Promise<void> {
  for await (const measured of measurements) tell(measured)
}

for (const trunks of sizes)
  for (const [name, bench] of Object.entries(bySize).filter(isMeant))
    if (trunks > 100 || name === 'planner') await tellAll(bench(trunks))
for (const [, bench] of Object.entries(once).filter(isMeant)) await tellAll(bench())
for (const ratio of ratiosOf(all)) console.log(values.json ? JSON.stringify(rounded(ratio)) : ratioText(ratio))
for (const excess of excesses()) {
  console.error(excess)
  process.exitCode = 1
}
