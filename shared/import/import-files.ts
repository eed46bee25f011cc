import type { Project } from '../plan/project'
import { fail, ok, type Message, type Result } from '../result'
import { importCertificates } from './certificates/import-certificates'
import { importedSource, importReport, type ImportedSource, type ImportReport } from './import-report'
import { recognise } from './recognise'
import type { ReadSource } from './source-row'
import { takeSources, type NamedSource, type TakenSources, type TakeOptions } from './take/take-sources'
import { isZip, unzip } from './unzip'

/** A file to take in, with the name that a person knows it by. */
export interface ImportFile {
  name: string
  bytes: Uint8Array
  /** It was found in a folder or an archive: there may be others in it that are no sources. */
  isFound: boolean
}

export interface Imported {
  project: Project
  report: ImportReport
  /** The plan was empty, and starts as a copy of what was found. */
  isCopy: boolean
}

/** Why nothing was taken in, and which source is to blame. */
export type ImportFailure = Message & { source: string }

/** Takes files into a plan, as one change: nothing of the plan before is touched. */
export function importFiles(
  project: Project,
  files: readonly ImportFile[],
  options: TakeOptions,
): Result<Imported, ImportFailure> {
  const opened = openedFiles(files)
  if (!opened.ok) return opened
  const read = opened.value.map((file) => readFile(file))
  const sources = read.flatMap(({ file, results }) =>
    results.map((each): NamedSource => ({ name: file.name, read: each })),
  )
  const taken = takeSources(project, sources, options)
  const reported = withCertificates(read, taken, options)
  if (!reported.ok) return reported
  return isNothing(reported.value.sources)
    ? fail({ ...unknown, source: files[0]?.name ?? '' })
    : ok({
        project: reported.value.project,
        report: importReport(reported.value.sources),
        isCopy: taken.isCopy,
      })
}

/** What became of each file, in its order. Who holds a certificate is known once all others are taken. */
function withCertificates(
  read: readonly ReadFile[],
  taken: TakenSources,
  options: TakeOptions,
): Result<Omit<TakenSources, 'isCopy'>, ImportFailure> {
  const rest = [...taken.sources]
  let { project } = taken
  const sources: ImportedSource[] = []
  for (const each of read) {
    const own = rest.splice(0, each.results.length)
    const certificates = certificatesIn(each, project, options)
    if (certificates) {
      own.push(certificates.source)
      project = certificates.project
    }
    const failure = own.length > 0 ? null : (each.failure ?? unknown)
    if (failure && !each.file.isFound) return fail({ ...failure, source: each.file.name })
    sources.push(...(failure ? [notTaken(each)] : own))
  }
  return ok({ project, sources })
}

const isNothing = (sources: readonly ImportedSource[]): boolean => sources.every(({ kind }) => kind === unknownKind)

function certificatesIn({ file, results, mayHaveCertificates }: ReadFile, project: Project, options: TakeOptions) {
  const taken = mayHaveCertificates ? importCertificates(project, file.bytes, file.name, options) : null
  if (!taken || results.length === 0) return taken
  // Nobody gave these as certificates: a configuration holds its own and those that it trusts.
  const { source, kind, items } = taken.source
  const passed = items.map((item) => (item.became === 'refused' ? { ...item, became: 'skipped' as const } : item))
  return { project: taken.project, source: importedSource(source, kind, passed) }
}

interface ReadFile {
  file: ImportFile
  results: ReadSource[]
  /** It is known, and was not read. */
  failure: Message | null
  mayHaveCertificates: boolean
}

function readFile(file: ImportFile): ReadFile {
  const read = recognise(file.bytes)
  const results = read?.ok ? read.value : []
  const failure = read && !read.ok ? read.failure : null
  // What a gateway shows may hold certificates besides.
  return { file, results, failure, mayHaveCertificates: failure === null && results.every(({ by }) => by === 'device') }
}

/** Archives are opened, and those in them are not. */
function openedFiles(files: readonly ImportFile[]): Result<ImportFile[], ImportFailure> {
  const opened: ImportFile[] = []
  for (const file of files) {
    if (!isZip(file.bytes)) {
      opened.push(file)
      continue
    }
    const members = unzip(file.bytes)
    if (!members.ok) return fail({ ...members.failure, source: file.name })
    for (const { name, bytes } of members.value) opened.push({ name: `${file.name}/${name}`, bytes, isFound: true })
  }
  return ok(opened)
}

const unknownKind = 'not known'
const unknown: Message = {
  message: 'Nothing in it is known here.',
  remedy:
    'Give what a cluster or a gateway answered, a spreadsheet or certificates, as the kit of trunkwright collect lists them.',
}

/** In a folder other files may lie: they are named, and nothing of them is taken. */
function notTaken({ file, failure }: ReadFile): ImportedSource {
  const item = { place: 'line 1', list: '', object: '', changes: [] }
  if (!failure) return importedSource(file.name, unknownKind, [{ ...item, became: 'skipped', why: unknown.message }])
  const why = `${failure.message} ${failure.remedy}`
  return importedSource(file.name, 'damaged', [{ ...item, became: 'refused', why }])
}
