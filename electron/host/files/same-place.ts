import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The file itself, then the folders around it, from the innermost. */
function* around(path: string): Generator<string> {
  yield path
  for (let at = path; at !== dirname(at); at = dirname(at)) yield dirname(at)
}

/**
 * Whether an output that exists is the input, or a folder that holds it, by whatever name or link: to replace it would
 * lose the input. Null where it is neither.
 */
export async function inputAt(output: string, input: string): Promise<'is' | 'holds' | null> {
  const target = await identity(output)
  if (target === null) return null
  const file = await realpath(input)
  for (const place of around(file)) {
    if ((await identity(place)) === target) return place === file ? 'is' : 'holds'
  }
  return null
}

/** The same for all names of a file or folder. */
async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}
