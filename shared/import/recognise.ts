import { hasPemMark } from '../certificates/pem'
import { fail, ok, type Message, type Result } from '../result'
import { decodedText } from '../text/decoded-text'
import { isAxl, readAxl } from './axl/read-axl'
import { readNotAnswered } from './kit/not-answered'
import { hasMoreLines, mostLines } from './limits'
import { readDevice } from './device/read-device'
import type { ReadSource } from './source-row'
import type { ByHand } from './table/by-hand'
import { readRunSql } from './sql/read-run-sql'
import { readSheetText } from './table/read-sheet-text'
import { readTemplate } from './template/read-template'

/** What stands in a file, by what it holds and never by its name; null where nothing of it is known here. */
export function recognise(bytes: Uint8Array, byHand?: ByHand): Result<ReadSource[], Message> | null {
  if (bytes.length > mostBytes) return fail(tooLarge)
  const text = decodedText(bytes)
  if (isAxl(text)) {
    const read = readAxl(text)
    return read.ok ? ok([read.value]) : read
  }
  // Texts are read line by line from here on: both ends of a line may be there.
  return hasMoreLines(text, 2 * mostLines) ? fail(tooLarge) : ofLines(text, byHand)
}

function ofLines(text: string, byHand: ByHand | undefined): Result<ReadSource[], Message> | null {
  const only = readTemplate(text) ?? readDevice(text)
  if (only) return only.ok ? ok([only.value]) : only
  const notAnswered = readNotAnswered(text)
  if (notAnswered) return ok([notAnswered])
  const answers = readRunSql(text)
  if (answers) return ok(answers)
  if (isOther(text)) return null
  const sheet = readSheetText(text, byHand)
  return sheet?.ok ? ok([sheet.value]) : sheet
}

/** Certificates are no tables, whatever signs stand in them. */
const isOther = (text: string): boolean => hasPemMark(text) || /^PuTTY-User-Key-File-/mu.test(text)

/** More than a cluster with tens of thousands of devices answers. */
const mostBytes = 64 << 20
const tooLarge: Message = {
  message: 'It is larger than any answer of a cluster or a device.',
  remedy: 'Give the answer itself, or split it.',
}
