import type { Result } from '../../shared/result'
import { findElectron } from '../electron-runtime'
import { carriedArchive, fetchArchive, type Archive } from './archive'
import type { Circumstances } from './downloader'
import { readElectronPackage, thisMachine, type ElectronPackage } from './electron-package'
import { failedTryFile, forgetFailure, recentFailure, rememberFailure, wayOf } from './failed-try'
import { inTurn } from './in-turn'
import { NotFetched, whyNot } from './not-fetched'
import { canWrite } from './places'
import { unpack } from './unpack'

/** What came of it. */
export type Got =
  { kind: 'here'; program: string } | { kind: 'placed'; program: string; from: string } | { kind: 'stopped' } | NotGot

export interface NotGot {
  kind: 'failed'
  /** A part of a sentence. */
  why: string
  /** When it was tried, where that was before. */
  before: Date | null
  /** Whether starts of the next day leave it at that. */
  isRemembered: boolean
}

export interface Getting extends Circumstances {
  now: () => Date
  /** A sentence on what takes time. */
  say: (line: string) => void
  /** Of the npm package; this project's where it is not named. */
  folder?: string
  /** The file with what is remembered; this person's where it is not named. */
  memory?: string
}

interface Job extends Getting {
  pack: ElectronPackage
  memory: string
  way: string
}

function jobOf(getting: Getting): Job {
  const pack = readElectronPackage(getting.folder)
  return { ...getting, pack, memory: getting.memory ?? failedTryFile(), way: wayOf(pack.version, getting.env) }
}

/** Fetches the runtime where it is not there, and where no try of the last day has failed or it is wanted again. */
export async function getRuntime(getting: Getting, isAgain = false): Promise<Got> {
  const job = jobOf(getting)
  const known = () => here(job) ?? (isAgain ? null : remembered(job))
  // Who has waited for another may find what that one has got, or that it got nothing.
  return known() ?? settled(job, async () => known() ?? (await fetchRuntime(job)))
}

/** Takes the runtime in a file, in the place of what is there. */
export async function takeRuntime(getting: Getting, file: string): Promise<Got> {
  const job = jobOf(getting)
  return settled(job, () => put(job, carriedArchive({ pack: job.pack, machine: thisMachine() }, job, file)))
}

function here({ pack }: Job): Got | null {
  const program = findElectron({}, pack.folder)
  return program === null ? null : { kind: 'here', program }
}

function remembered({ memory, way, now }: Job): NotGot | null {
  const found = recentFailure(memory, way, now())
  return found && { kind: 'failed', why: found.why, before: found.at, isRemembered: true }
}

/** In turn with other starts; what is thrown is told. */
async function settled(job: Job, work: () => Promise<Got>): Promise<Got> {
  const { folder } = job.pack
  const onWait = () => {
    job.say("Another start is fetching Electron's runtime; this one waits for it.")
  }
  try {
    if (!(await canWrite(folder))) throw new NotFetched(`${folder} cannot be written`)
    return await inTurn(folder, job.stop, onWait, work)
  } catch (error) {
    if (job.stop.aborted) return { kind: 'stopped' }
    return { kind: 'failed', why: whyNot(error, { host: '', folder }), before: null, isRemembered: false }
  }
}

/** A failure is remembered, but not that a person has stopped it. */
async function fetchRuntime(job: Job): Promise<Got> {
  try {
    return await put(job, fetchArchive({ pack: job.pack, machine: thisMachine() }, job))
  } catch (error) {
    if (job.stop.aborted) throw error
    const why = whyNot(error, { host: '', folder: job.pack.folder })
    const isRemembered = rememberFailure(job.memory, job.way, { at: job.now(), why })
    return { kind: 'failed', why, before: null, isRemembered }
  }
}

async function put({ pack, stop, memory }: Job, getting: Promise<Result<Archive, string>>): Promise<Got> {
  const archive = await getting
  if (!archive.ok) throw new NotFetched(archive.failure)
  try {
    await unpack(archive.value.path, pack.folder, thisMachine(), stop)
  } finally {
    archive.value.release()
  }
  const program = findElectron({}, pack.folder)
  if (program === null) throw new NotFetched(`the archive holds another version than ${pack.version}`)
  forgetFailure(memory)
  return { kind: 'placed', program, from: archive.value.from }
}
