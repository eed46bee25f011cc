import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundleFolder } from '../../../shared/text/bundle-folder'
import { usualChoices } from '../../../shared/contract/export-choices'
import type { Exported, HostEvent } from '../../../shared/contract/results'
import type { Arguments } from '../../../shared/contract/verbs'
import { ExportJob } from './export-job'
import { exportEndings } from '../../../shared/contract/export-endings'
import type { ExportWork } from './export-work'
import { finalRefusal } from './final-refusal'
import { fromOutputFailure, writeRefusal } from '../failures'
import { fullPath } from '../files/full-path'
import { writeChunksWhole } from './output-file'
import { writeFolderWhole } from './output-folder'
import { WrittenExports } from './written-exports'
import { placeOf } from '../projects/file-tokens'
import { Refusal, refusal } from '../refusal'

const privateMode = 0o700

export interface ExportRequest extends Omit<Arguments<'exportProject'>, 'picturesOf'> {
  /** The folder of the pictures that go along. */
  pictures?: string | null
}

export interface ExportsOptions {
  folder: string
  worker: string
  home: string
  now: () => Date
  onEvent: (event: HostEvent) => void
  /** The project files that must not be replaced. */
  openPaths: () => string[]
}

/** The exports that are under way. Each appears whole or not at all. */
export class Exports {
  readonly #jobs = new Map<string, ExportJob>()
  readonly written = new WrittenExports()

  constructor(private readonly options: ExportsOptions) {}

  async run(request: ExportRequest): Promise<Exported> {
    const { job } = request
    if (this.#jobs.has(job)) throw refusal('bad-call', 'This export is under way.', 'Wait for it, or cancel it.')
    const begun = new ExportJob(this.options.worker, (progress) => {
      this.options.onEvent({ kind: 'export-progress', job, ...progress })
    })
    this.#jobs.set(job, begun)
    try {
      return await this.#write(request, begun)
    } finally {
      this.#jobs.delete(job)
    }
  }

  cancel(job: string): void {
    this.#jobs.get(job)?.cancel()
  }

  cancelAll(): void {
    for (const job of this.#jobs.values()) job.cancel()
  }

  async #write(request: ExportRequest, job: ExportJob): Promise<Exported> {
    const { project, format, replace, choices = usualChoices, pictures = null } = request
    const out = await this.#target(request, bundleFolder(project) + exportEndings[format])
    const today = this.options.now().toISOString().slice(0, 10)
    const work: ExportWork = { project, format, choices, today, pictures }
    const options = { force: replace, inputs: this.options.openPaths() }
    const written =
      format === 'dir'
        ? await writeFolderWhole(out, job.write(await job.files(work)), options)
        : await writeChunksWhole(out, job.chunks(work), options)
    if (!written.ok) throw new Refusal(fromOutputFailure(await finalRefusal(written.failure, format, out, options)))
    this.written.add(request.job, { path: out, form: format })
    return {
      form: format,
      place: placeOf(out),
      bytes: job.bytes,
      ready: job.ready,
      missing: job.missing,
      picturesLeft: job.picturesLeft,
    }
  }

  async #target({ path }: ExportRequest, name: string): Promise<string> {
    const { folder, home } = this.options
    const out = path === null ? join(folder, name) : fullPath(path, home)
    if (path === null) await makeExportFolder(dirname(out))
    return out
  }
}

/** What is exported tells of a customer's cluster: in the folder that is made for it, it is its owner's alone. */
async function makeExportFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: privateMode })
  } catch (error) {
    throw writeRefusal(error, folder)
  }
}
