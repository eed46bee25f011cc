import { bundleFiles } from '../../shared/bundle/bundle-files'
import { bundleFolder } from '../../shared/bundle/bundle-folder'
import { countBundleFiles } from '../../shared/bundle/bundle-size'
import { shortHash } from '../../shared/bundle/plan-hash'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import { checklistCsv } from '../../shared/document/csv'
import type { Document } from '../../shared/document/document'
import { toHtml } from '../../shared/document/html'
import { toMarkdown } from '../../shared/document/markdown'
import { writeProject } from '../../shared/project-file/write-project'
import type { Result } from '../../shared/result'
import type { EvaluatedPlan } from '../../shared/rules/evaluated-plan'
import type { TreeFile } from './file-tree'
import { fingerprint } from './fingerprint'
import { writeChunksWhole, writeWhole, type OutputOptions } from './output-file'
import type { OutputFailure } from './output-failure'
import { writeFolderWhole } from './output-folder'
import { zipEntries } from './zip'

type Written = Promise<Result<void, OutputFailure>>

/** A form in which a plan is handed over: which files it is made of, each made when it is asked for, and how they are written. */
export interface ExportFormat {
  /** Behind the name of the bundle's folder, where no other name is given. */
  ending: string
  count: (plan: EvaluatedPlan) => number
  files: (plan: EvaluatedPlan) => Iterable<TreeFile>
  /** Whole or not at all; what the files throw is thrown on. */
  write: (files: Iterable<TreeFile>, out: string, options: OutputOptions) => Written
}

function* bundle(plan: EvaluatedPlan, folder: string): Generator<TreeFile> {
  for (const { path, text } of bundleFiles(plan, fingerprint)) yield { path: folder + path, bytes: Buffer.from(text) }
}

async function writeOnly(files: Iterable<TreeFile>, out: string, options: OutputOptions): Written {
  return writeWhole(out, Buffer.concat([...files].map(({ bytes }) => bytes)), options)
}

const checklist = (ending: string, print: (document: Document) => string): ExportFormat => ({
  ending,
  count: () => 1,
  files: function* (plan) {
    const planHash = shortHash(fingerprint(writeProject(plan.project)).sha256)
    yield { path: `checklist${ending}`, bytes: Buffer.from(print(checklistDocument(plan, planHash))) }
  },
  write: writeOnly,
})

/** What can be exported, by the name that the command line and the window give it. */
export const exportFormats = {
  zip: {
    ending: '.zip',
    count: countBundleFiles,
    files: (plan) => bundle(plan, `${bundleFolder(plan.project)}/`),
    write: (files, out, options) => writeChunksWhole(out, zipEntries(files), options),
  },
  dir: {
    ending: '',
    count: countBundleFiles,
    files: (plan) => bundle(plan, ''),
    write: (files, out, options) => writeFolderWhole(out, files, options),
  },
  html: checklist('.html', toHtml),
  md: checklist('.md', toMarkdown),
  csv: checklist('.csv', checklistCsv),
} as const satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof exportFormats
export const formatNames = Object.keys(exportFormats) as FormatName[]
