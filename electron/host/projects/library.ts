import { readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { slugOf } from '../../../shared/text/bundle-folder'
import type { Project } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { errorCode } from '../files/error-code'
import { fromOutputFailure, writeRefusal } from '../failures'
import { removeLeftBehind } from '../export/left-behind'
import { writeWhole } from '../export/output-file'
import { Refusal, refusal } from '../refusal'
import { compactTime, picturesBeside, versionsBeside } from '../store/beside'
import { makeFolder } from '../store/make-folder'
import { truePath } from './file-tokens'
import { projectEnding } from './project-ending'

/** The folder of the projects that were made here. */
export interface Library {
  folder: string
  /** Full paths. */
  files: () => Promise<string[]>
  holds: (path: string) => Promise<boolean>
  /** Writes a project under a name made from its own, and gives the path. */
  add: (project: Project) => Promise<string>
  /** Moves a file, its kept versions and its pictures to a folder of their own, which it gives: nothing is deleted. */
  remove: (path: string, time: string) => Promise<string>
}

const privateMode = 0o600
const longestSlug = 60

const isProjectName = (name: string): boolean => name.endsWith(projectEnding) && !name.startsWith('.')

/** `ashmere-sip-trunks-1a2b3c4d.trunkwright`, with a number behind it where that is taken. */
function fileName({ name, id }: Project, count: number): string {
  const parts = [slugOf(name, longestSlug), slugOf(id, 8), count === 0 ? '' : String(count + 1)]
  return parts.filter((part) => part !== '').join('-') + projectEnding
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw refusal('not-readable', `${folder} cannot be read.`, 'Check its permissions; nothing in it was changed.')
  }
}

async function addTo(folder: string, project: Project): Promise<string> {
  const bytes = Buffer.from(writeProject(project))
  for (let count = 0; ; count += 1) {
    const path = join(folder, fileName(project, count))
    const written = await writeWhole(path, bytes, { force: false, mode: privateMode })
    if (written.ok) return path
    if (written.failure.kind !== 'exists') throw new Refusal(fromOutputFailure(written.failure))
  }
}

async function moveTo(folder: string, path: string, time: string): Promise<string> {
  const to = join(folder, `${compactTime(time)}-${basename(path, projectEnding)}`)
  await makeFolder(to)
  try {
    await rename(path, join(to, basename(path)))
  } catch (error) {
    throw writeRefusal(error, path)
  }
  for (const beside of [versionsBeside(path), picturesBeside(path)])
    await rename(beside, join(to, basename(beside))).catch(() => undefined)
  return to
}

export function projectLibrary(folder: string, removedFolder: string): Library {
  return {
    folder,
    files: async () => {
      const names = await namesIn(folder)
      await removeLeftBehind(folder)
      const own = await truePath(folder)
      return names.filter(isProjectName).map((name) => join(own, name))
    },
    holds: async (path) => dirname(path) === (await truePath(folder)),
    add: async (project) => {
      await makeFolder(folder)
      return truePath(await addTo(folder, project))
    },
    remove: (path, time) => moveTo(removedFolder, path, time),
  }
}
