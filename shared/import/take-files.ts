import type { Project } from '../plan/project'
import type { Message } from '../result'
import { importCertificates } from './certificates/import-certificates'
import { importedSource, type ImportedSource } from './import-report'
import { isOfKit, ownKind, ownWords } from './kit/own-file'
import { otherText } from './other-formats'
import type { ReadFile } from './read-files'
import type { ReadSource, SourceRow } from './source-row'
import type { GoneObject } from './take/gone'
import { takeSources, type MissingNames, type NamedSource, type TakeAs, type TakeOptions } from './take/take-sources'

/** A file that was read, and where the person says so, as what its sources are taken. */
export interface FileToTake extends ReadFile {
  as?: readonly (TakeAs | null)[]
  /** And what is done with what was entered, for rows of a source by their keys. */
  entered?: readonly NamedSource['entered'][]
  /** Whose certificates are that name nobody, by their places; without it nobody is asked. */
  holders?: Readonly<Record<string, string>>
}

/** What became of one file. */
export interface TakenFile {
  file: ReadFile
  /** One for each of its sources, and one more where it holds certificates. */
  sources: ImportedSource[]
  /** Why nothing of it was taken. */
  failure: Message | null
}

export interface TakenFiles {
  project: Project
  /** In the order of the files. */
  files: TakenFile[]
  /** The plan was empty, and starts as a copy of what was found. */
  isCopy: boolean
  missing: MissingNames
  /** What was found before, and is not in a list that was read whole now. */
  gone: GoneObject[]
}

/** Takes files that were read into a plan. Who holds a certificate is known once all others are taken. */
export function takeFiles(project: Project, read: readonly FileToTake[], options: TakeOptions): TakenFiles {
  const answers = read.flatMap(({ results }) => results.filter(({ by }) => by === 'cluster'))
  const answered = new Set(answers.flatMap((each) => [...each.tells, ...toldIn(each)]))
  const sources = read.flatMap(({ file, results, as, entered }) =>
    results.map((each, at): NamedSource => {
      const own = entered?.[at]
      const taken = as?.[at] ?? null
      const named = taken === null && file.isFound ? besideAnswers(each, answered, options) : { read: each, as: taken }
      return { name: file.name, ...named, ...(own && { entered: own }) }
    }),
  )
  const { sources: taken, missing, isCopy, gone, project: next } = takeSources(project, sources, options)
  const rest = [...taken]
  let now = next
  const files = read.map((each): TakenFile => {
    const own = rest.splice(0, each.results.length)
    const certificates = certificatesIn(each, now, options)
    if (certificates) {
      own.push(certificates.source)
      now = certificates.project
    }
    return own.length > 0 ? { file: each, sources: own, failure: null } : { file: each, ...notTaken(each) }
  })
  return { project: now, files, isCopy, missing, gone }
}

const toldIn = ({ rows }: ReadSource): string[] => rows.flatMap(({ became, list }) => (became === 'told' ? [list] : []))

/**
 * A table that lies in the folder of the answers: what it says of a list that the cluster answered itself is somebody's
 * plan, and never how the cluster was found.
 */
function besideAnswers(read: ReadSource, answered: ReadonlySet<string>, { as }: TakeOptions): TakenSource {
  const isBeside = read.by === 'person' && !read.isTemplate && toldIn(read).some((list) => answered.has(list))
  if (!isBeside || as === null || as === 'plan') return { read, as: null }
  if (as === 'both') return { read, as: 'plan' }
  const rows = read.rows.map((row): SourceRow => {
    const { place, list, name } = row
    return row.became === 'told' ? { became: 'skipped', place, list, name, why: notFoundByTable } : row
  })
  return { read: { ...read, rows }, as: null }
}

type TakenSource = Pick<NamedSource, 'read' | 'as'>

const notFoundByTable =
  'The cluster’s own answers beside it say how it was found. Where this table says so too, give it by itself; what it plans is taken without --as found.'

function certificatesIn(
  { file, results, mayHaveCertificates, holders }: FileToTake,
  project: Project,
  { newId, today }: TakeOptions,
) {
  const context = { newId, today, ...(holders && { holders }) }
  const taken = mayHaveCertificates ? importCertificates(project, file.bytes, file.name, context) : null
  if (!taken || results.length === 0) return taken
  // Nobody gave these as certificates: a configuration holds its own and those that it trusts.
  const { source, kind, items } = taken.source
  const passed = items.map((item) => (item.became === 'refused' ? { ...item, became: 'skipped' as const } : item))
  return { project: taken.project, source: importedSource(source, kind, passed) }
}

/** What a source was taken for of which nothing is known. */
export const unknownKind = 'not known'
export const unknown: Message = {
  message: 'Nothing in it is known here.',
  remedy:
    'Give what a cluster or a gateway answered, or certificates, as the kit of trunkwright collect lists them, or a spreadsheet whose columns are headed as in CUCM: Device Name, SRTP Allowed.',
}

/** The kit, before anybody has asked with it. */
export const kitOnly: Message = {
  message: 'It has the files of the kit itself, and no answer yet.',
  remedy: 'Its README.txt says how to ask; save the answers beside it.',
}

/** In a folder other files may lie: they are named, and nothing of them is taken. */
function notTaken({ file, failure, other }: ReadFile): Omit<TakenFile, 'file'> {
  const item = { place: 'line 1', list: '', object: '', changes: [] }
  const told = (kind: string, became: 'refused' | 'skipped', why: string): ImportedSource[] => [
    importedSource(file.name, kind, [{ ...item, became, why }]),
  ]
  const inWords = ({ message, remedy }: Message): string => `${message} ${remedy}`
  if (failure) return { sources: told('damaged', 'refused', inWords(failure)), failure }
  const known = other ?? otherText(file.bytes)
  if (known) return { sources: told(unknownKind, 'skipped', inWords(known)), failure: known }
  return isOfKit(file.bytes)
    ? { sources: told(ownKind, 'skipped', ownWords), failure: kitOnly }
    : { sources: told(unknownKind, 'skipped', unknown.message), failure: unknown }
}
