import { fail, ok, type Message, type Result } from '../result'
import { visible } from '../text/visible'
import { otherArchive, otherBytes } from './other-formats'
import { recognise } from './recognise'
import type { ReadSource } from './source-row'
import type { ByHand } from './table/by-hand'
import { passedOver } from './template/read-template'
import { isZip, unzip, type ZipMember } from './unzip'
import { isWorkbook, readWorkbook } from './workbook/read-workbook'

/** A file to take in, with the name that a person knows it by. */
export interface ImportFile {
  name: string
  bytes: Uint8Array
  /** It was found in a folder or an archive: there may be others in it that are no sources. */
  isFound: boolean
}

/** Why nothing was taken in, and which source is to blame. */
export type ImportFailure = Message & { source: string }

/** A file as it was understood. */
export interface ReadFile {
  file: ImportFile
  results: ReadSource[]
  /** It is known, and was not read. */
  failure: Message | null
  /** Of which other program it is, where it is of one. */
  other?: Message
  mayHaveCertificates: boolean
}

/** @param byHand where a person looks on who may choose columns and mend cells */
export function readFile(file: OpenedFile, byHand?: ByHand): ReadFile {
  const other = file.other ?? otherBytes(file.bytes)
  if (other) return { file, results: [], failure: null, other, mayHaveCertificates: false }
  const read = file.workbook ? readWorkbook(file.workbook, byHand) : recognise(file.bytes, byHand)
  const results = (read?.ok ? read.value : []).map((each) =>
    each.isTemplate && file.isFound ? passedOver(each) : each,
  )
  const failure = read && !read.ok ? read.failure : null
  // What a gateway shows may hold certificates besides.
  return { file, results, failure, mayHaveCertificates: failure === null && results.every(({ by }) => by === 'device') }
}

/** A file, and where it is a workbook, what it is made of; or why it is not read, where it is of another program. */
export type OpenedFile = ImportFile & { workbook?: ZipMember[]; other?: Message }

/** No folder of answers holds more workbooks, and none of them more than this. */
const ofWorkbook = { bytes: 64 << 20, members: 1000 }

/**
 * Archives are opened, and of those in them only workbooks are. A plan keeps the names, and those in an archive are
 * anybody's.
 */
export function openedFiles(files: readonly ImportFile[]): Result<OpenedFile[], ImportFailure> {
  const opened: OpenedFile[] = []
  for (const given of files) {
    const file = { ...given, name: visible(given.name) }
    if (!isZip(file.bytes)) {
      opened.push(file)
      continue
    }
    const members = unzip(file.bytes)
    if (!members.ok) return fail({ ...members.failure, source: file.name })
    const other = otherArchive(members.value)
    if (isWorkbook(members.value)) opened.push({ ...file, workbook: members.value })
    else if (other) opened.push({ ...file, other })
    else opened.push(...members.value.map((member) => memberOf(file, member)))
  }
  return ok(opened)
}

function memberOf(file: ImportFile, { name, bytes }: ZipMember): OpenedFile {
  const member = { name: `${file.name}/${visible(name)}`, bytes, isFound: true }
  const inside = isZip(bytes) ? unzip(bytes, ofWorkbook) : null
  if (!inside?.ok) return member
  const other = otherArchive(inside.value)
  if (isWorkbook(inside.value)) return { ...member, workbook: inside.value }
  return other ? { ...member, other } : member
}
