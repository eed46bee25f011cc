import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, rmdir, stat } from 'node:fs/promises'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from '../host/files/error-code'
import { readRecord, recordIn, writeRecord, type Meeting } from './meeting-record'
import { ask, listenAt, patienceMs, type Forward } from './meeting-talk'

export type Start =
  | { kind: 'first'; stop: () => Promise<void> }
  /** With an address when the one that runs could not open a window. */
  | { kind: 'second'; address: string | null }

/**
 * The first start on a data folder, which exists, keeps running; every later one asks it to come forward and ends. They
 * meet at a place that nobody can guess, which stands in the data folder. Where nothing can be written there, each start
 * runs alone: the locks of the files keep them apart.
 */
export async function startOnce(dataFolder: string, forward: Forward): Promise<Start> {
  try {
    return await meet(dataFolder, forward)
  } catch (error) {
    errorCode(error)
    return { kind: 'first', stop: () => Promise.resolve() }
  }
}

async function meet(dataFolder: string, forward: Forward): Promise<Start> {
  const record = recordIn(dataFolder)
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const answer = await askOrClear(record)
    if (answer !== null) return { kind: 'second', address: answer === '' ? null : answer }
    const first = await becomeFirst(dataFolder, record, forward)
    if (first) return first
  }
  throw new Error(`another Trunkwright is starting, and does not get on; remove ${record} if there is none`)
}

/** What the first one says; null where there is none, or where what one left that was killed was cleared away. */
async function askOrClear(record: string): Promise<string | null> {
  const found = await readRecord(record)
  if (found === null) return null
  const answer = found === 'unreadable' ? null : await ask(found)
  return answer ?? (await clearLeft(record))
}

/** Null where another one was quicker. */
async function becomeFirst(dataFolder: string, record: string, forward: Forward): Promise<Start | null> {
  const { meeting, server } = await openMeeting(dataFolder, forward)
  const leave = () => stopListening(server, meeting)
  const isWritten = await writeRecord(record, meeting).catch(async (error: unknown) => {
    await leave()
    throw error
  })
  if (isWritten) return { kind: 'first', stop: () => rm(record, { force: true }).then(leave) }
  await leave()
  return null
}

/** A local socket may have no longer name than this, in bytes. */
const longestPlace = 100
const temporaryPrefix = 'trunkwright-'
/** Of a socket in a folder of its own: those in the data folder are called otherwise. */
const nameApart = 'first.sock'

const placeIn = (dataFolder: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\trunkwright-${randomBytes(16).toString('hex')}`
    : `${recordIn(dataFolder)}-${randomBytes(4).toString('hex')}.sock`

/** A place in the data folder where that is possible, otherwise in a new folder of this user alone. */
async function openMeeting(dataFolder: string, forward: Forward): Promise<{ meeting: Meeting; server: Server }> {
  const secret = randomBytes(32).toString('base64url')
  const inFolder = placeIn(dataFolder)
  const listen = async (place: string) => {
    const meeting = { place, secret }
    return { meeting, server: await listenAt(meeting, forward) }
  }
  const isShort = Buffer.byteLength(inFolder) <= longestPlace
  const opened = isShort ? await listen(inFolder).catch(() => null) : null
  return opened ?? listen(join(await mkdtemp(join(tmpdir(), temporaryPrefix)), nameApart))
}

/**
 * Removes what one left that was killed. Of several starts one does so at a time, and asks once more before: no other
 * may remove the record of who has become the first meanwhile.
 */
async function clearLeft(record: string): Promise<string | null> {
  const claim = `${record}.clearing`
  if (!(await claimed(claim))) return soon()
  try {
    const found = await readRecord(record)
    if (found === null || (found === 'unreadable' && (await isNew(record)))) return await soon()
    const answer = found === 'unreadable' ? null : await ask(found)
    if (answer === null) await removeLeft(record, found)
    return answer
  } finally {
    await rm(claim, { force: true })
  }
}

/** Another one is at work. */
const soon = (): Promise<null> => pause(20, null)

async function removeLeft(record: string, found: Meeting | 'unreadable'): Promise<void> {
  await rm(record, { force: true })
  if (found !== 'unreadable') await removePlace(found)
}

/** The socket, and the folder that was made for it. A pipe of Windows goes with its process. */
async function removePlace({ place }: Meeting): Promise<void> {
  if (process.platform === 'win32' || !place.endsWith('.sock')) return
  await rm(place, { force: true }).catch(() => undefined)
  if (basename(place) === nameApart) await rmdir(dirname(place)).catch(() => undefined)
}

/** What takes moments and lasts for longer was left by a process that was killed, in ms. */
const longAgoMs = 5_000

async function isNew(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => null)
  return made !== null && Date.now() - made.mtimeMs <= longAgoMs
}

async function claimed(claim: string): Promise<boolean> {
  try {
    await (await open(claim, 'wx', 0o600)).close()
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (!(await isNew(claim))) await rm(claim, { force: true })
    return false
  }
}

const stopListening = async (server: Server, meeting: Meeting): Promise<void> => {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  await removePlace(meeting)
}
