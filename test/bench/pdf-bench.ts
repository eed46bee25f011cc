import { pdfPages } from '../../electron/host/pdf/pdf'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import type { Document } from '../../shared/document/document'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { bigProject } from '../helpers/big-project'
import type { Measured } from './measure'

interface PdfCost {
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
      return { pages: next.value.pages, seconds: (user + system) / 1e6, megabytes: most }
    }
    if (next.value.done % 20 === 1) most = Math.max(most, process.memoryUsage.rss() / 1e6)
  }
}

/** A page of the checklist as PDF, once the first document of the process is made. The cost of a page should not grow. */
export async function* benchPdf(): AsyncGenerator<Measured> {
  costOf(1)
  for (const trunks of [1, 100, 1_000]) {
    const { pages, seconds, megabytes } = costOf(trunks)
    yield { bench: 'pdf-page', trunks, ms: (seconds * 1000) / pages }
    console.error(`The checklist of ${String(trunks)} trunks has ${String(pages)} pages: ${megabytes.toFixed(0)} MB.`)
  }
}
