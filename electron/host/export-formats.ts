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
import { bundleMachine, printPdf, type PrintSettings } from './bundle-machine'
import { fingerprint } from './fingerprint'
import { writeChunksWhole, type OutputOptions } from './output-file'
import type { OutputFailure } from './output-failure'
import { writeFolderWhole } from './output-folder'
import { zipEntries } from './zip'

type Written = Promise<Result<void, OutputFailure>>

type Pack = (files: Iterable<TreeFile>) => Iterable<Uint8Array>

/** A form in which a plan is handed over: which files it is made of, each made when it is asked for, and how they are written. */
export interface ExportFormat {
  /** Behind the name of the bundle's folder, where no other name is given. */
  ending: string
  count: (plan: EvaluatedPlan) => number
  files: (plan: EvaluatedPlan, settings?: PrintSettings) => Iterable<TreeFile>
  /** The bytes of the one file that they become; null where they become a folder. */
  pack: Pack | null
  /** Whole or not at all; what the files throw is thrown on. */
  write: (files: Iterable<TreeFile>, out: string, options: OutputOptions) => Written
}

function* bundle(plan: EvaluatedPlan, folder: string, settings: PrintSettings): Generator<TreeFile> {
  for (const { path, bytes } of bundleFiles(plan, bundleMachine(settings))) yield { path: folder + path, bytes }
}

const asFile = (pack: Pack): Pick<ExportFormat, 'pack' | 'write'> => ({
  pack,
  write: (files, out, options) => writeChunksWhole(out, pack(files), options),
})

function* bytesOf(files: Iterable<TreeFile>): Generator<Uint8Array> {
  for (const { bytes } of files) yield bytes
}

type Print = (document: Document, settings: PrintSettings) => Uint8Array

const checklist = (ending: string, print: Print): ExportFormat => ({
  ending,
  count: () => 1,
  files: function* (plan, settings = {}) {
    const planHash = shortHash(fingerprint(writeProject(plan.project)).sha256)
    yield { path: `checklist${ending}`, bytes: print(checklistDocument(plan, planHash), settings) }
  },
  ...asFile(bytesOf),
})

const text =
  (write: (document: Document) => string): Print =>
  (document) =>
    Buffer.from(write(document))

/** What can be exported, by the name that the command line and the window give it. */
export const exportFormats = {
  zip: {
    ending: '.zip',
    count: countBundleFiles,
    files: (plan, settings = {}) => bundle(plan, `${bundleFolder(plan.project)}/`, settings),
    ...asFile(zipEntries),
  },
  dir: {
    ending: '',
    count: countBundleFiles,
    files: (plan, settings = {}) => bundle(plan, '', settings),
    pack: null,
    write: (files, out, options) => writeFolderWhole(out, files, options),
  },
  pdf: checklist('.pdf', printPdf),
  html: checklist('.html', text(toHtml)),
  md: checklist('.md', text(toMarkdown)),
  csv: checklist('.csv', text(checklistCsv)),
} as const satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof exportFormats
export const formatNames = Object.keys(exportFormats) as FormatName[]
