import type { Adapter } from 'lowdb'
import type { Fingerprint } from '../../../shared/bundle/bundle'
import { conflictRemedy } from '../../../shared/contract/failure'
import type { Project } from '../../../shared/plan/project'
import { projectPieces } from '../../../shared/project-file/write-project'
import { fromInputFailure } from '../failures'
import type { InputFailure } from '../files/input-file'
import { ignoreRefusal, Refusal, refusal } from '../refusal'
import { largestFile, stampOf, stateOnDisk, type DiskState } from '../store/disk-state'
import { versionsBeside } from '../store/beside'
import { keepReplaced, keepSaved, pruneVersions, versionBytes, type Pruned } from '../store/kept-versions'
import { replaceFile } from '../store/replace-file'
import type { KeptForGood } from '../store/version-name'
import { lookAtProject } from './look-at-project'
import type { Migrations } from './migrations'

export interface ProjectFileOptions {
  migrations: Migrations
  now: () => Date
  /** Of the kept versions, at most. */
  versionBytes: number
}

const isSame = (a: Fingerprint | undefined, b: Fingerprint): boolean => a?.sha256 === b.sha256 && a.bytes === b.bytes

/**
 * The file of an open project, as an adapter of lowdb. It remembers the bytes that were read or saved: a file that holds
 * others was changed by somebody else, and is not overwritten. Not to be called while a call is under way.
 */
export class ProjectFile implements Adapter<Project> {
  #known: DiskState | undefined
  /** What a save was about to put in place. If the system failed after that, it may be what is there. */
  #attempted: Fingerprint | undefined
  #isOlder = false
  #revision = 0
  /** Room for what is written, kept from one save to the next: memory that is new costs more than what is done with it. */
  #room: Buffer = Buffer.alloc(0)
  /** Whether a save is refused where what was before cannot be kept. */
  mustKeep = true
  /** SHA-256 of what somebody else wrote and a person has seen: a save may replace it. */
  mayReplace: string | null = null
  /** What a person should know of the last save; mostly empty. */
  note = ''

  constructor(
    readonly path: string,
    private readonly options: ProjectFileOptions,
  ) {}

  /** When the bytes that are on the disk were written, ISO 8601, UTC. */
  get savedAt(): string {
    return this.#known?.writtenAt ?? ''
  }

  async read(): Promise<Project> {
    const seen = await lookAtProject(this.path, this.options.migrations)
    if (!seen.ok) throw new Refusal(seen.failure)
    this.#known = notLaterThan(this.options.now().toISOString(), seen.value.disk)
    this.#attempted = undefined
    this.#isOlder = seen.value.isOlder
    this.#revision = seen.value.project.revision
    return seen.value.project
  }

  /** Resolves when the bytes are on the disk, and once more as a version: other programs may write into the file. */
  async write(project: Project): Promise<void> {
    const bytes = this.#bytesOf(projectPieces(project))
    if (bytes.length > largestFile) throw tooLarge(this.path)
    const fingerprint = await replaceFile(this.path, bytes, async (written) => {
      await this.#keep(await this.#expectOurs(), this.#forGood(project))
      this.#attempted = written
    }).catch(async (error: unknown) => {
      throw await withVersionsNamed(error, this.path)
    })
    const writtenAt = this.options.now().toISOString()
    const placed = await stampOf(this.path).catch(() => undefined)
    this.#known = { ...fingerprint, writtenAt, stamp: placed?.stamp ?? '' }
    this.#isOlder = false
    this.#revision = project.revision
    // The save is done. Where this fails, the next one tells: it keeps what it replaces, or is refused.
    await keepSaved(this.path, bytes, this.#known).catch(ignoreRefusal)
    const pruned = await pruneVersions(this.path, this.options.versionBytes)
    this.note = pruned.beyond === 0 ? '' : prunedNote(this.path, pruned)
  }

  /**
   * The SHA-256 of what somebody else wrote, or why there is no file any more. Null where it holds what it held,
   * though its date may be another, and where it cannot be read just now.
   */
  async changeByOthers(): Promise<string | null> {
    const stamp = await stampOf(this.path).catch(() => undefined)
    if (stamp && stamp.stamp === this.#known?.stamp) return null
    const seen = await stateOnDisk(this.path)
    if (!seen.ok) return isGone(seen.failure) || isOther(seen.failure) ? seen.failure.kind : null
    return this.#isOurs(seen.value) ? null : seen.value.sha256
  }

  /** They last until the next ones. */
  #bytesOf(pieces: Iterable<string>): Buffer {
    let size = 0
    for (const piece of pieces) {
      const most = size + 3 * piece.length
      if (most > this.#room.length) this.#room = Buffer.concat([this.#room.subarray(0, size)], 2 * most)
      size += this.#room.write(piece, size)
    }
    return this.#room.subarray(0, size)
  }

  async #keep(state: DiskState, forGood: KeptForGood | null): Promise<void> {
    const kept = keepReplaced(this.path, state, forGood)
    await (this.mustKeep ? kept : kept.catch(ignoreRefusal))
  }

  /** What a save of the next revision replaces was frozen. */
  #forGood({ revision }: Project): KeptForGood | null {
    if (this.#isOlder) return 'original'
    return revision > this.#revision ? 'frozen' : null
  }

  async #expectOurs(): Promise<DiskState> {
    const seen = await stateOnDisk(this.path)
    if (!seen.ok) throw isOther(seen.failure) ? changedByOthers(this.path) : new Refusal(fromInputFailure(seen.failure))
    const state = seen.value
    if (!this.#isOurs(state) && state.sha256 !== this.mayReplace) throw changedByOthers(this.path)
    return isSame(this.#known, state) && this.#known ? this.#known : state
  }

  #isOurs(state: Fingerprint): boolean {
    return isSame(this.#known, state) || isSame(this.#attempted, state)
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1 << 20))} MB`

const prunedNote = (path: string, { beyond, bytes }: Pruned): string =>
  `${beyond === 1 ? 'The oldest version was' : `The ${beyond} oldest versions were`} removed: those that are kept take ${megabytes(bytes)}, in ${versionsBeside(path)}.`

/** On a full disk the folder of the versions, which is hidden, may be what fills it. */
async function withVersionsNamed(error: unknown, path: string): Promise<unknown> {
  if (!(error instanceof Refusal) || error.failure.kind !== 'full') return error
  const bytes = await versionBytes(path)
  if (bytes === 0) return error
  const { message, remedy } = error.failure
  const where = `The kept versions of this plan take ${megabytes(bytes)} in ${versionsBeside(path)}: old ones may go.`
  return refusal('full', message, `${remedy} ${where}`)
}

/** The clock of a share may be ahead, and what is saved next has to be the newer version. */
const notLaterThan = (now: string, state: DiskState): DiskState =>
  state.writtenAt > now ? { ...state, writtenAt: now } : state

const isGone = ({ kind }: InputFailure): boolean => kind === 'not-there'

/** The path led to a file when it was opened: somebody has put a link, a folder or a pipe in its place. */
const isOther = ({ kind }: InputFailure): boolean => kind === 'not-a-file' || kind === 'is-a-folder'

const tooLarge = (path: string): Refusal =>
  refusal('other', `The project is too large for a file: ${path} could not be read again.`, 'Split the plan in two.')

const changedByOthers = (path: string): Refusal =>
  refusal(
    'conflict',
    `${path} was changed by another window or program since it was opened, and was not overwritten.`,
    conflictRemedy,
  )
