import { fail, ok, type Message, type Result } from '../result'
import { decodedText } from '../text/decoded-text'
import { isAxl, readAxl } from './axl/read-axl'
import type { ReadSource } from './source-row'

/** What stands in a file, by what it holds and never by its name; null where nothing of it is known here. */
export function recognise(bytes: Uint8Array): Result<ReadSource[], Message> | null {
  if (bytes.length > mostBytes) return fail(tooLarge)
  const text = decodedText(bytes)
  if (isAxl(text)) {
    const read = readAxl(text)
    return read.ok ? ok([read.value]) : read
  }
  return null
}

/** More than a cluster with tens of thousands of devices answers. */
const mostBytes = 64 << 20
const tooLarge: Message = {
  message: 'It is larger than any answer of a cluster or a device.',
  remedy: 'Give the answer itself, or split it.',
}
