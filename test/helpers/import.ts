import { expect } from 'vitest'
import { importFiles, type Imported } from '../../shared/import/import-files'
import type { ImportFile } from '../../shared/import/read-files'
import type { TakeOptions } from '../../shared/import/take/take-sources'
import type { Project } from '../../shared/plan/project'

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Files as they lie in a folder, or, with `isFound: false`, as a person names them. */
export const filesOf = (contents: Record<string, string | Uint8Array>, isFound = true): ImportFile[] =>
  Object.entries(contents).map(([name, content]) => ({ name, bytes: bytesOf(content), isFound }))

/** Takes in files, of which at least one has to be known. */
export function imported(
  project: Project,
  contents: Record<string, string | Uint8Array>,
  options: Partial<TakeOptions> = {},
): Imported {
  const result = tried(project, contents, options)
  return result.ok ? result.value : expect.fail(JSON.stringify(result.failure))
}

/** The same, which may be refused. */
export function tried(
  project: Project,
  contents: Record<string, string | Uint8Array>,
  options: Partial<TakeOptions> = {},
  isFound = true,
): ReturnType<typeof importFiles> {
  let count = 0
  const newId = () => `id-${String((count += 1))}`
  const all: TakeOptions = { as: null, create: false, newId, today: '2026-11-28', source: 'answers', ...options }
  return importFiles(project, filesOf(contents, isFound), all)
}

/** What became of each row: `added sipTrunks TRUNK-A`, with the reason where there is one. */
export const became = ({ report }: Imported): string[] =>
  report.sources.flatMap(({ items }) =>
    items.map(({ became: what, list, object, why }) => [what, list, object, why ?? ''].join(' ').trim()),
  )
