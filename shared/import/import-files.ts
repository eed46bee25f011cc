import type { Project } from '../plan/project'
import { fail, ok, type Message, type Result } from '../result'
import { importCertificates } from './certificates/import-certificates'
import { importedSource, importReport, type ImportedSource, type ImportReport } from './import-report'
import { recognise } from './recognise'
import type { ReadSource, RowList } from './source-row'
import { takeSources, type NamedSource, type TakenSources, type TakeOptions } from './take/take-sources'
import { isZip, unzip, type ZipMember } from './unzip'
import { isWorkbook, readWorkbook } from './workbook/read-workbook'

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
  /** What a cluster answered, as it was read: by its kind, and the lists of which it tells all that there is. */
  answers: { kind: string; tells: RowList[] }[]
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
        answers: sources.flatMap(({ read: { by, kind, tells } }) => (by === 'cluster' ? [{ kind, tells }] : [])),
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

function readFile(file: OpenedFile): ReadFile {
  const read = file.workbook ? readWorkbook(file.workbook) : recognise(file.bytes)
  const results = read?.ok ? read.value : []
  const failure = read && !read.ok ? read.failure : null
  // What a gateway shows may hold certificates besides.
  return { file, results, failure, mayHaveCertificates: failure === null && results.every(({ by }) => by === 'device') }
}

/** A file, and where it is a workbook, what it is made of. */
type OpenedFile = ImportFile & { workbook?: ZipMember[] }

/** No folder of answers holds more workbooks, and none of them more than this. */
const ofWorkbook = { bytes: 64 << 20, members: 1000 }

/** Archives are opened, and of those in them only workbooks are. */
function openedFiles(files: readonly ImportFile[]): Result<OpenedFile[], ImportFailure> {
  const opened: OpenedFile[] = []
  for (const file of files) {
    if (!isZip(file.bytes)) {
      opened.push(file)
      continue
    }
    const members = unzip(file.bytes)
    if (!members.ok) return fail({ ...members.failure, source: file.name })
    if (isWorkbook(members.value)) opened.push({ ...file, workbook: members.value })
    else opened.push(...members.value.map((member) => memberOf(file, member)))
  }
  return ok(opened)
}

function memberOf(file: ImportFile, { name, bytes }: ZipMember): OpenedFile {
  const member = { name: `${file.name}/${name}`, bytes, isFound: true }
  const inside = isZip(bytes) ? unzip(bytes, ofWorkbook) : null
  return inside?.ok && isWorkbook(inside.value) ? { ...member, workbook: inside.value } : member
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
