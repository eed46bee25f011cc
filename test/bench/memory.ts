import { zipEntries } from '../../electron/host/export/zip'
import { pdfPages } from '../../electron/host/pdf/pdf'
import { bundleFiles } from '../../shared/bundle/bundle-files'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { readProject } from '../../shared/project-file/read-project'
import { planTexts } from '../../shared/project-file/revision-text'
import { writeProject } from '../../shared/project-file/write-project'
import { bigProject } from '../helpers/big-project'
import { withoutPages } from '../helpers/bundle-texts'

/** What a process of its own does with a plan of so many trunks, and the most memory that it had: started by `memory-bench`. */
const [, , what = '', trunks = ''] = process.argv
const read = readProject(writeProject(bigProject(Number(trunks))))
if (!read.ok) throw new Error('the plan cannot be read')
const plan = evaluateWhole(read.value, '2026-01-31')
let made = 0
if (what === 'pdf') {
  const pages = pdfPages(checklistDocument(plan, '0123456789ab'))
  for (let next = pages.next(); ; next = pages.next()) {
    if (next.done) break
    made = next.value.done
  }
} else for (const chunk of zipEntries(bundleFiles(plan, planTexts(plan.project), withoutPages))) made += chunk.length
console.log(JSON.stringify({ made, megabytes: process.resourceUsage().maxRSS / 1024 }))
