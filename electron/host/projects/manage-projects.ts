import type { Deleted, ProjectEntry } from '../../../shared/contract/results'
import type { DesktopShell } from '../desktop-shell'
import { ignoreRefusal, Refusal, refusal } from '../refusal'
import { picturesBeside, versionsBeside } from '../store/beside'
import { lookAt, stampOf } from '../store/disk-state'
import { keepSaved } from '../store/kept-versions'
import { lookAtProject } from './look-at-project'
import { checkName, locate, type ProjectParts } from './project-verbs'

/*
 * What a person does to a project from the list of them, while it is closed.
 */

/** Another plan with the same content, in the library: what was ticked and signed is of the first one. */
export async function duplicateProject(parts: ProjectParts, path: string, name: string): Promise<ProjectEntry> {
  checkName(name)
  const seen = await lookAtProject(path, parts.migrations)
  if (!seen.ok) throw new Refusal(seen.failure)
  const now = parts.now().toISOString()
  const copy = await parts.library.add({
    ...seen.value.project,
    ...{ id: parts.newId(), name, revision: 1, createdAt: now, updatedAt: now, checklist: {}, signatures: [] },
  })
  const written = await lookAt(copy)
  if (written.ok) await keepSaved(copy, written.value.bytes, written.value.state).catch(ignoreRefusal)
  return locate(parts, copy)
}

/** The name in the file; that of the file stays, because others may know it by that. */
export async function renameProject(parts: ProjectParts, path: string, name: string): Promise<ProjectEntry> {
  checkName(name)
  const { handle, project } = await parts.open.open(path)
  try {
    await parts.open.save(handle, { ...project, name, updatedAt: parts.now().toISOString() })
  } finally {
    await parts.open.close(handle)
  }
  return locate(parts, path)
}

/**
 * A file with its kept versions and pictures: into the bin of the system, or, where there is none, out of the library into a folder of
 * its own. A file elsewhere is nobody's but its owner's without a bin.
 */
export async function deleteProject(
  parts: ProjectParts & { desktop: DesktopShell | null },
  path: string,
): Promise<Deleted> {
  const { desktop, library, open, recents } = parts
  const isOwn = await library.holds(path)
  if (!desktop && !isOwn)
    throw refusal(
      'not-here',
      `${path} is not in the folder of projects.`,
      'Delete it where it is, and remove it from the list.',
    )
  let folder: string | null = null
  await open.whileClosed(path, async () => {
    if (desktop) await toBin(desktop, path)
    else folder = await library.remove(path, parts.now().toISOString())
  })
  await recents.remove(path)
  return { folder }
}

async function toBin({ trash }: DesktopShell, path: string): Promise<void> {
  try {
    await trash(path)
    for (const beside of [versionsBeside(path), picturesBeside(path)])
      if (await stampOf(beside).catch(() => undefined)) await trash(beside)
  } catch {
    throw refusal('not-writable', `${path} could not be moved to the bin.`, 'Delete it where it is.')
  }
}
