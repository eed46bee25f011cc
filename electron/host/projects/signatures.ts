import type { CheckedSignatures, SignatureState } from '../../../shared/contract/results'
import type { Project, Signature } from '../../../shared/plan/project'
import { revisionText, revisionTextOf } from '../../../shared/project-file/revision-text'
import { fingerprint } from '../export/fingerprint'
import { Refusal } from '../refusal'
import { listVersions, versionPath } from '../store/kept-versions'
import { lookAtProject, type SeenProject } from './look-at-project'
import type { Migrations } from './migrations'

/** A file, or a kept version of it, as signatures see it. */
interface Revision {
  revision: number
  hashes: readonly string[]
  isFrozen: boolean
}

/**
 * Whether each signature of a file still holds: for the revision that the file has now it is held against the file, for
 * one of before against the kept versions.
 */
export async function checkSignatures(path: string, migrations: Migrations): Promise<CheckedSignatures> {
  const seen = await lookAtProject(path, migrations)
  if (!seen.ok) throw new Refusal(seen.failure)
  const { revision, signatures } = seen.value.project
  const kept = signatures.every((each) => each.revision === revision) ? [] : await keptRevisions(path, migrations)
  return checkedAgainst(fileOf(seen.value), kept)
}

/** The same of a file beside which nothing is kept. */
export const checkAlone = (file: FileOfProject): CheckedSignatures => checkedAgainst(file, [])

/** A project with the text of its file. */
interface FileOfProject {
  project: Project
  text: string
}

const fileOf = ({ project, bytes }: SeenProject): FileOfProject => ({ project, text: bytes.toString('utf8') })

function checkedAgainst(file: FileOfProject, kept: readonly Revision[]): CheckedSignatures {
  const { project } = file
  const now = revisionOf(file)
  const { revision, signatures } = project
  return {
    revision,
    hash: hashOf(project),
    signatures: signatures.map((each) => ({
      ...each,
      state: each.revision === revision ? stateAmong(each, [now]) : stateAmong(each, kept),
    })),
  }
}

/** SHA-256 of a revision. */
export const hashOf = (project: Project): string => fingerprint(revisionText(project)).sha256

/** What was signed under these hashes and is no more what the file holds, as far as it is among the kept versions. */
export async function readSigned(path: string, hashes: readonly string[], migrations: Migrations): Promise<Project[]> {
  const wanted = new Set(hashes.map((hash) => hash.toLowerCase()))
  const found: Project[] = []
  const take = (seen: Awaited<ReturnType<typeof lookAtProject>>, into: Project[]) => {
    const signed = seen.ok ? revisionOf(fileOf(seen.value)).hashes.filter((hash) => wanted.delete(hash)) : []
    if (seen.ok && signed.length > 0) into.push(seen.value.project)
  }
  take(await lookAtProject(path, migrations), [])
  const versions = wanted.size === 0 ? [] : await listVersions(path)
  for (const version of versions) {
    if (wanted.size === 0) break
    take(await lookAtProject(versionPath(path, version), migrations), found)
  }
  return found
}

/** A file of another release may have its keys in another order, or lack some: it is taken as it stands, too. */
function revisionOf({ project, text }: FileOfProject, isFrozen = true): Revision {
  const hashes = [hashOf(project), fingerprint(revisionTextOf(text.replace(/^\uFEFF/u, ''))).sha256]
  return { revision: project.revision, hashes, isFrozen }
}

async function keptRevisions(path: string, migrations: Migrations): Promise<Revision[]> {
  const revisions: Revision[] = []
  for (const version of await listVersions(path)) {
    const seen = await lookAtProject(versionPath(path, version), migrations)
    if (seen.ok) revisions.push(revisionOf(fileOf(seen.value), version.forGood === 'frozen'))
  }
  return revisions
}

/** A version that was saved before it was signed differs, and says nothing: only what was frozen does. */
function stateAmong({ revision, hash }: Signature, revisions: readonly Revision[]): SignatureState {
  const own = revisions.filter((each) => each.revision === revision)
  if (own.some(({ hashes }) => hashes.includes(hash.toLowerCase()))) return 'holds'
  return own.some(({ isFrozen }) => isFrozen) ? 'changed' : 'not here'
}
