import { getHeapStatistics } from 'node:v8'
import type { Ready } from '../../../shared/plan/readiness'
import type { Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { ExportChoices, ExportForm } from '../../../shared/contract/export-choices'
import { allFormats, type ExportedFile, type ExportSettings } from './export-formats'
import { picturesIn } from '../pictures/pictures-in'

/** What an export thread is given. */
export interface ExportWork {
  project: Project
  format: ExportForm
  choices: ExportChoices
  /** ISO 8601. */
  today: string
  /** The folder of the pictures beside the project, where there is one. */
  pictures: string | null
}

/** What an export thread says. Without the last word it has not come to its end. */
export type ExportMessage =
  | { kind: 'begun'; ready: Ready; count: number }
  /** A file was made. Its bytes come with it where the export is a folder. */
  | { kind: 'made'; path: string; bytes: Uint8Array<ArrayBuffer> | null }
  /** More of the one file that the export is. */
  | { kind: 'chunk'; bytes: Uint8Array<ArrayBuffer> }
  /**
   * With the characters that no font of a PDF has, the names of pictures that are not there, and the bytes of memory that
   * the thread takes.
   */
  | { kind: 'done'; missing: string[]; picturesLeft: string[]; memory: number }

type Tell = (message: ExportMessage) => void

/** Makes an export and tells all of it. Of the disk it reads pictures alone, and writes nothing. */
export function makeExport({ project, format, choices, today, pictures }: ExportWork, tell: Tell): void {
  const plan = evaluateWhole(project, today)
  const { count, files, pack } = allFormats[format]
  const missing = new Set<string>()
  const onMissing = (characters: readonly string[]): void => {
    for (const character of characters) missing.add(character)
  }
  const { pictureOf, left } = picturesIn(pictures)
  const settings: ExportSettings = { ...choices, onMissing, pictureOf }
  tell({ kind: 'begun', ready: plan.ready, count: count(plan) })
  if (pack === null) {
    for (const { path, bytes } of files(plan, settings)) tell({ kind: 'made', path, bytes: own(bytes) })
  } else {
    for (const bytes of pack(noted(files(plan, settings), tell))) tell({ kind: 'chunk', bytes: own(bytes) })
  }
  const memory = getHeapStatistics().total_heap_size
  tell({ kind: 'done', missing: [...missing], picturesLeft: left(), memory })
}

function* noted(files: Iterable<ExportedFile>, tell: Tell): Generator<ExportedFile> {
  for (const file of files) {
    yield file
    tell({ kind: 'made', path: file.path, bytes: null })
  }
}

/** Bytes that share their memory with nothing else, so that they can be handed to another thread. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
