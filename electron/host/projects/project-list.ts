import type { ProjectEntry } from '../../../shared/contract/results'
import { placeOf, type FileTokens } from './file-tokens'
import type { Library } from './library'
import type { Recents } from './recents'
import type { Listed, Summaries } from './summaries'

export interface ProjectListParts {
  library: Library
  recents: Recents
  summaries: Summaries
  tokens: FileTokens
}

/** A file as a list shows it. */
export async function entryOf({ path, ...rest }: Listed, { tokens, library }: ProjectListParts): Promise<ProjectEntry> {
  return { file: tokens.tokenOf(path), place: placeOf(path), isInLibrary: await library.holds(path), ...rest }
}

/** The projects of the library and those that were opened elsewhere; what was written last comes first. */
export async function listProjects(parts: ProjectListParts): Promise<ProjectEntry[]> {
  const paths = new Set([...(await parts.library.files()), ...(await parts.recents.list())])
  const listed = await parts.summaries.of([...paths])
  const entries = await Promise.all(listed.map((each) => entryOf(each, parts)))
  return entries.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0))
}
