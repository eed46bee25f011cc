import type { AsFound, Project } from '../plan/project'
import { defaultsOf } from '../plan/defaults'
import { asFoundFields } from '../catalogue/as-found-fields'
import { ok, type Result } from '../result'
import { importFiles, type Imported } from './import-files'
import { importedSource, importReport, type ImportItem, type ImportReport } from './import-report'
import type { ImportFailure, ImportFile } from './read-files'
import type { TakeOptions } from './take/take-sources'
import { wholeLists } from './whole-lists'

/** A cluster as sources tell it now, whatever the plan has as found. */
export interface ReadCluster {
  found: AsFound
  /** The lists of which a source tells all that there is. */
  listed: ReadonlySet<string>
  report: ImportReport
}

/** Reads sources as `import` does, and takes nothing into the plan. */
export function readCluster(
  project: Project,
  files: readonly ImportFile[],
  options: Pick<TakeOptions, 'newId' | 'today' | 'source'>,
): Result<ReadCluster, ImportFailure> {
  const read = importFiles({ ...project, asFound: null }, files, { ...options, as: null, create: false })
  if (!read.ok) return read
  const { project: taken, report, answers } = read.value
  const nothing = { ...defaultsOf(asFoundFields), source: options.source, takenOn: options.today } as AsFound
  return ok({ found: taken.asFound ?? nothing, listed: wholeLists(answers), report: withoutPeople(report, answers) })
}

/** A spreadsheet says what somebody wrote, and a plan what is planned, whatever the cluster has. */
function withoutPeople({ sources }: ImportReport, answers: Imported['answers']): ImportReport {
  const byPeople = new Map(
    answers.flatMap(({ by, source, kind, isTemplate }) =>
      by === 'person' ? [[`${source}\n${kind}`, isTemplate ? ofPlan : ofSheet] as const] : [],
    ),
  )
  return importReport(
    sources.map((each) => {
      const why = byPeople.get(`${each.source}\n${each.kind}`)
      if (why === undefined) return each
      const items = each.items.map(({ place, list, object }): ImportItem => {
        return { place, list, object, became: 'skipped', changes: [], why }
      })
      return importedSource(each.source, each.kind, items)
    }),
  )
}

const ofSheet = 'A spreadsheet says what somebody wrote, not what the cluster has.'
const ofPlan = 'A plan says what is planned, not what the cluster has.'
