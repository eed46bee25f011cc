import type { Message } from '../result'
import { decodedText } from '../text/decoded-text'
import type { ZipMember } from './unzip'

/** Formats in which people hand over lists, and which are not read here: each is told by its name, with the way out. */
const asWorkbook = 'Open it, and save it as a workbook (.xlsx) without a password, or as CSV.'
const told = (message: string, remedy = asWorkbook): Message => ({ message, remedy })

const older = told('It is a spreadsheet of an older program (.xls), which is not read here.')
const page = told('It is a page (HTML), though its name may end in .xls.')
const withPassword = told(
  'It is protected with a password.',
  'Save it without one: the password is not asked for here.',
)

/** Of an archive: what a program of an office saved in it; null where it is none that is known. */
export function otherArchive(members: readonly ZipMember[]): Message | null {
  const has = (name: string): boolean => members.some((each) => each.name === name)
  if (has('xl/workbook.bin')) return told('It is a binary workbook (.xlsb), which is not read here.')
  if (has('Index/Document.iwa'))
    return told('It was made by Numbers, and is not read here.', 'Export it as .xlsx or CSV.')
  if (has('content.xml') && has('META-INF/manifest.xml'))
    return told('It is an OpenDocument file, which is not read here.')
  const copied = 'Copy the table out of it and paste it, or save the table as a workbook (.xlsx) or CSV.'
  return has('word/document.xml') ? told('It is a document of a word processor.', copied) : null
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const beginsWith = (bytes: Uint8Array, ...begin: number[]): boolean => begin.every((byte, at) => bytes[at] === byte)

/** Of bytes that are no text; null where they are none of these. */
export function otherBytes(bytes: Uint8Array): Message | null {
  if (beginsWith(bytes, ...compound)) return holdsPassword(bytes) ? withPassword : older
  // Excel 2, 3 and 4 begin with the version, and how long that is.
  const isOldest = [0, 2, 4].some((version) => beginsWith(bytes, 9, version)) && bytes[3] === 0
  return isOldest ? older : null
}

/** The names of the parts stand in UTF-16. */
function holdsPassword(bytes: Uint8Array): boolean {
  const name = 'EncryptedPackage'
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if ([...name].every((letter, index) => bytes[at + 2 * index] === letter.charCodeAt(0))) return true
  return false
}

const headOf = 4096

/** Of a text of which nothing else is known. */
export function otherText(bytes: Uint8Array): Message | null {
  const text = decodedText(bytes.subarray(0, headOf))
  if (/urn:schemas-microsoft-com:office:spreadsheet/u.test(text))
    return told('It is a spreadsheet of 2003 (XML), which is not read here.')
  if (/<office:document\b/u.test(text)) return told('It is an OpenDocument file, which is not read here.')
  if (/^\s*(?:<!doctype html|<html|<table)\b/iu.test(text)) return page
  return /^(?:ID;P|TABLE\r?\n0,1\r?\n)/u.test(text) ? older : null
}
