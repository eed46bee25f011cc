import type { Project } from '../plan/project'
import { fail, ok, type Result } from '../result'
import { importReport, type ImportReport } from './import-report'
import { openedFiles, readFile, type ImportFailure, type ImportFile } from './read-files'
import type { TakeOptions } from './take/take-sources'
import type { ListPart } from './whole-lists'
import { ownKind } from './kit/own-file'
import { kitOnly, takeFiles, unknown, unknownKind } from './take-files'

export interface Imported {
  project: Project
  report: ImportReport
  /** The plan was empty, and starts as a copy of what was found. */
  isCopy: boolean
  /** What was read: who speaks in it, its kind, and the lists of which it tells all that there is. */
  answers: (ListPart & { source: string; isTemplate: boolean })[]
}

/** Takes files into a plan, as one change: nothing of the plan before is touched. */
export function importFiles(
  project: Project,
  files: readonly ImportFile[],
  options: TakeOptions,
): Result<Imported, ImportFailure> {
  const opened = openedFiles(files)
  if (!opened.ok) return opened
  const read = opened.value.map((file) => readFile(file))
  const taken = takeFiles(project, read, options)
  const failed = taken.files.find(({ file, failure }) => failure && !file.file.isFound)
  if (failed?.failure) return fail({ ...failed.failure, source: failed.file.file.name })
  const sources = taken.files.flatMap((each) => each.sources)
  const isOwn = ({ kind }: { kind: string }): boolean => kind === ownKind
  return sources.every((source) => source.kind === unknownKind || isOwn(source))
    ? fail({ ...(sources.some(isOwn) ? kitOnly : unknown), source: files[0]?.name ?? '' })
    : ok({
        project: taken.project,
        report: importReport(sources, taken.gone),
        isCopy: taken.isCopy,
        answers: read.flatMap(({ file, results }) =>
          results.map(({ by, kind, tells, rows, part, isTemplate = false }) => {
            const count = rows.filter(({ became }) => became === 'told').length
            return { source: file.name, by, kind, tells, count, isTemplate, ...(part && { part }) }
          }),
        ),
      })
}
