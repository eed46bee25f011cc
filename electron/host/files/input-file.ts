import { isAscii } from 'node:buffer'
import { constants, type Stats } from 'node:fs'
import { lstat, open, stat, type FileHandle } from 'node:fs/promises'
import { fail, ok, type Message, type Result } from '../../../shared/result'
import { errorCode } from './error-code'

/** Why a file was not read. Sizes are in bytes; a size is what the file had, or more than that. */
export type InputFailure =
  | { kind: PlainKind; path: string }
  | { kind: 'too-large'; path: string; size: number; maxBytes: number }
  | { kind: 'other'; path: string; code: string }

type PlainKind = 'not-there' | 'is-a-folder' | 'empty-folder' | 'not-readable' | 'not-a-file' | 'of-others' | 'not-utf8'

export interface InputOptions {
  maxBytes: number
  /** For a name that only this program gives: a link there is somebody else's, and is not followed. */
  noLink?: boolean
  /** For what is believed: the file is this user's, and nobody else may write it. Windows does not tell. */
  ownOnly?: boolean
}

const kindOfCode: Record<string, PlainKind> = {
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  ENAMETOOLONG: 'not-there',
  ERR_INVALID_ARG_VALUE: 'not-there',
  EISDIR: 'is-a-folder',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
  EBUSY: 'not-readable',
  ENXIO: 'not-a-file',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'not-utf8',
}

const chunkSize = 1 << 20
const partSize = 1 << 19
/** Of files that are read in parts: memory that is new costs more than what is read into it. */
const spareParts: Buffer[] = []
const mostSpare = 4

function inputFailure(error: unknown, path: string): InputFailure {
  const code = errorCode(error)
  const kind = kindOfCode[code]
  return kind === undefined ? { kind: 'other', path, code } : { kind, path }
}

const othersMayWrite = 0o022

const isOfOthers = ({ uid, mode }: Stats): boolean =>
  process.getuid !== undefined && (uid !== process.geteuid?.() || (mode & othersMayWrite) !== 0)

function refusal(shape: Stats, path: string, { maxBytes, ownOnly = false }: InputOptions): InputFailure | undefined {
  if (shape.isDirectory()) return { kind: 'is-a-folder', path }
  if (!shape.isFile()) return { kind: 'not-a-file', path }
  if (ownOnly && isOfOthers(shape)) return { kind: 'of-others', path }
  return shape.size > maxBytes ? { kind: 'too-large', path, size: shape.size, maxBytes } : undefined
}

/** Reads to the end, or to one byte past the limit: a file may grow, or be larger than it says. */
async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for (let total = 0; total <= limit;) {
    const wanted = total === 0 ? size + 1 : chunkSize
    const chunk = Buffer.allocUnsafe(Math.min(wanted, limit + 1 - total))
    const { bytesRead } = await handle.read(chunk)
    if (bytesRead === 0) break
    chunks.push(chunk.subarray(0, bytesRead))
    total += bytesRead
  }
  const [whole, ...more] = chunks
  return whole && more.length === 0 ? whole : Buffer.concat(chunks)
}

/** The same in parts, of which the next is read while one is taken. Gives how many bytes there were. */
async function takeUpTo(handle: FileHandle, limit: number, take: (part: Uint8Array) => void): Promise<number> {
  let total = 0
  let [taken, filled] = [sparePart(), sparePart()]
  for (let reading = handle.read(filled); ;) {
    const { bytesRead } = await reading
    total += bytesRead
    if (bytesRead === 0 || total > limit) break
    ;[taken, filled] = [filled, taken]
    reading = handle.read(filled)
    take(taken.subarray(0, bytesRead))
  }
  // Where it failed, one may still be read into.
  if (spareParts.length < mostSpare) spareParts.push(taken, filled)
  return total
}

const sparePart = (): Buffer => spareParts.pop() ?? Buffer.allocUnsafe(partSize)

/** Reads a file as UTF-8 text, without a byte order mark at its beginning; refused is what `readInputBytes` refuses. */
export async function readInputText(path: string, options: InputOptions): Promise<Result<string, InputFailure>> {
  const bytes = await readInputBytes(path, options)
  return bytes.ok ? decodeInput(path, bytes.value) : bytes
}

/** The text of bytes that were read from a path, without a byte order mark at its beginning. */
export function decodeInput(path: string, bytes: Uint8Array): Result<string, InputFailure> {
  // Most files are ASCII, and known as that in a tenth of the time that decoding takes.
  if (isAscii(bytes)) return ok(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    return fail(inputFailure(error, path))
  }
}

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants

/**
 * Reads a file. One above `maxBytes` is refused before it is read; a device, pipe or socket is not opened, and could not
 * hold the reader up if it took the file's place. Whatever others can make is read here and nowhere else.
 */
export async function readInputBytes(path: string, options: InputOptions): Promise<Result<Buffer, InputFailure>> {
  let bytes: Buffer = Buffer.alloc(0)
  const read = await readOpened(path, options, async (handle, { size }) => {
    bytes = await readUpTo(handle, size, options.maxBytes)
    return bytes.length
  })
  return read.ok ? ok(bytes) : read
}

/** The same for what need not be kept: a part is another's with the next. Gives the size. */
export const readInputParts = (
  path: string,
  options: InputOptions,
  take: (part: Uint8Array) => void,
): Promise<Result<number, InputFailure>> =>
  readOpened(path, options, (handle) => takeUpTo(handle, options.maxBytes, take))

/** Gives how many bytes were read, which may be one more than are wanted. */
type Read = (handle: FileHandle, shape: Stats) => Promise<number>

async function readOpened(path: string, options: InputOptions, read: Read): Promise<Result<number, InputFailure>> {
  const { noLink = false } = options
  try {
    const refused = refusal(await (noLink ? lstat(path) : stat(path)), path, options)
    if (refused) return fail(refused)
    const handle = await open(path, O_RDONLY | O_NONBLOCK | (noLink ? O_NOFOLLOW : 0))
    return await readOpen(handle, path, options, read).finally(() => handle.close())
  } catch (error) {
    return fail(inputFailure(error, path))
  }
}

async function readOpen(
  handle: FileHandle,
  path: string,
  options: InputOptions,
  read: Read,
): Promise<Result<number, InputFailure>> {
  const { maxBytes } = options
  const shape = await handle.stat()
  const refused = refusal(shape, path, options)
  if (refused) return fail(refused)
  const size = await read(handle, shape)
  return size > maxBytes ? fail({ kind: 'too-large', path, size, maxBytes }) : ok(size)
}

/** False where nothing is there, too. */
export const isEmptyFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (shape) => shape.isFile() && shape.size === 0,
    () => false,
  )

const messages: Record<PlainKind, (path: string) => Message> = {
  'not-there': (path) => ({ message: `${path} does not exist.`, remedy: 'Check the name and the folder.' }),
  'is-a-folder': (path) => ({
    message: `${path} is a folder, not a file.`,
    remedy: 'Give the name of a file in it.',
  }),
  'empty-folder': (path) => ({
    message: `${path} is a folder with no file in it that is shown.`,
    remedy: 'Give the folder that holds the answers.',
  }),
  'not-readable': (path) => ({
    message: `${path} cannot be read: it is not permitted, or another program has locked it.`,
    remedy: 'Check its permissions, and close it in other programs.',
  }),
  'not-a-file': (path) => ({
    message: `${path} is a link, a device, a pipe or a socket, not a file.`,
    remedy: 'Save what it holds to a file, and give that.',
  }),
  'of-others': (path) => ({
    message: `${path} was made by another user of this machine, or others may write it: it is not believed.`,
    remedy: 'Look at it, and remove it.',
  }),
  'not-utf8': (path) => ({
    message: `${path} is not UTF-8 text.`,
    remedy: 'Save it again with the encoding UTF-8, or choose another file.',
  }),
}

/** One sentence on what went wrong, naming the file, and one on what to do. */
export function describeInputFailure(failure: InputFailure): Message {
  if (failure.kind === 'too-large') {
    return {
      message: `${failure.path} has ${failure.size} bytes or more; at most ${failure.maxBytes} are read.`,
      remedy: 'Check that it is the right file, or split it.',
    }
  }
  if (failure.kind !== 'other') return messages[failure.kind](failure.path)
  return {
    message: `${failure.path} could not be read: the system answered ${failure.code}.`,
    remedy: 'Try again, or copy the file to another disk.',
  }
}
