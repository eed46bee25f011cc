import { join } from 'node:path'
import {
  isSummary,
  type Handle,
  type KeptVersion,
  type OpenedProject,
  type ProjectEntry,
  type ReadPlan,
} from '../../../shared/contract/results'
import type { Arguments } from '../../../shared/contract/verbs'
import type { Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { fromOutputFailure } from '../failures'
import { makeProject, wrongName, wrongWords } from '../make-project'
import { writeWhole } from '../export/output-file'
import { copyPictures } from '../pictures/keep-picture'
import { ignoreRefusal, Refusal, refusal } from '../refusal'
import { lookAt, stampOf, stateOnDisk } from '../store/disk-state'
import { keepSaved, listVersions, versionPath } from '../store/kept-versions'
import { versionNames } from '../store/version-names'
import { keptVersion } from './restore-version'
import { placeOf, truePath } from './file-tokens'
import { projectEnding } from './project-ending'
import { lookAtProject, type SeenProject } from './look-at-project'
import type { Migrations } from './migrations'
import type { OpenProjects } from './open-projects'
import { entryOf, type ProjectListParts } from './project-list'
import { summarizeFile } from './summary'

export interface ProjectParts extends ProjectListParts {
  now: () => Date
  newId: () => string
  migrations: Migrations
  open: OpenProjects
}

/** A file outside the library that was opened is listed from then on. */
export async function remembered(parts: ProjectParts, opened: OpenedProject): Promise<OpenedProject> {
  const path = join(opened.place.folder, opened.place.file)
  if (!(await parts.library.holds(path))) await parts.recents.add(path).catch(ignoreRefusal)
  return opened
}

/** Makes a project in the library and opens it. */
export async function createIn(parts: ProjectParts, asked: Arguments<'createProject'>): Promise<OpenedProject> {
  const { name, example: isExample, customer = '', author = '' } = asked
  const own = isExample && name === '' ? undefined : name
  if (own !== undefined) checkName(own)
  refuseWords('customer', wrongWords(customer))
  refuseWords('author', wrongWords(author))
  const project = makeProject(own, isExample, { now: parts.now().toISOString(), newId: parts.newId })
  const about = { customer: customer || project.customer, author: author || project.author }
  return parts.open.open(await parts.library.add({ ...project, ...about }))
}

/** Throws a `Refusal` where no project can be called that. */
export const checkName = (name: string): void => {
  refuseWords('name of the project', wrongName(name))
}

function refuseWords(what: string, wrong: string | null): void {
  if (wrong !== null) throw refusal('name', `The ${what} ${wrong}.`, 'Give it another name.')
}

/** Writes a project to a new file, in the library where no path is given, and opens that. Nothing is replaced. */
export async function copyTo(
  parts: ProjectParts,
  project: Project,
  path: string | null,
  picturesOf?: Handle,
): Promise<OpenedProject> {
  const to = await writtenTo(parts, project, path)
  // The work is saved; pictures that cannot go along are told where they are looked for.
  const from = picturesOf === undefined ? null : parts.open.pathOf(picturesOf)
  if (from !== null) await copyPictures(from, to, project).catch(ignoreRefusal)
  const opened = await openKept(parts, to)
  return path === null ? opened : remembered(parts, opened)
}

async function writtenTo(parts: ProjectParts, project: Project, path: string | null): Promise<string> {
  if (path === null) return parts.library.add(project)
  const target = path.toLowerCase().endsWith(projectEnding) ? path : path + projectEnding
  const written = await writeWhole(target, Buffer.from(writeProject(project)), { force: false })
  if (!written.ok) throw new Refusal(fromOutputFailure(written.failure))
  return truePath(target)
}

/** Opens a file that was just written. What it holds was saved, and is kept as after each save. */
async function openKept({ open }: ProjectParts, path: string): Promise<OpenedProject> {
  const seen = await lookAt(path)
  if (seen.ok) await keepSaved(path, seen.value.bytes, seen.value.state).catch(ignoreRefusal)
  return open.open(path)
}

/** The entry of a file that a person named. Rejects where there is none. */
export async function locate(parts: ProjectParts, path: string): Promise<ProjectEntry> {
  const about = await summarizeFile(path, parts.migrations)
  if (!isSummary(about) && about.kind === 'not-there') throw new Refusal(about)
  const stamp = await stampOf(path).catch(() => undefined)
  return entryOf({ path, writtenAt: stamp?.writtenAt ?? '', about }, parts)
}

const readPlanOf = (path: string, { project, disk }: SeenProject): ReadPlan => ({
  place: placeOf(path),
  project,
  sha256: disk.sha256,
})

/** The project in a file, which stays closed: whoever has it open goes on. */
export async function readPlan({ migrations }: ProjectParts, path: string): Promise<ReadPlan> {
  const seen = await lookAtProject(path, migrations)
  if (!seen.ok) throw new Refusal(seen.failure)
  return readPlanOf(path, seen.value)
}

/** The project in a kept version, which stays as it is. */
export async function readVersion({ migrations }: ProjectParts, path: string, version: string): Promise<ReadPlan> {
  const seen = await lookAtProject(versionPath(path, await keptVersion(path, version)), migrations)
  if (!seen.ok) throw new Refusal(seen.failure)
  return readPlanOf(path, seen.value)
}

/** Takes a file off the list. One of the library is moved out of it; any other stays where it is. */
export async function forget(parts: ProjectParts, path: string): Promise<void> {
  await parts.recents.remove(path)
  if (!(await parts.library.holds(path)) || !(await stampOf(path))) return
  await parts.open.whileClosed(path, async () => {
    await parts.library.remove(path, parts.now().toISOString())
  })
}

/** The kept versions of a file that are not what it holds now, newest first, each with what it holds. */
export async function versionsOf({ migrations }: ProjectParts, path: string): Promise<KeptVersion[]> {
  const kept: KeptVersion[] = []
  const now = await stateOnDisk(path)
  const names = await versionNames(path)
  const others = (await listVersions(path)).filter(({ hash }) => !now.ok || !now.value.sha256.startsWith(hash))
  for (const version of others) {
    const about = await summarizeFile(versionPath(path, version), migrations)
    kept.push({
      ...{ version: version.name, takenAt: version.takenAt, isFrozen: version.forGood === 'frozen' },
      ...{ name: names.get(version.hash) ?? '', about },
    })
  }
  return kept
}
