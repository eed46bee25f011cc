import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { MadeFile } from '../../shared/bundle/bundle'
import { measure, type Measured } from './measure'

/** The same files on disk, packed by `zip -6 -r`; null where there is no zip command. */
export async function measureZipCommand(
  files: readonly MadeFile[],
  trunks: number,
  runs: number,
): Promise<Measured | null> {
  if (!hasZip()) return null
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-bench-'))
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, 'bundle', path)), { recursive: true })
      writeFileSync(join(folder, 'bundle', path), bytes)
    }
    return await measure('zip-command', trunks, runs, () => {
      rmSync(join(folder, 'bundle.zip'), { force: true })
      execFileSync('zip', ['-6', '-q', '-r', 'bundle.zip', 'bundle'], { cwd: folder })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hasZip(): boolean {
  try {
    execFileSync('zip', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
