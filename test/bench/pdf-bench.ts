import { fileURLToPath } from 'node:url'
import { pdfPages } from '../../electron/host/pdf/pdf'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import type { Document } from '../../shared/document/document'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { bigProject } from '../helpers/big-project'

interface PdfCost {
  trunks: number
  pages: number
  /** Of the processor, which other work on the machine does not lengthen as much as the clock. */
  seconds: number
  /** Most memory of the process while pages were drawn. */
  megabytes: number
}

const checklistOf = (trunks: number): Document =>
  checklistDocument(evaluateWhole(bigProject(trunks), '2026-01-31'), '0123456789ab')

function costOf(trunks: number): PdfCost {
  const document = checklistOf(trunks)
  const begun = process.cpuUsage()
  let most = 0
  const pages = pdfPages(document)
  for (;;) {
    const next = pages.next()
    if (next.done) {
      const { user, system } = process.cpuUsage(begun)
      return { trunks, pages: next.value.pages, seconds: (user + system) / 1e6, megabytes: most }
    }
    if (next.value.done % 20 === 1) most = Math.max(most, process.memoryUsage.rss() / 1e6)
  }
}

/** What the PDF of the checklist costs: `npx tsx test/bench/pdf-bench.ts`. The cost of a page should not grow. */
function main(): void {
  costOf(1)
  for (const trunks of [1, 100, 1_000]) {
    const { pages, seconds, megabytes } = costOf(trunks)
    const perPage = ((seconds * 1000) / pages).toFixed(1)
    console.log(
      `pdf ${String(trunks).padStart(6)} trunks ${String(pages).padStart(5)} pages ${seconds.toFixed(2).padStart(7)} s ${perPage} ms a page, ${megabytes.toFixed(0)} MB`,
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
