import { decodeInput } from '../files/input-file'
import { Refusal, refusal } from '../refusal'
import { writeRefusal } from '../failures'
import { damagedBeside } from '../store/beside'
import { lookAt } from '../store/disk-state'
import { keepReplaced, linkOrCopy, listVersions, versionPath } from '../store/kept-versions'
import { replaceFile } from '../store/replace-file'
import type { Version } from '../store/version-name'
import { lookAtProject } from './look-at-project'
import { readProjectText, type Migrations } from './migrations'

/** Keeps what is there: as a version where it is a project, be it of a newer program, and else under a name beside it. */
export async function setAside(path: string, time: string, steps: Migrations): Promise<void> {
  const seen = await lookAt(path)
  if (!seen.ok && seen.failure.kind === 'not-there') return
  const text = seen.ok ? decodeInput(path, seen.value.bytes) : seen
  const read = text.ok ? readProjectText(text.value, steps) : null
  if (seen.ok && (read?.ok || read?.failure.kind === 'newer')) return keepReplaced(path, seen.value.state)
  const aside = damagedBeside(path, time)
  await linkOrCopy(path, aside).catch((error: unknown) => {
    throw writeRefusal(error, aside)
  })
}

/** The version of that name among those that are kept; a name that leads elsewhere is that of none. Rejects where it is gone. */
export async function keptVersion(path: string, name: string): Promise<Version> {
  const version = (await listVersions(path)).find((each) => each.name === name)
  if (!version) throw refusal('not-there', 'This version is no longer kept.', 'Choose another one from the list.')
  return version
}

/** Makes a kept version the content of its file again. What the file holds is kept. Rejects where it is not a project. */
export async function restoreVersion(path: string, name: string, time: string, steps: Migrations): Promise<void> {
  const version = await keptVersion(path, name)
  const seen = await lookAtProject(versionPath(path, version), steps)
  if (!seen.ok) throw new Refusal(seen.failure)
  await replaceFile(path, seen.value.bytes, () => setAside(path, time, steps))
}
