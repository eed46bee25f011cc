import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Stands in for a program: writes down with what it was started, and ends as it is told. */
export function putProgram(folder: string, name: string, end = 'exit 7'): () => string {
  const [path, seen] = [join(folder, name), join(folder, 'seen')]
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\nprintf '%s ' "$@" > '${seen}'\n${end}\n`)
  chmodSync(path, 0o755)
  return () => (existsSync(seen) ? readFileSync(seen, 'utf8').trim() : '')
}
