import { bundleFiles } from '../../../shared/bundle/bundle-files'
import { bundleFolder } from '../../../shared/text/bundle-folder'
import { countBundleFiles } from '../../../shared/bundle/bundle-size'
import { usualChoices, type ExportChoices, type ExportForm } from '../../../shared/contract/export-choices'
import { checklistDocument } from '../../../shared/checklist/checklist-document'
import { checklistCsv } from '../../../shared/document/csv'
import type { Document } from '../../../shared/document/document'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import { farEndSheets } from '../../../shared/far-end/far-end-sheets'
import { planTexts } from '../../../shared/project-file/revision-text'
import { reportDocument } from '../../../shared/report/report-document'
import type { Result } from '../../../shared/result'
import type { EvaluatedPlan } from '../../../shared/evaluation/evaluated-plan'
import type { TreeFile } from '../files/file-tree'
import { bundleMachine, printInChunks, type PrintSettings } from './bundle-machine'
import { exportEndings } from '../../../shared/contract/export-endings'
import { planHashOf } from './fingerprint'
import { writeChunksWhole, type OutputOptions } from './output-file'
import type { OutputFailure } from './output-failure'
import { writeFolderWhole } from './output-folder'
import { zipEntries } from './zip'

type Written = Promise<Result<void, OutputFailure>>

/** What an export is made with. */
export type ExportSettings = PrintSettings & Partial<ExportChoices>

/** A file that goes out. */
export interface ExportedFile extends TreeFile {
  /** What stands behind its bytes, where it is long and goes out by itself: made as it is asked for. */
  more?: Iterable<Uint8Array>
}

type Pack = (files: Iterable<ExportedFile>) => Iterable<Uint8Array>

/** A form in which a plan is handed over: which files it is made of, each made when it is asked for, and how they are written. */
export interface ExportFormat {
  count: (plan: EvaluatedPlan) => number
  files: (plan: EvaluatedPlan, settings?: ExportSettings) => Iterable<ExportedFile>
  /** The bytes of the one file that they become; null where they become a folder. */
  pack: Pack | null
  /** Whole or not at all; what the files throw is thrown on. */
  write: (files: Iterable<ExportedFile>, out: string, options: OutputOptions) => Written
}

function* bundle(plan: EvaluatedPlan, folder: string, settings: PrintSettings): Generator<TreeFile> {
  const files = bundleFiles(plan, planTexts(plan.project), bundleMachine(settings))
  for (const { path, bytes } of files) yield { path: folder + path, bytes }
}

const asFile = (pack: Pack): Pick<ExportFormat, 'pack' | 'write'> => ({
  pack,
  write: (files, out, options) => writeChunksWhole(out, pack(files), options),
})

function* bytesOf(files: Iterable<ExportedFile>): Generator<Uint8Array> {
  for (const { bytes, more } of files) {
    yield bytes
    if (more) yield* more
  }
}

type Print = (document: Document, settings: PrintSettings) => Iterable<Uint8Array>

type Make = (plan: EvaluatedPlan, planHash: string, choices: ExportChoices) => Document

const oneFile = (path: string, print: Print, make: Make): ExportFormat => ({
  count: () => 1,
  files: function* (plan, settings = {}) {
    const document = make(plan, planHashOf(plan.project), { ...usualChoices, ...settings })
    const more = print(document, settings)[Symbol.iterator]()
    const { value: bytes = new Uint8Array() } = more.next()
    yield { path, bytes, more: { [Symbol.iterator]: () => more } }
  },
  ...asFile(bytesOf),
})

const checklist = (ending: string, print: Print): ExportFormat =>
  oneFile(`checklist${ending}`, print, (plan, planHash, { scope }) => checklistDocument(plan, planHash, scope))

const text =
  (write: (document: Document) => string): Print =>
  (document) => [Buffer.from(write(document))]

/** What can be exported, by the name that the command line and the window give it. */
export const exportFormats = {
  zip: {
    count: countBundleFiles,
    files: (plan, settings = {}) => bundle(plan, `${bundleFolder(plan.project)}/`, settings),
    ...asFile(zipEntries),
  },
  dir: {
    count: countBundleFiles,
    files: (plan, settings = {}) => bundle(plan, '', settings),
    pack: null,
    write: (files, out, options) => writeFolderWhole(out, files, options),
  },
  pdf: checklist(exportEndings.pdf, printInChunks),
  html: checklist(exportEndings.html, text(toHtml)),
  md: checklist(exportEndings.md, text(toMarkdown)),
  csv: checklist(exportEndings.csv, text(checklistCsv)),
} as const satisfies Record<string, ExportFormat>

/** What the window offers besides. */
export const documentFormats = {
  report: oneFile('report.pdf', printInChunks, (plan, planHash, { scope, copy, standards }) =>
    reportDocument(plan, { planHash, scope, copy, standards }),
  ),
  sheets: oneFile('far-end.pdf', printInChunks, (plan, planHash, { scope }) => farEndSheets(plan, planHash, scope)),
} as const satisfies Record<string, ExportFormat>

export const allFormats: Readonly<Record<ExportForm, ExportFormat>> = { ...exportFormats, ...documentFormats }

export type FormatName = keyof typeof exportFormats
export const formatNames = Object.keys(exportFormats) as FormatName[]
